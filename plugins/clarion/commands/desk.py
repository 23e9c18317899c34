"""Make the editors' desk: static pages for staff, in a folder of their own, never in a published site."""

import argparse
import sys
from pathlib import Path

from clarion.desk.making import make_desk
from clarion.job import job_of
from clarion.problems import Told, as_text
from clarion.publishing import telling


def run(options: argparse.Namespace) -> int:
    """Problems in the content are on the desk, and stop nothing."""
    output = Path(options.output)
    try:
        with telling(output):
            make_desk(job_of(options), output, options.site)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    return 0
