"""A content file, read: its front matter as text with the line of each key, and its body. No meaning yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from clarion.problems import Problem, Unreadable

LARGEST = 1_000_000
DEEPEST = 20
FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

Loc = tuple[str | int, ...]
"""The way to a value: ("metrics", 0, "value")."""


@dataclass(frozen=True)
class Source:
    """One file as written. Values are text, lists and mappings of text; `lines` has the line of each key and item."""

    path: str
    fields: dict[str, Any]
    lines: dict[Loc, int]
    end: int
    """The line of the `---` that ends the front matter: where a missing field is told."""
    body: str
    last: int
    """The file's last line: where a missing part of the body is told."""
    problems: tuple[Problem, ...] = field(default=())

    def line(self, loc: Loc) -> int:
        """The line of the value at `loc`; of what holds it, or the front matter's end, where it is missing."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, self.end)

    def body_line(self, line: int) -> int:
        """The line in the file of a line (from 1) of the body."""
        return self.end + line


def read(path: Path, shown: str) -> Source:
    """The file at `path`, whose problems are told at `shown`. Raises Unreadable where nothing can be used."""
    return parse(decoded(path.read_bytes(), shown), shown)


def decoded(data: bytes, path: str) -> str:
    if len(data) > LARGEST:
        raise Unreadable(
            Problem(
                path,
                1,
                "must be at most 1 MB long; put pictures and documents into files of their own",
                rule="file",
            )
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            Problem(path, line, "must be saved as UTF-8; a character on this line is not", rule="file")
        ) from None
    if not text.strip():
        raise Unreadable(
            Problem(path, 1, "is empty; begin it with front matter between '---' lines", rule="file")
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str, path: str) -> Source:
    match = FRONT_MATTER.match(text)
    if match is None:
        raise Unreadable(Problem(path, 1, _without_front_matter(text), rule="front-matter"))
    tree = _Tree(path)
    fields = tree.read(match["yaml"])
    end = text.count("\n", 0, match.start("yaml")) + match["yaml"].count("\n") + 1
    last = max(1, len(text.rstrip("\n").split("\n")))
    return Source(path, fields, tree.lines, end, text[match.end() :], last, tuple(tree.problems))


def _without_front_matter(text: str) -> str:
    if re.match(r"---[ \t]*\n", text):
        return "must end its front matter with a line '---'"
    return "must begin with front matter between '---' lines"


class _Tree:
    """The YAML of a front matter, read from its events: the C parser makes them, and they know lines, anchors and tags."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[Loc, int] = {}
        self.problems: list[Problem] = []

    def read(self, text: str) -> dict[str, Any]:
        try:
            return self._document(yaml.parse(text, Loader=yaml.CBaseLoader))
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            self._stop(line, _not_yaml(text, error, line - 2))
        except yaml.YAMLError:
            self._stop(1, "must be plain text; a character in the front matter cannot be shown")

    def _stop(self, line: int, message: str) -> Any:
        raise Unreadable(Problem(self.path, line, message, rule="front-matter"))

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
            self._stop(2, "must be written as 'field: value' lines")
        return value

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], loc: Loc) -> Any:
        self._refuse_cleverness(event, loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, loc)
        return event.value.strip() if isinstance(event, yaml.ScalarEvent) else ""

    def _refuse_cleverness(self, event: yaml.Event, loc: Loc) -> None:
        """Anchors, aliases and tags: they hide what is written from the next editor (schema, fine print: Files)."""
        if len(loc) > DEEPEST:
            self._stop(_line(event), f"must be nested at most {DEEPEST} levels deep")
        for mark, name in (("anchor", "anchor or alias (&name, *name)"), ("tag", "tag (!name)")):
            if getattr(event, mark, None) and not (mark == "tag" and event.tag == "!"):
                self._tell(
                    _line(event),
                    f"must be written out, without a YAML {name}; put text that begins so in quotes",
                    loc,
                )

    def _tell(self, line: int, message: str, loc: Loc) -> None:
        name = ".".join(map(str, loc))
        words = f"'{name}' {message}" if name else message
        self.problems.append(Problem(self.path, line, words, name, rule="front-matter"))

    def _mapping(self, events: Iterator[yaml.Event], loc: Loc) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._stop(_line(event), "must have text before the colon; put text with brackets in quotes")
            self._member(event, events, loc, values)
        return values

    def _member(
        self, key: yaml.ScalarEvent, events: Iterator[yaml.Event], loc: Loc, values: dict[str, Any]
    ) -> None:
        name, here = key.value.strip(), (*loc, key.value.strip())
        if here in self.lines:
            self._tell(_line(key), f"is written twice; line {self.lines[here]} has it already", here)
            self._value(next(events), events, (*here, "again"))
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


def _line(event: yaml.Event) -> int:
    """The line in the file: marks count from 0, and the front matter begins on the second line."""
    return int(event.start_mark.line) + 2


def _not_yaml(text: str, error: yaml.MarkedYAMLError, row: int) -> str:
    lines = text.split("\n")
    here = lines[row] if 0 <= row < len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return "must be indented with spaces, not with a tab"
    if error.problem and "mapping values are not allowed" in error.problem:
        return "must be 'field: value'; put a value that has a colon and a space in quotes"
    return f"must be YAML, 'field: value'; {error.problem or 'this line is something else'}"
