"""`make pictures`: docs/pictures/, a picture of each kind of page, beside that of the prototype where there is one; and
the editors' desk."""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from browser import chromium
from browser.chosen import kinds
from browser.gallery import gallery
from browser.server import served
from browser.sites import TOP, Site, built, own_preview, own_published
from clarion.desk.making import make_desk

FOLDER = TOP / "docs" / "pictures"
PROTOTYPE = TOP.parent / "shared" / "design" / "prototype"
"""The design as it was drawn, where it lies beside the repository."""

HEIGHT = 1600
COLOURS = 128
SMALL = 640
"""The width of a prototype's picture: it is there to compare with."""

LIMIT = 5_000_000
"""Bytes of the folder: pictures stay in a repository for ever."""

LISTS = {"stories": "/stories/", "members": "/members/"}
"""Lists that share the template of all lists."""

NAMES = {"index": "front", "messages": "message", "message": "pillar"}
"""What a template shows, where its name does not say it."""

DRAWN = {
    "front": "index", "stories": "stories", "story": "story", "members": "members", "member": "member",
    "facts": "facts", "message": "message", "events": "events", "event": "event", "role": "role",
    "subscribe": "subscribe", "404": "404",
}  # fmt: skip
"""Each picture's page of the prototype."""

DESK = ("", "gaps", "message", "consistency", "members")
"""The pages of the desk."""

THOROUGH = ("front", "story", "members", "facts", "message", "desk", "desk-gaps")
"""Pages that are shown dark and narrow too."""


@dataclass(frozen=True)
class View:
    """A page in a window: the name of its picture says which."""

    name: str
    url: str
    width: int = 1280
    scheme: str = "light"

    @property
    def file(self) -> str:
        return f"{self.name}-{self.width}-{self.scheme}.png"


def main() -> int:
    path = chromium.path()
    if not path:
        print("chromium is missing; on Debian: apt install chromium", file=sys.stderr)
        return 1
    with chromium.started(path) as browser, tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        made = [*_of_site(browser, folder / "site"), *_of_desk(browser, folder / "desk"), *_of_prototype(browser)]
    _without_old(set(made))
    (FOLDER / "README.md").write_text(gallery(FOLDER), encoding="utf-8")
    size = sum(file.stat().st_size for file in FOLDER.iterdir())
    print(f"{len(made)} pictures, {size / 1e6:.1f} MB in docs/pictures/", file=sys.stderr)
    return int(size > LIMIT)


def _without_old(made: set[Path]) -> None:
    """Without the prototype at hand, its pictures stay as they are."""
    for old in set(FOLDER.glob("*.png")) - made:
        if PROTOTYPE.is_dir() or not old.name.startswith("prototype-"):
            old.unlink()


def _of_site(browser: Browser, folder: Path) -> Iterator[Path]:
    with built("own", own_preview(), folder) as site:
        for name, url in _pages(site).items():
            for view in _views(name, url):
                yield _taken(browser, view)


def _of_desk(browser: Browser, folder: Path) -> Iterator[Path]:
    """As the preview has it: titles lead to the site."""
    make_desk(own_published(), folder, "/")
    with served(folder) as address:
        for name in DESK:
            for view in _views("-".join(filter(None, ("desk", name))), f"{address}{name}{'/' if name else ''}"):
                yield _taken(browser, view)


def _of_prototype(browser: Browser) -> Iterator[Path]:
    if PROTOTYPE.is_dir():
        with served(PROTOTYPE) as address:
            for name, drawn in DRAWN.items():
                for view in _views(name, f"{address}{drawn}.html"):
                    yield _taken(browser, view, "prototype-", SMALL)


def _pages(site: Site) -> dict[str, str]:
    """The address of the fullest page of each template, and of some lists, by the name of its picture."""
    stems = {Path(one.page.template).stem: one.url for one in kinds([site])}
    named = {NAMES.get(stem, stem): url for stem, url in stems.items() if stem != "listing"}
    return {**named, **{name: site.at(address) for name, address in LISTS.items()}}


def _views(name: str, url: str) -> Iterator[View]:
    yield View(name, url)
    if name in THOROUGH:
        yield View(name, url, scheme="dark")
        yield View(name, url, 390)


def _taken(browser: Browser, view: View, before: str = "", small: int = 1280) -> Path:
    size = {"width": view.width, "height": 900}
    with browser.new_context(viewport=size, color_scheme=view.scheme, reduced_motion="reduce") as context:
        tab = context.new_page()
        tab.goto(view.url)
        tab.evaluate("document.fonts.ready")
        shot = Image.open(BytesIO(tab.screenshot(full_page=True)))
    path = FOLDER / f"{before}{view.file}"
    path.parent.mkdir(exist_ok=True)
    _reduced(shot, small).save(path, optimize=True)
    return path


def _reduced(shot: Image.Image, width: int) -> Image.Image:
    """The top of a page, in few colours."""
    top = shot.convert("RGB").crop((0, 0, shot.width, min(shot.height, HEIGHT)))
    if top.width > width:
        top = top.resize((width, round(top.height * width / top.width)), Image.Resampling.LANCZOS)
    return top.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main())
