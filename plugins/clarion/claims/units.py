"""Whether a number counts what a fact of the ledger counts."""

import re
from collections.abc import Collection
from functools import lru_cache

from clarion.claims.stems import stem
from clarion.figures.reading import Figure
from clarion.figures.units import MEASURES, MONEY, meaning, states

_ALIKE = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "people worker employee job staff post person individual adult employ workforce engineer developer",
        "business company firm enterprise employer organisation organization startup start",
        "visit visitor view",
        "student pupil learner graduate",
        "people guest visitor attendee participant delegate",
        "competition challenge prize contest",
        "member people person servant manager professional volunteer subscriber",
        "website site",
    )
)
"""Words for what one source counts by one name and the next by another."""
_WORD = re.compile(r"(?:[A-Z]\.)+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_BEHIND_A_NOUN = "and per who that which in to at from by for on were are is was have has with"
_END_OF_NOUN = frozenset(_BEHIND_A_NOUN.split())
_REACH, _LONGEST = 5, 80
"""Words, and characters, behind a number among which is what it counts."""


@lru_cache(maxsize=1000)
def counted(unit: str) -> frozenset[str]:
    """The stems of what a unit counts, and of words for the same."""
    head = frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", unit)[-1:])
    return head.union(*(alike for alike in _ALIKE if not head.isdisjoint(alike)))


def nouns_after(text: str, end: int) -> list[str]:
    """The stems of the words behind a number, up to the next mark."""
    found: list[str] = []
    for match in _WORD.finditer(text, end, end + _LONGEST):
        if not match[0][0].isalpha() or match[0] in _END_OF_NOUN or len(found) == _REACH:
            break
        found.append(stem(match[0]))
    return found


def is_in_unit(figure: Figure, nouns: Collection[str], unit: str) -> bool:
    """Whether a number, with the words behind it, is in a unit of the ledger."""
    if meaning(unit):
        return bool(figure.unit) and states(figure.unit, unit)
    return not figure.unit and not counted(unit).isdisjoint(nouns)


@lru_cache(maxsize=1000)
def signs_of(unit: str) -> tuple[str, ...]:
    """What a text has, in small letters, that states a measure or an amount of money in a unit."""
    forms = (MONEY | MEASURES).items()
    return tuple(form for form, each in forms if states(each, unit)) if meaning(unit) else ()
