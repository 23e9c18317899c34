"""Numbers as they are typed: in a front-matter field, and as a numeral in prose."""

import re
from decimal import Context, Decimal
from typing import NamedTuple

# Exact for anything a ledger holds; nothing traps, so that no text, however odd, can raise.
ARITHMETIC = Context(prec=60, traps=[])

# A space, no-break, figure, thin, hair and narrow no-break space: all are written between thousands.
SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f", " "))
SCALES = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "tn": 12, "trn": 12}

_NUMBER = re.compile(
    r"([-−–]?)([0-9]{1,3}([, ])[0-9]{3}(?:\3[0-9]{3})*|[0-9]+)(\.[0-9]+)?(?: ?(k|m|bn))?", re.IGNORECASE
)


class Quantity(NamedTuple):
    """A number, and the place of its last figure shown: 1,000 for 35,000, 0.1 for 3.0."""

    value: Decimal
    step: Decimal

    def times(self, factor: Decimal) -> "Quantity":
        return Quantity(self.value * factor, self.step * factor)


def read_number(raw: str) -> Decimal | None:
    """A number as a front-matter field accepts it (docs/schema, "Values"); None where it is not one."""
    match = _NUMBER.fullmatch(raw.translate(SPACES).strip())
    if match is None:
        return None
    minus, whole, separator, fraction, scale = match.groups()
    digits = whole.replace(separator, "") if separator else whole
    exponent = SCALES[scale.lower()] if scale else 0
    # Through text, where every digit is kept: arithmetic would round a long number to the context.
    number = Decimal(format(Decimal(f"{digits}{fraction or ''}E{exponent}"), "f"))
    return -number if minus and number else number


def numeral(digits: str) -> Quantity | None:
    """Digits in prose. The zeros that end a whole number are not figures shown; after a point they are."""
    value = read_number(f"0{digits}" if digits.startswith(".") else digits)
    if value is None:
        return None
    point = digits.find(".")
    return Quantity(value, power(point + 1 - len(digits))) if point >= 0 else whole(value)


def whole(value: Decimal) -> Quantity:
    """A number in words, or without a point."""
    exponent = value.normalize(ARITHMETIC).as_tuple().exponent
    return Quantity(value, power(exponent if isinstance(exponent, int) else 0))


def power(exponent: int) -> Decimal:
    """Ten to the exponent."""
    return Decimal((0, (1,), exponent))
