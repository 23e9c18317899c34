"""Show the site with live preview: drafts and samples are in, and an entry with problems is shown as its problems."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from clarion.building import build_into
from clarion.configuration import find
from clarion.job import Job, job_of
from clarion.preview import PortTaken, serve
from clarion.problems import Told
from clarion.settings import Settings

PREVIEW = Path(".cache/preview")
"""Built apart, so that it never mixes with what is published."""


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C. Settings are read anew for each build: they may change while the preview runs."""
    settings = _settings_or_defaults(options)
    try:
        serve(
            lambda: build_preview(job_of(options), drafts=not options.no_drafts),
            lambda: _watched(options),
            options.host or settings.bind,
            settings.port if options.port is None else options.port,
            settings.base,
        )
    except PortTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    return 0


def _settings_or_defaults(options: argparse.Namespace) -> Settings:
    try:
        return job_of(options).settings
    except Told:
        return Settings()


def build_preview(job: Job, *, drafts: bool) -> Path:
    """The folder of the preview, built anew."""
    settings = job.settings.model_copy(update={"relative_urls": False})
    build_into(replace(job, settings=settings, preview=True, drafts=drafts), PREVIEW)
    return PREVIEW


def _watched(options: argparse.Namespace) -> list[Path]:
    """What a page depends on: the content, the theme, the settings."""
    settings = _settings_or_defaults(options)
    found = find(options.settings, options.content)
    files = [file for file in (found, found and found.with_name("publishconf.py")) if file and file.is_file()]
    return [path for path in (Path(settings.content), Path(settings.theme), *files) if path.exists()]
