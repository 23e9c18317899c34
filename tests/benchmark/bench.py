"""How long Clarion takes for all that is done to a site, beside clean builds by stock Pelican and Hugo."""

import argparse
import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from contest import Contest
from machine import described
from options import options
from peers import peers
from plot import plot
from progress import say
from report import page, printed
from runs import Result, Results
from variants import VARIANTS


def main() -> None:
    asked = options(__doc__)
    results = Results(list(_measured(asked)))
    say("")
    print(printed(results))
    if asked.write:
        day = dt.datetime.now(dt.UTC).date().isoformat()
        (asked.to / "benchmark.md").write_text(page(results, described(), day, asked.runs, asked.saves), "utf-8")
        (asked.to / "benchmark.svg").write_text(plot(results), "utf-8")


def _measured(asked: argparse.Namespace) -> Iterator[Result]:
    """Everything at the sizes, then the clean builds that show how the time grows with the content."""
    for count in asked.sizes:
        yield from _of_size(count, asked, asked.only, asked.variants)
    for count in asked.scale:
        yield from _of_size(count, asked, [name for name in asked.only if name != "pelican"], ())


def _of_size(count: int, asked: argparse.Namespace, names: Sequence[str], varied: Sequence[str]) -> Iterator[Result]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        variants = [variant for variant in VARIANTS if variant.key in varied]
        contest = Contest(count, Path(folder), [peer for peer in peers() if peer.folder in names], variants)
        contest.prepare()
        contest.measure(asked.runs)
        if "preview" in varied:
            contest.preview(asked.saves)
        yield from contest.results()


if __name__ == "__main__":
    main()
