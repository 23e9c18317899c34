"""A part of the preview that is made when somebody opens it, and not with each build: an edit does not wait for it."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

OLD = 3600.0
"""Seconds after which it is made anew when it is opened: the day may be another."""


class Unmade(Exception):
    """It cannot be made now; the message says why."""


class Aside:
    """What stands below an address of its own; made anew after a build, and when it is old."""

    def __init__(self, name: str, make: Callable[[], Path]) -> None:
        self.name, self._make = name, make
        self._folder: Path | None = None
        self._build, self._until = "", 0.0
        self._one = threading.Lock()

    def folder(self, build: str) -> Path:
        """What it is as of a build. Raises Unmade."""
        with self._one:
            if self._folder is None or self._build != build or time.monotonic() > self._until:
                self._folder = self._make()
                self._build, self._until = build, time.monotonic() + OLD
            return self._folder
