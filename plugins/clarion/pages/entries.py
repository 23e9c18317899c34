"""Each entry → its page, with what it names and what names it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from clarion.bodies import parts_of
from clarion.addresses import FEED_ENTRIES as FOLLOWED
from clarion.addresses import address_of
from clarion.cards import card_of, figure_of_fact, figure_of_metric
from clarion.entries import Entry
from clarion.kinds import KINDS
from clarion.kinds.refs import Ref
from clarion.outputs import Output, Page
from clarion.pages.chrome import head_of
from clarion.pages.inputs import (
    BrokenPage,
    Card,
    Chrome,
    EntryPage,
    Feed,
    Figure,
    Group,
    Head,
    Link,
    ListingPage,
    Pager,
)
from clarion.pages.links import resolved
from clarion.site import Key, Site

PRIVATE = {"consent": None}
"""Fields that no output may have."""
_SUMMARY = 155


class Cards:
    """Every entry's card, made once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._made: dict[Key, Card] = {}

    def of(self, entry: Entry) -> Card:
        if entry.key not in self._made:
            self._made[entry.key] = card_of(self.site, entry)
        return self._made[entry.key]


def entry_pages(site: Site, chrome: Chrome) -> Iterator[Output]:
    cards = Cards(site)
    for entry in site.all():
        if site.is_shown(entry):
            groups = list(groups_of(site, entry, cards))
            yield _page(site, chrome, entry, cards, groups)
            for group in groups:
                yield from _continued(chrome, site, entry, group)
    yield from _broken(site, chrome)


def _page(site: Site, chrome: Chrome, entry: Entry, cards: Cards, groups: list[Group]) -> Page:
    fields, body = entry.fields, resolved(site, entry.body.html)
    most = site.settings.pagination or None
    inputs = EntryPage(
        chrome,
        _head(site, entry),
        _trail(site, entry),
        cards.of(entry),
        fields.model_copy(update=PRIVATE) if hasattr(fields, "consent") else fields,
        body,
        tuple(_parts(entry, body)),
        {use.ref: cards.of(use.target) for use in site.uses[entry.key] if use.target},
        {name: site.effective(entry, name) for name in entry.kind.inherits},
        tuple(Group(g.folder, g.title, g.cards[:most], g.total, g.address) for g in groups),
        feed_of(entry),
        figure_of_fact(site, entry) if entry.folder == "facts" else None,
        tuple(figure_of_metric(site, metric) for metric in getattr(fields, "metrics", ())),
        f"/images/{fields.image.file}" if fields.image else "",
        {".".join(map(str, loc)): resolved(site, rich.html) for loc, rich in entry.rich.items()},
        _access(site, entry),
        _transport(site, entry),
    )
    return Page(address_of(*entry.key), f"{template_of(entry.folder)}", inputs)


def _access(site: Site, entry: Entry) -> Any:
    """What a visitor needs to know: an event's own answers over its venue's; of a venue its own."""
    own = getattr(entry.fields, "accessibility", None)
    venue = _venue_of(site, entry)
    if own is None or venue is None:
        return own or (venue.fields.accessibility if venue else None)
    said = {name: value for name, value in own if value is not None}
    return venue.fields.accessibility.model_copy(update=said)


def _transport(site: Site, entry: Entry) -> str:
    venue = _venue_of(site, entry)
    return (venue.fields.transport if venue else None) or ""


def _venue_of(site: Site, entry: Entry) -> Entry | None:
    ref = getattr(entry.fields, "venue", None)
    return site.find(ref) if ref else None


@cache
def template_of(folder: str) -> str:
    """The template of a kind has the name of its class: story.html."""
    return f"{next(kind for kind in KINDS if kind.folder == folder).__name__.lower()}.html"


def _parts(entry: Entry, body: str) -> Iterator[tuple[str, str, str]]:
    ids = ["", *(heading.id for heading in entry.body.headings if heading.level == 2)]
    for (title, html), id_ in zip(parts_of(body), ids, strict=False):
        if title or html.strip():
            yield id_, title, html


def _head(site: Site, entry: Entry) -> Head:
    fields = entry.fields
    description = (
        fields.summary
        or getattr(fields, "definition", None)
        or getattr(fields, "text", None)
        or _described(entry)
    )
    image = f"/images/{fields.image.file}" if fields.image else ""
    kind = "article" if entry.kind.newest_first else "website"
    return Head(
        fields.title,
        _shortened(description),
        address_of(*entry.key),
        image,
        fields.date,
        fields.lang or "",
        kind,
    )


def _described(entry: Entry) -> str:
    fields = entry.fields
    named = (getattr(fields, name, None) for name in ("role", "address", "scheme"))
    return f"{fields.title}: {next((text for text in named if text), entry.kind.many)}"


def _shortened(text: str) -> str:
    """As much as a search result shows, cut between words."""
    return text if len(text) <= _SUMMARY else re.sub(r"\W*\s\S*$", "", text[:_SUMMARY]) + "…"


def _trail(site: Site, entry: Entry) -> tuple[Link, ...]:
    home = Link("Home", "/")
    return (
        (home,)
        if not entry.kind.has_listing
        else (home, Link(site.title_of_listing(entry.folder), f"/{entry.folder}/"))
    )


def feed_of(entry: Entry) -> Feed | None:
    return Feed(entry.fields.title, f"{entry.folder}/{entry.name}") if entry.folder in FOLLOWED else None


def groups_of(site: Site, entry: Entry, cards: Cards) -> Iterator[Group]:
    """What refers to the entry, kind by kind, newest first where the kind is dated. Pages are told to facts alone."""
    users = {use.entry.key: use.entry for use in site.used_by.get(entry.key, ())}
    shown = [user for user in users.values() if user.key != entry.key and site.is_shown(user)]
    for kind in KINDS:
        found = [user for user in shown if user.folder == kind.folder]
        if found and (entry.folder == "facts" or kind.folder not in ("pages", "messages", "terms")):
            title = site.title_of_listing(kind.folder)
            most = site.settings.pagination
            address = f"{address_of(*entry.key)}{kind.folder}/" if most and len(found) > most else ""
            yield Group(
                kind.folder, title, tuple(map(cards.of, in_order(kind.folder, found))), len(found), address
            )


def in_order(folder: str, entries: list[Entry]) -> list[Entry]:
    """Dated kinds newest first, events by their start, others by their title."""
    kind = next(kind for kind in KINDS if kind.folder == folder)
    by_name = sorted(entries, key=lambda entry: (entry.fields.title.casefold(), entry.name))
    if folder == "events":
        return sorted(by_name, key=lambda entry: entry.fields.starts.isoformat(), reverse=True)
    if kind.newest_first:
        return sorted(by_name, key=lambda entry: entry.fields.date.isoformat(), reverse=True)
    return sorted(by_name, key=_place_in_order)


def _place_in_order(entry: Entry) -> tuple[Any, ...]:
    order = getattr(entry.fields, "order", None)
    return (order is None, order or 0, getattr(entry.fields, "family", "") or "")


def _continued(chrome: Chrome, site: Site, entry: Entry, group: Group) -> Iterator[Page]:
    """A group too long for the entry's page, as a list of its own."""
    if not group.address:
        return
    title = f"{group.title}: {entry.fields.title}"
    trail = (*_trail(site, entry), Link(entry.fields.title, address_of(*entry.key)))
    for pager, cards in paged(group.cards, site.settings.pagination, group.address):
        head = head_of(site, numbered(title, pager), "", pager.address(pager.number))
        inputs = ListingPage(
            chrome, head, trail, title, "", "", "", cards, group.total, pager, feed_of(entry)
        )
        yield Page(head.address, "listing.html", inputs)


def paged(cards: tuple[Card, ...], size: int, address: str) -> Iterator[tuple[Pager, tuple[Card, ...]]]:
    """The cards in pages of `size` (0: all on one), at least one page."""
    size = size or max(1, len(cards))
    last = max(1, -(-len(cards) // size))
    for number in range(1, last + 1):
        yield Pager(number, last, address), cards[(number - 1) * size : number * size]


def numbered(title: str, pager: Pager) -> str:
    return title if pager.number == 1 else f"{title}, page {pager.number}"


def _broken(site: Site, chrome: Chrome) -> Iterator[Page]:
    """In the preview, an entry with problems is shown as its problems, in its place."""
    readings: Mapping[Key, Any] = site.held if site.preview else {}
    for (folder, name), reading in readings.items():
        if name not in site.entries[folder]:
            head = head_of(site, reading.path, f"Problems in {reading.path}", address_of(folder, name))
            yield Page(
                head.address, "problems.html", BrokenPage(chrome, head, tuple(map(str, reading.problems)))
            )
