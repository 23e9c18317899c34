"""Which facts of the ledger a sentence could be about, by the words that it shares with them."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from clarion.claims.ledger import Known
from clarion.claims.likeness import Share, is_enough, is_its_own, nearness
from clarion.claims.stems import by_initials, numbered, stems, telling, words_of
from clarion.claims.things import is_several
from clarion.claims.units import cost_of_unit, counted, said_of_many, signs_of
from clarion.figures.reading import Figure
from clarion.figures.units import meaning

_PUBLISHER = re.compile(r", by .*")
_FIRST = re.compile(r"(?:(?!(?:in|of|for|at|by|that|which|who|whom|whose|with|to|from|on)\b)[\w'’-]+ ?)+")
_MORE = re.compile(r",? by .*|[(:].*")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")

_INITIALS = 3
"""Letters from which initials are seldom a word: GO is one, and DAP is none."""
_MOST, _AS_LIKELY = 3, 0.5
"""Facts that are named for one number: of some things, a ledger holds several counts."""
_FEW = 12
"""Where a ledger counts fewer, numbers under ten are looked for."""
Glossary = tuple[tuple[str, str], ...]
"""Short forms, each with what it stands for: GVA, gross value added."""
_NOTHING = Share()


class Subjects:
    """The facts of a ledger by the words of their titles, definitions and areas; a rare word tells more."""

    def __init__(self, facts: tuple[Known, ...], glossary: Glossary = (), region: tuple[str, ...] = ()) -> None:
        self.facts = facts
        self._region = frozenset[str]().union(*map(stems, region))
        self._units = [(signs_of(fact.unit), frozenset() if meaning(fact.unit) else _counts(fact)) for fact in facts]
        self.count_few = any(abs(fact.value) < _FEW and not meaning(fact.unit) for fact in facts)
        self._shares: dict[str, list[tuple[int, Share]]] = {}
        self._has_names = [bool(_names_in(fact.title) - self._region - counted(fact.unit)) for fact in facts]
        self._know_forms(glossary)
        words = [(self._stems(_PUBLISHER.sub("", fact.title)), self._stems(fact.subject)) for fact in facts]
        self._spread = Counter(word for title, other in words for word in title | other)
        for n, (title, other) in enumerate(words):
            plain = said_of_many(facts[n].unit) | self._region
            self._add(n, title - plain, other - title - plain)

    def _know_forms(self, glossary: Glossary) -> None:
        """The short forms, and which kinds of names are in the ledger at all: a sentence is sought for no others."""
        called = [by_initials(fact.title) for fact in self.facts]
        self._named = {name: words for each in called for name, words in each.items() if len(name) >= _INITIALS}
        self._named |= {form: stems(full) for form, full in glossary}
        texts = [text for fact in self.facts for text in (fact.title, fact.subject)]
        self._has_numbered = any(map(numbered, texts))
        self._has_short = any(word.isupper() and len(word) > 1 for text in texts for word in text.split())

    def _add(self, n: int, title: set[str], other: set[str]) -> None:
        weights = {word: math.log((len(self.facts) + 2) / self._spread[word]) for word in title | other}
        parts = (title, other, _names_in(self.facts[n].title) & title - self._region)
        wholes = [sum(weights[word] for word in part if not word.isdigit()) or 1 for part in parts]
        for word, weight in weights.items():
            of = [weight / whole if word in part else 0 for part, whole in zip(parts, wholes, strict=True)]
            is_rare = self._spread[word] * 3 <= len(self.facts) + 3 and not word.isdigit()
            self._shares.setdefault(word, []).append(
                (n, Share(of[0], of[1], of[2], int(is_rare), int(word not in parts[2])))
            )

    def _stems(self, text: str) -> set[str]:
        """Of its words, and of what its short forms stand for; of names only what a fact has."""
        words = words_of(text)
        told = telling(words)
        if self._has_numbered:
            told |= numbered(text)
        if self._has_short:
            told.update(map(str.casefold, by_initials(text)))
        return told.union(*(self._named[form] for form in self._named.keys() & words))

    def may_be_in(self, sentence: str) -> dict[int, Share]:
        """What a sentence shares with each fact that it could state, by its number in the ledger."""
        words, plain = self._stems(sentence), sentence.lower()
        found: dict[int, Share] = {}
        for word in words:
            for n, share in self._shares.get(word, ()):
                found[n] = found.get(n, _NOTHING).plus(share)
        return {n: share for n, share in found.items() if share.is_some and self._is_measured_in(n, plain)}

    def _is_measured_in(self, n: int, plain: str) -> bool:
        """Of what is counted, any number may be one: there are many words for the same things."""
        signs, _ = self._units[n]
        return not meaning(self.facts[n].unit) or any(sign in plain for sign in signs)

    def could_be(self, figure: Figure, nouns: Collection[str], shared: dict[int, Share]) -> tuple[Known, ...]:
        """The facts that a number is likely to be, and nearly as likely; the most likely first."""
        held = ((self.facts[n], share, self._units[n][1], self._has_names[n]) for n, share in shared.items())
        found = [
            (share.rank + share.named / 2 + nearness(figure, fact), fact)
            for fact, share, counts, has_names in held
            if is_enough(figure, fact, share, cost_of_unit(figure, nouns, fact.unit, counts), has_names=has_names)
        ]
        found.sort(key=lambda each: (each[0], each[1].may_be_used and each[1].is_current), reverse=True)
        return tuple(islice(_nearly_as_likely(figure, found), _MOST))


def _nearly_as_likely(figure: Figure, found: Sequence[tuple[float, Known]]) -> Iterator[Known]:
    """As the first; beside one whose very number it is, no other, nor any that is superseded."""
    for likely, fact in found:
        is_as_near = is_its_own(figure, fact) or not is_its_own(figure, found[0][1])
        is_of_today = fact.is_current or fact is found[0][1]
        if is_as_near and is_of_today and likely >= found[0][0] - _AS_LIKELY:
            yield fact


def _counts(fact: Known) -> frozenset[str]:
    """The stems of what a fact counts, by its unit and by the first words of its title and definition."""
    first = (_FIRST.match(text) for text in (fact.title, fact.subject))
    words = (word for match in first if match for word in match[0].split())
    several = [word for word in words if word[1:].islower() and is_several(word.lower())]
    return counted(fact.unit).union(*map(counted, several))


def _names_in(title: str) -> set[str]:
    """The stems of the names in a title; who published it is none of them."""
    called = _MORE.sub("", title)
    words = [word for word in _WORD.findall(called)[1:] if not word.islower()]
    return {*(part for word in words for part in stems(word)), *(part for part in stems(called) if " " in part)}


@lru_cache(maxsize=4)
def subjects(facts: tuple[Known, ...], glossary: Glossary = (), region: tuple[str, ...] = ()) -> Subjects:
    return Subjects(facts, glossary, region)
