"""Begin a file of a kind, and print its path."""

import argparse
import sys
from pathlib import Path

from clarion.editors.new import begin
from clarion.job import job_of
from clarion.problems import Told, as_text


def run(options: argparse.Namespace) -> int:
    try:
        job = job_of(options)
        path = begin(options.kind, options.name, Path(job.settings.content), job.today, job.shown)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    sys.stdout.write(f"{job.shown(path)}\n")
    return 0
