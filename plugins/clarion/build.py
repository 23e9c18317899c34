"""A build, from settings to outputs. Knows nothing of Pelican, which only drives it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from clarion.content import Shown, read_content
from clarion.outputs import Output
from clarion.pages import plan
from clarion.problems import Problem, as_text
from clarion.render import Look
from clarion.settings import Settings


class Told(Exception):  # noqa: N818 (what became of the build)
    """The build stopped at problems, and they are these."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(as_text(problems).rstrip())
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Job:
    """What is to be built: by which settings, on which day, whether as a preview."""

    settings: Settings
    today: dt.date
    shown: Shown
    preview: bool = False


def outputs_of(job: Job) -> list[Output]:
    """Every output of the site. Raises Told where the content has a problem, unless it is a preview."""
    content = read_content(job.settings, job.today, job.shown, preview=job.preview)
    if not content.is_sound and not job.preview:
        raise Told(content.problems)
    return plan(content.site)


def look_of(settings: Settings) -> Look:
    return Look(settings.theme, settings.language, settings.base, settings.relative_urls)
