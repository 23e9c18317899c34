"""Show the site with live preview: drafts and samples are in, and an entry with problems is shown as its problems."""

import argparse
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from clarion.configuration import find
from clarion.folder import shelf_of_readings
from clarion.job import job_of
from clarion.preview import Aside, Made, PortTaken, Unmade, serve
from clarion.problems import Told
from clarion.records import Archive
from clarion.settings import Settings
from clarion.store import CACHE
from clarion.workbench import Workbench

PREVIEW, DESK = Path(".cache/preview"), Path(".cache/desk")
"""Built apart, so that it never mixes with what is published."""


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C. Settings are read anew for each build: they may change while the preview runs."""
    settings, ours = _settings_or_defaults(options), workbench()
    try:
        serve(
            lambda: build_preview(options, ours),
            lambda: _watched(options),
            options.host or settings.bind,
            settings.port if options.port is None else options.port,
            settings.base,
            rest=ours.rest,
            hear=ours.at_hand.hear,
            asides=[Aside("desk", lambda: make_desk(options))],
        )
    except PortTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    finally:
        ours.put_away()
    return 0


def _settings_or_defaults(options: argparse.Namespace) -> Settings:
    try:
        return job_of(options).settings
    except Told:
        return Settings()


def workbench() -> Workbench:
    """What is at hand from one build to the next, begun with what the cache has."""
    cache = CACHE.absolute()
    return Workbench(Archive(cache), shelf_of_readings(cache))


def build_preview(options: argparse.Namespace, workbench: Workbench) -> Made:
    """The folder of the preview, brought up to date, and the problems in it; warnings are told in the terminal."""
    job = job_of(options)
    settings = job.settings.model_copy(update={"relative_urls": False, "retention": ()})
    job = replace(job, settings=settings, preview=True, drafts=not options.no_drafts, future=not options.no_future)
    found = workbench.build(job, PREVIEW)
    return Made(PREVIEW, tuple(str(problem) for problem in found if problem.level == "problem"))


def make_desk(options: argparse.Namespace) -> Path:
    """The folder of the desk, made in a process of its own: builds, which go on meanwhile, share nothing with it."""
    given = {name: getattr(options, name) for name in ("content", "settings", "today")}
    words = [word for name, value in given.items() if value for word in (f"--{name}", value)]
    command = [sys.executable, "-m", "clarion", "desk", "--output", str(DESK), "--site", "/", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (it is this command)
    if done.returncode:
        raise Unmade(done.stderr)
    return DESK


def _watched(options: argparse.Namespace) -> list[Path]:
    """What a page depends on: the content, the theme, the settings."""
    settings = _settings_or_defaults(options)
    found = find(options.settings, options.content)
    files = [file for file in (found, found and found.with_name("publishconf.py")) if file and file.is_file()]
    return [path for path in (Path(settings.content), Path(settings.theme), *files) if path.exists()]
