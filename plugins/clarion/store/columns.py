"""Rows as columns, and back: thousands of small objects are packed and unpacked slowly one by one."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeVar

Columns = tuple[tuple[Any, ...], ...]
Row = TypeVar("Row", bound=tuple[Any, ...])


def columns(rows: Iterable[tuple[Any, ...]]) -> Columns:
    """Of no rows, none."""
    return tuple(zip(*rows, strict=True))


def rows(kind: type[Row], columns: Iterable[Iterable[Any]]) -> Iterator[Row]:
    """What calling the kind makes of each, without a call of its own for each of thousands."""
    return map(partial(tuple.__new__, kind), zip(*columns, strict=True))
