"""A build through Pelican, strictly: what Pelican logs stops it, and the output is replaced whole or not at all."""

import logging
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.settings import DEFAULT_CONFIG, configure_settings

from clarion.exchange import Refused, replacing
from clarion.generator import NOTHING_OF_PELICANS
from clarion.job import Job
from clarion.problems import Problem, Told, Unreadable
from clarion.published import problems_in


class _Heard(logging.Handler):
    """Keeps every warning and error that Pelican logs: it would go on and exit 0."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        reason = record.exc_info[1] if record.exc_info else None
        words = " ".join(record.getMessage().split())
        self.lines.append(f"{words}: {type(reason).__name__}: {reason}" if reason else words)


def build_site(job: Job, output: Path, *, publish: bool) -> None:
    """Build into `output`. Raises Told, with `output` as it was, where anything is wrong."""
    try:
        with replacing(output, job.settings.retention, [Path(job.settings.content), Path(job.settings.theme)]) as made:
            run_pelican(job, made)
            found = problems_in(made, job.settings.site_url or "") if publish else []
            if found:
                raise Told([_in_output(problem, made, output) for problem in found])
    except Refused as refused:
        raise Told([Problem(str(output), 1, str(refused), rule="output")]) from None
    except Unreadable as error:
        raise Told([error.problem]) from None


def _in_output(problem: Problem, made: Path, output: Path) -> Problem:
    path = output / Path(problem.path).relative_to(made)
    return Problem(str(path), problem.line, problem.message, problem.field, problem.level, problem.rule)


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
