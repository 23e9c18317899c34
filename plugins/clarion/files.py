"""The files of a content folder: which of them are content, and which are where nothing belongs."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from clarion.kinds import FOLDERS
from clarion.nearest import nearest
from clarion.problems import Problem
from clarion.readers import SLUG

INDEX = "_index.md"
OTHER_FOLDERS = ("images", "extra")
_SLUG = re.compile(SLUG)
_NOT_MARKDOWN = "must be a Markdown file, NAME.md; pictures belong into images/, documents into extra/"


def content_files(content: Path) -> list[Path]:
    """The Markdown files of the kinds' folders; names that begin with `.` or `_` are passed over."""
    return [Path(path) for path in content_paths(content)]


def content_paths(content: Path) -> list[str]:
    """The same as text: there are thousands."""
    found = (path for folder in FOLDERS for path in _below(str(content / folder)) if path.endswith(".md"))
    return sorted(found)


def _below(folder: str, above: tuple[str, ...] = ()) -> Iterator[str]:
    """The files below a folder, as text: there are thousands. A link to a folder that holds it leads nowhere new."""
    if not os.path.isdir(folder) or os.path.realpath(folder) in above:  # noqa: PTH112
        return
    within = (*above, os.path.realpath(folder))
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith(PASSED_OVER):
                continue
            if is_folder(entry):
                yield from _below(entry.path, within)
            else:
                yield entry.path


def is_folder(entry: "os.DirEntry[str]") -> bool:
    """A link may lead in a circle, which `is_dir` raises at; of all else the system has told it already."""
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()  # noqa: PTH112


PASSED_OVER = (".", "_")


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(PASSED_OVER)


def strays(content: Path, shown: Callable[[Path], str]) -> Iterator[Problem]:
    """Files where no kind is: at the top of the content, in a folder of no kind, or no Markdown in one."""
    if not content.is_dir():
        yield _stray(shown(content), "must be a folder with content: the setting PATH, or --content, names it")
        return
    for path in sorted(content.iterdir()):
        if path.name in FOLDERS and path.is_dir():
            others = (Path(file) for file in _below(str(path)) if not file.endswith(".md"))
            yield from (_stray(shown(file), _NOT_MARKDOWN) for file in others)
        elif not _is_passed_over(path) and path.name not in (*OTHER_FOLDERS, "pelicanconf.py"):
            files = map(Path, _below(str(path))) if path.is_dir() else iter([path])
            yield from (_stray(shown(file), _no_kind(path)) for file in files)


def _stray(path: str, words: str) -> Problem:
    return Problem(path, 1, words, rule="file")


def _no_kind(path: Path) -> str:
    words = "must be in the folder of a kind, such as stories/ or members/"
    if not path.is_dir():
        return words
    name = path.name.lower()
    one = next((folder for folder, kind in FOLDERS.items() if kind == name), None)
    near = one or nearest(name, [*FOLDERS, *OTHER_FOLDERS])
    return f"{words}, not in '{path.name}/'" + (f"; did you mean '{near}/'?" if near else "")


def misnamed(path: PurePath, shown: str) -> list[Problem]:
    if _SLUG.fullmatch(path.stem):
        return []
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "a-name"
    words = (
        f"must have a file name of lower-case letters, digits and single hyphens, such as {slug}.md, not '{path.name}'"
    )
    return [Problem(shown, 1, words, rule="file-name")]
