"""What the content was, from git: the last commit of each month of a year, and its files laid into a folder."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

MONTHS = 12
YOUNG = 3
"""A history of fewer months is drawn day by day."""
PATIENCE = 20
"""Seconds after which git is not waited for."""


class Commit(NamedTuple):
    """A state of the content: the commit and its day."""

    id: str
    day: dt.date


class NoHistory(Exception):
    """Nothing is known of the past; the message says why."""


def commits(content: Path, today: dt.date) -> list[Commit]:
    """The last commit of each month that has one, the newest first; of a history that is young, of each day.
    Raises NoHistory."""
    since = dt.date(today.year - 1, today.month, 1)
    told = _git(content, "log", "--first-parent", "--format=%H %cs", f"--since={since}", "--", ".").decode()
    found = [Commit(commit, dt.date.fromisoformat(day)) for commit, day in map(str.split, told.splitlines())]
    if not found:
        raise NoHistory("the content has no commits of the last twelve months")
    by_month = {(each.day.year, each.day.month): each for each in reversed(found)}
    by_day = {each.day: each for each in reversed(found)}
    kept = by_month if len(by_month) >= YOUNG else by_day
    return sorted(kept.values(), key=lambda each: each.day, reverse=True)[:MONTHS]


@dataclass
class Shelter:
    """A folder that holds the Markdown files of one commit after another: what is the same stays."""

    content: Path
    folder: Path
    _blobs: dict[str, str] = field(default_factory=dict)

    def lay(self, commit: Commit) -> None:
        """Bring the folder to what the content was. Raises NoHistory."""
        wanted = _blobs_of(self.content, commit)
        for file in self._blobs.keys() - wanted.keys():
            (self.folder / file).unlink()
        new = {file: blob for file, blob in wanted.items() if self._blobs.get(file) != blob}
        for file, text in zip(new, _texts(self.content, new), strict=True):
            (self.folder / file).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / file).write_bytes(text)
        self._blobs = wanted


def _blobs_of(content: Path, commit: Commit) -> dict[str, str]:
    """The Markdown files below the content, by their path from there; links are left out."""
    found = {}
    for line in _git(content, "ls-tree", "-r", "-z", commit.id).split(b"\0"):
        about, _, path = line.partition(b"\t")
        if about.startswith(b"100") and path.endswith(b".md"):
            found[path.decode("utf-8", "surrogateescape")] = about.split()[2].decode()
    return found


def _texts(content: Path, blobs: Mapping[str, str]) -> Iterator[bytes]:
    """What they hold, in their order. https://git-scm.com/docs/git-cat-file, "Batch output"."""
    told, here = _git(content, "cat-file", "--batch", asked="\n".join(blobs.values()).encode() + b"\n"), 0
    for _ in blobs:
        end = told.index(b"\n", here)
        size = int(told[here:end].split()[2])
        yield told[end + 1 : end + 1 + size]
        here = end + 1 + size + 1


def _git(content: Path, *words: str, asked: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise NoHistory("git is not installed here")
    command = [program, "-C", str(content), *words]
    try:
        done = subprocess.run(command, input=asked, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603 (ours)
    except subprocess.TimeoutExpired:
        raise NoHistory("git took too long") from None
    except subprocess.CalledProcessError as error:
        is_none = b"not a git repository" in error.stderr
        raise NoHistory("the content is in no git repository" if is_none else "git cannot read the content") from None
    return done.stdout
