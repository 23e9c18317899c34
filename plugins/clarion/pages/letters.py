"""A long list from A to Z: which letter each entry stands under, and where each letter begins."""

import unicodedata
from collections.abc import Iterator, Sequence

from clarion.cards.card import Card
from clarion.pages.groups import paged
from clarion.pages.lists import Letter

DIGITS, OTHERS = "0–9", "#"
MANY = 12
"""Entries, above which a list has its letters on top."""


def from_a_to_z(cards: Sequence[Card]) -> tuple[Card, ...]:
    """In the order of their letters: an É stands with E; digits and signs before A, other scripts after Z."""
    return tuple(sorted(cards, key=_place_of))


def letters_of(cards: tuple[Card, ...], size: int, address: str) -> Iterator[Letter]:
    """Each letter of a list, with its first entry and the page that it is on. None of a list that is short."""
    last = ""
    for pager, page in paged(cards, size, address) if len(cards) > MANY else ():
        for card in page:
            mark = letter_of(card.title)
            if mark != last:
                yield Letter(mark, pager.address(pager.number), card.name)
            last = mark


def letter_of(title: str) -> str:
    """The letter under which a title stands: its first, without accents; digits stand together, and what is neither."""
    first = next((sign for sign in unicodedata.normalize("NFKD", title) if sign.isalnum()), "")
    if not first:
        return OTHERS
    return DIGITS if first.isnumeric() else first.upper()


def _place_of(card: Card) -> tuple[int, str]:
    mark = letter_of(card.title)
    return (OTHERS, DIGITS).index(mark) if mark in (OTHERS, DIGITS) else 2, mark
