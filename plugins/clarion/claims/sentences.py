"""The sentences of a text in which numbers stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from clarion.claims.units import OUT_OF
from clarion.figures.prose import MOST_NUMBERS
from clarion.passages import BETWEEN

_NO_YEAR = r"(?!(?:(?<=1)9|(?<=2)0)[0-9]{2}(?![0-9]|[,.][0-9]))"
_DIGITS = re.compile(rf"[0-9](?<![\w.,/:-].){_NO_YEAR}")
"""Where a number begins that is not written as a year."""
_WORDS = (
    "undred housand illion ozen alf hird uarter ifth enth ercent leven welve teen wenty hirty orty ifty ixty eventy "
    "ighty inety"
)
_NUMBER_WORDS = (*_WORDS.split(), "er cent", "ne in ", " out of ", *OUT_OF, "-in-", " ten ", "Ten ", "HALF")
"""What a number that says much is written with, but for a first letter, which may be a capital; looked for as it
stands, which is quicker than a pattern."""
_UNDER_TEN = "two three four five six seven eight nine"
_FEW = tuple(f" {word} " for word in _UNDER_TEN.split()) + tuple(f"{word} " for word in _UNDER_TEN.title().split())
"""Looked for where the ledger counts so few."""
_ABBREVIATED = re.compile(r"(?:(?<!\w)[A-Z]|\b(?:No|St|Dr|Mrs?|Ms|Inc|Co|vs|approx|e\.g|i\.e))\.$")
_ENDS = (". ", "? ", "! ", ".\n", "?\n", "!\n", "\n\n", BETWEEN)
LONGEST = 400
"""Characters before or behind a number in its sentence: what is longer is no prose, and is read in pieces."""
MOST = 60_000
"""Characters of sentences with numbers that are read of one text."""


class Sentence(NamedTuple):
    """A sentence, and where it begins in the text."""

    text: str
    start: int


def sentences_with_numbers(text: str, *, even_few: bool = False) -> Iterator[Sentence]:
    """Each once, in their order; with even a few, those whose numbers say little, too: "five engineers"."""
    end = read = 0
    for place in _places(text, (*_NUMBER_WORDS, *_FEW) if even_few else _NUMBER_WORDS)[:MOST_NUMBERS]:
        if place >= end and read < MOST:
            start, end = _start_of(text, place, end), _end_of(text, place)
            start += len(text[start:end]) - len(text[start:end].lstrip())
            read += end - start
            yield Sentence(text[start:end], start)


def _places(text: str, words: tuple[str, ...]) -> list[int]:
    """A word within another does no harm: no figure is read there."""
    found = [match.start() for match in _DIGITS.finditer(text)]
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)


def _start_of(text: str, place: int, earliest: int) -> int:
    earliest, here = max(earliest, place - LONGEST), place
    while True:
        found, end = max(((at, end) for end in _ENDS if (at := text.rfind(end, earliest, here)) >= 0), default=(-1, ""))
        if found < 0:
            return earliest
        if not _goes_on(text, found, end):
            return found + len(end)
        here = found + 1


def _end_of(text: str, place: int) -> int:
    latest, here = min(len(text), place + LONGEST), place
    while True:
        found, end = min(((at, end) for end in _ENDS if (at := text.find(end, here, latest)) >= 0), default=(-1, ""))
        if found < 0:
            return latest
        if not _goes_on(text, found, end):
            return found + (end[0] in ".?!")
        here = found + 1


def _goes_on(text: str, at: int, end: str) -> bool:
    """Whether a sentence goes on behind its end: a stop may be that of an abbreviation."""
    return end[0] == "." and bool(_ABBREVIATED.search(text, max(0, at - 8), at + 1))
