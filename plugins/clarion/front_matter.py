"""The YAML of a front matter → text, lists and mappings of text, with the line of each key. Clever YAML is refused."""

from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from clarion.problems import Problem, Unreadable
from clarion.yaml_faults import fault_of

DEEPEST = 20
RULE = "front-matter"

Loc = tuple[str | int, ...]
"""The way to a value: ("metrics", 0, "value")."""


class FrontMatter:
    """Read from YAML's events: the C parser makes them, and they know lines, anchors and tags."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[Loc, int] = {}
        self.problems: list[Problem] = []

    def read(self, text: str) -> dict[str, Any]:
        try:
            return self._document(yaml.parse(text, Loader=yaml.CBaseLoader))
        except yaml.MarkedYAMLError as error:
            self._stop(*fault_of(error, text))
        except yaml.YAMLError:
            self._stop(1, "must be text; a character in the front matter cannot be shown")

    def _stop(self, line: int, message: str) -> NoReturn:
        raise Unreadable(Problem(self.path, line, message, rule=RULE))

    def _document(self, events: Iterator[yaml.Event]) -> dict[str, Any]:
        next(events)  # the stream's start
        if isinstance(next(events), yaml.StreamEndEvent):
            return {}
        value = self._value(next(events), events, ())
        next(events)  # the document's end
        following = next(events)
        if not isinstance(following, yaml.StreamEndEvent):
            self._stop(_line(following), "must be one document; take out the line '...' or '---'")
        if not isinstance(value, dict):
            self._stop(2, "must be written as lines 'field: value', such as 'title: Acme saves energy'")
        return value

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], loc: Loc) -> Any:
        self._refuse_cleverness(event, loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, loc)
        return self._text(event, loc) if isinstance(event, yaml.ScalarEvent) else ""

    def _text(self, event: yaml.ScalarEvent, loc: Loc) -> str:
        text: str = event.value.strip()
        hidden = next((character for character in text if _is_hidden(character)), None)
        if hidden is not None:
            self._tell(_line(event), f"must be text; the character U+{ord(hidden):04X} in it cannot be shown", loc)
        return text

    def _refuse_cleverness(self, event: yaml.Event, loc: Loc) -> None:
        """Anchors, aliases and tags: they hide what is written from the next editor (schema, fine print: Files)."""
        if len(loc) > DEEPEST:
            self._stop(_line(event), f"must be nested at most {DEEPEST} levels deep")
        for mark, name in (("anchor", "anchor or alias (&name, *name)"), ("tag", "tag (!name)")):
            if getattr(event, mark, None) not in (None, "", "!"):
                words = f"must be written out, without a YAML {name}; put text that begins so in quotes"
                self._tell(_line(event), words, loc)

    def _tell(self, line: int, message: str, loc: Loc) -> None:
        name = ".".join(part for part in loc if isinstance(part, str))
        words = f"'{name}' {message}" if name else message
        self.problems.append(Problem(self.path, line, words, name, rule=RULE))

    def _mapping(self, events: Iterator[yaml.Event], loc: Loc) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._stop(_line(event), "must have text before the colon; put text with brackets in quotes")
            self._member(event, events, loc, values)
        return values

    def _member(self, key: yaml.ScalarEvent, events: Iterator[yaml.Event], loc: Loc, values: dict[str, Any]) -> None:
        name, here = key.value.strip(), (*loc, key.value.strip())
        if here in self.lines:
            first = self.lines[here]
            self._value(next(events), events, (*here, "again"))
            self._tell(_line(key), f"is written twice; line {first} has it already", here)
            return
        self.lines[here] = _line(key)
        value = self._value(next(events), events, here)
        if value not in ("", [], {}):
            values[name] = value

    def _sequence(self, events: Iterator[yaml.Event], loc: Loc) -> list[Any]:
        values: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            here = (*loc, len(values))
            self.lines[here] = _line(event)
            values.append(self._value(event, events, here))
        return values


def _is_hidden(character: str) -> bool:
    """Whether it is a character that no page or feed may have: YAML can write one as "\\x01"."""
    code = ord(character)
    return (code < 32 and character not in "\t\n\r") or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE


def _line(event: yaml.Event) -> int:
    """The line in the file: marks count from 0, and the front matter begins on the second line."""
    return int(event.start_mark.line if event.start_mark else 0) + 2
