"""What an entry says in its own words, as the rules of the house style see it, and where they tell what they find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.kinds.names import names_of
from clarion.passages import Lines, Passages, passages
from clarion.problems import Level, Problem
from clarion.site import Site
from clarion.source import body_at
from clarion.wordings.exceptions import Exceptions

_WORD = re.compile(r"[\w&]+")


@dataclass(frozen=True)
class Saying:
    """An entry and its passages, made once for all rules."""

    site: Site
    entry: Entry

    @cached_property
    def said(self) -> Passages:
        return passages(self.entry)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names that its fields write, and those of the entries that it names: an event's speakers.

        Asked only where a rule is in doubt: whoever asks depends on all these."""
        named = self.site.uses[self.entry.key] if self.entry.name != INDEX else ()
        entries = (self.entry, *(use.target for use in named if use.target))
        return frozenset(word for each in entries for name in names_of(each.fields) for word in _WORD.findall(name))

    def told(self, start: int, end: int, words: str, rule: str, level: Level = "warning") -> Iterator[Problem]:
        """What a rule finds at a place of the text, unless an exception keeps it."""
        passage, begin = self.said.at(start)
        source = self.entry.source
        if passage.is_of_body:
            first, last = (self._lines.of(passage, at) for at in (0, len(passage.written)))
            if not self._exceptions.keep(self.said.text[start:end], first, last):
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
    def _exceptions(self) -> Exceptions:
        return Exceptions(self._source)
