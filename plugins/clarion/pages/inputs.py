"""What a template sees: small frozen values, made of the site and able to live without it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from clarion.cards.card import Card, Cover, Figure
from clarion.kinds.refs import Ref
from clarion.pictures import Picture


@dataclass(frozen=True)
class Link:
    title: str
    address: str


@dataclass(frozen=True)
class Feed:
    """Something to follow: its title and its two addresses."""

    title: str
    name: str
    """As in its address: "all", "sectors/health"."""

    @property
    def atom(self) -> str:
        return f"/feeds/{self.name}.atom.xml"

    @property
    def rss(self) -> str:
        return f"/feeds/{self.name}.rss.xml"


@dataclass(frozen=True)
class Chrome:
    """What is around every page: header, footer, and how addresses are made."""

    site_name: str
    base: str
    """The path that every address inside the site begins with."""
    origin: str
    """What makes an address absolute; empty where the site has no address yet."""
    language: str
    zone: str
    organisation: Any
    region: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    feeds: tuple[Feed, ...]
    tagline: str
    preview: bool
    code_of_conduct: str
    currency: str


@dataclass(frozen=True)
class Head:
    """What a page says of itself to search engines and to those who share it."""

    title: str
    description: str
    address: str
    image: str = ""
    published: dt.date | None = None
    language: str = ""
    kind: str = "website"
    """Open Graph's type: https://ogp.me/#types."""


@dataclass(frozen=True)
class Group:
    """Entries of one kind that refer to a page's entry: the first of them, and where all are."""

    folder: str
    title: str
    cards: tuple[Card, ...]
    total: int
    address: str = ""


@dataclass(frozen=True)
class Pager:
    """Where a page stands in a list that goes over several."""

    number: int
    last: int
    first_address: str

    def address(self, number: int) -> str:
        return self.first_address if number == 1 else f"{self.first_address}page/{number}/"


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
    outdated: tuple[tuple[Card, Card], ...] = ()
    """Facts that it states and that were superseded since, each with the one that took its place."""
    logo: Picture | None = None

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
    coming: tuple[Card, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Pillar:
    """A pillar of the message, and what proves it."""

    card: Card
    text: str
    paint: str
    proofs: tuple[Card, ...]
    cover: Cover


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
    places: tuple[Group, ...]


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
    feed: Feed | None = None


@dataclass(frozen=True)
class BrokenPage:
    """In the preview, in place of an entry with problems: the problems."""

    chrome: Chrome
    head: Head
    problems: tuple[str, ...]
