"""A small site that is changed step by step, and built after each: on it the incremental build is tried."""

import datetime as dt
import io
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st
from PIL import Image
from small_sites import GROUND, MEMBER, NEWS, PLACE, SETTINGS, STORY, SUMMARY, written_file

from clarion import site as sites
from clarion.building import build_into
from clarion.configuration import from_values
from clarion.exchange.leftovers import spare_of
from clarion.folder import shelf_of_readings
from clarion.job import Job
from clarion.problems import Told
from clarion.rendering import environment_of
from clarion.settings import OWN_THEME

FACT = {
    "title": "Jobs", "value": "38", "unit": "'%'", "as_of": "2025", "area": "york", "definition": "All of them.",
    "publisher": "Office", "source_url": "https://office.example/jobs", "read_on": "2026-01-01", "use": "headline",
    "reviewed_on": "2026-01-01",
}  # fmt: skip
ROOF = {"title": "Roof", "level": "roof", "text": "It holds up.", "owner": "Us", "approved_on": "2026-01-01"}
TERM = {"title": "GVA", "stands_for": "gross value added", "definition": "A sum."}
PICTURED = {**STORY, "title": "Pictured", "image": "{file: p.png, alt: A square, credit: Us}"}
VARIANTS: Mapping[str, Sequence[Mapping[str, str] | None]] = {
    "stories/a.md": (
        STORY,
        {**STORY, "": "Other words of GVA, and [38%](../facts/jobs.md)."},
        {**STORY, "title": "Another title"},
        {**STORY, "date": "2026-05-30", "draft": "true"},
        {**STORY, "date": "2026-06-03", "members": "[acme, far]"},
        None,
    ),
    "stories/b.md": (None, {**STORY, "title": "B", "aliases": "[old-b]"}, {**STORY, "title": "B", "summary": SUMMARY}),
    "stories/c.md": (None, {**STORY, "title": "C", "members": "[far]", "aliases": "[b]", "": "[A](a.md)"}),
    "stories/d.md": (None, {**STORY, "title": "D", "aliases": "[old-b, a]"}, {**STORY, "title": "D"}),
    "stories/p.md": (None, PICTURED, {**PICTURED, "": "![It](../images/p.png)"}),
    "members/far.md": (
        {**MEMBER, "title": "Far"},
        {**MEMBER, "title": "Far away", "places": "[york]"},
        {**MEMBER, "title": "Far", "sectors": "[rail]", "": "See [it](../stories/a.md)."},
        None,
    ),
    "sectors/rail.md": (None, {"title": "Rail", "definition": "What runs on rails."}),
    "places/york.md": ({**PLACE, "title": "York"}, {**PLACE, "title": "Eboracum"}),
    "facts/jobs.md": (FACT, {**FACT, "use": "background"}, None),
    "terms/gva.md": (None, TERM, {**TERM, "stands_for": "gross value"}),
    "news/n.md": (None, NEWS, {**NEWS, "title": "Other news"}, {"title": "Broken"}),
    "pages/way.md": (None, {"title": "A way", "summary": SUMMARY}),
    "extra/robots.txt": (None, {"": "User-agent: *"}),
    "extra/way": (None, {"": "A file where a page may be."}),
    "extra/old/b": (None, {"": "Below."}, {"": "Below it."}),
    "_index.md": (None, {"title": "Welcome", "summary": "To all."}, {"title": "Welcome back"}),
    "stories/_index.md": (None, {"title": "Successes", "summary": "All of them."}),
    "sectors/_index.md": (None, {"title": "Trades", "": "See [Rail](rail.md)."}),
}
MOVES = (
    ("stories/a.md", "stories/deep/a.md"), ("stories/a.md", "stories/aa.md"), ("stories/c.md", "news/c.md"),
    ("members/far.md", "members/farther.md"), ("facts/jobs.md", "facts/work.md"), ("stories/aa.md", "stories/a.md"),
    ("members/farther.md", "members/far.md"), ("images/p.png", "images/q.png"),
)  # fmt: skip
LINES = (None, [[-1.5, 54.7], [-1.6, 54.8]], [[-1.5, 54.7], [-1.6, 54.9]])
THEME = {"templates/components/site-footer.html": "<footer>", "static/css/tokens.css": "/* changed */"}
DAYS = (dt.date(2026, 6, 1), dt.date(2026, 6, 2), dt.date(2026, 6, 3), dt.date(2027, 6, 3))
NAMES = ("A site", "Another site")
KEPT = ("CNAME", "old-site")
REGION = {"name": "The North", "outline": "_coast.geojson"}
LENIENT = {"address": "warning", "reference": "warning", "link": "warning"}
CHANGES: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "name": [{"SITENAME": name} for name in NAMES],
    "rules": [{"CLARION_RULES": {}}, {"CLARION_RULES": LENIENT}],
    "region": [{"CLARION_REGION": None}, {"CLARION_REGION": REGION}],
    "retention": [{"OUTPUT_RETENTION": []}, {"OUTPUT_RETENTION": list(KEPT)}],
}
OTHERS = ("day", "output", "spare", "cache", "damage", "move", "picture", "outline", "keep")
Step = tuple[str, int]
STEPS = st.tuples(st.sampled_from([*VARIANTS, *THEME, *CHANGES, *OTHERS]), st.integers(0, 7))


def files_in(folder: Path, without: Sequence[str] = ()) -> dict[str, bytes]:
    found = ((path.relative_to(folder).as_posix(), path) for path in sorted(folder.rglob("*")) if path.is_file())
    return {name: path.read_bytes() for name, path in found if name.split("/")[0] not in without}


def empty_in(folder: Path) -> list[str]:
    """The folders with nothing in them."""
    return [path.name for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]


class Workshop:
    """The site, with a cache, and two outputs: one that is brought up to date, and one that is made clean."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.day, self.settings = folder, DAYS[0], dict[str, Any](SITENAME=NAMES[0])
        self.out, self.cache = folder / "out", folder / "cache"
        shutil.copytree(OWN_THEME, folder / "theme")
        environment_of.cache_clear()
        first = {file: variants[0] for file, variants in VARIANTS.items()}
        for file, fields in {**GROUND, "messages/roof.md": ROOF, **first}.items():
            self.lay(file, fields)
        self.paint(0)

    def lay(self, file: str, fields: Mapping[str, str] | None) -> None:
        path = self.folder / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if fields is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(fields[""] if file.startswith("extra/") else written_file(fields), encoding="utf-8")

    def paint(self, n: int) -> None:
        path, file = self.folder / "content" / "images" / "p.png", io.BytesIO()
        path.parent.mkdir(exist_ok=True)
        Image.new("RGB", (8 + n % 2, 8), (n % 4, 0, 0)).save(file, "PNG")
        path.write_bytes(file.getvalue())

    def take(self, step: Step) -> None:
        what, n = step
        if what in VARIANTS:
            self.lay(what, VARIANTS[what][n % len(VARIANTS[what])])
        elif what in THEME:
            text = (OWN_THEME / what).read_text("utf-8")
            (self.folder / "theme" / what).write_text(text + (THEME[what] if n % 2 else ""), encoding="utf-8")
            environment_of.cache_clear()
        elif what in CHANGES:
            self.settings.update(CHANGES[what][n % len(CHANGES[what])])
        else:
            getattr(self, f"_{what}")(n)

    def _day(self, n: int) -> None:
        self.day = DAYS[n % len(DAYS)]

    def _picture(self, n: int) -> None:
        self.paint(n)

    def _outline(self, n: int) -> None:
        path, line = self.folder / "content/_coast.geojson", LINES[n % len(LINES)]
        path.unlink(missing_ok=True)
        if line:
            path.write_text(json.dumps({"type": "LineString", "coordinates": line}), encoding="utf-8")

    def _move(self, n: int) -> None:
        old, new = (self.folder / "content" / name for name in MOVES[n % len(MOVES)])
        if old.exists():
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)

    def _cache(self, _n: int) -> None:
        shutil.rmtree(self.cache, ignore_errors=True)

    def _damage(self, n: int) -> None:
        """A file of the cache goes, or is cut."""
        found = sorted(path for path in self.cache.rglob("*") if path.is_file())
        if found and n % 2:
            found[n % len(found)].unlink()
        elif found:
            found[n % len(found)].write_bytes(found[n % len(found)].read_bytes()[:-10])

    def _output(self, n: int) -> None:
        meddle(self.out, n)

    def _spare(self, n: int) -> None:
        meddle(spare_of(self.out), n)

    def _keep(self, n: int) -> None:
        """Somebody puts files of another origin into the output; they stay as long as the settings name them."""
        for name in ("CNAME", f"old-site/{n}/deep.html") if self.out.exists() else ():
            (self.out / name).parent.mkdir(parents=True, exist_ok=True)
            (self.out / name).unlink(missing_ok=True)
            (self.out / name).write_text(f"kept {n}", encoding="utf-8")

    @property
    def kept(self) -> Sequence[str]:
        return self.settings.get("OUTPUT_RETENTION") or ()

    def kept_files(self) -> dict[str, bytes]:
        return {name: found for name, found in files_in(self.out).items() if name.split("/")[0] in self.kept}

    def job(self, cache: Path | None = None, *, preview: bool = False) -> Job:
        values = {"PATH": str(self.folder / "content"), "THEME": str(self.folder / "theme"), **self.settings}
        settings, wrong = from_values({**SETTINGS, **{key: value for key, value in values.items() if value}})
        assert not wrong
        shelf = shelf_of_readings(cache) if cache else None
        return Job(settings, self.day, str, preview=preview, shelf=shelf, cache=cache)

    def built(self, name: str, cache: Path | None, *, preview: bool = False) -> Any:
        """What is in the output, or the problems that stopped the build."""
        job = self.job(cache, preview=preview)
        return self.built_by(partial(build_into, job), name, cache)

    def built_by(self, build: Callable[[Path], object], name: str, cache: Path | None) -> Any:
        """The same, by who builds into the output."""
        try:
            with patch.object(sites, "PICTURES", (cache or self.folder / "clean-cache") / "pictures"):
                build(self.folder / name)
        except Told as told:
            return told.problems
        return files_in(self.folder / name, without=self.kept)

    def clean(self, *, preview: bool = False) -> Any:
        """What a build makes that knows of none before."""
        found = self.built("clean", None, preview=preview)
        for name in ("clean", ".clean.clarion-spare", "clean-cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        return found


def meddle(tree: Path, n: int) -> None:
    """Somebody changes, adds or removes files of a tree."""
    page, elsewhere = tree / "index.html", tree.parent / "elsewhere"
    if n == 0 or not page.is_file():
        shutil.rmtree(tree, ignore_errors=True)
    elif n == 1:
        page.write_text("meddled with", encoding="utf-8")
    elif n == 2:
        (tree / "stranger.txt").write_text("", encoding="utf-8")
    elif n == 3:
        page.unlink()
        (page / "deep").mkdir(parents=True)
    elif n == 4:
        shutil.rmtree(tree / "stories", ignore_errors=True)
        (tree / "stories").write_text("no folder", encoding="utf-8")
    elif n == 5:
        shutil.rmtree(tree / "members", ignore_errors=True)
        elsewhere.mkdir(exist_ok=True)
        (tree / "members").symlink_to(elsewhere)
    elif n == 6:
        page.unlink()
        page.symlink_to(tree / "404.html")
    else:
        (tree / "static").rename(tree / "statics")
