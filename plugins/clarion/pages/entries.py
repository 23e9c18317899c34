"""Each entry → its page, with what it names and what names it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from clarion.addresses import FEED_ENTRIES as FOLLOWED
from clarion.addresses import address_of
from clarion.bodies import parts_of
from clarion.cards.card import Card
from clarion.cards.figures import figure_of_fact, figure_of_metric
from clarion.entries import Entry
from clarion.kinds import KINDS
from clarion.outputs import Output, Page
from clarion.pages.chrome import head_of
from clarion.pages.groups import Cards, groups_of, most_of_a_group, numbered, paged
from clarion.pages.inputs import Chrome, EntryPage, Feed, Group, Head, Link, ListingPage
from clarion.pages.links import resolved
from clarion.pages.maps import Maps
from clarion.pages.related import Related
from clarion.pages.shown import shown_lists
from clarion.site import Site

PRIVATE = {"consent": None}
"""Fields that no output may have."""
_SUMMARY = 155


def entry_pages(site: Site, chrome: Chrome, cards: Cards, maps: Maps) -> Iterator[Output]:
    related = Related(site, cards)
    for entry in site.all():
        if site.is_shown(entry):
            groups = list(groups_of(site, entry, cards))
            yield _page(site, chrome, entry, cards, groups, maps, related)
            for group in groups:
                yield from _continued(chrome, site, entry, group)


def _page(
    site: Site, chrome: Chrome, entry: Entry, cards: Cards, groups: list[Group], maps: Maps, related: Related
) -> Page:
    fields, body = entry.fields, resolved(site, entry.body.html)
    most = most_of_a_group(site) or None
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
        site.picture(fields.image.file) if fields.image else None,
        {".".join(map(str, loc)): resolved(site, rich.html) for loc, rich in entry.rich.items()},
        _access(site, entry),
        _transport(site, entry),
        _named_as(site, entry, cards),
        tuple(_outdated(site, entry, cards)),
        shown_lists(site, entry, cards),
        site.settings.tiers if "tiers" in getattr(fields, "shows", ()) else (),
        maps.of_place(entry) if entry.folder == "places" else None,
        site.picture(fields.logo.file) if getattr(fields, "logo", None) else None,
        related.to(entry),
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


def _outdated(site: Site, entry: Entry, cards: Cards) -> Iterator[tuple[Card, Card]]:
    """History is not rewritten: a dated entry states what was known then, and its page says so (schema: Levels)."""
    stated = {use.target.key: use.target for use in site.uses[entry.key] if use.target and use.target.folder == "facts"}
    for fact in stated.values() if entry.folder != "facts" else ():
        newer = [use.entry for use in site.used_by.get(fact.key, ()) if use.field == "supersedes"]
        yield from ((cards.of(fact), cards.of(each)) for each in newer if site.is_shown(each))


def _named_as(site: Site, entry: Entry, cards: Cards) -> dict[str, tuple[Card, ...]]:
    """Entries of its own kind that name it, by field; those that it names in that field itself left out."""
    found: dict[str, dict[str, Card]] = {}
    for use in site.used_by.get(entry.key, ()):
        if use.field and use.entry.folder == entry.folder and use.entry is not entry and site.is_shown(use.entry):
            own = getattr(entry.fields, use.field, None) or ()
            if use.entry.name not in (ref.name for ref in (own if isinstance(own, tuple) else (own,))):
                found.setdefault(use.field, {})[use.entry.name] = cards.of(use.entry)
    return {name: tuple(named.values()) for name, named in found.items()}


def _transport(site: Site, entry: Entry) -> str:
    venue = _venue_of(site, entry)
    return (venue.fields.transport if venue else None) or ""


def _venue_of(site: Site, entry: Entry) -> Entry | None:
    """Where one has to go: nowhere, for an event that is online."""
    ref = getattr(entry.fields, "venue", None)
    return site.find(ref) if ref and entry.fields.attendance != "online" else None


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
        fields.summary or getattr(fields, "definition", None) or getattr(fields, "text", None) or _described(entry)
    )
    image = site.picture(fields.image.file) if fields.image else None
    kind = "article" if entry.kind.newest_first else "website"
    return Head(
        fields.title,
        _shortened(description),
        address_of(*entry.key),
        image.address if image else "",
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


def _continued(chrome: Chrome, site: Site, entry: Entry, group: Group) -> Iterator[Page]:
    """A group too long for the entry's page, as a list of its own."""
    if not group.address:
        return
    title = f"{group.title}: {entry.fields.title}"
    trail = (*_trail(site, entry), Link(entry.fields.title, address_of(*entry.key)))
    for pager, cards in paged(group.cards, site.settings.pagination, group.address):
        head = head_of(site, numbered(title, pager), "", pager.address(pager.number))
        inputs = ListingPage(chrome, head, trail, title, "", "", "", cards, group.total, pager, feed_of(entry))
        yield Page(head.address, "listing.html", inputs)
