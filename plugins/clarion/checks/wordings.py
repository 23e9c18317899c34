"""The house style of terms, and the claims that the message avoids, held against everything that an entry says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.passages import BETWEEN, Lines, Passages, passages
from clarion.problems import Level, Problem
from clarion.site import Site
from clarion.source import body_at
from clarion.wordings.exceptions import Exempt, exceptions_in, is_kept
from clarion.wordings.finding import finder
from clarion.wordings.lexicon import lexicon, speaks_of_itself
from clarion.wordings.wording import Wording

LEVELS: dict[str, Level] = {
    "wording": "warning",
    "banned": "problem",
    "avoid": "problem",
    "hype": "warning",
    "vague": "warning",
}
IN_BRIEF = (("title",), ("summary",))
FOR_LATER = ("messages", "pages")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def words_are_the_houses(site: Site, entry: Entry) -> Iterator[Problem]:
    """Wordings that terms replace or ban, and claims that messages avoid (schema, fine print: Levels)."""
    said = passages(entry)
    telling = Telling(site, entry, said)
    for wording, start, end in finder(lexicon(site)).found_in(said.text):
        if not speaks_of_itself(entry, wording) and _holds(wording, entry, said, start, end):
            yield from telling.told(start, end, _words(said.text[start:end], wording), wording.rule)


def _holds(wording: Wording, entry: Entry, said: Passages, start: int, end: int) -> bool:
    """Whether a rule holds there. Hype and vague words are told where they do harm, and not within names."""
    passage, begin = said.at(start)
    match wording.rule:
        case "hype":
            is_of_a_name = start > begin and said.text[start].isupper()
            return passage.loc in IN_BRIEF and not is_of_a_name
        case "vague":
            is_for_later = passage.loc == ("summary",) or entry.folder in FOR_LATER
            near = said.text[max(begin, start - 40) : end + 40].split(BETWEEN)[0]
            return is_for_later and not _YEAR.search(near)
    return True


def _words(written: str, wording: Wording) -> str:
    said = f'"{" ".join(written.split())}"'
    why = f": {wording.why}" if wording.why else ""
    match wording.rule:
        case "avoid":
            return f"must not claim {said}: {wording.file} avoids it"
        case "banned":
            return f"must not say {said}, which {wording.file} bans{why}"
        case "hype" | "vague":
            return f"should not say {said}{why}"
    return f'should say "{wording.instead}" and not {said}, by {wording.file}{why}'


@dataclass(frozen=True)
class Telling:
    """Where what is found in the passages of an entry is told, unless an exception keeps it."""

    site: Site
    entry: Entry
    said: Passages

    def told(self, start: int, end: int, words: str, rule: str) -> Iterator[Problem]:
        passage, begin = self.said.at(start)
        level, source = LEVELS[rule], self.entry.source
        if passage.is_of_body:
            first, last = (self._lines.of(passage, at) for at in (0, len(passage.written)))
            if not is_kept(self.said.text[start:end], range(first, last + 1), self._exceptions):
                line = source.body_line(self._lines.of(passage, start - begin))
                yield Problem(self.entry.path, line, words, "", level, rule)
        elif passage.line:
            yield Problem(self.entry.path, source.body_line(passage.line), words, "", level, rule)
        else:
            yield at_field(self.entry, passage.loc, words, rule, level)

    @cached_property
    def _source(self) -> str:
        """Read again: of thousands of files few have something to be told."""
        return body_at(self.site.content / self.entry.file)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._source, self.said)

    @cached_property
    def _exceptions(self) -> tuple[Exempt, ...]:
        return exceptions_in(self._source)
