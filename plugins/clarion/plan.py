"""The site → every output of a build, in the order of their addresses."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from clarion.calendars import calendar_of
from clarion.feeds import feeds_of
from clarion.outputs import Copy, Document, Output, file_of
from clarion.pages.broken import broken_pages
from clarion.pages.chrome import chrome_of
from clarion.pages.entries import entry_pages
from clarion.pages.front import front_pages
from clarion.pages.groups import Cards
from clarion.pages.listings import listing_pages
from clarion.pages.maps import Maps
from clarion.pages.redirects import redirects
from clarion.problems import Problem
from clarion.site import Site
from clarion.sitemaps import lines, sitemap_of
from clarion.styles import ENTRY, Joined, joined

LITTER = (".DS_Store", "Thumbs.db")
UNJOINED = f"/static/{ENTRY}"
"""The stylesheet that imports the others."""


def plan(site: Site, problems: Iterable[Problem] = ()) -> list[Output]:
    """Every page and file that the site is to have; in a preview, those with problems as their problems."""
    styles = None if site.preview else joined(Path(site.settings.theme) / "static")
    chrome = chrome_of(site, styles.address if styles else UNJOINED)
    cards, maps = Cards(site), Maps(site)
    pages: list[Output] = [
        *(broken_pages(site, chrome, problems) if site.preview else ()),
        *front_pages(site, chrome, cards),
        *listing_pages(site, chrome, cards, maps),
        *entry_pages(site, chrome, cards, maps),
        *redirects(site, chrome.stylesheet),
        *copies(site, styles),
        *feeds_of(site),
        *calendar_of(site),
    ]
    pages += sitemap_of(site, pages)
    by_file: dict[str, Output] = {}
    for page in pages:  # two can claim one address only in a preview, which shows what is wrong with them first
        by_file.setdefault(file_of(page.address), page)
    return sorted(by_file.values(), key=lambda output: output.address)


def copies(site: Site, styles: Joined | None) -> Iterator[Copy | Document]:
    """What is published as it is: the theme's styles and fonts, made pictures, and content/extra at the site's top.

    A preview has the stylesheets one by one: there a changed one is fetched anew while its page stays."""
    if styles:
        yield Document(styles.address, lines, (styles.text.removesuffix("\n"),))
    for copy in _below(Path(site.settings.theme) / "static", "/static/"):
        if styles is None or copy.address.removeprefix("/static/") not in styles.files:
            yield copy
    for made in site.pictures.values():
        yield from (Copy(address, source) for address, source in made.files)
    yield from _below(site.content / "extra", "/")


def _below(folder: Path, address: str) -> Iterator[Copy]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in LITTER)
    yield from (Copy(address + path.relative_to(folder).as_posix(), str(path)) for path in files)
