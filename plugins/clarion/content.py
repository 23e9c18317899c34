"""A content folder, read whole: every entry, how they relate, and every problem with them, in order."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from clarion.checks import judged
from clarion.entries import Reading, can_be_shown, read_all, read_index
from clarion.entry import Entry
from clarion.files import INDEX, strays
from clarion.folder import File, Shown, files_of
from clarion.kinds.listed import BY_FOLDER
from clarion.known import Known
from clarion.problems import Problem, levelled
from clarion.reads import Context
from clarion.recall import Recall
from clarion.relate import relate
from clarion.settings import Settings
from clarion.site import Site
from clarion.store import Shelf

Related = Callable[[Sequence[Reading], Mapping[str, Entry]], Site]


@dataclass(frozen=True)
class Content:
    """The site, and what is wrong with it: told sorted by path and line."""

    site: Site
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        return not any(problem.level == "problem" for problem in self.problems)


def read_content(
    settings: Settings,
    today: dt.date,
    shown: Shown,
    *,
    preview: bool = False,
    drafts: bool = True,
    future: bool = True,
    shelf: Shelf | None = None,
    known: Known | None = None,
    files: Sequence[File] | None = None,
) -> Content:
    """Everything in the content folder of the settings, as it is on a day.

    `shelf` has what was read before, `known` what was worked out of it; `files` are those of the folder."""
    folder, context = Path(settings.content), Context(settings.zone)
    readings = read_all(files_of(folder, shown) if files is None else files, context, shelf)
    indexes = dict(_indexes(folder, shown, context))
    place: dict[str, Any] = {"settings": settings, "today": today, "content": folder, "path_of": shown}
    related: Related = partial(relate, **place, preview=preview, drafts=drafts, future=future)
    shown_indexes = {name: entry for name, (entry, problems) in indexes.items() if entry and can_be_shown(problems)}
    site = whole = related(readings, shown_indexes)
    if any(reading.rest for reading in readings) or len(shown_indexes) < len(indexes):
        whole = related(
            [replace(reading, entry=reading.entry or reading.rest) for reading in readings],
            {name: entry for name, (entry, _) in indexes.items() if entry},
        )
    if known is not None:
        Recall(known, site)
    found = [
        *strays(folder, shown),
        *(problem for reading in readings for problem in reading.problems),
        *(problem for _, problems in indexes.values() for problem in problems),
        *(judged(whole) if folder.is_dir() else ()),
    ]
    return Content(site, tuple(sorted(set(levelled(found, settings.rule_levels)))))


def _indexes(folder: Path, shown: Shown, context: Context) -> Iterator[tuple[str, tuple[Entry | None, list[Problem]]]]:
    """The `_index.md` of each kind's folder and, under "", of the front page."""
    for name in ("", *BY_FOLDER):
        path = folder / name / INDEX
        if path.is_file():
            yield name, read_index(path, name, shown(path), context)
