"""Where a fact is stated: every link to it, with its sentence, and every field that names it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from clarion.bodies import Body
from clarion.checks.telling import texts_of
from clarion.entry import Entry
from clarion.passages import BLOCK
from clarion.prose import text_of
from clarion.site import Site, Use
from clarion.validate import field_name

_LINK = re.compile(r"<a href=\"entry:([^\"#]*)[^>]*>")
_END = re.compile(r"[.!?…][\"'”’)\]]*\s")
_HERE = "\0"


class Statement(NamedTuple):
    """A place that states a fact: its file and line, and the sentence, or the field that names it."""

    path: str
    line: int
    words: str


def statements(site: Site, fact: Entry) -> tuple[Statement, ...]:
    """All of them, by path and line; what a fact says of another is none."""
    users = {use.entry.key: use.entry for use in site.used_by[fact.key] if use.entry.folder != "facts"}
    indexes = [entry for entry in site.indexes.values() if any(link.path == fact.file for link in entry.links)]
    named = (use for use in site.used_by[fact.key] if use.field and not use.inherited and use.entry.key in users)
    linked = (each for entry in (*users.values(), *indexes) for each in _linked(entry, fact))
    return tuple(sorted({*map(_named, named), *linked}))


def _named(use: Use) -> Statement:
    """A metric is told by its label."""
    place, n = use.loc[0], use.loc[1] if len(use.loc) > 2 else None
    label = getattr(getattr(use.entry.fields, str(place))[n], "label", "") if isinstance(n, int) else ""
    words = f"'{field_name(use.loc)}'{': ' if label else ''}{label}"
    return Statement(use.entry.path, use.entry.source.line(use.loc), words)


def _linked(entry: Entry, fact: Entry) -> Iterator[Statement]:
    for text, line in texts_of(entry):
        lines = [line(link.line) for link in text.links if link.path == fact.file]
        for at, sentence in zip(lines, _sentences(text, fact.file), strict=False):
            yield Statement(entry.path, at, f"“{sentence}”")


def _sentences(text: Body, file: str) -> Iterator[str]:
    for link in _LINK.finditer(text.html):
        if link[1] == file:
            yield sentence_at(text.html, link.start())


def sentence_at(rendered: str, at: int) -> str:
    """The sentence that a place in HTML is in, without marks."""
    start = max((tag.end() for tag in BLOCK.finditer(rendered, 0, at)), default=0)
    after = BLOCK.search(rendered, at)
    end = after.start() if after else len(rendered)
    block = text_of(f"{rendered[start:at]}{_HERE}{rendered[at:end]}").strip()
    here = block.index(_HERE)
    block = block.replace(_HERE, "")
    ends = [0, *(match.end() for match in _END.finditer(block)), len(block)]
    first = max(place for place in ends if place <= here)
    last = min((place for place in ends if place > here), default=len(block))
    return " ".join(block[first:last].split())
