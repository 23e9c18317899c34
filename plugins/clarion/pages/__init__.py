"""The site → every output of a build, in the order of their addresses."""

from collections.abc import Iterator
from pathlib import Path

from clarion.outputs import Copy, Output
from clarion.pages.chrome import chrome_of
from clarion.pages.entries import entry_pages
from clarion.pages.front import front_pages
from clarion.pages.listings import listing_pages
from clarion.pages.redirects import redirects
from clarion.site import Site


def plan(site: Site) -> list[Output]:
    """Every page and file that the site is to have."""
    chrome = chrome_of(site)
    pages: list[Output] = [
        *front_pages(site, chrome),
        *listing_pages(site, chrome),
        *entry_pages(site, chrome),
        *redirects(site),
        *copies(site),
    ]
    return sorted(pages, key=lambda output: output.address)


def copies(site: Site) -> Iterator[Copy]:
    """What is published as it is: the theme's styles and fonts, the pictures, and content/extra at the site's top."""
    yield from _below(Path(site.settings.theme) / "static", "/static/")
    yield from _below(site.content / "images", "/images/")
    yield from _below(site.content / "extra", "/")


def _below(folder: Path, address: str) -> Iterator[Copy]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    yield from (Copy(address + path.relative_to(folder).as_posix(), str(path)) for path in files)
