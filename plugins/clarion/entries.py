"""A content folder → every entry, read and checked by itself. What the rest of the site says to it comes later."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from clarion.bodies import Body, Renderer
from clarion.entry import Entry, said
from clarion.files import INDEX, content_files, misnamed
from clarion.front_matter import Loc
from clarion.kinds import BY_FOLDER
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.limits import TooLong, limited
from clarion.parallel import in_parallel
from clarion.problems import FIXED, Problem, Unreadable
from clarion.reads import Context
from clarion.source import Source, read
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


def read_all(content: Path, shown: Callable[[Path], str], context: Context) -> list[Reading]:
    """Every entry of a content folder, in the order of paths."""
    files = [(path, path.relative_to(content).as_posix(), shown(path), context) for path in content_files(content)]
    return in_parallel(_read_file, files)


def _read_file(job: tuple[Path, str, str, Context]) -> Reading:
    path, file, shown, context = job
    made, problems = _guarded(lambda: _entry(path, file, shown, context), shown)
    found = (*misnamed(path, shown), *problems)
    entry, rest = (made, None) if can_be_shown(problems) else (None, made)
    return Reading(file.split("/", 1)[0], path.stem, file, shown, entry, found, rest)


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


def _entry(path: Path, file: str, shown: str, context: Context) -> _Read:
    """The entry, with what could be read of its fields where one is wrong; and every problem by itself."""
    source = read(path, shown)
    folder, place = file.split("/", 1)[0], posixpath.dirname(file)
    fields, problems = validate(source, BY_FOLDER[folder], context)
    shape = fields or what_can_be_read(source, BY_FOLDER[folder], context)
    body, rich = renderer().render(source.body, place), _rich(shape, place)
    entry = Entry(folder, path.stem, file, shown, said((shape, rich)), said(body), said(source))
    return entry, [*source.problems, *problems, *_raw_html(source, body, rich)]


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
    source = read(path, shown)
    fields, problems = validate(source, Listing, context)
    shape = fields or what_can_be_read(source, Listing, context)
    body = renderer().render(source.body, folder)
    file = f"{folder}/{INDEX}".lstrip("/")
    entry = Entry(folder, INDEX, file, shown, said((shape, {})), said(body), said(source))
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
