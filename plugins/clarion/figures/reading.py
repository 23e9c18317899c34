"""The figures that a text states, read as an editor reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from clarion.figures.amounts import Amount, amount, amount_pattern
from clarion.figures.direction import changes, falls, moves
from clarion.figures.numbers import power
from clarion.figures.prose import Prose, prose
from clarion.figures.units import METRES

# How a figure is meant, by its letter in words.py, before or after it.
_STANCES = {
    ">": "over",
    "»": "just over",
    "≥": "at least",
    "≈": "nearly",
    "<": "below",
    "«": "below",
    "≤": "up to",
    "~": "about",
    "+": "over",
    "M": "at least",
    "L": "up to",
    "S": "about",
}
_STANCE = "(?:[>»≥≈<«≤~](?:a?z){0,2}){0,2}"
# What looks like a number and is none: a date, a year to a year, the twenty-first, half-term, a third time.
_DAYS = "n(?:[-–t&]n)?"
_FREE = (
    rf"{_DAYS}o?JY?|J{_DAYS}(?!-?[%£Kkpu])Y?|[nN]A|Y(?:[-–t&]Y)+(?!-?[%£Kkpu+])|[n1U]-t-[nU]"
    "|T-?[OQ]|[OQ]-?h|a?h-?e|a?h-(?=[wC])|[eu]&ah|aQ-?[eq]"
)
_LOW, _HIGH, _FROM, _TO = map(amount_pattern, ("low", "high", "from", "to"))
_FIGURE = re.compile(
    rf"(?=[>»≥≈<«≤~b−£nNYBUT1aPVWhQvKJOeu])(?:(?P<free>{_STANCE}b?(?:{_FREE}))|(?P<stance>{_STANCE})"
    rf"(?:b{_LOW}[wC]{{0,2}}&{_HIGH}|{_FROM}(?:(?P<join>[-–t]){_TO})?)(?P<after>(?:-?[wC]?[MLS])?))"
)


@dataclass(frozen=True)
class Figure:
    """A number as prose states it: one, or what lies between two. The sign is that of a rise or a fall."""

    written: str
    kind: str  # as in amounts.py
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str = ""
    stance: str = ""
    firm: bool = True  # not firm: it may be a year, a name or a pronoun, and counts only where it fits
    year: bool = False


def figures(text: str) -> Iterator[Figure]:
    read = prose(text)
    for match in _FIGURE.finditer(read.shape):
        if not match["free"]:
            yield from _figures(read, match)


def _figures(read: Prose, match: re.Match[str]) -> Iterator[Figure]:
    names = [name for name in ("low", "high", "from", "to") if match[name]]
    amounts, places = [amount(read, match, name) for name in names], [match.span(name) for name in names]
    if len(amounts) == 2 and not _parted(read, match, *amounts):
        yield _range(read, match, *_alike(*amounts))
        return
    for one, (start, end) in zip(amounts, places, strict=True):
        first = one is amounts[0]
        start = match.start() if first else start
        end = match.end() if end == match.start("after") else end
        stance = _stance(match["stance"] if first else "", one, match["after"] if end == match.end() else "")
        level = not first or (len(amounts) == 2 and moves(read.shape, start))
        fallen = one.minus or (not level and falls(read.shape, start, end, one.unit))
        yield from _read_twice(_single(read, one, (start, end), stance, -1 if fallen else 1))


def _parted(read: Prose, match: re.Match[str], one: Amount, other: Amount) -> bool:
    """Whether "to" joins a change and where it led, or where it began: rose 15% to 464, grew from 3 to 5."""
    if [match["from"], match["to"]].count("Y") == 1:
        return True  # 25,000 in 2013 to 35,000 in 2020
    if {one.kind, other.kind} & {"broken", "order"}:
        return True
    if match["join"] != "t":
        return False
    if moves(read.shape, match.start()):
        return True
    if changes(read.shape, match.start()) and (one.unit or not other.unit):
        return True
    return bool(one.unit) and one.unit != other.unit and not (one.sign_first and not other.unit)


def _alike(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """Both ends with the scale and the unit that one of them carries: £30–40m, 30 to 40%."""
    unit, scaled = low.unit or high.unit, low.quantity.times(high.scale)
    if low.scale == 1 and scaled.value <= high.quantity.value:
        low = replace(low, quantity=scaled)
    return replace(low, unit=unit), replace(high, unit=high.unit or unit)


def _range(read: Prose, match: re.Match[str], low: Amount, high: Amount) -> Figure:
    fallen = falls(read.shape, *match.span(), low.unit)
    ends = sorted(-end.quantity.value if fallen or end.minus else end.quantity.value for end in (low, high))
    return Figure(read.words(*match.span()), "range", ends[0], ends[1], Decimal(1), low.unit)


def _single(read: Prose, one: Amount, place: tuple[int, int], stance: str, sign: int) -> Figure:
    value = one.quantity.value * sign
    is_year = read.shape[place[1] - 1] == "Y" and one.bare and stance in ("", "about", "up to")
    firm = not (is_year or one.kind == "scale" or (one.bare and not stance and _is_name(read, *place)))
    return Figure(read.words(*place), one.kind, value, value, one.quantity.step, one.unit, stance, firm, is_year)


def _stance(before: str, one: Amount, after: str) -> str:
    letters = before + "+" * one.plus + after[-1:]
    return _STANCES[letters[0]] if letters else ""


def _is_name(read: Prose, start: int, end: int) -> bool:
    """Whether a number is more likely a pronoun ("one of"), a label (Level 3) or a name (Forum 22)."""
    if read.shape[start:end] == "1":
        return True
    if not read.words(start, end).replace(".0", "").isdecimal():
        return False
    before, after = read.shape[start - 1 : start], read.shape[end : end + 1]
    return before == "#" or (before == "C" and after != "w") or before + read.shape[start] == "en"


def _read_twice(figure: Figure) -> Iterator[Figure]:
    """100m is a hundred million, or as many metres where that is what the ledger counts."""
    yield figure
    if re.search("[0-9] ?m$", figure.written) and not figure.unit:
        value, step = figure.low / power(6), figure.step / power(6)
        yield replace(figure, low=value, high=value, step=step, unit=METRES, firm=False)
