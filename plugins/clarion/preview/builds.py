"""What the last build made, and word of it to those who wait for the next."""

import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Made(NamedTuple):
    """What a build made: a folder, and what is wrong but stopped nothing, each with its path and line."""

    folder: Path | None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Build:
    """One build: the folder to serve, the one before it where this one had a fault.

    `before` is the id of the build before; `only_styles` says that nothing else differs from that one.
    """

    id: str
    folder: Path | None = None
    fault: str = ""
    problems: tuple[str, ...] = ()
    before: str = ""
    only_styles: bool = False


class Builds:
    """The builds of one run of the preview. Ids differ between runs: a page of an earlier run is reloaded."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._count = 0
        self._news = threading.Condition()
        self._is_over = False
        self.last = Build(f"{self._run}-0")

    def show(
        self, folder: Path | None, fault: str = "", problems: tuple[str, ...] = (), *, only_styles: bool = False
    ) -> None:
        """From now on, serve this folder, or the last one with this fault over its pages."""
        before = self.last
        only_styles = only_styles and not fault and (before.fault, before.problems) == ("", problems)
        with self._news:
            self._count += 1
            name = f"{self._run}-{self._count}"
            self.last = Build(name, folder or before.folder, fault, problems, before.id, only_styles)
            self._news.notify_all()

    def end(self) -> None:
        with self._news:
            self._is_over = True
            self._news.notify_all()

    def since(self, seen: str, patience: float) -> Iterator[Build | None]:
        """Each newer build as it comes, until the end; nothing after `patience` seconds without one."""
        while not self._is_over:
            build = self._newer_than(seen, patience)
            if not self._is_over:
                yield build
            seen = build.id if build else seen

    def _newer_than(self, seen: str, patience: float) -> Build | None:
        with self._news:
            came = self._news.wait_for(lambda: self._is_over or self.last.id != seen, patience)
            return self.last if came else None
