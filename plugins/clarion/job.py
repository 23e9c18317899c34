"""What is to be done: by which settings, on which day. Made of the options of a call."""

import argparse
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from clarion.configuration import find, load, today
from clarion.folder import Shown, shelf_of_readings, shown_from
from clarion.look import Look, state_of
from clarion.problems import Told, Unreadable
from clarion.settings import Settings
from clarion.store import CACHE, Shelf


@dataclass(frozen=True)
class Job:
    """A site to be read or built: its settings, its day, how its paths are shown, and whether it is a preview."""

    settings: Settings
    today: dt.date
    shown: Shown
    preview: bool = False
    drafts: bool = True
    """Whether a preview has drafts and samples."""
    future: bool = True
    """Whether a preview has what has its day to come."""
    shelf: Shelf | None = None
    """What was read before."""
    cache: Path | None = None
    """Where what was made is kept for the next build; nothing is, without it."""


def job_of(options: argparse.Namespace, *, publish: bool = False) -> Job:
    """The job that a call names. Raises Told where a setting is wrong."""
    path, shown = find(options.settings, options.content, publish=publish), shown_from(Path.cwd())
    try:
        settings, problems = load(path, shown(path) if path else "", publish=publish)
    except Unreadable as error:
        raise Told([error.problem]) from None
    if problems:
        raise Told(sorted(problems))
    if options.content:
        settings = settings.model_copy(update={"content": str(Path(options.content).absolute())})
    return Job(
        settings,
        today(settings, options.today),
        shown,
        shelf=shelf_of_readings(CACHE.absolute()),
        cache=CACHE.absolute(),
    )


def look_of(job: Job) -> Look:
    """What its pages are made to look like, by the templates as they are now."""
    settings = job.settings
    state = state_of(settings.theme) if job.preview else ""
    return Look(settings.theme, settings.language, settings.base, settings.relative_urls, state)
