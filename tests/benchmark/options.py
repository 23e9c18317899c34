"""What the bench may be asked for."""

import argparse
from pathlib import Path

from variants import VARIANTS

DOCS = Path(__file__).parents[2] / "docs"
PEERS = ("clarion", "pelican", "hugo")
VARIED = (*(variant.key for variant in VARIANTS), "preview")
FULL, SCALE = (1000, 5000), (2000, 20000)


def options(about: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("make bench ARGS=…", description=about)
    add = parser.add_argument
    add("--sizes", type=int, nargs="+", metavar="STORIES", help=f"measure everything (default: {_listed(FULL)})")
    add("--scale", type=int, nargs="*", metavar="STORIES", help=f"{SCALE_HELP} (default: {_listed(SCALE)})")
    add("--runs", type=int, default=3, metavar="N", help="how often each is measured (default: 3)")
    add("--saves", type=int, default=20, metavar="N", help="how often the preview sees a save (default: 20)")
    add("--only", nargs="+", default=PEERS, choices=PEERS, help="measure these generators")
    add("--variants", nargs="*", default=VARIED, choices=VARIED, metavar="WHAT", help=f"of: {_listed(VARIED)}")
    add("--resume", action="store_true", help="keep what was measured before, by a run that ended too soon or another")
    add("--no-write", dest="write", action="store_false", help="print the tables, write and keep nothing")
    add("--to", type=Path, default=DOCS, metavar="DIR", help="where the page and the plot are written (default: docs)")
    asked = parser.parse_args()
    asked.scale = asked.scale if asked.scale is not None else () if asked.sizes else SCALE
    asked.sizes = asked.sizes or FULL
    return asked


SCALE_HELP = "measure clean builds of Clarion and Hugo alone; none where --sizes are given"


def _listed(values: tuple[object, ...]) -> str:
    return " ".join(map(str, values))
