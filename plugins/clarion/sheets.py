"""What a build knew, laid out in columns to be written down."""

from collections.abc import Mapping
from itertools import islice
from typing import Any, NamedTuple

from clarion.filling import Kept
from clarion.former import Done, Made
from clarion.known import Answer
from clarion.sitemaps import Mapped
from clarion.store.columns import Columns, columns, rows
from clarion.tracing import Number

Part = tuple[str, ...]


class Sheet(NamedTuple):
    """What was known, all of it or what changed; and what all of that depends on."""

    base: bytes
    origin: str
    """What a file that has all is called, and those beside it are known by."""
    questions: list[Any]
    leaves: dict[Any, Any]
    answers: Columns
    parts: tuple[Columns, ...]
    gone: tuple[set[Any], set[Any]] = (set(), set())
    """The answers and the parts that are no more."""


def of_answers(answers: Mapping[Number, Answer]) -> Columns:
    return tuple(answers), *columns(answers.values())


def answers_of(laid: Columns) -> dict[Number, Answer]:
    numbers, *answers = laid
    return dict(zip(numbers, rows(Answer, answers), strict=True))


def of_parts(parts: Mapping[Part, Done]) -> tuple[Columns, ...]:
    """The parts, how many files each has, and all of the files."""
    made = [each for done in parts.values() for each in done.made]
    files, kept, mapped, ways = columns(made) or ((), (), (), ())
    told = tuple(parts), tuple(done.looks for done in parts.values()), tuple(len(done.made) for done in parts.values())
    return told, (files, ways), columns(kept), columns(mapped)


def parts_of(laid: tuple[Columns, ...]) -> dict[Part, Done]:
    (names, looks, counts), (files, ways), kept, mapped = laid
    made = rows(Made, (files, rows(Kept, kept), rows(Mapped, mapped), ways))
    done = rows(Done, (looks, (tuple(islice(made, count)) for count in counts)))
    return dict(zip(names, done, strict=True))
