"""What YAML has against a front matter → the line of the mistake, and what to write instead."""

import re

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
    ("cannot start any token", "must be in quotes: a value may not begin with @, ` or % without them"),
    (
        "expected whitespace or line break",
        "must be in quotes: to YAML a value that begins with ! or % is something else",
    ),
    ("directive", "must be in quotes: to YAML a line that begins with % is something else"),
    ("comment or line break", "must be in quotes: to YAML a value that begins with | or > is something else"),
    ("block sequence entries are not allowed", "must begin its list on the next line, or be in quotes"),
    ("'-' indicator", "must be indented like the lines around it: an item of the list begins with '- '"),
    ("expected key", "must be indented like the fields around it"),
    ("document start", "must be one document; take out the line '...' or '---'"),
)  # fmt: skip
_WHERE_IT_BEGAN = ("could not find expected ':'", "unexpected end of stream", "document indicator", "expected ',' or")
"""Faults that YAML notices only on a later line than the one to be mended."""
_BY_FIRST_MARK = {
    "[": "must be in quotes: a value that begins with [ is a list, and nothing may follow its ]",
    "{": "must be in quotes: a value that begins with { is a group, and nothing may follow its }",
    "'": "must have no text after its closing '; within single quotes an apostrophe is written twice, ''",
    '"': 'must have no text after its closing "; within double quotes one is written \\"',
}
"""What follows the end of such a value is no key, which YAML expects there."""
_VALUE = re.compile(r"\s*(?:- )?[^:]+:\s+(\S)")
_ODD = "[^\\S \\t\\n]|[\\u200b\\u2060\\ufeff]"
_ODD_SPACE = re.compile(rf"^[ -]*({_ODD})|:({_ODD})")
"""What a word processor writes for a space: to an editor it looks like one, to YAML it is a letter."""


def fault_of(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line in the file, and the words."""
    problem = error.problem or ""
    began = any(part in problem for part in _WHERE_IT_BEGAN)
    mark = (error.context_mark if began else None) or error.problem_mark or error.context_mark
    row = mark.line if mark else 0
    lines = text.split("\n")
    near = [n for n in (row, row - 1) if 0 <= n < len(lines)]
    for n in near:
        words = _wrong_space_in(lines[n])
        if words:
            return n + 2, words
    words = next((words for part, words in _WORDS if part in problem), "")
    if "expected key" in problem:
        words = _after_a_value(lines[near[0]] if near else "") or words
    return row + 2, words or "must be YAML, lines 'field: value'; put a value with unusual marks in quotes"


def _wrong_space_in(line: str) -> str:
    """The words for a tab, or for what only looks like a space, where YAML counts spaces."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "must be indented with spaces, not with a tab"
    odd = _ODD_SPACE.search(line)
    code = ord(odd[1] or odd[2]) if odd else 0
    return f"must have a space here, typed anew, not the character U+{code:04X}, which looks like one" if odd else ""


def _after_a_value(line: str) -> str:
    """The words for text that stands where a list or a quotation has ended."""
    found = _VALUE.match(line)
    return _BY_FIRST_MARK.get(found[1], "") if found else ""
