"""All that the check tells, by page, so that a person can put one right after the other; and by rule."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from clarion.desk.links import Link, named
from clarion.desk.queue import Arisen, owner_at, since_of
from clarion.desk.tables import Cell, Table, rows_of, share
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.site import Site

MOST = 100
"""Files whose findings the page has; the export has all."""


@dataclass(frozen=True)
class Findings:
    """What is told of one file."""

    path: str
    title: Cell
    whose: str
    problems: tuple[Problem, ...]

    @property
    def stops(self) -> int:
        """Those that stop a publish."""
        return sum(each.level == "problem" for each in self.problems)


def by_file(site: Site, problems: Sequence[Problem], entries: Mapping[str, Entry], link: Link) -> tuple[Findings, ...]:
    """File by file: those that stop a publish first, then those with the most to look at."""
    groups = groupby(sorted(problems), key=lambda each: each.path)
    found = [_of_file(site, path, tuple(group), entries, link) for path, group in groups]
    return tuple(sorted(found, key=lambda each: (-each.stops, -len(each.problems), each.path)))


def _of_file(
    site: Site, path: str, problems: tuple[Problem, ...], entries: Mapping[str, Entry], link: Link
) -> Findings:
    entry = entries.get(path)
    title = named(entry, link) if entry and entry.key in site.held else Cell("")
    return Findings(path, title, owner_at(site, entries, path), problems)


def all_findings(site: Site, problems: Sequence[Problem], entries: Mapping[str, Entry], arisen: Arisen) -> Table:
    rows = (
        (each.path, each.line, each.level, each.rule, each.words, owner_at(site, entries, each.path),
         since_of(each, arisen))
        for each in problems
    )  # fmt: skip
    columns = ("File", "Line", "Level", "Rule", "What", "Whose", "Since")
    return Table("findings", "Findings, page by page", columns, rows_of(rows), "", "The check finds nothing.")


def by_rule(problems: Sequence[Problem]) -> Table:
    """How many findings each rule has, and in how many files."""
    counts = Counter((each.level, each.rule) for each in problems)
    files = Counter((level, rule) for level, rule, _ in {(each.level, each.rule, each.path) for each in problems})
    most = max(counts.values(), default=0)
    ordered = sorted(counts.items(), key=lambda each: (each[0][0], -each[1], each[0][1]))
    rows = ((rule, level, Cell(count, share=share(count, most)), files[level, rule])
            for (level, rule), count in ordered)  # fmt: skip
    columns = ("Rule", "Level", "Findings", "Files")
    about = "A problem stops a publish; a warning asks for a second look."
    return Table("rules", "What is found most", columns, rows_of(rows), about, "The check finds nothing.")
