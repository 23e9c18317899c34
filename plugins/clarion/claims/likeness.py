"""How much of a fact is in a sentence, and whether that is enough for a number of it to be the fact's."""

from decimal import Decimal
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.figures.agreement import Ledger, agrees_in_number
from clarion.figures.reading import Figure
from clarion.figures.units import PER_CENT, meaning

_CLOSE, _TIMES, _POINTS, _FAR = Decimal("1.25"), 3, 15, 20
"""How far a number may be from a fact's, and still be another count of the same: sources of one region differ so."""


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
        return self.words >= 2 or self.rank >= 0.25

    def plus(self, more: "Share") -> "Share":
        return Share(self.title + more.title, self.other + more.other, self.named + more.named, self.words + more.words)


def is_enough(figure: Figure, fact: Known, share: Share, *, has_names: bool) -> bool:
    """The nearer the number, the fewer words have to be the same. What has a name is called by it."""
    if figure.written in fact.subject or figure.low * fact.value < 0:
        return False
    if is_same(figure, fact.ledger):
        many = share.words >= 2 and share.rank >= 0.35
        return many or share.title >= 0.9 or share.named >= 0.9 or (_is_exact(figure) and share.rank >= 0.25)
    if share.named >= 0.9 and _is_within(figure, fact, _CLOSE) and meaning(fact.unit) != PER_CENT:
        return True
    least = 0.45 if _is_near(figure, fact) else 0.65
    return (
        _is_within(figure, fact, _FAR)
        and share.words >= 2
        and share.rank >= least
        and (not has_names or share.named >= 0.3 or share.rank >= 0.7)
    )


def is_same(figure: Figure, fact: Ledger) -> bool:
    """Whether a number is a fact's, and not only true of it: over 15,000 is true of 35,000."""
    near = abs(figure.low) * 9 <= abs(fact.value) * 10 and abs(fact.value) * 9 <= abs(figure.high) * 10
    return near and agrees_in_number(figure, fact)


def _is_exact(figure: Figure) -> bool:
    """Told to three places: two counts of different things are seldom the same then."""
    return len(figure.low.normalize().as_tuple().digits) >= 3


def _is_near(figure: Figure, fact: Known) -> bool:
    if meaning(fact.unit) == PER_CENT:
        return abs(abs(figure.low) - abs(fact.value)) <= _POINTS
    return _is_within(figure, fact, _TIMES)


def _is_within(figure: Figure, fact: Known, times: Decimal | int) -> bool:
    stated, value = abs(figure.low), abs(fact.value)
    return value <= stated * times and stated <= value * times
