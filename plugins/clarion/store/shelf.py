"""Things kept by the mark of what they were made of, in a few packs: a build adds a pack of what it made anew.

A thing is right wherever it is found, so packs have no order, and two builds may add at the same time.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from clarion.store.pack import Unusable, packed, take_away, unpacked
from clarion.store.warnings import warn

MOST = 8
"""Packs, above which one is made of all."""


@dataclass
class Shelf:
    """The things of one sort in a folder of the cache."""

    folder: Path
    name: str
    packs: list[Path] = field(default_factory=list)

    @cached_property
    def things(self) -> dict[bytes, Any]:
        """What is there; a pack that is no use is told of and taken away."""
        things: dict[bytes, Any] = {}
        for path in sorted(self.folder.glob(f"{self.name}-*.pack")):
            try:
                things.update(unpacked(path, dict))
                self.packs.append(path)
            except FileNotFoundError:
                continue
            except Unusable as unusable:
                warn(path, f"is {unusable}: what it held is made anew")
                take_away(path)
        return things

    def keep(self, now: Mapping[bytes, Any]) -> None:
        """Keep what is of use now: the new in a pack of its own; all in one, where there are many or much is old."""
        new = {mark: thing for mark, thing in now.items() if mark not in self.things}
        is_crowded = len(self.packs) >= MOST or len(self.things) > 2 * len(now) + MOST
        if not new and not is_crowded:
            return
        path = self.folder / f"{self.name}-{secrets.token_hex(6)}.pack"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            packed(path, dict(now) if is_crowded else new)
        except OSError as error:
            warn(path, f"cannot be kept ({error.strerror}): the next build makes it anew")
            return
        for old in self.packs if is_crowded else ():
            take_away(old)
        self.packs = [path] if is_crowded else [*self.packs, path]
        self.things = dict(now) if is_crowded else {**self.things, **new}


@dataclass
class Tray(Shelf):
    """Things in memory alone: what is kept on it is not written down."""

    @classmethod
    def on(cls, shelf: Shelf) -> "Tray":
        """With what is on a shelf, which stays as it is."""
        tray = cls(shelf.folder, shelf.name)
        tray.things = shelf.things
        return tray

    def keep(self, now: Mapping[bytes, Any]) -> None:
        self.things = dict(now)
