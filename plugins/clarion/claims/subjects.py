"""Which facts of the ledger a sentence could be about, by the words that it shares with them."""

import math
import re
from collections import Counter
from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.claims.stems import stems
from clarion.claims.units import counted, is_in_unit, signs_of
from clarion.figures.agreement import agrees
from clarion.figures.reading import Figure
from clarion.figures.units import PER_CENT, meaning

_PUBLISHER = re.compile(r",? by .*|[(:].*")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_TIMES, _POINTS = 3, 15
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

    def plus(self, more: "Share") -> "Share":
        return Share(self.title + more.title, self.other + more.other, self.named + more.named, self.words + more.words)


_NOTHING = Share()


class Subjects:
    """The facts of a ledger by the words of their titles, definitions and areas; a rare word tells more."""

    def __init__(self, facts: tuple[Known, ...]) -> None:
        self.facts = facts
        self.signs = signs_of({fact.unit for fact in facts})
        self.nouns = frozenset[str]().union(*(counted(fact.unit) for fact in facts if not meaning(fact.unit)))
        self._shares: dict[str, list[tuple[int, Share]]] = {}
        self._has_names = [bool(_names_in(fact.title) - counted(fact.unit)) for fact in facts]
        words = [(stems(fact.title), stems(fact.subject)) for fact in facts]
        self._spread = Counter(word for title, other in words for word in title | other)
        for n, (title, other) in enumerate(words):
            self._add(n, title - counted(facts[n].unit), other - title - counted(facts[n].unit))

    def _add(self, n: int, title: set[str], other: set[str]) -> None:
        weights = {word: math.log((len(self.facts) + 2) / self._spread[word]) for word in title | other}
        parts = (title, other, _names_in(self.facts[n].title) & title)
        wholes = [sum(weights[word] for word in part if not word.isdigit()) or 1 for part in parts]
        for word, weight in weights.items():
            of = [weight / whole if word in part else 0 for part, whole in zip(parts, wholes, strict=True)]
            is_rare = self._spread[word] * 3 <= len(self.facts) + 3
            self._shares.setdefault(word, []).append((n, Share(of[0], of[1], of[2], int(is_rare))))

    def may_be_in(self, sentence: str) -> dict[int, Share]:
        """What a sentence shares with each fact, by its number in the ledger; nothing where it counts nothing alike."""
        words, plain = stems(sentence), sentence.lower()
        if self.nouns.isdisjoint(words) and not any(sign in plain for sign in self.signs):
            return {}
        found: dict[int, Share] = {}
        for word in words:
            for n, share in self._shares.get(word, ()):
                found[n] = found.get(n, _NOTHING).plus(share)
        return found

    def could_be(self, figure: Figure, nouns: Collection[str], shared: dict[int, Share]) -> Known | None:
        """The fact that a number is most likely to be."""
        held = ((self.facts[n], share, self._has_names[n]) for n, share in shared.items())
        found = [
            (agrees(figure, fact.ledger), fact.may_be_used, share.rank, fact)
            for fact, share, has_names in held
            if is_in_unit(figure, nouns, fact.unit) and _is_enough(figure, fact, share, has_names=has_names)
        ]
        return max(found)[-1] if found else None


def _names_in(title: str) -> set[str]:
    """The stems of the names in a title; who published it is none of them."""
    words = _WORD.findall(_PUBLISHER.sub("", title))
    return {part for word in words[1:] if not word.islower() for part in stems(word)}


def _is_enough(figure: Figure, fact: Known, share: Share, *, has_names: bool) -> bool:
    """The nearer the number, the fewer words have to be the same. What has a name is called by it."""
    if agrees(figure, fact.ledger):
        many = share.words >= 2 and share.rank >= 0.35
        return many or share.title >= 0.9 or (_is_exact(figure) and share.rank >= 0.25)
    least = 0.45 if _is_near(figure, fact) else 0.65
    return share.words >= 2 and share.rank >= least and (not has_names or share.named >= 0.3)


def _is_exact(figure: Figure) -> bool:
    """Told to three places: two counts of different things are seldom the same then."""
    return len(figure.low.normalize().as_tuple().digits) >= 3


def _is_near(figure: Figure, fact: Known) -> bool:
    stated, value = abs(figure.low), abs(fact.value)
    if meaning(fact.unit) == PER_CENT:
        return abs(stated - value) <= _POINTS
    return value <= stated * _TIMES and stated <= value * Decimal(_TIMES)


@lru_cache(maxsize=4)
def subjects(facts: tuple[Known, ...]) -> Subjects:
    return Subjects(facts)
