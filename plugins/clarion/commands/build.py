"""Build the site; with a problem, tell all of them and leave the output as it was."""

import argparse
import sys
from pathlib import Path

from clarion.job import job_of
from clarion.problems import Told, as_text
from clarion.publishing import build_site


def run(options: argparse.Namespace) -> int:
    try:
        job = job_of(options, publish=options.publish)
        build_site(job, Path(options.output or job.settings.output), publish=options.publish)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    return 0
