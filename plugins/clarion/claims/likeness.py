"""How much of a fact is in a sentence, and whether that is enough for a number of it to be the fact's."""

import math
from decimal import Decimal
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.claims.units import said_of_many
from clarion.figures.agreement import Ledger, agrees_in_number, near
from clarion.figures.reading import Figure
from clarion.figures.units import PER_CENT, meaning

_OF_RANK, _OF_A_WORD, _MOST_WORDS, _OF_ITS_NUMBER, _OF_FEW = 6, 3, 4, 3, 1
_UNNAMED, _SEVERAL_WORDS, _NAMED_ALONE, _A_SHARE = 8, 3, 8, 5
_POINTS_OFF = ((10, 6), (25, 6))
"""What it costs that a share is so many percentage points off."""
_TIMES_OFF = ((Decimal("1.25"), 2), (Decimal(3), 11), (Decimal(20), 7))
"""What it costs that another number is so many times as much, or as little: sources of one region differ so."""
_ENOUGH = 1
"""All fitted to the sentences of tests/claims that may be looked at: `make claims` tells how well they do."""


class Share(NamedTuple):
    """How much of a fact is in a sentence: of its title, its definition, the names in its title; how many words that
    few facts have, and how many that are no names."""

    title: float = 0
    other: float = 0
    named: float = 0
    words: int = 0
    plain: int = 0

    @property
    def rank(self) -> float:
        return self.title + self.other / 2

    @property
    def is_some(self) -> bool:
        """Whether it may be enough."""
        return self.rank >= 0.25 or self.named >= 0.9

    def plus(self, more: "Share") -> "Share":
        words, plain = self.words + more.words, self.plain + more.plain
        return Share(self.title + more.title, self.other + more.other, self.named + more.named, words, plain)


def is_enough(figure: Figure, fact: Known, share: Share, cost: float, *, has_names: bool) -> bool:
    """The nearer the number, the fewer words have to be the same. What has a name is called by it."""
    if cost == math.inf or figure.written in fact.subject or figure.low * fact.value < 0:
        return False
    told = _OF_RANK * min(share.rank, 1.5) + _OF_A_WORD * min(share.words, _MOST_WORDS)
    told -= _UNNAMED if has_names and not share.named and share.words < _SEVERAL_WORDS else 0
    told -= _NAMED_ALONE if meaning(fact.unit) and not share.plain and not _is_to_the_digit(figure, fact) else 0
    told += _of_the_unit(fact) - _off(figure, fact) - cost
    return told >= _ENOUGH or (told + _OF_ITS_NUMBER >= _ENOUGH and is_its_own(figure, fact))


def _of_the_unit(fact: Known) -> int:
    """Shares are many, and each is between 0 and 100; datasets are few."""
    if meaning(fact.unit):
        return -_A_SHARE if meaning(fact.unit) == PER_CENT else 0
    return 0 if said_of_many(fact.unit) else _OF_FEW


def _off(figure: Figure, fact: Known) -> int:
    """What it costs that a number is another than the fact's."""
    stated, value = abs(figure.low), abs(fact.value)
    if meaning(fact.unit) == PER_CENT:
        return sum(cost for points, cost in _POINTS_OFF if abs(stated - value) > points)
    return sum(cost for times, cost in _TIMES_OFF if _is_off(stated, value, times))


def _is_to_the_digit(figure: Figure, fact: Known) -> bool:
    """Half of something is no 50% of the ledger's yet."""
    return figure.kind not in ("fraction", "ratio") and abs(figure.low) == abs(fact.value)


def is_close(figure: Figure, value: Decimal) -> bool:
    """Whether a number may be another count of the same."""
    return not _is_off(abs(figure.low), abs(value), _TIMES_OFF[0][0])


def _is_off(stated: Decimal, value: Decimal, times: Decimal) -> bool:
    return value > stated * times or stated > value * times


def is_its_own(figure: Figure, fact: Known) -> bool:
    """Whatever is said before it: "as many as 5,000" are the over 5,000 of the ledger."""
    is_near = figure.kind != "range" and meaning(fact.unit) != PER_CENT and near(abs(fact.value), abs(figure.low))
    return is_near or is_same(figure, fact.ledger)


def nearness(figure: Figure, fact: Known) -> float:
    """How much of a fact its number is worth, beside the words: the nearer the more, and its very number most."""
    stated, value = abs(figure.low), abs(fact.value)
    near = float(min(stated, value) / max(stated, value)) if stated and value else 0.0
    return 0.3 * near + 0.3 * (stated == value)


def is_same(figure: Figure, fact: Ledger) -> bool:
    """Whether a number is a fact's, and not only true of it: over 15,000 is true of 35,000."""
    near = abs(figure.low) * 9 <= abs(fact.value) * 10 and abs(fact.value) * 9 <= abs(figure.high) * 10
    is_narrow = abs(figure.high) <= abs(figure.low) * 2
    return near and is_narrow and agrees_in_number(figure, fact)
