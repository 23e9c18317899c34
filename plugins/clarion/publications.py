"""What was published last: each file as it was then, and since when what was found in it is told.

The record lies in the content (`noted`).
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clarion.dates import date
from clarion.noted import FOLDER, noted_at
from clarion.packing import mark_of
from clarion.problems import Problem
from clarion.store.pack import put

FILE = f"{FOLDER}/published.json"
"""Its path from the top of the content."""
Told = Mapping[str, Mapping[str, dt.date]]
"""By file, then by what was found, the day on which a publish first told it."""


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
    return content / FILE


def publication_of(content: Path) -> Publication | None:
    """What was published last; None where nothing was. Raises Damaged, OSError."""
    return noted_at(path_in(content), _read)


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
    told = {file: {found: str(day) for found, day in days.items()} for file, days in publication.told.items()}
    raw = {"files": dict(publication.files), "told": told}
    path, text = path_in(content), json.dumps(raw, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path.parent.mkdir(exist_ok=True)
    if not path.is_file() or path.read_bytes() != text.encode():
        put(path, text.encode())
