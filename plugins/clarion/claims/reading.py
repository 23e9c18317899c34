"""The numbers of a sentence that claim something: of the whole region, or of what the ledger holds."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.claims.likeness import Share
from clarion.claims.mentions import Mention, mentions, region_pattern
from clarion.claims.sentences import Sentence, sentences_with_numbers
from clarion.claims.subjects import Glossary, subjects
from clarion.claims.things import things
from clarion.claims.whole import is_of_the_whole
from clarion.figures.reading import Figure, figures
from clarion.figures.units import SPANS_OF_TIME

_NO_COUNT = frozenset({"order", "broken", "scale"})
"""Kinds of figures too vague to be claims: thousands of people, the million-pound fund."""
MOST = 25
"""Numbers of a sentence that are looked at: one with more is a list."""
_SPACE = re.compile(r"\s")
"""Each is one, so that all stands where it stood."""
_FEW = 10
"""Things counted on one's fingers are no statistics: the region's five universities."""

_AVERAGE = re.compile(r"\b(?:average|typical|median)\b")
"""Of what is told of one for all, even a few are a statistic: the average home's five devices."""


class Claim(NamedTuple):
    """A number, its place in its sentence, whether it is said of the whole region, and which facts it could be."""

    figure: Figure
    start: int
    end: int
    is_of_the_whole: bool
    facts: tuple[Known, ...]


class Reader:
    """Reads sentences of a site with these names for its region, and these facts, names of others and short forms."""

    def __init__(
        self,
        region: tuple[str, ...],
        facts: tuple[Known, ...],
        others: tuple[str, ...] = (),
        glossary: Glossary = (),
        *,
        is_ours: bool,
    ) -> None:
        self._pattern = region_pattern(region, is_ours=is_ours)
        self._subjects = subjects(facts, glossary, region)
        self._others = others
        self._cores = ("region", "Region", "sector", "industry", *(name.removeprefix("the ") for name in region))

    def claims_in_text(self, text: str, is_sound: Callable[[Sentence], bool]) -> Iterator[tuple[Sentence, Claim]]:
        """All claims of a text, each with its sentence, but for sentences that are sound."""
        if self._subjects.facts or any(core in text for core in self._cores):
            for sentence in sentences_with_numbers(text, even_few=self._subjects.count_few):
                plain = _SPACE.sub(" ", sentence.text)
                shared, found = self._subjects.may_be_in(plain), mentions(plain, self._pattern)
                if (shared or found) and not is_sound(sentence):
                    yield from ((sentence, claim) for claim in self._claims_in(plain, shared, found))

    def _claims_in(self, sentence: str, shared: dict[int, Share], found: list[Mention]) -> Iterator[Claim]:
        for figure, start, end in islice(_placed(sentence), MOST):
            may_be = _may_be_of_many(figure) or bool(_AVERAGE.search(sentence, 0, start))
            is_whole = may_be and is_of_the_whole(sentence, found, start, end, self._others)
            facts = self._subjects.could_be(figure, things(sentence, start, end, figure), shared) if shared else ()
            if is_whole or facts:
                yield Claim(figure, start, end, is_whole, facts)


def _placed(sentence: str) -> Iterator[tuple[Figure, int, int]]:
    """The figures that count something, each with its place."""
    here = 0
    for figure in figures(sentence):
        words = r"\s+".join(map(re.escape, figure.written.split()))
        match = re.compile(words).search(sentence, here)
        if match:
            here = match.start()
            if figure.firm and figure.kind not in _NO_COUNT:
                yield figure, *match.span()


def _may_be_of_many(figure: Figure) -> bool:
    return figure.unit not in SPANS_OF_TIME and (bool(figure.unit) or abs(figure.high) >= _FEW)
