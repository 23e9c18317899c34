"""What was published last: each file as it was then, and since when what was found in it is told.

The record lies in the content, to be committed with it: who publishes, on whatever machine, finds it there.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clarion.dates import date
from clarion.packing import mark_of
from clarion.problems import Problem
from clarion.store.pack import put

RECORDS = "_records"
"""The folder of the content with what programs note; like all that begins with `_` it is no content."""
NAME = "published.json"
Told = Mapping[str, Mapping[str, dt.date]]
"""By file, then by what was found, the day on which a publish first told it."""


class Damaged(Exception):
    """A record that is not as a publish left it; carries the line, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Publication:
    """What was published: the sign of each file, by its path from the top of the content."""

    files: Mapping[str, str] = field(default_factory=dict)
    told: Told = field(default_factory=dict)

    def since(self, file: str, problem: Problem) -> dt.date | None:
        """The day on which a publish first told this of the file."""
        return self.told.get(file, {}).get(_found(problem))

    def next(self, files: Mapping[str, str], told: Iterable[tuple[str, Problem]], today: dt.date) -> "Publication":
        """The one that follows it: what is told again keeps its day."""
        days: dict[str, dict[str, dt.date]] = {}
        for file, problem in told:
            days.setdefault(file, {})[_found(problem)] = self.since(file, problem) or today
        return Publication(files, days)


def _found(problem: Problem) -> str:
    """A finding, wherever in its file it has moved to."""
    return f"{problem.rule}: {problem.message}"


def sign_of(content: bytes | None) -> str:
    """What tells a file from one that says something else. A checkout may end its lines in another way."""
    return mark_of((content or b"").replace(b"\r\n", b"\n")).hex()


def path_in(content: Path) -> Path:
    """Where the record of a content folder lies."""
    return content / RECORDS / NAME


def publication_of(content: Path) -> Publication | None:
    """What was published last; None where nothing was. Raises Damaged, OSError."""
    try:
        text = path_in(content).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise Damaged(1) from None
    import json  # where nothing was published, it is not needed

    try:
        return _read(json.loads(text))
    except json.JSONDecodeError as error:
        raise Damaged(error.lineno) from None
    except (AttributeError, KeyError, TypeError, ValueError):
        raise Damaged(1) from None


def _read(raw: Any) -> Publication:
    told = {file: {found: _day(day) for found, day in days.items()} for file, days in raw["told"].items()}
    return Publication({str(file): str(sign) for file, sign in raw["files"].items()}, told)


def _day(raw: str) -> dt.date:
    day = date(raw)
    if day is None:
        raise ValueError(raw)
    return day


def keep(publication: Publication, content: Path) -> None:
    """Leave the record there, one file a line, so that a difference can be read. Raises OSError."""
    import json

    told = {file: {found: str(day) for found, day in days.items()} for file, days in publication.told.items()}
    raw = {"files": dict(publication.files), "told": told}
    path, text = path_in(content), json.dumps(raw, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path.parent.mkdir(exist_ok=True)
    if not path.is_file() or path.read_bytes() != text.encode():
        put(path, text.encode())
