"""A content file, read: its front matter as text with the line of each key, and its body. No meaning yet."""

import os
import re
from dataclasses import dataclass, field, replace
from io import FileIO
from pathlib import Path
from stat import S_ISREG
from typing import Any

from clarion.kinds.findings import Loc
from clarion.problems import Problem, Unreadable

LARGEST = 1_000_000
FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_OTHER_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""Line breaks to YAML and to no editor: lines would be counted wrong."""


@dataclass(frozen=True)
class Source:
    """One file as written. Values are text, lists and mappings of text; `lines` has the line of each key and item."""

    path: str
    fields: dict[str, Any]
    lines: dict[Loc, int]
    end: int
    """The line of the `---` that ends the front matter: where a missing field is told."""
    body: str
    last: int
    """The file's last line: where a missing part of the body is told."""
    problems: tuple[Problem, ...] = field(default=())

    def line(self, loc: Loc) -> int:
        """The line of the value at `loc`; of what holds it, or the front matter's end, where it is missing."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, self.end)

    def body_line(self, line: int) -> int:
        """The line in the file of a line (from 1) of the body."""
        return self.end + line

    def without_text(self) -> "Source":
        """Where everything stands, and not what: as the rest of the site asks for it, once the file is read."""
        return replace(self, fields={}, body="", problems=())


def read(content: bytes | None, shown: str) -> Source:
    """A file that holds this, whose problems are told at `shown`. Raises Unreadable where nothing can be used."""
    if content is None:
        raise _unreadable(shown, 1, "must be a file that can be read: this one is gone, locked or of another sort")
    return parse(decoded(content, shown), shown)


def content_of(path: Path | str) -> bytes | None:
    """What the file holds, no more of it than tells that it is too large; None where it cannot be read."""
    try:
        status = os.stat(path)  # noqa: PTH116 (thousands of files)
        if S_ISREG(status.st_mode):
            with FileIO(path) as file:
                return file.read(LARGEST + 1 if status.st_size > LARGEST else -1)
    except OSError:
        pass
    return None


def body_at(path: Path) -> str:
    """The body of a file that was read before; nothing, where it is not to be read any more."""
    try:
        text = decoded(content_of(path) or b"", "")
    except Unreadable:
        return ""
    match = FRONT_MATTER.match(text)
    return text[match.end() :] if match else ""


def _unreadable(path: str, line: int, message: str, rule: str = "file") -> Unreadable:
    return Unreadable(Problem(path, line, message, rule=rule))


def decoded(data: bytes, path: str) -> str:
    if len(data) > LARGEST:
        words = "must be at most 1 MB long; put pictures and documents into files of their own"
        raise _unreadable(path, 1, words)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", error.object[: error.start])) + 1
        raise _unreadable(path, line, "must be saved as UTF-8; a character on this line is not") from None
    if not text.strip():
        raise _unreadable(path, 1, "is empty; begin it with front matter between '---' lines")
    hidden = None if text.replace("\n", "").isprintable() else _HIDDEN.search(text)
    if hidden:
        line = text.count("\n", 0, hidden.start()) + 1
        words = f"must be text; the character U+{ord(hidden[0]):04X} on this line cannot be shown"
        raise _unreadable(path, line, words)
    return text if text.isascii() else text.translate(_OTHER_BREAKS)


def parse(text: str, path: str) -> Source:
    match = FRONT_MATTER.match(text)
    if match is None:
        raise _unreadable(path, 1, _without_front_matter(text), "front-matter")
    from clarion.front_matter import FrontMatter  # with YAML, which only a file that changed needs

    front = FrontMatter(path)
    fields = front.read(match["yaml"])
    end = text.count("\n", 0, match.start("yaml")) + match["yaml"].count("\n") + 1
    last = text.rstrip("\n").count("\n") + 1
    return Source(path, fields, front.lines, end, text[match.end() :], last, tuple(front.problems))


def _without_front_matter(text: str) -> str:
    if re.match(r"---[ \t]*\n", text):
        return "must end its front matter with a line '---'"
    return "must begin with front matter between '---' lines"
