"""A build, from settings to outputs. Knows nothing of Pelican, which only drives it."""

import datetime as dt
import sys
from dataclasses import dataclass

from clarion.content import Shown, read_content
from clarion.outputs import Output
from clarion.plan import plan
from clarion.problems import Told, as_text
from clarion.render import Look
from clarion.settings import Settings


@dataclass(frozen=True)
class Job:
    """What is to be built: by which settings, on which day, whether as a preview."""

    settings: Settings
    today: dt.date
    shown: Shown
    preview: bool = False
    drafts: bool = True
    """Whether a preview has drafts and samples."""


def outputs_of(job: Job) -> list[Output]:
    """Every output of the site; what is wrong with the content goes to stderr.

    Raises Told where that stops the build: at a problem, unless it is a preview."""
    content = read_content(job.settings, job.today, job.shown, preview=job.preview, drafts=job.drafts)
    if not content.is_sound and not job.preview:
        raise Told(content.problems)
    sys.stderr.write(as_text(content.problems))
    return plan(content.site, content.problems)


def look_of(settings: Settings) -> Look:
    return Look(settings.theme, settings.language, settings.base, settings.relative_urls)
