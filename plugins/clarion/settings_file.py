"""A settings file, run as Pelican would → the names it assigns, each with the file and line where that stands."""

import ast
import runpy
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clarion.kinds.findings import Loc
from clarion.problems import Problem, Unreadable

SHARED = "pelicanconf"
"""The settings that publishconf.py imports."""


@dataclass
class Assigned:
    """What a settings file assigns, itself or by importing the settings beside it."""

    values: dict[str, Any]
    lines: dict[Loc, int] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """The file that assigns a name, as an editor types its path."""


def assigned_in(path: Path, shown: str) -> Assigned:
    """What the file at `path` assigns. Raises Unreadable where it does not run."""
    found = Assigned(_run(path, shown))
    beside = path.with_name(f"{SHARED}.py")
    if beside.is_file() and beside != path:
        _note(found, beside, Path(shown).with_name(beside.name).as_posix())
    _note(found, path, shown)
    return found


def _note(found: Assigned, path: Path, shown: str) -> None:
    """A later assignment wins, as it does in Python."""
    for name, node in _assignments(path):
        found.lines = {loc: line for loc, line in found.lines.items() if loc[0] != name}
        found.lines |= {(name,): node.lineno, **dict(_lines_below(node, (name,)))}
        found.files[name] = shown


def _assignments(path: Path) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.Assign):
            targets: list[ast.expr] = node.targets
        else:
            targets = [node.target] if isinstance(node, ast.AnnAssign) else []
        value = getattr(node, "value", None)
        yield from ((target.id, value) for target in targets if isinstance(target, ast.Name) and value)


def _lines_below(node: ast.expr, loc: Loc) -> Iterator[tuple[Loc, int]]:
    """The line of each key and item of a value that is written out."""
    items: list[tuple[Any, ast.expr]] = []
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        items = [(str(key), value) for key, value in zip(keys, node.values, strict=True)]
    elif isinstance(node, ast.List | ast.Tuple):
        items = list(enumerate(node.elts))
    for name, value in items:
        yield (*loc, name), value.lineno
        yield from _lines_below(value, (*loc, name))


def _run(path: Path, shown: str) -> dict[str, Any]:
    """The upper-case names that the file has when it was run."""
    sys.path.insert(0, str(path.parent))
    sys.modules.pop(SHARED, None)
    try:
        found = runpy.run_path(str(path))
    except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever an owner's file may raise is told at its line)
        words = f"must be Python that runs: {type(error).__name__}: {error}"
        raise Unreadable(Problem(shown, _line_of(error, path), words, rule="settings")) from None
    finally:
        sys.path.remove(str(path.parent))
        sys.modules.pop(SHARED, None)
    return {name: value for name, value in found.items() if name.isupper() and not name.startswith("_")}


def _line_of(error: BaseException, path: Path) -> int:
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(path)]
    return lines[-1] or 1 if lines else 1
