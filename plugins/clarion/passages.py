"""What an entry says in its own words, in pieces: each text of a field, each block of a body, each alternative text.

What is not its own is blanked: quotations, code, the titles of works. Where a word stands is found when it is asked.
"""

import html
import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from clarion.entry import Entry
from clarion.kinds.findings import Loc
from clarion.kinds.sentences import sentences_of
from clarion.prose import without_code

BLANK = "\ufffc"
"""Stands where something is left out: no letter, no space."""
_NOT_OURS = re.compile(r"<(pre|code|kbd|q|cite)\b[^>]*>.*?</\1>", re.DOTALL)
_QUOTED = re.compile(r"<blockquote\b[^>]*>|</blockquote>")
BLOCK = re.compile(r"</?(?:p|li|h[1-6]|td|th|dt|dd|figcaption|summary|details|div|tr|ul|ol|dl|table|hr|img|br)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
_LINE_END = re.compile(r"\n")
_LETTER = re.compile(r"\w")
BETWEEN = "\0"
"""Stands between two passages: no letter, no space, and in no text."""
_QUOTATION = re.compile(
    r"“[^”\0]*(?:”|(?=\0)|\Z)|(?<!\w)\"[^\"\0]*\"(?!\w)|«[^«»\0]*»|„[^„“”\0]*[“”]|"
    r"(?<!\w)‘[^‘’\0]*(?:’(?=\w)[^‘’\0]*)*’(?!\w)"
)
_OPENING = '“"«„‘'
_NAMED = frozenset({"members", "people", "venues", "series", "places", "terms", "awards"})
"""Kinds whose title is a name: it is spelled as who has it spells it."""


class Passage(NamedTuple):
    """Words that are read in one piece: of the field at `loc`, or of the block of this number in the body."""

    written: str
    loc: Loc = ()
    block: int = -1
    line: int = 0
    """Of a picture's alternative text in the body, its line there."""

    @property
    def is_of_body(self) -> bool:
        return self.block >= 0


class Passages(list[Passage]):
    """All that an entry says, and its own words in one text, in which every character stands where it stood."""

    @cached_property
    def text(self) -> str:
        return own_words(BETWEEN.join(passage.written for passage in self))

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(passage.written) + len(BETWEEN) for passage in self))

    def at(self, place: int) -> tuple[Passage, int]:
        """The passage that a place in the text is in, and where it begins."""
        n = bisect(self._ends, place)
        return self[n], self._ends[n - 1] if n else 0


def passages(entry: Entry) -> Passages:
    """Everything in it that is prose: title, summary, fields, body and alternative texts."""
    return Passages(_passages(entry))


def _passages(entry: Entry) -> Iterator[Passage]:
    for loc, text in sentences_of(entry.fields):
        if loc != ("title",) or entry.folder not in _NAMED:
            yield Passage(text, loc)
    for loc, rich in entry.rich.items():
        for text in blocks(rich.html):
            yield Passage(text, loc)
    body = entry.body
    for n, text in enumerate(blocks(body.html)):
        yield Passage(text, block=n)
    for picture in body.pictures:
        yield Passage(picture.alt, line=picture.line)


def blocks(rendered: str) -> list[str]:
    """HTML → the text of each paragraph, heading, item and cell; block quotations left out, code blanked."""
    kept = _without_quoted(rendered) if "<blockquote" in rendered else rendered
    kept = _NOT_OURS.sub(_blanked, kept)
    plain = TAG.sub("", BLOCK.sub(BETWEEN, kept))
    texts = map(str.strip, (html.unescape(plain) if "&" in plain else plain).split(BETWEEN))
    return [text for text in texts if _LETTER.search(text)]


def _without_quoted(rendered: str) -> str:
    """They may stand within each other."""
    kept, depth, here = [], 0, 0
    for tag in _QUOTED.finditer(rendered):
        if depth == 0:
            kept.append(rendered[here : tag.start()])
        depth += -1 if tag[0].startswith("</") else 1
        here = tag.end()
    return "".join((*kept, rendered[here:]))


def _blanked(match: re.Match[str]) -> str:
    """In its place, with its line breaks: what follows stays on its line."""
    return re.sub(r"[^\n]", BLANK, match[0])


def own_words(text: str) -> str:
    """The text with its quotations blanked."""
    return _QUOTATION.sub(_blanked, text) if any(mark in text for mark in _OPENING) else text


class Lines:
    """The lines of a body's blocks, found one after the other in its source, code left out."""

    WINDOW = 20_000
    """How far on a block is looked for, in characters: what is written otherwise costs no more than that."""

    def __init__(self, source: str, said: Iterable[Passage]) -> None:
        self._plain = without_code(source)
        self._lines = list(self._found(passage.written for passage in said if passage.is_of_body))
        self._ends: dict[int, list[int]] = {}

    def of(self, passage: Passage, at: int) -> int:
        """The line, from 1, of a place in a passage of the body."""
        if passage.block not in self._ends:
            self._ends[passage.block] = [end.end() for end in _LINE_END.finditer(passage.written)]
        return self._lines[passage.block] + bisect(self._ends[passage.block], at)

    def _found(self, texts: Iterable[str]) -> Iterator[int]:
        here, line = 0, 1
        for text in texts:
            at = self._start_of(text, here)
            here, line = at, line + self._plain.count("\n", here, at)
            yield line

    def _start_of(self, text: str, here: int) -> int:
        """By its first words; there may be marks between them."""
        words = text[:200].replace(BLANK, " ").split()[:6]
        for count in range(len(words), 0, -1):
            at = self._plain.find(" ".join(words[:count]), here, here + self.WINDOW)
            if at >= 0:
                return at
        return here
