"""What a template sees: small frozen values, made of the site and able to live without it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from clarion.cards.card import Card, Cover, Figure
from clarion.kinds.refs import Ref
from clarion.maps.drawing import Map
from clarion.pages.boilerplate import Boilerplate
from clarion.pages.frame import Chrome, Feed, Head, Link
from clarion.pages.lists import Disagreement, Facet, Group, Letter, Outdated, Pager
from clarion.pictures import Picture


@dataclass(frozen=True)
class EntryPage:
    """The page of one entry."""

    chrome: Chrome
    head: Head
    trail: tuple[Link, ...]
    card: Card
    fields: Any
    body: str
    parts: tuple[tuple[str, str, str], ...]
    """The body cut at its level-2 headings: id, title, HTML."""
    words: tuple[Card, ...]
    """The terms whose short forms stand on it."""
    cards: Mapping[Ref, Card]
    """Every entry that this one names."""
    inherited: Mapping[str, tuple[Ref, ...]]
    """The refs of each field, those taken from others included."""
    groups: tuple[Group, ...]
    """What refers to this entry, kind by kind."""
    feed: Feed | None = None
    figure: Figure | None = None
    figures: tuple[Figure, ...] = ()
    image: Picture | None = None
    rich: Mapping[str, str] = field(default_factory=dict)
    """The HTML of fields in which inline Markdown is read, by their names: "short", "asks.0.text"."""
    access: Any = None
    """What a visitor of an event or a venue needs to know; what the event says wins over its venue."""
    transport: str = ""
    """How to get to an event's venue."""
    named_as: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)
    """Entries of its own kind that name it, by field: what supersedes a fact, what contradicts it."""
    disagreement: Disagreement | None = None
    """Of a fact: the question to which it is one of several answers."""
    outdated: tuple[Outdated, ...] = ()
    """What it states of facts that were superseded or corrected since."""
    lists: tuple[Group, ...] = ()
    """Of a standing page: the lists of the site that it shows below its text."""
    tiers: tuple[Any, ...] = ()
    """Of a standing page that shows them: the tiers of membership, as the settings have them."""
    boilerplate: Boilerplate | None = None
    """Of a standing page that shows the message: its words."""
    map: Map | None = None
    """Where a place is."""
    logo: Picture | None = None
    related: tuple[Card, ...] = ()
    """Of a story: others of its place, its pillar or its sector."""

    def named(self, value: Any) -> Card | None:
        """The card of what a field names; a name that is no ref as a card without an address."""
        if isinstance(value, Card):
            return value
        if isinstance(value, Ref):
            return self.cards.get(value)
        return Card("", "", str(value), "") if value else None


@dataclass(frozen=True)
class ListingPage:
    """A list of entries, or one page of it."""

    chrome: Chrome
    head: Head
    trail: tuple[Link, ...]
    title: str
    summary: str
    body: str
    empty: str
    cards: tuple[Card, ...]
    total: int
    pager: Pager
    feed: Feed | None = None
    coming: tuple[Group, ...] = ()
    """Events to come, month by month."""
    groups: tuple[Group, ...] = ()
    """The cards under their headings; one group without a title where there are none."""
    counted: str = ""
    """How many there are, and in which order."""
    disagreements: tuple[Disagreement, ...] = ()
    facets: tuple[Facet, ...] = ()
    everything: str = ""
    """The address of the whole list, where this is a part of it."""
    map: Map | None = None
    letters: tuple[Letter, ...] = ()
    """Of a list that is long and goes from A to Z."""

    @property
    def marks(self) -> Mapping[str, str]:
        """The id of each entry that a letter leads to, by its name."""
        return {letter.name: letter.id for letter in self.letters}


@dataclass(frozen=True)
class FacetPage:
    """Every choice of a facet, with its count: stories by place."""

    chrome: Chrome
    head: Head
    trail: tuple[Link, ...]
    title: str
    summary: str
    facet: Facet
    covers: tuple[Cover | None, ...]
    """The drawing of each choice, where it has one."""


@dataclass(frozen=True)
class Pillar:
    """A pillar of the message, and what proves it."""

    card: Card
    text: str
    paint: str
    proofs: tuple[Card, ...]
    cover: Cover
    gaps: tuple[str, ...] = ()
    """What its proofs do not show, counted."""
    says: str = ""
    """What its editors say of it, as HTML: mostly, what is missing."""


@dataclass(frozen=True)
class MessagePage:
    """The message: its roof, the pillars that carry it, and what proves each."""

    chrome: Chrome
    head: Head
    trail: tuple[Link, ...]
    title: str
    summary: str
    body: str
    roof: Card | None
    pillars: tuple[Pillar, ...]
    words: tuple[tuple[str, str], ...] = ()
    """The roof's words to take over, as HTML, shortest first, each with how many there are."""
    avoid: tuple[str, ...] = ()
    """Claims never to make."""
    data: str = ""
    """The address of all this as data."""


@dataclass(frozen=True)
class FrontPage:
    """The front page, made from the content."""

    chrome: Chrome
    head: Head
    title: str
    summary: str
    body: str
    lead: Card | None
    stories: tuple[Card, ...]
    pillars: tuple[Pillar, ...]
    figures: tuple[Card, ...]
    coming: tuple[Card, ...]
    news: tuple[Card, ...]
    places: Facet | None
    """Stories by place, with how many there are of each."""
    covers: tuple[Cover | None, ...]
    """The drawing of each place."""
    question: Disagreement | None
    """The question to which sources give the most different answers."""
    parts: tuple[tuple[str, str, str], ...]
    """What editors write below the introduction, part by part: id, title, HTML."""
    press: Any
    """Whom journalists write to."""


@dataclass(frozen=True)
class PlainPage:
    """A page that the site makes by itself: not found, subscribe."""

    chrome: Chrome
    head: Head
    feeds: tuple[Feed, ...] = ()
    calendar: str = ""
    newsletter_url: str = ""


@dataclass(frozen=True)
class Redirect:
    """An earlier address, and where to go from it."""

    language: str
    title: str
    target: str
    canonical: str
    stylesheet: str
    feed: Feed | None = None


@dataclass(frozen=True)
class BrokenPage:
    """In the preview, in place of an entry with problems: the problems."""

    chrome: Chrome
    head: Head
    counted: str
    """How many there are: "2 problems, 1 warning"."""
    problems: tuple[str, ...]
