"""A content folder → every entry, read and checked by itself. What the rest of the site says to it comes later."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar

from clarion.bodies import Body, Renderer
from clarion.entry import Entry, said
from clarion.files import INDEX, misnamed
from clarion.folder import File
from clarion.kinds.findings import Loc
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER
from clarion.kinds.parts import Group
from clarion.limits import TooLong, limited
from clarion.parallel import in_parallel
from clarion.problems import FIXED, Problem, Unreadable
from clarion.reads import Context
from clarion.source import Source, content_of, read
from clarion.store import Shelf
from clarion.validate import field_name, validate, what_can_be_read
from clarion.values import Text, Title

SECONDS: float = 5


@dataclass(frozen=True)
class Reading:
    """What came of one file: an entry or none, and what is wrong with it by itself."""

    folder: str
    name: str
    file: str
    path: str
    entry: Entry | None
    problems: tuple[Problem, ...]
    rest: Entry | None = None
    """Of a file with problems, what could be read: enough to judge the rest of it, so that all is told at once."""


_Read = tuple[Entry | None, list[Problem]]


def read_all(files: Sequence[File], context: Context, shelf: Shelf | None = None) -> list[Reading]:
    """Every entry, in the order of its files; what the shelf has of them is not read again."""
    if shelf is None:
        return _all_read(files, context)
    marks = [file.mark(context) for file in files]
    new = {mark: file for mark, file in zip(marks, files, strict=True) if mark not in shelf.things}
    read = dict(zip(new, _all_read(list(new.values()), context), strict=True))
    readings = {mark: read.get(mark) or shelf.things[mark] for mark in marks}
    shelf.keep({mark: reading for mark, reading in readings.items() if reading.entry or reading.rest})
    return [readings[mark] for mark in marks]


def _all_read(files: Sequence[File], context: Context) -> list[Reading]:
    return in_parallel(partial(_read_file, context), files, called=lambda file: file.shown)


def _read_file(context: Context, file: File) -> Reading:
    made, problems = _guarded(lambda: _entry(file, context), file.shown)
    found = (*misnamed(PurePosixPath(file.file), file.shown), *problems)
    entry, rest = (made, None) if can_be_shown(problems) else (None, made)
    return Reading(file.file.split("/", 1)[0], file.name, file.file, file.shown, entry, found, rest)


def can_be_shown(problems: Iterable[Problem]) -> bool:
    """Whether all of an entry was read: what is wrong with it, if anything, is no reason to leave it out."""
    return not any(problem.level == "problem" and problem.rule in FIXED for problem in problems)


def _guarded(read_it: Callable[[], _Read], shown: str) -> _Read:
    """What came of reading a file, whatever is in it."""
    try:
        return limited(read_it, SECONDS)
    except Unreadable as error:
        return None, [error.problem]
    except TooLong:
        words = f"must be simpler: it takes over {SECONDS} seconds to read"
    except RecursionError:
        words = "must be simpler: it is nested too deep to read"
    renderer.cache_clear()  # it was left in the middle of its work
    return None, [Problem(shown, 1, words, rule="file")]


def _entry(file: File, context: Context) -> _Read:
    """The entry, with what could be read of its fields where one is wrong; and every problem by itself."""
    source = read(file.content, file.shown)
    folder, place = file.file.split("/", 1)[0], posixpath.dirname(file.file)
    fields, problems = validate(source, BY_FOLDER[folder], context)
    shape = fields or what_can_be_read(source, BY_FOLDER[folder], context)
    body, rich = renderer().render(source.body, place), _rich(shape, place)
    entry = _packed(folder, file.name, file.file, source, (shape, rich, body))
    return entry, [*source.problems, *problems, *_raw_html(source, body, rich)]


def _packed(folder: str, name: str, file: str, source: Source, read: tuple[Any, Mapping[Loc, Body], Body]) -> Entry:
    fields, rich, body = read
    links = tuple(replace(link, line=0) for text in (body, *rich.values()) for link in text.links)
    pieces = ((fields, rich), links, body, source.without_text())
    return Entry(folder, name, file, source.path, *map(said, pieces))


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


def read_index(path: Path, folder: str, shown: str, context: Context) -> _Read:
    """The introduction of a kind's list, with the body as its words."""
    return _guarded(lambda: _index(path, folder, shown, context), shown)


def _index(path: Path, folder: str, shown: str, context: Context) -> _Read:
    source = read(content_of(path), shown)
    fields, problems = validate(source, Listing, context)
    shape = fields or what_can_be_read(source, Listing, context)
    body = renderer().render(source.body, folder)
    file = f"{folder}/{INDEX}".lstrip("/")
    entry = _packed(folder, INDEX, file, source, (shape, {}, body))
    return entry, [*source.problems, *problems, *_raw_html(source, body, {})]


def _raw_html(source: Source, body: Body, rich: Mapping[Loc, Body]) -> Iterator[Problem]:
    """HTML that may not be written, in the body and in the fields in which Markdown is read."""
    found = [(source.body_line(line), "", tag) for line, tag in body.refused]
    found += [(source.line(loc), field_name(loc), tag) for loc, text in rich.items() for _, tag in text.refused]
    for line, name, tag in found:
        words = f"'{tag}' must be Markdown: of HTML, a body may have only abbr, cite, kbd, details and a few more"
        yield Problem(source.path, line, words, name, rule="raw-html")


@cache
def renderer() -> Renderer:
    """The Markdown converter of this process: making one costs as much as a body."""
    return Renderer()
