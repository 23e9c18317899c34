"""What a build knew as columns, and back: thousands of small objects are packed slowly one by one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from clarion.filling import Kept
from clarion.former import Done, Made
from clarion.recall import Answer, Number
from clarion.sitemaps import Mapped

Columns = tuple[tuple[Any, ...], ...]
Row = TypeVar("Row", bound=tuple[Any, ...])
Part = tuple[str, ...]


def of_answers(answers: Mapping[Number, Answer]) -> Columns:
    return tuple(answers), *_columns(answers.values())


def answers_of(columns: Columns) -> dict[Number, Answer]:
    numbers, *rows = columns
    return dict(zip(numbers, _rows(Answer, rows), strict=True))


def of_parts(parts: Mapping[Part, Done]) -> tuple[Columns, ...]:
    """The parts, how many files each has, and all of the files."""
    made = [each for done in parts.values() for each in done.made]
    files, kept, mapped, ways = _columns(made) or ((), (), (), ())
    told = tuple(parts), tuple(done.looks for done in parts.values()), tuple(len(done.made) for done in parts.values())
    return told, (files, ways), _columns(kept), _columns(mapped)


def parts_of(columns: tuple[Columns, ...]) -> dict[Part, Done]:
    (names, looks, counts), (files, ways), kept, mapped = columns
    made = _rows(Made, (files, _rows(Kept, kept), _rows(Mapped, mapped), ways))
    done = zip(looks, (tuple(islice(made, count)) for count in counts), strict=True)
    return dict(zip(names, _as(Done, done), strict=True))


def _columns(rows: Iterable[tuple[Any, ...]]) -> Columns:
    return tuple(zip(*rows, strict=True))


def _rows(kind: type[Row], columns: Iterable[Iterable[Any]]) -> Iterator[Row]:
    return _as(kind, zip(*columns, strict=True))


def _as(kind: type[Row], rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """What calling the kind makes, without a call of its own for each of thousands."""
    return map(partial(tuple.__new__, kind), rows)
