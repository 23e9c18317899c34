"""How long Clarion takes for all that is done to a site, beside clean builds by stock Pelican and Hugo."""

import argparse
import datetime as dt
import signal
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from contest import Contest
from kept import Kept
from machine import described
from options import options
from peers import Peer, peers
from plot import plot
from progress import Progress, say
from report import page, printed
from runs import Results
from sites import Sites
from steps import steps

from clarion.store.release import release

KEPT = Path(__file__).parents[2] / ".cache" / "benchmark.json"


def main() -> None:
    asked = options(__doc__)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    entered = {peer.name: peer for peer in peers() if peer.folder in asked.only}
    kept = _begun(asked)
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        try:
            _measure(asked, entered, kept, Path(folder))
        except (KeyboardInterrupt, SystemExit) as end:
            _print(kept.results)
            sys.exit(f"{end.code if isinstance(end, SystemExit) else 'Interrupted.'}\n{GO_ON if asked.write else ''}")
        _print(kept.results)
        if asked.write:
            (asked.to / "benchmark.md").write_text(page(kept.results, described(), kept.days), "utf-8")
            (asked.to / "benchmark.svg").write_text(plot(kept.results), "utf-8")
        say("Deleting what was built")


GO_ON = "What was measured is kept; the same command with --resume among its ARGS measures the rest."


def _begun(asked: argparse.Namespace) -> Kept:
    versions = {peer.name: peer.version for peer in peers()}
    conditions = {**versions, "Clarion": release(), "machine": described()}
    kept = Kept(conditions)
    if asked.resume:
        kept.resume(KEPT)
    return kept


def _measure(asked: argparse.Namespace, entered: Mapping[str, Peer], kept: Kept, folder: Path) -> None:
    """Step by step, each kept as it is done. What builds left is deleted at the very end, with the folder."""
    progress = Progress(steps(asked, list(entered), kept.results))
    if progress.steps:
        kept.days.append(dt.datetime.now(dt.UTC).date().isoformat())
    sites = Sites(0, folder, {})
    for step in progress.steps:
        if step.count != sites.count:
            names = dict.fromkeys(each.peer for each in progress.steps if each.count == step.count)
            sites = Sites(step.count, folder, {name: entered[name] for name in names})
            sites.write()
        progress.tell()
        for result in Contest(sites).measured(step):
            kept.results.add(result)
        if asked.write:
            kept.write(KEPT)


def _print(results: Results) -> None:
    say("")
    if results.clean:
        print(printed(results))


if __name__ == "__main__":
    main()
