"""A build, from settings to outputs. Knows nothing of Pelican, which only drives it."""

import sys

from clarion.content import read_content
from clarion.job import Job
from clarion.outputs import Output
from clarion.plan import plan
from clarion.problems import Told, as_text
from clarion.render import Look


def outputs_of(job: Job) -> list[Output]:
    """Every output of the site; what is wrong with the content goes to stderr.

    Raises Told where that stops the build: at a problem, unless it is a preview."""
    content = read_content(job.settings, job.today, job.shown, preview=job.preview, drafts=job.drafts)
    if not content.is_sound and not job.preview:
        raise Told(content.problems)
    sys.stderr.write(as_text(content.problems))
    return plan(content.site, content.problems)


def look_of(job: Job) -> Look:
    settings = job.settings
    return Look(settings.theme, settings.language, settings.base, settings.relative_urls, reload=job.preview)
