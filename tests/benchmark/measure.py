"""A command, run: how long it took, and how much memory all its processes had together at most."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil

PAUSE = 0.03
SHARE = 9
"""A pause is at least so many times as long as the look before it: watching takes a tenth of a processor at most."""


@dataclass(frozen=True)
class Run:
    """One run of a command."""

    seconds: float
    megabytes: float


@dataclass
class Runs:
    """All runs of one command."""

    done: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.done)

    @property
    def megabytes(self) -> float:
        return median(run.megabytes for run in self.done)

    @property
    def spread(self) -> tuple[float, float]:
        """The fastest and the slowest run, in seconds."""
        return min(run.seconds for run in self.done), max(run.seconds for run in self.done)


class _Watch(threading.Thread):
    """Looks at the memory of a process and all below it until told to stop; keeps the most, in bytes."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process, self.most, self.stopped = process, 0, threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self.stopped.wait(pause):
            start = time.perf_counter()
            self.most = max(self.most, _memory_of_tree(self.process))
            pause = max(PAUSE, SHARE * (time.perf_counter() - start))

    def stop(self) -> None:
        self.stopped.set()
        self.join()


def _memory_of_tree(process: int) -> int:
    with contextlib.suppress(psutil.Error):
        top = psutil.Process(process)
        return sum(map(_memory_of, [top, *top.children(recursive=True)]))
    return 0


def _memory_of(process: psutil.Process) -> int:
    """Its share of memory: pages that several processes share are divided among them (where the system can tell)."""
    with contextlib.suppress(psutil.Error):
        memory = process.memory_full_info()
        return int(getattr(memory, "pss", memory.uss))
    return 0


def run(command: Sequence[str], folder: Path) -> Run:
    """Run the command in a folder. Ends the bench, with what it said, where it fails."""
    with (folder / "said.txt").open("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        watch = _Watch(process.pid)
        watch.start()
        try:
            status = process.wait()
        finally:
            process.kill()
        seconds = time.perf_counter() - start
        watch.stop()
        if status:
            said.seek(0)
            sys.exit(f"{Path(command[0]).name} {' '.join(command[1:])} exits {status}:\n{said.read()[-2000:]}")
    return Run(seconds, watch.most / 2**20)
