"""The files of the content that a preview has at hand: only one that changed is read again."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from clarion.files import content_paths
from clarion.folder import File, finder

SETTLED = 100_000_000
"""Nanoseconds after which another change shows in a file's time: file systems count in steps."""
Sign = tuple[int, int, int, int]
"""What tells a file from what it was before: its inode, its size, when it was changed and when its status was."""


@dataclass
class AtHand:
    """Files that were read, by their paths, each with its sign; without one it is read again."""

    files: dict[str, tuple[Sign | None, File]] = field(default_factory=dict)
    is_told: bool = False
    """Whether somebody says what changes."""
    heard: frozenset[str] | None = None
    """The files that alone may have changed, by their real paths; None where any may have."""

    def hear(self, changed: Iterable[Path]) -> None:
        """What changed since it was last said; none of it, where that is not known."""
        said, self.is_told = frozenset(map(str, changed)), True
        self.heard = self.heard | said if self.heard is not None and said else None

    def files_of(self, content: Path, shown: Callable[[Path], str]) -> list[File]:
        """Every file of the content. One that is not said to have changed is not looked at."""
        find, now, files = finder(content, shown), time.time_ns(), dict[str, tuple[Sign | None, File]]()
        may_have_changed = self._changing(content)
        for path in content_paths(content):
            sign, file = self.files.get(path, (None, None))
            if sign is None or file is None or may_have_changed(path):
                files[path] = self._looked_at(path, file, now, find)
            else:
                files[path] = sign, file
        self.files, self.heard = files, frozenset() if self.is_told else None
        return [file for _, file in files.values()]

    def _changing(self, content: Path) -> Callable[[str], bool]:
        """Whether a file may have changed. A folder that changed says nothing of the files in it: all may have."""
        top, heard = str(content), self.heard
        below = f"{os.path.realpath(top)}/"
        inside = {f"{top}/{path.removeprefix(below)}" for path in heard or () if path.startswith(below)}
        is_known = heard is not None and all(path in self.files for path in inside)
        return inside.__contains__ if is_known else lambda _path: True

    def _looked_at(
        self, path: str, known: File | None, now: int, find: Callable[[str], File]
    ) -> tuple[Sign | None, File]:
        before, _ = self.files.get(path, (None, None))
        sign = sign_of(path)
        is_settled = now - max(sign[2:], default=now) > SETTLED
        return sign if is_settled else None, known if known and sign == before else find(path)

    def look_again(self) -> None:
        """When there is time: what changed and was not said to is read before the next build."""
        for path, (sign, file) in self.files.items():
            if sign is not None and sign_of(path) != sign:
                self.files[path] = None, file


def sign_of(path: str) -> Sign:
    try:
        status = os.stat(path)  # noqa: PTH116 (thousands of files)
    except OSError:
        return (0, 0, 0, 0)
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
