"""The outputs of a build, all of them, as the tests look at them."""

from clarion.build import content_of
from clarion.job import Job
from clarion.outputs import Output
from clarion.plan import plan


def outputs_of(job: Job) -> list[Output]:
    content = content_of(job)
    return plan(content.site, content.problems)
