"""Exceptions from the house style, written by an editor into a body: `<!-- style: keep "the words" because … -->`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_COMMENT = re.compile(r"<!--\s*style:\s*keep\s+[\"“](?P<words>[^\"“”]+)[\"”]\s+because\s+[^\s-].*?-->", re.DOTALL)


class Exempt(NamedTuple):
    """Words that stay as they are, in the paragraph at the line of the comment or after it."""

    words: str
    first: int
    last: int
    """The lines of the comment, from 1."""


def exceptions_in(source: str) -> tuple[Exempt, ...]:
    """Those of a body, as it is written; one without a reason is none."""
    return tuple(_exceptions(source)) if "<!--" in source else ()


def _exceptions(source: str) -> Iterator[Exempt]:
    for comment in _COMMENT.finditer(source):
        first = source.count("\n", 0, comment.start()) + 1
        yield Exempt(_folded(comment["words"]), first, first + comment[0].count("\n"))


def is_kept(words: str, lines: range, exempt: Sequence[Exempt]) -> bool:
    """Whether an exception keeps these words in the paragraph that takes these lines: its comment is on one of
    them, or on the line before (schema, fine print: Style exception)."""
    folded, reach = _folded(words), range(lines.start - 1, lines.stop)
    return any(folded in each.words and (each.first in reach or each.last in reach) for each in exempt)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
