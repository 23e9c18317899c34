"""Whether a figure in prose agrees with the ledger (docs/schema, "A figure agrees with its fact")."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from clarion.figures.reading import Figure
from clarion.figures.units import SPANS_OF_TIME, meaning, states

_HALF_A_POINT = Decimal("0.5")


@dataclass(frozen=True)
class Ledger:
    """What the ledger says of one fact: the full number, its unit, and how its source says it."""

    value: Decimal
    unit: str = ""
    qualifier: str = ""  # about, over, nearly, up to


def agrees(figure: Figure, fact: Ledger) -> bool:
    return states(figure.unit, fact.unit) and agrees_in_number(figure, fact)


def agrees_in_number(figure: Figure, fact: Ledger) -> bool:
    if figure.kind == "range":
        return figure.low <= fact.value <= figure.high
    if figure.year:
        return figure.low == fact.value
    if figure.kind == "broken" or figure.low * fact.value < 0:
        return False
    # Of a fall as of a rise: a fall of over 20% is a fall of 22%.
    stated, value = abs(figure.low), abs(fact.value)
    if figure.kind == "order":
        return 2 * stated <= value < figure.step
    return _agrees_as_said(figure, stated, value, fact.qualifier)


def _agrees_as_said(figure: Figure, stated: Decimal, value: Decimal, qualifier: str) -> bool:
    """Where the two numbers are equal, what the source says decides: its "over 3,000" is over 3,000."""
    match figure.stance:
        case "over":
            return value > stated or (value == stated and qualifier == "over")
        case "just over":
            return near(value, stated) and (value > stated or (value == stated and qualifier == "over"))
        case "at least":
            return value > stated or (value == stated and qualifier not in ("nearly", "up to"))
        case "nearly":
            return near(value, stated) and (value < stated or (value == stated and qualifier == "nearly"))
        case "below":
            return value < stated or (value == stated and qualifier == "nearly")
        case "up to":
            return value < stated or (value == stated and qualifier != "over")
        case "about":
            return near(value, stated) or _is_bare(figure, stated, value)
    return _is_bare(figure, stated, value)


def _is_bare(figure: Figure, stated: Decimal, value: Decimal) -> bool:
    if figure.kind in ("fraction", "ratio"):
        return abs(value - stated) <= _HALF_A_POINT
    return rounded(value, figure.step) == stated and abs(value - stated) * 20 <= value


def rounded(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_HALF_UP) * step


def near(value: Decimal, stated: Decimal) -> bool:
    """Within 5% of the larger: 190 is nearly 200, and 200 is about 190."""
    return abs(value - stated) * 20 <= max(value, stated)


def in_passing(figure: Figure, fact: Ledger) -> bool:
    """Whether a figure may stand beside a fact without stating it: a year, a name, "over three years"."""
    if not figure.firm:
        return True
    return figure.unit in SPANS_OF_TIME and meaning(fact.unit) not in SPANS_OF_TIME and figure.high < 100
