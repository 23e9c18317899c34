"""Sentences that a reader takes in at once: none longer than a setting says."""

import re
from collections.abc import Iterator

from clarion.checks.saying import Saying
from clarion.passages import BETWEEN, BLANK
from clarion.problems import Problem

_END = re.compile(rf"[.!?…][\"'”’)\]{BLANK}]*(?=\s)|\n\s*\n|{BETWEEN}|\Z")
"""An abbreviation may be taken for an end: a sentence is told too short then, never too long."""
_OFTEN = 5
"""A sentence that has a comma after every fifth word is one to be looked through."""
_BEGINNING = 6
"""Words by which a sentence is told."""
_LEFT_OUT = re.compile(f"{BLANK}+")


def sentences_are_short(saying: Saying) -> Iterator[Problem]:
    """No sentence has more words than CLARION_LONGEST_SENTENCE."""
    most, text, start = saying.site.settings.longest_sentence, saying.said.text, 0
    for end in _END.finditer(text) if most and _may_be_long(text, most) else ():
        yield from _told(saying, start, end.start(), most)
        start = end.end()


def _may_be_long(text: str, most: int) -> bool:
    """Most texts have no such sentence, which is seen without looking at each."""
    for end in ("!", "?", "…"):
        text = text.replace(end, ".")
    pieces = text.replace(BETWEEN, ". ").replace("\n", " ").split(". ")
    return any(piece.count(" ") >= most for piece in pieces)


def _told(saying: Saying, start: int, end: int, most: int) -> Iterator[Problem]:
    sentence = saying.said.text[start:end]
    words = sentence.split()
    if len(words) > most and not _is_enumeration(words):
        begins = start + len(sentence) - len(sentence.lstrip())
        told = (
            f"should have sentences of at most {most} words, not {len(words)}: "
            f'make two of "{_beginning(saying, begins, end)} …"'
        )
        yield from saying.told(begins, end, told, "long-sentence")


def _beginning(saying: Saying, start: int, end: int) -> str:
    """Its first words as they are written; what is code or a title is left out of every text."""
    passage, begin = saying.said.at(start)
    written = passage.written[start - begin : end - begin]
    return " ".join(_LEFT_OUT.sub("…", written).split()[:_BEGINNING])


def _is_enumeration(words: list[str]) -> bool:
    return sum(word[-1] in ",;" for word in words) * _OFTEN > len(words)
