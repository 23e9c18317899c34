"""A content folder → every entry, read and checked by itself. What the rest of the site says to it comes later."""

import posixpath
import re
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar

from clarion.bodies import Body, Renderer
from clarion.kinds import BY_FOLDER
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.parallel import in_parallel
from clarion.problems import Problem, Unreadable
from clarion.source import Loc, Source, read
from clarion.validate import nearest, validate
from clarion.values import SLUG, Context, Text, Title

SECONDS = 5
INDEX = "_index.md"
OTHER_FOLDERS = ("images", "extra")
_SLUG = re.compile(SLUG)


class _TooLong(BaseException):
    """Reading took too long. No Exception, so that no library takes it for one of its own."""


@dataclass(frozen=True)
class Entry:
    """One file of content: its kind's folder, its name, its fields and its body."""

    folder: str
    name: str
    file: str
    """Its path from the top of the content."""
    source: Source
    fields: Any
    """The model of its kind."""
    body: Body
    rich: Mapping[Loc, Body] = field(default_factory=dict)
    """Fields in which inline Markdown is read, rendered."""

    @property
    def kind(self) -> type[Kind]:
        return BY_FOLDER[self.folder]

    @property
    def key(self) -> tuple[str, str]:
        return self.folder, self.name

    @property
    def first_name(self) -> str:
        """The name that it first had: what its permanent id is made of."""
        names = (alias.removesuffix(".html") for alias in self.fields.aliases[:1])
        return next((name.strip("/").rsplit("/", 1)[-1] or self.name for name in names), self.name)


@dataclass(frozen=True)
class Reading:
    """What came of one file: an entry or none, and what is wrong with it by itself."""

    folder: str
    name: str
    file: str
    path: str
    entry: Entry | None
    problems: tuple[Problem, ...]


def read_all(content: Path, shown: Callable[[Path], str], context: Context) -> list[Reading]:
    """Every entry of a content folder, in the order of paths."""
    files = [
        (path, path.relative_to(content).as_posix(), shown(path), context) for path in content_files(content)
    ]
    return in_parallel(_read_file, files)


def content_files(content: Path) -> list[Path]:
    """The Markdown files of the kinds' folders; names that begin with `.` or `_` are passed over."""
    found = (path for folder in BY_FOLDER for path in _below(content / folder) if path.suffix == ".md")
    return sorted(found, key=lambda path: path.as_posix())


def _below(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "_")):
            continue
        if path.is_dir():
            yield from _below(path)
        else:
            yield path


def strays(content: Path, shown: Callable[[Path], str]) -> Iterator[Problem]:
    """Files where no kind is: at the top of the content, in a folder of no kind, or no Markdown in one."""
    for path in sorted(content.iterdir()):
        if path.name.startswith((".", "_")) or path.name in OTHER_FOLDERS or path.name == "pelicanconf.py":
            continue
        if path.name not in BY_FOLDER or not path.is_dir():
            files = _below(path) if path.is_dir() else iter([path])
            yield from (Problem(shown(file), 1, _no_kind(path), rule="file") for file in files)
            continue
        for file in _below(path):
            if file.suffix != ".md":
                words = (
                    "must be a Markdown file, NAME.md; pictures belong into images/, documents into extra/"
                )
                yield Problem(shown(file), 1, words, rule="file")


def _no_kind(path: Path) -> str:
    near = nearest(path.name, [*BY_FOLDER, *OTHER_FOLDERS])
    hint = f"; did you mean '{near}/'?" if near else ""
    return f"must be in the folder of a kind, such as stories/ or members/, not in '{path.name}'{hint}" if path.is_dir() else (
        "must be in the folder of a kind, such as stories/ or members/"
    )  # fmt: skip


def _read_file(job: tuple[Path, str, str, Context]) -> Reading:
    path, file, shown, context = job
    folder, name = file.split("/", 1)[0], path.stem
    try:
        entry, problems = _limited(lambda: _entry(path, file, shown, context))
    except Unreadable as error:
        entry, problems = None, [error.problem]
    except _TooLong:
        entry, problems = (
            None,
            [Problem(shown, 1, f"must be simpler: it takes over {SECONDS} seconds to read", rule="file")],
        )
    except RecursionError:
        entry, problems = (
            None,
            [Problem(shown, 1, "must be simpler: it is nested too deep to read", rule="file")],
        )
    return Reading(folder, name, file, shown, entry, (*_misnamed(path, shown), *problems))


def _misnamed(path: Path, shown: str) -> list[Problem]:
    if _SLUG.fullmatch(path.stem):
        return []
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "a-name"
    words = f"must have a file name of lower-case letters, digits and single hyphens, such as {slug}.md, not '{path.name}'"
    return [Problem(shown, 1, words, rule="file-name")]


def _entry(path: Path, file: str, shown: str, context: Context) -> tuple[Entry | None, list[Problem]]:
    source = read(path, shown)
    folder = file.split("/", 1)[0]
    fields, problems = validate(source, BY_FOLDER[folder], context)
    body = renderer().render(source.body, posixpath.dirname(file))
    problems = [*source.problems, *problems, *_of_body(source, body)]
    if fields is None or any(problem.level == "problem" for problem in source.problems):
        return None, problems
    return Entry(folder, path.stem, file, source, fields, body, _rich(fields, posixpath.dirname(file))), problems


def _rich(fields: Kind, folder: str) -> dict[Loc, Body]:
    """The fields that the schema says inline Markdown is read in (schema, fine print: Bodies)."""
    texts = ((loc, text) for loc, text in fields.markdown() if text)
    return {loc: renderer().render(text, folder) for loc, text in texts}


class Listing(Group):
    """What stands at the top of a kind's list: content/stories/_index.md; of the front page, content/_index.md."""

    title: Title
    """What the list is called."""
    summary: Text | None = None
    """A sentence on what is in it."""
    draft: ClassVar[bool] = False
    sample: ClassVar[bool] = False
    date: ClassVar[None] = None


def read_index(path: Path, folder: str, shown: str, context: Context) -> tuple[Entry | None, list[Problem]]:
    """The introduction of a kind's list, with the body as its words."""
    try:
        source = read(path, shown)
    except Unreadable as error:
        return None, [error.problem]
    fields, problems = validate(source, Listing, context)
    body = renderer().render(source.body, folder)
    problems = [*source.problems, *problems, *_of_body(source, body)]
    return (
        Entry(folder, INDEX, f"{folder}/{INDEX}".lstrip("/"), source, fields, body) if fields else None
    ), problems


def _of_body(source: Source, body: Body) -> Iterator[Problem]:
    for line, tag in body.refused:
        words = (
            f"{tag!r} must be Markdown: of HTML, a body may have only abbr, cite, kbd, details and a few more"
        )
        yield Problem(source.path, source.body_line(line), words, rule="raw-html")


@cache
def renderer() -> Renderer:
    """The Markdown converter of this process: making one costs as much as a body."""
    return Renderer()


def _limited(work: Callable[[], Any]) -> Any:
    """`work`, stopped after SECONDS of processor time, wherever it is: a pathological text is a problem, never a hang."""
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLong
