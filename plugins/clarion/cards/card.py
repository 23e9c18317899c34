"""The frozen values in which entries are shown to each other: small, and able to live without the site."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from clarion.pictures import Picture


@dataclass(frozen=True)
class Figure:
    """A figure with what carries it. A figure without is not shown."""

    value: str
    unit: str
    label: str
    period: str
    baseline: str
    source: str
    source_address: str
    note: str = ""
    forecast: bool = False
    area: str = ""
    definition: str = ""


@dataclass(frozen=True)
class Cover:
    """What a cover's drawing is made of."""

    structure: str
    paint: str
    name: str


@dataclass(frozen=True)
class Photo:
    """A photograph in place of a cover's drawing, and what is to be seen on it."""

    picture: Picture
    alt: str


@dataclass(frozen=True)
class Tag:
    label: str
    tone: str = ""


@dataclass(frozen=True)
class Occasion:
    """When and where an event is."""

    starts: dt.date
    ends: dt.date | None
    status: str
    previously: tuple[dt.date, ...]
    note: str
    where: str
    over: bool


@dataclass(frozen=True)
class Card:
    """An entry as others show it. Without an address it is not to be linked: it is not published."""

    folder: str
    name: str
    title: str
    address: str
    summary: str = ""
    date: dt.date | None = None
    meta: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    figure: Figure | None = None
    cover: Cover | None = None
    occasion: Occasion | None = None
    group: str = ""
    worth: str = ""
    """What stands on the deck line: what a perk is worth, "20% off"; how far an award went, "Shortlisted"."""
    is_doubtful: bool = False
    """Whether it is a fact that is not to be used, or that a newer one takes the place of."""
    photo: Photo | None = None
    notes: tuple[str, ...] = ()
    """What a list says of it at a glance: a role's levels, how much is told of a place."""
    access: Any = None
    """What a visitor of a venue needs to know."""
    language: str = ""
    """Its own, where it is not the site's."""
