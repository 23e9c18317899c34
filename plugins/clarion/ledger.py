"""What a build knew, written down for the next: all of it in one file; what changed since, in a small one beside it.

Of a site of thousands it is tens of megabytes, of which an edit changes a few kilobytes.
"""

import secrets
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

from clarion.former import Former, Origin
from clarion.sheets import Sheet, answers_of, of_answers, of_parts, parts_of
from clarion.store import packed, unpacked
from clarion.store.pack import take_away

MOST = 8
"""Where more than one of so many changed, all are written anew."""
Key = TypeVar("Key")
Value = TypeVar("Value")


def former_at(path: Path, base: bytes) -> Former:
    """What was left there on this base. Raises Unusable; FileNotFoundError where there is nothing."""
    sheet, former = unpacked(path, Sheet), Former()
    if sheet.base != base:
        return former
    _add(sheet, former)
    former.origin = Origin(sheet.origin, former.copy())
    with suppress(FileNotFoundError):
        later = unpacked(_beside(path), Sheet)
        if later.origin == sheet.origin:
            _add(later, former)
    former.known.numbers = dict(zip(former.known.questions, count(), strict=False))
    return former


def keep(path: Path, base: bytes, former: Former) -> None:
    """Leave it there. Raises OSError.

    Another build may have written all anew meanwhile: beside that, what is told here is of no use, and not used."""
    later = _changed(base, former, former.origin) if former.origin else None
    if later and _size(later) * MOST <= len(former.known.answers) + len(former.parts):
        packed(_beside(path), later)
        return
    packed(path, _sheet(base, secrets.token_hex(8), former))
    take_away(_beside(path))


def _beside(path: Path) -> Path:
    return path.with_suffix(f".later{path.suffix}")


def _sheet(base: bytes, origin: str, former: Former) -> Sheet:
    known = former.known
    return Sheet(base, origin, known.questions, known.leaves, of_answers(known.answers), of_parts(former.parts))


def _changed(base: bytes, former: Former, origin: Origin) -> Sheet:
    """What is other than in the file that has all. Of questions and leaves there are only ever more."""
    known, was = former.known, origin.was.known
    answers, parts = _other(known.answers, was.answers), _other(former.parts, origin.was.parts)
    return Sheet(
        base,
        origin.name,
        known.questions[len(was.questions) :],
        {number: mark for number, mark in known.leaves.items() if was.leaves.get(number, was) != mark},
        of_answers(answers),
        of_parts(parts),
        (was.answers.keys() - known.answers.keys(), origin.was.parts.keys() - former.parts.keys()),
    )


def _other(now: Mapping[Key, Value], was: Mapping[Key, Value]) -> dict[Key, Value]:
    return {key: value for key, value in now.items() if was.get(key) is not value}


def _size(sheet: Sheet) -> int:
    return len(sheet.answers[0]) + len(sheet.parts[0][0]) + sum(map(len, sheet.gone))


def _add(sheet: Sheet, former: Former) -> None:
    """Bring what is known to what it was with the sheet."""
    known, (answers, parts) = former.known, sheet.gone
    known.questions += sheet.questions
    known.leaves |= sheet.leaves
    known.answers |= answers_of(sheet.answers)
    former.parts |= parts_of(sheet.parts)
    for number in answers:
        known.answers.pop(number, None)
    for name in parts:
        former.parts.pop(name, None)
