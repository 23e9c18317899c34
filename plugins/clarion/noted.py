"""What programs note in the content, to be committed with it: on whatever machine somebody works, it is there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Record = TypeVar("Record")
FOLDER = "_records"
"""The folder of the content that has it; like all that begins with `_` it is no content."""


class Damaged(Exception):
    """A record that is not as a program left it; carries the line, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def noted_at(path: Path, read: Callable[[Any], Record]) -> Record | None:
    """The record in a file, made of its JSON; None where there is none. Raises Damaged, OSError."""
    try:
        return read(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except json.JSONDecodeError as error:
        raise Damaged(error.lineno) from None
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        raise Damaged(1) from None
