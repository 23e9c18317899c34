"""The sentences of a text in which numbers stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from clarion.passages import BETWEEN

_DIGITS = re.compile(r"(?<![\w.,/:-])(?!(?:19|20)[0-9]{2}(?![0-9]|[,.][0-9]))[£$€~]?[0-9]")
"""Where a number begins that is not written as a year."""
_WORDS = (
    "eleven twelve teen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen "
)
_WORDS += "half third quarter Eleven Twelve Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety Half"
_NUMBER_WORDS = (*_WORDS.split(), "in three", "in four", "in five", "in ten")
"""What a number of more than ten is written with. Looked for as it stands: quicker than a pattern."""
_IN_WORDS = re.compile(
    r"\b(?:eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mb]illion|dozen|half"
    r"|thirds?|quarters?|in (?:three|four|five|ten))\b",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?:(?<!\w)[A-Z]|\b(?:No|St|Dr|Mrs?|Ms|Inc|Co|vs|approx|e\.g|i\.e))\.$")
_ENDS = (". ", "? ", "! ", ".\n", "?\n", "!\n", "\n\n", BETWEEN)
LONGEST = 600
"""Characters before or behind a number in its sentence: what is longer is no prose, and is read in pieces."""
MOST = 5000
"""Sentences with numbers that are read of one text."""


class Sentence(NamedTuple):
    """A sentence, and where it begins in the text."""

    text: str
    start: int


def sentences_with_numbers(text: str) -> Iterator[Sentence]:
    """Each once, in their order."""
    end = count = 0
    for place in _places(text):
        if place >= end and count < MOST:
            start, end, count = _start_of(text, place, end), _end_of(text, place), count + 1
            yield Sentence(text[start:end], start)


def _places(text: str) -> list[int]:
    found = [match.start() for match in _DIGITS.finditer(text)]
    if any(word in text for word in _NUMBER_WORDS):
        found += [match.start() for match in _IN_WORDS.finditer(text)]
        found.sort()
    return found


def _start_of(text: str, place: int, earliest: int) -> int:
    earliest, here = max(earliest, place - LONGEST), place
    while True:
        found = max((at + len(end) for end in _ENDS if (at := text.rfind(end, earliest, here)) >= 0), default=earliest)
        if found == earliest or not _ABBREVIATED.search(text, max(0, found - 8), found - 1):
            return found
        here = found - 1


def _end_of(text: str, place: int) -> int:
    latest, here = min(len(text), place + LONGEST), place
    while True:
        found = min((at + 1 for end in _ENDS if (at := text.find(end, here, latest)) >= 0), default=latest)
        if found == latest or not _ABBREVIATED.search(text, max(0, found - 8), found):
            return found
        here = found
