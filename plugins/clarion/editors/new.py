"""`clarion new`: a kind and a name → a file in the content folder, to be filled in."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from clarion.editors.starter import starter
from clarion.files import misnamed
from clarion.folder import Shown
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.nearest import nearest
from clarion.problems import Problem, Told

BY_WORD: dict[str, type[Kind]] = {**{kind.__name__.lower(): kind for kind in KINDS}, **BY_FOLDER}
"""The kinds by what an editor may call them: story, stories."""


def kind_called(word: str) -> type[Kind]:
    """The kind of that name, of one or of its folder. Raises ValueError, with what was probably meant."""
    found = BY_WORD.get(word.lower().removesuffix("/"))
    if found is None:
        near = nearest(word, list(BY_WORD))
        names = ", ".join(kind.__name__.lower() for kind in KINDS)
        hint = f"did you mean '{near}'?" if near else f"the kinds are {names}"
        raise ValueError(f"'{word}' is not a kind; {hint}")
    return found


def begin(kind: type[Kind], name: str, content: Path, day: dt.date, shown: Shown) -> Path:
    """Write the file, whole. Raises Told where it cannot have that name, or is there already."""
    path = content / kind.folder / f"{name.removesuffix('.md').replace('/', ' ')}.md"
    problems = list(_in_the_way(kind, path, content, shown))
    if problems:
        raise Told(problems)
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_name(f".{path.name}.new")
    unfinished.write_text(starter(kind, day), encoding="utf-8", newline="\n")
    unfinished.rename(path)
    return path


def _in_the_way(kind: type[Kind], path: Path, content: Path, shown: Shown) -> Iterator[Problem]:
    if not content.is_dir():
        yield Problem(shown(content), 1, "must be a folder, the content; name it with --content", rule="file")
    yield from misnamed(path, shown(path))
    for other in sorted((content / kind.folder).rglob(path.name)):
        words = f"is there already, and is left as it is; give {kind.one} another name"
        yield Problem(shown(other), 1, words, rule="file-name")
