"""How a rule tells what it found: at a field of an entry, at a line of its body, or at the file's end."""

from clarion.entry import Entry
from clarion.kinds.findings import Finding, Loc
from clarion.problems import Level, Problem
from clarion.validate import problem_at


def at_field(entry: Entry, loc: Loc, message: str, rule: str, level: Level = "problem") -> Problem:
    return problem_at(entry.source, Finding(loc, message, level, rule))


def at_line(entry: Entry, line: int, message: str, rule: str, level: Level = "problem") -> Problem:
    """At a line of the body, counted from its first."""
    return Problem(entry.source.path, entry.source.body_line(line), message, "", level, rule)


def at_end(entry: Entry, message: str, rule: str, level: Level = "problem") -> Problem:
    return Problem(entry.source.path, entry.source.last, message, "", level, rule)
