"""Headings: their levels, in order."""

from collections.abc import Iterator

from clarion.checks.telling import at_line
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.site import Site


def headings_are_in_order(_site: Site, entry: Entry) -> Iterator[Problem]:
    """Headings begin at level 2 and leave no level out (schema, Every kind; WCAG 2.2, 1.3.1)."""
    level = 1
    for heading in entry.body.headings:
        if heading.level == 1:
            words = f"the heading '{heading.text}' must be of level 2, '## {heading.text}': the title is level 1"
            yield at_line(entry, heading.line, words, "heading")
        elif heading.level > level + 1:
            marks = "#" * (level + 1)
            words = f"the heading '{heading.text}' must be of level {level + 1}, '{marks} {heading.text}'"
            yield at_line(entry, heading.line, words, "heading")
        level = max(heading.level, 1)
