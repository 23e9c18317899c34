"""The live preview: the site as it would be with drafts and samples in, each entry with problems shown as its problems."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from clarion.build import Job
from clarion.exchange import replacing
from clarion.preview import PortTaken, serve
from clarion.problems import Told
from clarion.publishing import run_pelican
from clarion.settings import Settings, find

PREVIEW = Path(".cache/preview")
"""Built apart, so that it never mixes with what is published."""


def preview(options: argparse.Namespace, job_of: Callable[[], Job]) -> int:
    """Serve until Ctrl-C. `job_of` reads the settings anew: they may change while the preview runs."""
    settings = _settings_or_defaults(job_of)
    try:
        serve(
            lambda: _build(job_of, drafts=not options.no_drafts),
            lambda: _watched(options, job_of),
            options.host or settings.bind,
            settings.port if options.port is None else options.port,
            settings.base,
        )
    except PortTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    return 0


def _settings_or_defaults(job_of: Callable[[], Job]) -> Settings:
    try:
        return job_of().settings
    except Told:
        return Settings()


def _build(job_of: Callable[[], Job], *, drafts: bool) -> Path:
    job = replace(job_of(), preview=True, drafts=drafts)
    with replacing(PREVIEW, (), [Path(job.settings.content), Path(job.settings.theme)]) as made:
        run_pelican(replace(job, settings=job.settings.model_copy(update={"relative_urls": False})), made)
    return PREVIEW


def _watched(options: argparse.Namespace, job_of: Callable[[], Job]) -> list[Path]:
    """What a page depends on: the content, the theme, the settings."""
    settings = _settings_or_defaults(job_of)
    found = find(options.settings, options.content)
    files = [file for file in (found, found and found.with_name("publishconf.py")) if file and file.is_file()]
    return [path for path in (Path(settings.content), Path(settings.theme), *files) if path.exists()]
