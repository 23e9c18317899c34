"""A command, run: how long it took, and how much memory all its processes had together at most."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
from runs import Run

PAUSE = 0.03
SHARE = 9
"""A pause is at least so many times as long as the look before it: watching takes a tenth of a processor at most."""


class Watch(threading.Thread):
    """Looks at the memory of a process and all below it until told to stop; keeps the most, in bytes."""

    def __init__(self, process: int, pause: float = PAUSE) -> None:
        super().__init__(daemon=True)
        self.process, self.pause, self.most, self.stopped = process, pause, 0, threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self.stopped.wait(pause):
            start = time.perf_counter()
            self.most = max(self.most, memory_of_tree(self.process))
            pause = max(self.pause, SHARE * (time.perf_counter() - start))

    def stop(self) -> float:
        """The most that was seen, in megabytes."""
        self.stopped.set()
        self.join()
        return self.most / 2**20


def memory_of_tree(process: int) -> int:
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
    said = folder / "said.txt"
    with said.open("w", encoding="utf-8") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=stream, stderr=subprocess.STDOUT)
        watch = Watch(process.pid)
        watch.start()
        try:
            status = process.wait()
        finally:
            process.kill()
        seconds = time.perf_counter() - start
        megabytes = watch.stop()
    if status:
        sys.exit(f"{Path(command[0]).name} {' '.join(command[1:])} exits {status}:\n{said.read_text('utf-8')[-2000:]}")
    return Run(seconds, megabytes)
