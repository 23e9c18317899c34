"""Where things are on the site: an entry, an earlier name, a list; and what the site keeps for itself."""

from collections.abc import Iterator, Mapping

from clarion.entry import Entry
from clarion.facets import facet_address, facet_addresses
from clarion.kinds.listed import KINDS
from clarion.memory import passing, remembered
from clarion.outputs import file_of
from clarion.pictures import ENDINGS
from clarion.site import Site
from clarion.tracing import note

CALENDAR = "/calendars/events.ics"
HOUSE = "/messages.json"
"""The message house as data."""
SITES_OWN = ("/static/", "/images/", "/feeds/", "/calendars/", "/desk/")
"""What begins so is the site's own."""
OWN_FILES = ("/robots.txt", "/_headers", "/.clarion")
"""Files that the site makes unless content/extra has them: no page can be there."""
FEED_KINDS = ("stories", "news", "events", "policy")
"""Kinds that have a feed of all their entries."""
FEED_ENTRIES = ("sectors", "places", "members")
"""Kinds of which each entry has feeds of its own."""


def address_of(folder: str, name: str) -> str:
    """Where an entry is: pages stand at the site's top (schema, fine print: Ids and addresses)."""
    return f"/{name}/" if folder == "pages" else f"/{folder}/{name}/"


def earlier_names(entry: Entry) -> list[str]:
    """The file names that an entry had before, oldest first; addresses of another site or folder are none."""
    paths = (alias.removesuffix("/").removesuffix(".html").removesuffix(".htm") for alias in entry.fields.aliases)
    names = ((path, path.rpartition("/")[2]) for path in paths)
    return [name for path, name in names if name and path in (name, address_of(entry.folder, name).rstrip("/"))]


def alias_address(folder: str, alias: str) -> str:
    """Where an alias is: a file name in the kind's folder, an address as it is; a folder's with its last slash."""
    page = alias.endswith((".html", ".htm"))
    if alias.startswith("/"):
        return alias if page or alias.endswith("/") else f"{alias}/"
    return f"{address_of(folder, alias).removesuffix('/')}" if page else address_of(folder, alias)


def fixed_addresses(site: Site) -> Iterator[tuple[str, str]]:
    """What the site has by itself, and what that is."""
    yield from (
        ("/", "the front page"),
        ("/404.html", "the page for what is not found"),
        ("/subscribe/", "the page on feeds"),
    )
    yield "/sitemap.xml", "the map of the site"
    yield HOUSE, "the message as data"
    for kind in KINDS:
        if kind.has_listing:
            yield f"/{kind.folder}/", f"the list of {site.title_of_listing(kind.folder).lower()}"
        for name in kind.facets:
            what = f"the list of {site.title_of_listing(kind.folder).lower()}, narrowed"
            yield facet_address(kind.folder, name), what


def feed_names(site: Site) -> Iterator[str]:
    """The feeds of the site: of everything, of four kinds, of each sector, place and member that is shown."""
    yield from ("all", *FEED_KINDS)
    for folder in FEED_ENTRIES:
        for entry in site.shown_of(folder):
            yield from (f"{folder}/{name}" for name in (entry.name, *earlier_names(entry)))


@remembered
def answers(site: Site, file: str) -> bool:
    """Whether the finished site has a file: an address in prose may lead to it."""
    return file in all_files(site)


@passing
def all_files(site: Site) -> Mapping[str, bool]:
    """Every file that the finished site answers with, from its top."""
    note(("files",))
    addresses = [address for address, _ in fixed_addresses(site)]
    addresses += [CALENDAR, "/robots.txt"]
    addresses += [f"/feeds/{name}.{ending}" for name in feed_names(site) for ending in ("atom.xml", "rss.xml")]
    for entry in site.all():
        addresses += [
            address_of(*entry.key),
            *(alias_address(entry.folder, alias) for alias in entry.fields.aliases),
        ]
    for kind in KINDS:
        addresses += facet_addresses(site, kind)
    for root, below in ((site.content / "extra", "/"), (site.content / "images", "/images/")):
        found = (path for path in root.rglob("*") if path.is_file())
        published = [path for path in found if below == "/" or path.suffix.lower() in ENDINGS]
        addresses += [f"{below}{path.relative_to(root).as_posix()}" for path in published]
    return dict.fromkeys(map(file_of, addresses), True)
