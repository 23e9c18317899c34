"""The preview, as an editor meets it: how long until the first page, and from each save until the page is fresh."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from edits import Edits
from measure import Watch, memory_of_tree
from peers import CLARION, SITE
from runs import Run, Runs

HOST, STORY = "127.0.0.1", "story-00007"
PATIENCE = 600.0
"""Seconds after which a preview that does not answer is given up."""
THINKING, LOOK = 1.0, 0.25
"""Seconds between a fresh page and the next save, and between two looks at the memory: from the first page on it is
looked at before each save, for looking at so much takes a twentieth of a second, in which nobody should wait."""
BUILD = re.compile(r'<meta name="clarion-build" content="([^"]+)"')


@dataclass(frozen=True)
class Previewed:
    """One session: its first page, with the most memory of the whole session; and each save."""

    first: Runs
    saves: Runs


@dataclass(frozen=True)
class Browser:
    """What asks the preview for a page, and is told of new ones, as reload.js is."""

    port: int

    def get(self, address: str) -> str:
        connection = self._connection()
        connection.request("GET", address)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def listen(self, page: str) -> HTTPResponse | None:
        """The stream of what is newer than a page; None where pages do not tell of one."""
        build = BUILD.search(page)
        if not build:
            return None
        connection = self._connection()
        connection.request("GET", f"/_clarion/events?build={build[1]}")
        stream = connection.getresponse()
        stream.readline()  # from now on nothing is missed
        return stream

    def _connection(self) -> HTTPConnection:
        return HTTPConnection(HOST, self.port, timeout=PATIENCE)


def measure_preview(site: Path, saves: int) -> Previewed:
    """Start the preview of a bare site, save one story so many times, and stop it."""
    edits, address = Edits(), f"/stories/{STORY}/"
    with _preview(site) as (browser, process, start):
        watch = Watch(process.pid, LOOK)
        watch.start()
        _await_first(browser, process, address, site)
        first, fresh, megabytes = time.perf_counter() - start, Runs(), watch.stop()
        for n in range(saves):
            time.sleep(THINKING)
            megabytes = max(megabytes, memory_of_tree(process.pid) / 2**20)
            fresh.done.append(Run(_save(browser, edits, site, address, n)))
    edits.undo()
    return Previewed(Runs([Run(first, megabytes)]), fresh)


@contextmanager
def _preview(site: Path) -> Iterator[tuple[Browser, subprocess.Popen[bytes], float]]:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    start = time.perf_counter()
    with (site / "said.txt").open("w", encoding="utf-8") as stream:
        command = (*CLARION, "serve", *SITE, "--port", str(port))
        process = subprocess.Popen(command, cwd=site, stdout=stream, stderr=subprocess.STDOUT)
        try:
            yield Browser(port), process, start
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()


def _await_first(browser: Browser, process: subprocess.Popen[bytes], address: str, site: Path) -> None:
    """Until the page is there."""
    while process.poll() is None:
        try:
            browser.get(address)
            return
        except ConnectionRefusedError:
            time.sleep(0.02)
    sys.exit(f"The preview ended before its first page:\n{(site / 'said.txt').read_text('utf-8')[-2000:]}")


def _save(browser: Browser, edits: Edits, site: Path, address: str, n: int) -> float:
    """Save a story that has a new line: the seconds until its page is told to reload itself, and has it."""
    path, words = site / "content/stories" / f"{STORY}.md", f"It was saved, time {n + 1}."
    text, stream = f"{path.read_text('utf-8')}\n{words}\n", browser.listen(browser.get(address))
    start = time.perf_counter()
    edits.write(path, text)
    while time.perf_counter() - start < PATIENCE:
        _await_reload(stream, start)
        page = browser.get(address)
        if words in page:
            return time.perf_counter() - start
        stream = browser.listen(page)
    sys.exit(f"{PATIENCE:.0f} seconds after a save, the preview has another page:\n{page[:2000]}")


def _await_reload(stream: HTTPResponse | None, start: float) -> None:
    """Until the page is told to reload itself; a moment, where it would not be."""
    if stream is None:
        time.sleep(0.01)
        return
    while not stream.readline().startswith(b"event: reload"):
        if time.perf_counter() - start > PATIENCE:
            sys.exit(f"{PATIENCE:.0f} seconds after a save, no page is told of it")
    stream.close()
