"""What YAML has against a front matter → the line of the mistake, and what to write instead."""

import yaml

_WORDS = (
    (
        "mapping values are not allowed",
        "must be 'field: value' from the line's start; a value that has a colon and a space must be in straight quotes",
    ),
    ("could not find expected ':'", "must be 'field: value', such as 'title: Acme saves energy'; here is no colon"),
    ("unexpected end of stream", "must end its quotation mark; it begins on this line"),
    ("document indicator", "must end its quotation mark; it begins on this line"),
    ("unknown escape character", "must be in single quotes, or have two backslashes for one"),
    ("expected ',' or ']'", "must end its list with ']' and have a comma between items"),
    ("expected ',' or '}'", "must end its group with '}' and have a comma between fields"),
    ("alphabetic or numeric", "must be in quotes: to YAML a value that begins with * or & is something else"),
    ("cannot start any token", "must be in quotes: to YAML a value that begins with @, ` or % is none"),
    (
        "expected whitespace or line break",
        "must be in quotes: to YAML a value that begins with ! or % is something else",
    ),
    ("directive", "must be in quotes: to YAML a line that begins with % is something else"),
    ("comment or line break", "must be in quotes: to YAML a value that begins with | or > is something else"),
    ("block sequence entries are not allowed", "must begin its list on the next line, or be in quotes"),
    ("'-' indicator", "must be indented like the lines around it: an item of the list begins with '- '"),
    (
        "expected key",
        "must be indented like the fields around it, with no text after a closing ' or \"; write an apostrophe twice",
    ),
    ("document start", "must be one document; take out the line '...' or '---'"),
)  # fmt: skip
_WHERE_IT_BEGAN = ("could not find expected ':'", "unexpected end of stream", "document indicator", "expected ',' or")
"""Faults that YAML notices only on a later line than the one to be mended."""


def fault_of(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line in the file, and the words."""
    problem = error.problem or ""
    began = any(part in problem for part in _WHERE_IT_BEGAN)
    mark = (error.context_mark if began else None) or error.problem_mark or error.context_mark
    row = mark.line if mark else 0
    lines = text.split("\n")
    tabbed = next((n for n in (row, row - 1) if 0 <= n < len(lines) and _is_indented_by_tab(lines[n])), None)
    if tabbed is not None:
        return tabbed + 2, "must be indented with spaces, not with a tab"
    words = next((words for part, words in _WORDS if part in problem), None)
    return row + 2, words or "must be YAML, lines 'field: value'; put a value with unusual marks in quotes"


def _is_indented_by_tab(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]
