"""What the desk tells, as tables of plain values: one table is shown on a page, drawn, and exported."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

Value = str | int | dt.date | None
MOST = 100
"""Rows that a page shows; the export has all."""
SHADES = 4


class Cell(NamedTuple):
    """One value of a table."""

    value: Value
    address: str = ""
    """Where it leads to."""
    shade: int | None = None
    """Of a count in a map: 0 where there is nothing, up to SHADES where there is most."""
    share: int | None = None
    """Of what is drawn as a bar: its length, from 0 to 100."""
    is_urgent: bool = False


@dataclass(frozen=True)
class Table:
    """A table of the desk."""

    name: str
    """Of its place on the page and of its export."""
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: str = ""
    """How to read it."""
    empty: str = ""
    """What it means that there are no rows."""
    unit: str = ""
    """Of a map: what is counted in its cells, in the plural."""

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def shown(self) -> tuple[tuple[Cell, ...], ...]:
        return self.rows if self.unit else self.rows[:MOST]

    @property
    def more(self) -> int:
        """Rows that only the export has."""
        return len(self.rows) - len(self.shown)


def rows_of(rows: Iterable[Sequence[Value | Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of a table; what is no cell yet becomes one."""
    return tuple(tuple(each if isinstance(each, Cell) else Cell(each) for each in row) for row in rows)


def share(count: int | Decimal, most: int | Decimal) -> int:
    """The length of a bar, of 100."""
    return round(100 * count / most) if most else 0


def shade(count: int, most: int) -> int:
    """How dark a cell is: the fullest is darkest, and what has anything at all differs from what has nothing."""
    return -(-SHADES * count // most) if most else 0
