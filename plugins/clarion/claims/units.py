"""Whether a number counts what a fact of the ledger counts."""

import math
import re
from collections.abc import Collection
from functools import lru_cache

from clarion.claims.stems import stem
from clarion.figures.reading import Figure
from clarion.figures.units import MEASURES, MONEY, PER_CENT, meaning, states

_OF_MANY = (
    "people worker employee headcount workforce team job staff post person individual adult employ employment engineer "
    "developer occupation professional specialist",
    "business company firm enterprise employer organisation organization startup start scaleup spinout sme supplier",
    "people guest visitor attendee participant delegate audience crowd attendance turnout",
    "member people person servant manager professional volunteer subscriber user staff specialist practitioner "
    "representative employee",
)
"""Words for what one source counts by one name and the next by another; they say nothing of a subject."""
_OF_FEW = (
    "visit visitor",
    "student graduate",
    "graduate people",
    "child student youngster people learner",
    "vacancy opening posting advert ad job post position",
    "apprenticeship apprentice start",
    "customer client user",
    "home household premise property",
    "grant award",
    "council authority",
    "entry entrant nomination submission proposal application",
    "competition prize",
    "member organisation organization company firm business",
)
"""Likewise; they say something."""
_ALIKE = tuple(frozenset(map(stem, words.split())) for words in (*_OF_MANY, *_OF_FEW))
_COMMON = frozenset(map(stem, " ".join(_OF_MANY).split()))
OUT_OF = tuple(f"in {number}" for number in ["three", "four", "five", "six", "seven", "eight", "nine", "ten"])
"""As in "one in three"."""
_OUT_OF_MORE = tuple(f" in {number}" for number in ["twelve", "twenty", *range(3, 11), 12, 20])
_PARTS = ("half", "third", "quarter", "fifth", "tenth", " out of ", *OUT_OF, *_OUT_OF_MORE)
"""What states a share without a sign of per cent."""
_UNSAID, _OTHERWISE = 11, 14
"""Of the same measure as what is told for and against a fact (likeness.py)."""
_YEAR = re.compile(r"\b(?:19|20)[0-9][0-9]$")
_FREE = ("", "times")
"""Units of numbers that count things."""


def said_of_many(unit: str) -> frozenset[str]:
    """What of a unit's words says nothing of what a fact is about: people, and not datasets."""
    return counted(unit) & _COMMON


@lru_cache(maxsize=1000)
def counted(unit: str) -> frozenset[str]:
    """The stems of what a unit counts, and of words for the same."""
    words = re.findall(r"[^\W\d_]+", unit)
    head = frozenset(map(stem, (*words[-1:], "".join(words))))
    return head.union(*(alike for alike in _ALIKE if not head.isdisjoint(alike)))


def cost_of_unit(figure: Figure, nouns: Collection[str], unit: str, counts: Collection[str]) -> float:
    """What it costs a number, with the words by it, that it is in another unit than a fact that counts such things;
    that what it counts is not said where it stands costs less."""
    if meaning(unit):
        return 0 if figure.unit and states(figure.unit, unit) else math.inf
    if figure.unit not in _FREE:
        return math.inf
    if not (counted(unit) | frozenset(counts)).isdisjoint(nouns):
        return 0
    if figure.unit or _YEAR.search(figure.written):
        return math.inf
    return _OTHERWISE if nouns else _UNSAID


@lru_cache(maxsize=1000)
def signs_of(unit: str) -> tuple[str, ...]:
    """What a text has, in small letters, that states a measure or an amount of money in a unit."""
    forms = (MONEY | MEASURES).items()
    signs = tuple(form for form, each in forms if states(each, unit)) if meaning(unit) else ()
    return (*signs, *_PARTS) if meaning(unit) == PER_CENT else signs
