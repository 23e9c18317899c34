"""The gap map: stories by sector and place, by pillar and kind of organisation; what nobody has told yet is seen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clarion.cards.titles import WORDS
from clarion.coverage import kinds_of_members
from clarion.desk.tables import Cell, Table, rows_of, shade
from clarion.entry import Entry
from clarion.facets import by_choice
from clarion.pages.facets import narrowed
from clarion.pages.groups import listed_of
from clarion.site import Site

ABOUT = "A story of several counts for each. The stronger the colour, the more; what is striped, nobody has told."


class Choice(NamedTuple):
    """A row or a column of a map: its title, and the names of its stories."""

    title: str
    stories: tuple[str, ...]


@dataclass(frozen=True)
class Crossing:
    """A cell of a map that has something: its place on the page, what crosses in it, and its stories."""

    id: str
    title: str
    stories: tuple[Cell, ...]


@dataclass(frozen=True)
class GapMap:
    """Two ways to tell stories apart, crossed: the table of counts, and the stories of each cell."""

    pairs: str
    """What crosses, in words: pairs of sector and place."""
    table: Table
    crossings: tuple[Crossing, ...]
    empty: int
    """Cells with nothing in them."""

    @property
    def total(self) -> int:
        return len(self.crossings) + self.empty


def gap_maps(site: Site, stories: Mapping[str, Cell]) -> tuple[GapMap, ...]:
    """Both maps; `stories` are the listed ones, as the desk names them."""
    places, sectors, pillars = (_choices(site, name) for name in ("places", "sectors", "pillars"))
    kinds = _kinds(site, listed_of(site, "stories"))
    return (
        _crossed("places-sectors", ("Place", "sector"), places, sectors, stories),
        _crossed("kinds-pillars", ("Kind of organisation", "pillar"), kinds, pillars, stories),
    )


def _choices(site: Site, name: str) -> list[Choice]:
    """As the list of stories is narrowed, choices of nothing included."""
    ways = (way for way in narrowed(site, "stories") if way.facet.name == name)
    return [Choice(way.choice.title, way.names) for way in ways]


def _kinds(site: Site, stories: Sequence[Entry]) -> list[Choice]:
    """By the kind of organisation that leads a story; each kind that the site tells of."""
    found = by_choice(site, "type", stories)
    names = sorted({*kinds_of_members(site), *found}, key=lambda kind: WORDS.get(kind, kind))
    words = ((WORDS.get(name, name), found.get(name, ())) for name in names)
    return [Choice(word[:1].upper() + word[1:], tuple(story.name for story in stories)) for word, stories in words]


def _crossed(
    name: str, axes: tuple[str, str], rows: Sequence[Choice], columns: Sequence[Choice], stories: Mapping[str, Cell]
) -> GapMap:
    inside = [set(column.stories) for column in columns]
    shared = [[[each for each in row.stories if each in within] for within in inside] for row in rows]
    most = max((len(cell) for line in shared for cell in line), default=0)
    counts: list[tuple[str | Cell, ...]] = [
        (row.title, *(_count(name, at, len(cell), most) for at, cell in _numbered(n, line)))
        for n, (row, line) in enumerate(zip(rows, shared, strict=True))
    ]
    table = Table(
        name, f"Stories by {' and '.join(axes).lower()}", (axes[0], *(column.title for column in columns)),
        rows_of(counts), ABOUT,
        "There is nothing to cross yet.", "stories",
    )  # fmt: skip
    crossings = tuple(
        Crossing(_id(name, at), f"{rows[at[0]].title}, {columns[at[1]].title}", tuple(stories[each] for each in cell))
        for n, line in enumerate(shared)
        for at, cell in _numbered(n, line)
        if cell
    )
    return GapMap(f"pairs of {' and '.join(axes).lower()}", table, crossings, len(rows) * len(columns) - len(crossings))


def _numbered(row: int, line: Sequence[list[str]]) -> Iterator[tuple[tuple[int, int], list[str]]]:
    yield from (((row, column), cell) for column, cell in enumerate(line))


def _count(name: str, at: tuple[int, int], count: int, most: int) -> Cell:
    return Cell(count, f"#page:{_id(name, at)}" if count else "", shade(count, most))


def _id(name: str, at: tuple[int, int]) -> str:
    return f"{name}-{at[0] + 1}-{at[1] + 1}"
