"""One number of a text's shape, with its unit: what it is worth, and to which place it is told."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from clarion.figures.numbers import Quantity, whole
from clarion.figures.prose import Prose
from clarion.figures.units import PER_CENT

_SMALL = "(?:T-?[U1]|[TU1])"
_GROUP = f"(?:(?:{_SMALL}|[aNn])-?H(?:-?&?-?{_SMALL})?|{_SMALL})"
# In the order in which they are tried. Letters: words.py and prose.py.
_KINDS = {
    "ratio": f"(?:{_SMALL}|[Nn])-?i-?(?:{_SMALL}|[Nn]|a?H|aK)(?!-?[ue%£pKkH])",  # one in five
    "mixed": f"(?:{_SMALL}|[Nn])-?&-?a-?[hQ](?:-?[Kk])?",  # two and a half million
    "part": "(?:(?:a?h|[a1]-?Q|[UNn]-?F)-?o?-?a?-?[KD]|v[Kk]|a?ha(?=e))",  # half a million, half an hour
    "order": "(?:P(?:oP)*|[VW]-?[HKD]K?)",  # tens of thousands, several hundred, multi-million
    "fraction": "(?:[a1]?-?h|[a1]-?Q|[UNn]-?F|v)",  # half, two thirds
    "spelled": f"(?:(?:{_GROUP}|a(?=-?[KD]))(?:-?[KD](?:&?{_GROUP})?)*)",  # thirty-five thousand
    "numeral": "[NnY](?:-?[KkD])?",  # 35,000, 3 billion
    "broken": "B",  # 35,0000
    "scale": "K(?=-?£)",  # the million-pound fund
}
_COUNT = "|".join(f"(?P<{kind}>{letters})" for kind, letters in _KINDS.items())
_UNIT = "(?:-?[%pu]|-?£(?![−NnYB1UT])|o[£u]|-e|(?<=ha)e|(?<=1)e)"
AMOUNT = rf"(?P<minus>−?)(?P<money>£?)−?(?:{_COUNT})(?P<plus>\+?)(?P<unit>{_UNIT}?)(?P<end_plus>(?:-?\+)?)"
_AMOUNT = re.compile(AMOUNT)


@dataclass(frozen=True)
class Amount:
    kind: str
    quantity: Quantity
    unit: str
    minus: bool
    plus: bool
    sign_first: bool = False  # £3, not 3 pounds
    scale: Decimal = Decimal(1)  # the thousand, million … that it ends with

    @property
    def bare(self) -> bool:
        return not (self.unit or self.minus or self.plus)


def amount(read: Prose, start: int, end: int) -> Amount:
    match = _AMOUNT.fullmatch(read.shape, start, end)
    assert match is not None, read.shape[start:end]
    kind = next(kind for kind in _KINDS if match[kind])
    quantity = _WORTH[kind](read, *match.span(kind))
    if kind == "ratio" and not 0 < quantity.value < 100:  # "300 in 24 towns" is no part of anything
        kind, quantity = "numeral", _numeral(read, *_sides(read, *match.span(kind), "i")[0])
    return Amount(
        kind,
        quantity,
        PER_CENT if kind in ("ratio", "fraction") else _unit(read, match),
        minus="−" in match[0],
        plus="+" in match[0],
        sign_first=bool(match["money"]),
        scale=_scale(read, match.end(kind) - 1),
    )


def _unit(read: Prose, match: re.Match[str]) -> str:
    """The unit after the number ("3 billion US dollars"), else the sign before it."""
    places = [match.end("unit") - 1] * bool(match["unit"]) + [match.start("money")] * bool(match["money"])
    return next((read.units[place] for place in places), "")


def _scale(read: Prose, place: int) -> Decimal:
    return read.worth[place].value if read.shape[place] in "KkD" else Decimal(1)


def _sides(read: Prose, start: int, end: int, parting: str) -> tuple[tuple[int, int], tuple[int, int]]:
    middle = read.shape.index(parting, start, end)
    return (start, middle), (middle + 1, end)


def _numeral(read: Prose, start: int, end: int) -> Quantity:
    if read.shape[start] in "NnY":
        return read.worth[start].times(_scale(read, end - 1))
    return _spelled(read, start, end)


def _spelled(read: Prose, start: int, end: int) -> Quantity:
    total = group = Decimal(0)
    for place in range(start, end):
        letter = read.shape[place]
        if letter in "KkD":
            total += (group or Decimal(1)) * read.worth[place].value
            group = Decimal(0)
        elif letter == "H":
            group = (group or Decimal(1)) * 100
        elif place in read.worth:
            group += read.worth[place].value
    return whole(total + group)


def _order(read: Prose, start: int, end: int) -> Quantity:
    """Tens of thousands: the order, and in place of the last figure shown the order that is no longer it.

    "Thousands" are said up to a million, "tens of thousands" and "several thousand" up to ten times as much.
    """
    worths = [read.worth[place].value for place in range(start, end) if place in read.worth]
    order = math.prod(worths, start=Decimal(1))
    tight = read.shape[start] == "V" or order.adjusted() % 3
    return Quantity(order, order * (10 if tight else 1000))


def _part(read: Prose, start: int, end: int) -> Decimal:
    """A half, a third, two thirds, ½: of one."""
    worths = [read.worth[place].value for place in range(start, end) if read.shape[place] in "1UNnhQFv"]
    if read.shape[end - 1] in "QF":
        return (worths[0] if len(worths) > 1 else Decimal(1)) / worths[-1]
    return worths[-1]


def _part_of_scale(read: Prose, start: int, end: int) -> Quantity:
    last = max(place for place in range(start, end) if read.shape[place] in "hQFv")
    return whole(_part(read, start, last + 1) * _scale(read, end - 1))


def _mixed(read: Prose, start: int, end: int) -> Quantity:
    (_, middle), _ = _sides(read, start, end, "&")
    last = max(place for place in range(start, end) if read.shape[place] in "hQ")
    number = _spelled(read, start, middle).value + _part(read, last, last + 1)
    return whole(number * _scale(read, end - 1))


def _percentage(read: Prose, start: int, end: int) -> Quantity:
    return Quantity(_part(read, start, end) * 100, Decimal(1))


def _ratio(read: Prose, start: int, end: int) -> Quantity:
    few, many = (_spelled(read, *side).value for side in _sides(read, start, end, "i"))
    return Quantity(few / many * 100, Decimal(1))


_WORTH: dict[str, Callable[[Prose, int, int], Quantity]] = {
    "ratio": _ratio,
    "mixed": _mixed,
    "part": _part_of_scale,
    "order": _order,
    "fraction": _percentage,
    "spelled": _spelled,
    "numeral": _numeral,
    "broken": lambda *_: Quantity(Decimal(0), Decimal(1)),
    "scale": _spelled,
}
