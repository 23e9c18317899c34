"""How a rule tells what it found: at a field of an entry, at a line of its body or of another text, at its end."""

from collections.abc import Callable, Iterator
from functools import partial

from clarion.bodies import Body
from clarion.entry import Entry
from clarion.kinds.findings import Finding, Loc
from clarion.problems import Level, Problem
from clarion.validate import problem_at


def at_field(entry: Entry, loc: Loc, message: str, rule: str, level: Level = "problem") -> Problem:
    return problem_at(entry.source, Finding(loc, message, level, rule))


def at_line(entry: Entry, line: int, message: str, rule: str, level: Level = "problem") -> Problem:
    """At a line of the body, counted from its first."""
    return Problem(entry.path, entry.source.body_line(line), message, "", level, rule)


def at_end(entry: Entry, message: str, rule: str, level: Level = "problem") -> Problem:
    return Problem(entry.path, entry.source.last, message, "", level, rule)


def texts_of(entry: Entry) -> Iterator[tuple[Body, Callable[[int], int]]]:
    """Everything in it in which Markdown is read, with what turns a line of it into a line of the file."""
    yield entry.body, partial(_line_of_body, entry)
    for loc, text in entry.rich.items():
        yield text, partial(_line_of_field, entry, loc)


def _line_of_body(entry: Entry, line: int) -> int:
    return entry.source.body_line(line)


def _line_of_field(entry: Entry, loc: Loc, _line_of_its_text: int) -> int:
    return entry.source.line(loc)
