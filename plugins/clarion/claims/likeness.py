"""How much of a fact is in a sentence, and whether that is enough for a number of it to be the fact's."""

import math
from decimal import Decimal
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.claims.units import said_of_many
from clarion.figures.agreement import Ledger, agrees_in_number, near
from clarion.figures.reading import Figure
from clarion.figures.units import PER_CENT, meaning

_CLOSE, _NEAR, _FAR = Decimal("1.25"), Decimal(3), Decimal(20)
"""How many times a fact's number another may be, and still count the same: sources of one region differ so."""
_POINTS = 10
_MANY_POINTS = 25
"""Likewise, for shares."""


class Share(NamedTuple):
    """How much of a fact is in a sentence: of its title, its definition, the names in its title; how many words."""

    title: float = 0
    other: float = 0
    named: float = 0
    words: int = 0

    @property
    def rank(self) -> float:
        return self.title + self.other / 2

    @property
    def is_some(self) -> bool:
        """Whether it may be enough."""
        return self.rank >= 0.25 or self.named >= 0.9

    def plus(self, more: "Share") -> "Share":
        return Share(self.title + more.title, self.other + more.other, self.named + more.named, self.words + more.words)


def is_enough(figure: Figure, fact: Known, share: Share, *, has_names: bool) -> bool:
    """The nearer the number, the fewer words have to be the same. What has a name is called by it."""
    if figure.written in fact.subject or figure.low * fact.value < 0:
        return False
    if _is_enough_of_its_own(figure, share) and _is_its_own(figure, fact):
        return True
    if meaning(fact.unit) == PER_CENT:
        return _is_such_a_share(figure, fact, share, has_names=has_names)
    if _is_as_good_as_named(figure, fact, share, has_names=has_names):
        return True
    is_called = not has_names or share.named >= 0.3 or share.rank >= 0.7 or (share.other >= 0.8 and share.words >= 4)
    if is_called and share.rank >= 0.5 and _is_within(figure, fact, _CLOSE):
        return True
    return is_called and share.words >= 2 and share.rank >= _least(figure, fact)


def _is_its_own(figure: Figure, fact: Known) -> bool:
    """Whatever is said before it: "as many as 5,000" are the over 5,000 of the ledger."""
    is_near = figure.kind != "range" and meaning(fact.unit) != PER_CENT and near(abs(fact.value), abs(figure.low))
    return is_near or is_same(figure, fact.ledger)


def _is_enough_of_its_own(figure: Figure, share: Share) -> bool:
    """Of a number that is the fact's own."""
    if share.title >= 0.9 or share.named >= 0.9:
        return True
    return share.rank >= 0.3 and (share.words >= 2 or _is_exact(figure))


def _is_such_a_share(figure: Figure, fact: Known, share: Share, *, has_names: bool) -> bool:
    """Of shares, which are all between 0 and 100, one says little of what it is a share of."""
    if share.rank >= 1 and (share.named >= 0.9 if has_names else share.words >= 3):
        return True
    points = abs(abs(figure.low) - abs(fact.value))
    is_near = points <= _POINTS
    is_called = not has_names or share.named >= 0.3
    if is_called and share.rank >= 0.5 and points <= 3:
        return True
    if is_called and share.words >= 3 and share.rank >= 0.7 and points <= _MANY_POINTS:
        return True
    return is_near and is_called and share.words >= 2 and share.rank >= 0.5


def _is_as_good_as_named(figure: Figure, fact: Known, share: Share, *, has_names: bool) -> bool:
    """Where the fact alone has the name, or counts such things: datasets, not people."""
    counts_few = not said_of_many(fact.unit) and not meaning(fact.unit)
    if share.title >= 0.9 and _is_within(figure, fact, _CLOSE):
        return True
    is_named = share.named >= 0.9 or (counts_few and share.rank >= 0.4 and (not has_names or share.named > 0))
    is_plain = counts_few and share.rank >= 0.5 and share.words >= 3
    return (is_named or is_plain) and _is_within(figure, fact, _NEAR)


def _least(figure: Figure, fact: Known) -> float:
    """How much of the fact has to be in the sentence of a number that is not its own."""
    if _is_within(figure, fact, _NEAR):
        return 0.35
    return 0.65 if _is_within(figure, fact, _FAR) else math.inf


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


def _is_exact(figure: Figure) -> bool:
    """Told to three places: two counts of different things are seldom the same then."""
    return len(figure.low.normalize().as_tuple().digits) >= 3


def _is_within(figure: Figure, fact: Known, times: Decimal) -> bool:
    stated, value = abs(figure.low), abs(fact.value)
    return value <= stated * times and stated <= value * times
