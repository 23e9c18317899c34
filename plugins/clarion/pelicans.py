"""A build through Pelican, strictly: what Pelican logs stops it. For sites with further plugins of Pelican's."""

import logging
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import DEFAULT_CONFIG, configure_settings

from clarion.generator import NOTHING_OF_PELICANS
from clarion.job import Job
from clarion.problems import Problem, Told


class _Heard(logging.Handler):
    """Keeps every warning and error that Pelican logs: it would go on and exit 0."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        reason = record.exc_info[1] if record.exc_info else None
        words = " ".join(record.getMessage().split())
        self.lines.append(f"{words}: {type(reason).__name__}: {reason}" if reason else words)


def run_pelican(job: Job, output: Path) -> None:
    """One run of Pelican, whose warnings and errors are ours. Raises Told where it logs one."""
    heard, root = _Heard(), logging.getLogger()
    root.addHandler(heard)
    console.quiet = True  # its last line counts articles, of which there are none
    try:
        pelican = Pelican(_pelican_settings(job, output))
        if not heard.lines:
            pelican.run()
    finally:
        root.removeHandler(heard)
    if heard.lines:
        raise Told([Problem("pelican", 1, line, rule="pelican") for line in heard.lines])


def _pelican_settings(job: Job, output: Path) -> dict[str, Any]:
    """Pelican's settings for the job: what Clarion honours, and nothing that Pelican would make by itself."""
    settings = job.settings
    honoured = {
        "PATH": settings.content,
        "OUTPUT_PATH": str(output),
        "THEME": settings.theme,
        "PLUGINS": list(settings.plugins),
        "PLUGIN_PATHS": list(settings.plugin_paths),
        "SITENAME": settings.site_name,
        "SITEURL": settings.site_url or "",
        "TIMEZONE": settings.zone.key,
        "DEFAULT_LANG": settings.language,
        "CLARION_JOB": job,
    }
    return dict(configure_settings({**DEFAULT_CONFIG, **NOTHING_OF_PELICANS, **honoured}))
