"""What the site says of its region wherever it says it: the roof of the message, in its lengths, to be taken over."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clarion.cards import card_of
from clarion.cards.card import Card
from clarion.coverage import roof_of
from clarion.entry import Entry
from clarion.kinds.message import LENGTHS
from clarion.pages.links import resolved
from clarion.site import Site

TITLES = dict(zip(LENGTHS, ("In one breath", "In one paragraph", "At length"), strict=True))
"""What a reader takes the texts of a message for."""


@dataclass(frozen=True)
class Boilerplate:
    """The words of the roof, and on whose word they stand."""

    roof: Card
    words: tuple[tuple[str, str], ...]
    """As HTML, shortest first, each with how many there are."""
    owner: str
    approved_on: dt.date
    press: Any
    """Whom journalists write to."""

    @property
    def longest(self) -> str:
        return self.words[-1][1] if self.words else ""


def boilerplate(site: Site) -> Boilerplate | None:
    """The words that stand; None before a message is agreed."""
    roof = roof_of(site)
    if roof is None:
        return None
    fields = roof.fields
    words = tuple(words_of(site, roof))
    return Boilerplate(card_of(site, roof), words, fields.owner, fields.approved_on, site.settings.press_contact)


def words_of(site: Site, roof: Entry) -> Iterator[tuple[str, str]]:
    """Each of its texts to take over, with how many words it has."""
    for name, title in TITLES.items():
        if (name,) in roof.rich:
            text = roof.rich[name,]
            yield f"{title}: {text.words} words", resolved(site, text.html)


def one_line(site: Site) -> str:
    """The message in a sentence, for what has no other words of its own; "" before one is agreed."""
    roof = roof_of(site)
    return roof.fields.text if roof else ""
