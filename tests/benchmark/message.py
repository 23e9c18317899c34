"""What the rules of facts, days, message and style cost of a check, and how soon the editors' desk is there."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from peers import CLARION, HERE, SITE, peers

TERMS = HERE.parents[1] / "content" / "terms"
STORIES, DESK_STORIES, PAIRS, RUNS = 5000, 2000, 7, 3
SHARE, SECONDS = 0.25, 3.0
"""The limits: of the time of a check; of a desk of so many stories."""
CHECK = ("check", *SITE, "--quiet")
DESK = (*CLARION, "desk", *SITE, "--output", "desk")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="message-") as folder:
        of_check = share(site(Path(folder) / "check", STORIES))
        first, again = desk(site(Path(folder) / "desk", DESK_STORIES))
    told = f"share of a check of {STORIES:,} stories, nothing cached: {of_check:.3f} (limit {SHARE})\n"
    told += f"desk of {DESK_STORIES:,} stories: {first:.2f} s from nothing, {again:.2f} s again (limit {SECONDS} s)\n"
    sys.stdout.write(told)
    sys.exit(of_check > SHARE or max(first, again) > SECONDS)


def site(folder: Path, count: int) -> Path:
    """So many stories, in a house style that has the terms of our own site."""
    next(peer for peer in peers() if peer.name == "Clarion").prepare(folder, count)
    (folder / "content" / "terms").mkdir()
    for term in TERMS.glob("*.md"):
        if "](" not in term.read_text("utf-8"):  # what it links to is not there
            shutil.copy(term, folder / "content" / "terms")
    return folder


def share(folder: Path) -> float:
    """In turn, with the rules and without them; of each pair, which stood beside each other in time, one share."""
    runs = [(timed((*CLARION, *CHECK), folder), timed(_without(), folder)) for _ in range(PAIRS)]
    return median(1 - without / with_them for with_them, without in runs)


def _without() -> tuple[str, ...]:
    return sys.executable, str(HERE / "without.py"), *CHECK


def desk(folder: Path) -> tuple[float, float]:
    """From nothing, and where all is known; medians."""
    runs = [(timed(DESK, folder), timed(DESK, folder, is_bare=False)) for _ in range(RUNS)]
    first, again = (median(seconds) for seconds in zip(*runs, strict=True))
    return first, again


def timed(command: Sequence[str], folder: Path, *, is_bare: bool = True) -> float:
    """Seconds of a command; a bare site has nothing of the runs before."""
    if is_bare:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        shutil.rmtree(folder / "desk", ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
