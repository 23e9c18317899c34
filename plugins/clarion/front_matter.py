"""The YAML of a front matter → text, lists and mappings of text, with the line of each key. Clever YAML is refused."""

import re
from typing import Any, NoReturn

import yaml
from yaml._yaml import CParser

from clarion.kinds.findings import Loc
from clarion.problems import Problem, Unreadable
from clarion.yaml_faults import fault_of

DEEPEST = 20
RULE = "front-matter"
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff"
    + "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
"""A character that no page or feed may have: YAML can write one as "\\x01". None of them is printable."""


class FrontMatter:
    """Read from YAML's events: the C parser makes them, and they know lines, anchors and tags."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[Loc, int] = {}
        self.problems: list[Problem] = []

    def read(self, text: str) -> dict[str, Any]:
        try:
            parser = CParser(text)
            self._next: Any = parser.get_event
            return self._document()
        except yaml.MarkedYAMLError as error:
            self._stop(*fault_of(error, text))
        except yaml.YAMLError:
            self._stop(1, "must be text; a character in the front matter cannot be shown")

    def _stop(self, line: int, message: str) -> NoReturn:
        raise Unreadable(Problem(self.path, line, message, rule=RULE))

    def _document(self) -> dict[str, Any]:
        self._next()  # the stream's start
        if isinstance(self._next(), yaml.StreamEndEvent):
            return {}
        value = self._value(self._next(), ())
        self._next()  # the document's end
        following = self._next()
        if not isinstance(following, yaml.StreamEndEvent):
            self._stop(_line(following), "must be one document; take out the line '...' or '---'")
        if not isinstance(value, dict):
            self._stop(2, "must be written as lines 'field: value', such as 'title: Acme saves energy'")
        return value

    def _value(self, event: Any, loc: Loc) -> Any:
        kind = type(event)
        if event.anchor or event.tag or len(loc) > DEEPEST:
            self._refuse_cleverness(event, loc)
        if kind is yaml.ScalarEvent:
            return self._text(event, loc)
        if kind is yaml.MappingStartEvent:
            return self._mapping(loc)
        return self._sequence(loc) if kind is yaml.SequenceStartEvent else ""

    def _text(self, event: yaml.ScalarEvent, loc: Loc) -> str:
        text: str = event.value.strip()
        hidden = None if text.isprintable() else HIDDEN.search(text)
        if hidden:
            self._tell(_line(event), f"must be text; the character U+{ord(hidden[0]):04X} in it cannot be shown", loc)
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

    def _mapping(self, loc: Loc) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._stop(_line(event), "must have text before the colon; put text with brackets in quotes")
            self._member(event, loc, values)
        return values

    def _member(self, key: yaml.ScalarEvent, loc: Loc, values: dict[str, Any]) -> None:
        name = key.value.strip()
        here = (*loc, name)
        if here in self.lines:
            first = self.lines[here]
            self._value(self._next(), (*here, "again"))
            self._tell(_line(key), f"is written twice; line {first} has it already", here)
            return
        self.lines[here] = _line(key)
        value = self._value(self._next(), here)
        if value not in ("", [], {}):
            values[name] = value

    def _sequence(self, loc: Loc) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            here = (*loc, len(values))
            self.lines[here] = _line(event)
            values.append(self._value(event, here))
        return values


def _line(event: yaml.Event) -> int:
    """The line in the file: marks count from 0, and the front matter begins on the second line."""
    return event.start_mark.line + 2 if event.start_mark else 2
