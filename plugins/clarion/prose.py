"""Where words stand in a Markdown body: its lines, with code and comments left out, and its text without marks."""

import html
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INDENTED = re.compile(r"(?:(?<=\n)[ \t]*\n|\A)(?:(?: {4}|\t)[^\n]*\n?)+")
_IN_A_LIST = re.compile(r"[ \t]*(?:[*+-]|\d+[.)]|:|\[\^)[ \t]|[ \t]")
_HEADING = re.compile(
    r"\n[ >]*(?:(?P<marks>#{1,6})(?!#)|(?P<under>[^\S\n]*+\S[^\n]*+)\n[ >]*(?P<line>=+|-+)[ ]*$)", re.MULTILINE
)
_LINE_END = re.compile(r"\n")
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd|tr|pre|blockquote)>|<br[^>]*>")


def without_code(text: str) -> str:
    """The text with code and comments blanked, so that every character stands where it stood."""
    for pattern, marks, is_code in _CODE:
        if any(mark in text for mark in marks):
            text = _blanked(text, pattern, is_code)
    return text


def _blanked(text: str, pattern: re.Pattern[str], applies: Callable[[re.Match[str]], bool] | None) -> str:
    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if applies is None or applies(match) else match[0]

    return pattern.sub(blank, text)


def _is_code(match: re.Match[str]) -> bool:
    """Indented lines are code unless the paragraph before them is an item of a list that they go on."""
    before = match.string[: match.start()].rstrip("\n").rsplit("\n", 1)[-1]
    return not _IN_A_LIST.match(before)


_CODE: tuple[tuple[re.Pattern[str], tuple[str, ...], Callable[[re.Match[str]], bool] | None], ...] = (
    (_FENCE, ("```", "~~~"), None),
    (_COMMENT, ("<!--",), None),
    (_INDENTED, ("    ", "\t"), _is_code),
    (_SPAN, ("`",), None),
)
"""What is code or a comment, in the order in which it is blanked, and the marks of which it has one."""


@dataclass
class Lines:
    """Finds the n-th of equal words in a body: Markdown's tree knows no lines."""

    text: str
    _seen: dict[str, int] = field(default_factory=dict)

    @cached_property
    def _plain(self) -> str:
        return without_code(self.text)

    def headings(self) -> Iterator[tuple[int, int]]:
        """The level and line of each heading, code left out."""
        for match in _HEADING.finditer("\n" + self._plain):
            level = len(match["marks"]) if match["marks"] else 1 if match["line"].startswith("=") else 2
            yield level, self._line_at(match.start())

    def of(self, words: str) -> int:
        """The line of the next occurrence of `words`, code left out; of the last one, where there is no other."""
        self._go_on(words)
        return self._line_at(self._seen.get(words, 0))

    def of_target(self, target: str) -> int:
        """The line of the next link or picture that leads to `target`; others may begin with the same letters."""
        target = target.strip()
        if not target:
            return self._line_at(self._start(self._seen["]()"] + 2)) if self._go_on("]()") else 1
        if not self._go_on(target, self._is_whole) and target not in self._seen:
            self._go_on(target)
        return self._line_at(self._start(self._seen.get(target, 0)))

    def _go_on(self, words: str, fits: Callable[[int, int], bool] = lambda _start, _end: True) -> bool:
        at = self._plain.find(words, self._seen.get(words, -1) + 1)
        while at >= 0 and not fits(at, at + len(words)):
            at = self._plain.find(words, at + 1)
        if at >= 0:
            self._seen[words] = at
        return at >= 0

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether a target that stands there does not go on, before or after."""
        before, after = self._plain[max(0, start - 1) : start], self._plain[end : end + 1]
        return bool(before) and (before in "(<:" or before.isspace()) and (after in ")>" or after.isspace())

    def _line_at(self, place: int) -> int:
        return bisect_left(self._ends, place) + 1

    @cached_property
    def _ends(self) -> list[int]:
        """Where each line ends."""
        return [match.start() for match in _LINE_END.finditer(self._plain)]

    def _start(self, at: int) -> int:
        """Where the link begins of which the target stands at `at`: at its bracket, if there is one."""
        plain = self._plain
        if plain[at - 2 : at] not in ("](", "(<") or at < 2:
            return at
        depth, position = 0, plain.rfind("](", 0, at + 1)
        while position >= 0:
            depth += {"]": 1, "[": -1}.get(plain[position], 0)
            if depth == 0:
                return position
            position -= 1
        return at


def text_of(rendered: str) -> str:
    """The words of HTML, without marks."""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", rendered)) if "<" in rendered else rendered)


def words_in(rendered: str) -> int:
    return len(text_of(rendered).split())
