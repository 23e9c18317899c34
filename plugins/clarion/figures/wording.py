"""What is wrong with a figure, in an editor's words."""

from dataclasses import replace
from decimal import localcontext
from functools import lru_cache

from clarion.figures.agreement import Ledger, agrees, agrees_in_number, in_passing, rounded
from clarion.figures.numbers import ARITHMETIC
from clarion.figures.reading import Figure, figures
from clarion.figures.units import shown, states

_LONGEST_QUOTED = 48


@lru_cache(maxsize=10_000)  # a figure is stated in the same words again and again
def disagreement(text: str, fact: Ledger) -> str | None:
    """What is wrong with the figure in the text of a link to a fact; None where it agrees or states none."""
    with localcontext(ARITHMETIC):
        stated: list[Figure] = []
        for figure in figures(text):
            if agrees(figure, fact):
                return None
            if not in_passing(figure, fact):
                stated.append(figure)
        return _told(text, stated, fact) if stated else None


def _told(text: str, stated: list[Figure], fact: Ledger) -> str:
    ledger = f"the ledger's {_as_its_source_says(fact)}"
    if len(stated) > 1:
        names = [_quoted(figure.written) for figure in stated[:3]]
        return f"one of {', '.join(names[:-1])} and {names[-1]} must agree with {ledger}"
    whole = " ".join(text.split())
    written = whole if len(whole) <= _LONGEST_QUOTED else stated[0].written
    return f"{_quoted(written)} must agree with {ledger}{_advice(stated[0], fact)}"


def _as_its_source_says(fact: Ledger) -> str:
    return f"{fact.qualifier} {shown(fact.value, fact.unit)}".strip()


def _quoted(written: str) -> str:
    return f'"{written if len(written) <= _LONGEST_QUOTED else written[:_LONGEST_QUOTED] + "…"}"'


def _advice(figure: Figure, fact: Ledger) -> str:
    """What to write instead, where the ledger's own figure does not say it yet."""
    turned = replace(figure, low=-figure.high, high=-figure.low)
    if agrees(turned, fact):
        return f' (write "a fall of {shown(-fact.value, fact.unit)}")' if fact.value < 0 else ", which is no fall"
    if not states(figure.unit, fact.unit):
        return ", in its unit too" if agrees_in_number(figure, fact) else ""
    if figure.stance or figure.kind != "numeral":
        return ""
    nearest = replace(figure, low=rounded(fact.value, figure.step))
    if nearest.low == fact.value or not agrees(nearest, fact):
        return ""
    return f" (rounded, {shown(nearest.low, fact.unit)})"
