"""Exceptions from the house style, written by an editor into a body: `<!-- style: keep "the words" because … -->`."""

import re
from bisect import bisect_left, bisect_right

_COMMENT = re.compile(r"<!--\s*style:\s*keep\s+[\"“](?P<words>[^\"“”]+)[\"”]\s+because\s+[^\s-].*?-->", re.DOTALL)


class Exceptions:
    """Words that stay as they are, in the paragraphs that their comments touch."""

    def __init__(self, source: str) -> None:
        """`source` is a body as it is written; an exception without a reason is none."""
        self._words: list[str] = []
        self._first: list[int] = []
        self._last: list[int] = []
        self._kept: dict[tuple[int, int], frozenset[str]] = {}
        line = here = 0
        for comment in _COMMENT.finditer(source):
            line, here = line + source.count("\n", here, comment.start()), comment.start()
            self._words.append(_folded(comment["words"]))
            self._first.append(line + 1)
            self._last.append(line + 1 + comment[0].count("\n"))

    def keep(self, words: str, first: int, last: int) -> bool:
        """Whether these words are kept in the paragraph of these lines: the comment is on one of them, or on the line
        before (schema, fine print: Style exception)."""
        folded = _folded(words)
        return any(folded in kept for kept in self._kept_in(first, last))

    def _kept_in(self, first: int, last: int) -> frozenset[str]:
        if (first, last) not in self._kept:
            begin, end = bisect_left(self._last, first - 1), bisect_right(self._first, last)
            self._kept[first, last] = frozenset(self._words[begin:end])
        return self._kept[first, last]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
