"""Print the ledger of facts, each with where it is stated; or one fact, with every sentence that states it."""

import argparse
import sys

from clarion.content import read_content
from clarion.facts.printed import as_one, as_table
from clarion.job import job_of
from clarion.nearest import nearest
from clarion.problems import Told, as_text
from clarion.site import Site


def run(options: argparse.Namespace) -> int:
    """What has problems is not in the ledger: `clarion check` tells of it."""
    try:
        job = job_of(options)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    site = read_content(job.settings, job.today, job.shown, shelf=job.shelf).site
    return _one(site, options.fact) if options.fact else _all(site)


def _all(site: Site) -> int:
    sys.stdout.write(as_table(site))
    return 0


def _one(site: Site, name: str) -> int:
    fact = site.entries["facts"].get(name.removesuffix(".md"))
    if fact is None:
        near = nearest(name, [each.name for each in site.of("facts")])
        hint = f"; did you mean '{near}'?" if near else "; `clarion facts` names them"
        sys.stderr.write(f"'{name}' is not a fact that can be read{hint}\n")
        return 2
    sys.stdout.write(as_one(site, fact))
    return 0
