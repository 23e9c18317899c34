"""The templates of a theme: which others each of them is made of."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from clarion.packing import mark_of

_NAMED = re.compile(
    r"{%[-+]?\s*(?:extends|include|import|from)\b"
    r"(?:\s*(?P<name>\"[^\"\\]*\"|'[^'\\]*')(?=\s*(?:[-+]?%}|(?:as|import|ignore|with|without)\b)))?"
)
"""A template that another names; without a name in quotes and nothing else, it could be any."""


def template_mark(folder: Path, name: str, marks: Mapping[str, bytes]) -> bytes:
    """A mark of a template and of all that it is made of; `marks` are those of all templates."""
    found = [name]
    for each in found:  # grows while it is read
        found += [other for other in _named_in(folder, each, marks.get(each, b"")) if other not in found]
    return mark_of(b"".join(each.encode() + marks.get(each, b"") for each in sorted(found)))


def marks_of(folder: Path) -> dict[str, bytes]:
    """The marks of all templates, by their names."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): mark_of(path.read_bytes()) for path in files}


@cache
def _named_in(folder: Path, name: str, _mark: bytes) -> tuple[str, ...]:
    """The templates that one names; all, where it names one that only a page knows."""
    path = folder / name
    named = [match["name"] for match in _NAMED.finditer(path.read_text("utf-8"))] if path.is_file() else []
    return tuple(each.strip("\"'") for each in named) if all(named) else tuple(marks_of(folder))
