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
_PART = "(?:[a1]?-?h|[a1]-?Q|[UNn]-?F)"
# In the order in which they are tried. Letters: words.py and prose.py.
_KINDS = {
    "ratio": f"(?:(?:{_SMALL}|[Nn])-?|[1U]w)i-?(?:{_GROUP}K?|[Nn][Kk]?|a?H|aK)(?!-?[ue%£pKkH])",  # one (home) in five
    "mixed": f"(?:{_SMALL}|[Nn])-?&-?a-?[hQ](?:-?[Kk])?",  # two and a half million
    "part": f"(?:{_PART}-?o?-?a?-?[KD]|v[Kk]|{_PART}(?:o?a|o1)(?=[%pe])|(?:a?h|v)(?=[%p]))",  # half an hour
    "order": "(?:P(?:oP)*|[VW]-?[HKD]K?)",  # tens of thousands, several hundred, multi-million
    "fraction": f"(?:{_PART}|v)",  # half, two thirds
    "spelled": f"(?:(?:{_GROUP}|a(?=-?[KD]))(?:-?[KD](?:&?{_GROUP})?)*)",  # thirty-five thousand
    "numeral": "[NnY](?:-?[KkD])?",  # 35,000, 3 billion
    "broken": "B",  # 35,0000
    "scale": "K(?=-?£)",  # the million-pound fund
}
_UNIT = "(?:-?[%pu]|-?£(?![−NnYB1UT])|o[£u]|-e|(?<=[a1])e)"


def amount_pattern(name: str) -> str:
    """An amount in a shape, its parts in groups that begin with the name."""
    counts = "|".join(f"(?P<{name}_{kind}>{letters})" for kind, letters in _KINDS.items())
    sign = f"(?P<{name}_minus>−?)(?P<{name}_money>£?)−?"
    return rf"(?P<{name}>{sign}(?:{counts})\+?(?P<{name}_unit>{_UNIT}?)(?:-?\+)?)"


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


def amount(read: Prose, match: re.Match[str], name: str) -> Amount:
    kind = next(kind for kind in _KINDS if match[f"{name}_{kind}"])
    start, end = match.span(f"{name}_{kind}")
    quantity = _WORTH[kind](read, start, end)
    if kind == "ratio" and not 0 < quantity.value < 100:  # "300 in 24 towns" is no part of anything
        kind, quantity = "numeral", _numeral(read, start, read.shape.index("i", start))
    return Amount(
        kind,
        quantity,
        PER_CENT if kind in ("ratio", "fraction") else _unit(read, match, name),
        minus="−" in match[name],
        plus="+" in match[name],
        sign_first=bool(match[f"{name}_money"]),
        scale=_scale(read, end - 1),
    )


def _unit(read: Prose, match: re.Match[str], name: str) -> str:
    """The unit after the number ("3 billion US dollars"), else the sign before it."""
    if match[f"{name}_unit"]:
        return read.units[match.end(f"{name}_unit") - 1]
    return read.units[match.start(f"{name}_money")] if match[f"{name}_money"] else ""


def _scale(read: Prose, place: int) -> Decimal:
    return read.worth[place].value if read.shape[place] in "KkD" else Decimal(1)


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
    """Tens of thousands: the order, and in place of the last figure shown what is too much for it.

    "Thousands" are said up to a million, "tens of thousands" and "several thousand" up to ten times as much.
    """
    worths = [read.worth[place].value for place in range(start, end) if place in read.worth]
    order = math.prod(worths, start=Decimal(1))
    return Quantity(order, order * (10 if read.shape[start] == "V" or order.adjusted() % 3 else 1000))


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
    last = max(place for place in range(start, end) if read.shape[place] in "hQ")
    number = _spelled(read, start, read.shape.index("&", start)).value + _part(read, last, last + 1)
    return whole(number * _scale(read, end - 1))


def _percentage(read: Prose, start: int, end: int) -> Quantity:
    return Quantity(_part(read, start, end) * 100, Decimal(1))


def _ratio(read: Prose, start: int, end: int) -> Quantity:
    middle = read.shape.index("i", start, end)
    few, many = _spelled(read, start, middle).value, _spelled(read, middle + 1, end).value
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
