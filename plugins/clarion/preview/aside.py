"""A part of the preview that is made when somebody opens it, and not with each build: an edit does not wait for it."""

import threading
from collections.abc import Callable
from pathlib import Path


class Unmade(Exception):
    """It cannot be made now; the message says why."""


class Aside:
    """What stands below an address of its own; made anew where there was a build since it was opened last."""

    def __init__(self, name: str, make: Callable[[], Path]) -> None:
        self.name, self._make = name, make
        self._folder: Path | None = None
        self._build = ""
        self._one = threading.Lock()

    def folder(self, build: str) -> Path:
        """What it is as of a build. Raises Unmade."""
        with self._one:
            if self._folder is None or self._build != build:
                self._folder = self._make()
                self._build = build
            return self._folder
