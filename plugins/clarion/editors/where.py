"""Where a kind appears on the site, in words."""

from collections.abc import Iterator

from clarion.addresses import CALENDAR, FEED_ENTRIES, FEED_KINDS, address_of
from clarion.kinds.kind import Kind


def places_of(kind: type[Kind]) -> Iterator[str]:
    """Its page, its list, its feeds and its calendar."""
    yield f"Its page is `{address_of(kind.folder, 'NAME')}`."
    if kind.has_listing:
        order = ", the newest first" if kind.newest_first else ""
        yield f"The list of all is `/{kind.folder}/`{order}; `content/{kind.folder}/_index.md` has its introduction."
    if kind.folder in FEED_KINDS:
        yield f"The newest are in the feeds {_feeds(kind.folder)}, and among all else in {_feeds('all')}."
    if kind.folder in FEED_ENTRIES:
        yield f"Each has feeds of its own, of what names it: {_feeds(f'{kind.folder}/NAME')}."
    if kind.folder == "events":
        yield f"It is in the calendar `{CALENDAR}`."
    yield "A draft, a sample, and what has a future `date` are in the preview alone."


def _feeds(name: str) -> str:
    return f"`/feeds/{name}.atom.xml` and `/feeds/{name}.rss.xml`"
