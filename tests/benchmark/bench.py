"""`make bench`: clean builds of the same stories by Clarion, stock Pelican and Hugo; time, memory and pages."""

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from counting import Written, written
from machine import described
from measure import Runs, run
from peers import OUTPUT, Peer, peers
from plot import plot
from report import Result, counts, differences, page, table

DOCS = Path(__file__).parents[2] / "docs"


def main() -> None:
    options = _options()
    chosen = [peer for peer in peers() if not options.only or peer.folder in options.only]
    results = [result for count in options.sizes for result in _of_size(count, chosen, options.runs)]
    _say("")
    print(table(results), counts(results), differences(results), sep="\n")
    if options.write:
        day = dt.datetime.now(dt.UTC).date().isoformat()
        (DOCS / "benchmark.md").write_text(page(results, described(), day, options.runs), "utf-8")
        (DOCS / "benchmark.svg").write_text(plot(results), "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000], metavar="STORIES")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (default: 3)")
    parser.add_argument("--only", nargs="+", choices=("clarion", "pelican", "hugo"), help="measure these alone")
    parser.add_argument("--no-write", dest="write", action="store_false", help="leave docs/ as it is")
    return parser.parse_args()


def _of_size(count: int, chosen: Sequence[Peer], runs: int) -> Iterator[Result]:
    """Every peer's builds of so many stories, in turn, so that what else the machine does is shared fairly."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        sites = {peer.name: Path(folder) / peer.folder for peer in chosen}
        measured, outputs = {peer.name: Runs() for peer in chosen}, dict[str, Written]()
        for peer in chosen:
            _say(f"{count:,} stories: writing {peer.name}'s site")
            peer.prepare(sites[peer.name], count)
        for n in range(runs):
            for peer in chosen:
                _say(f"{count:,} stories: run {n + 1} of {runs}, {peer.name}")
                measured[peer.name].done.append(run(peer.command, sites[peer.name]))
                outputs[peer.name] = written(sites[peer.name] / OUTPUT)
                peer.clean(sites[peer.name])
                os.sync()
        for peer in chosen:
            yield Result(count, peer.name, peer.version, measured[peer.name], outputs[peer.name])


def _say(line: str) -> None:
    """Progress, on one line of a terminal; a line each where stderr is none."""
    sys.stderr.write(f"\r\x1b[K{line}" if sys.stderr.isatty() else f"{line}\n" if line else "")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
