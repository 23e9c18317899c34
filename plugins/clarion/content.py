"""A content folder, read whole: every entry, how they relate, and every problem with them, in order."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clarion.checks import judged
from clarion.entries import INDEX, Entry, read_all, read_index, strays
from clarion.kinds import BY_FOLDER
from clarion.problems import Problem, levelled
from clarion.settings import Settings
from clarion.site import Site, relate
from clarion.values import Context

Shown = Callable[[Path], str]


@dataclass(frozen=True)
class Content:
    """The site, and what is wrong with it: told sorted by path and line."""

    site: Site
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        return not any(problem.level == "problem" for problem in self.problems)


def read_content(settings: Settings, today: dt.date, shown: Shown, *, preview: bool = False) -> Content:
    """Everything in the content folder of the settings, as it is on a day."""
    folder, context = Path(settings.content), Context(settings.zone)
    readings = read_all(folder, shown, context)
    indexes = dict(_indexes(folder, shown, context))
    entries = {name: entry for name, (entry, _) in indexes.items() if entry}
    site = relate(readings, entries, settings, today, folder, shown, preview=preview)
    found = [
        *strays(folder, shown),
        *(problem for reading in readings for problem in reading.problems),
        *(problem for _, problems in indexes.values() for problem in problems),
        *judged(site),
    ]
    return Content(site, tuple(sorted(set(levelled(found, settings.rule_levels)))))


def _indexes(
    folder: Path, shown: Shown, context: Context
) -> Iterator[tuple[str, tuple[Entry | None, list[Problem]]]]:
    """The `_index.md` of each kind's folder and, under "", of the front page."""
    for name in ("", *BY_FOLDER):
        path = folder / name / INDEX
        if path.is_file():
            yield name, read_index(path, name, shown(path), context)


def shown_from(folder: Path) -> Shown:
    """How an editor who stands in `folder` types a path: from there where it lies below it, else as given."""

    def shown(path: Path) -> str:
        full = path.absolute()
        return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else path.as_posix()

    return shown
