"""What a number counts, as far as prose tells it for certain: money, per cent, and measures.

The noun after a number is too free to be judged (35,000 people, jobs, staff), so it is no unit here.
"""

import re
from decimal import Decimal
from functools import lru_cache

from clarion.figures.numbers import power

PER_CENT, POINTS, METRES = "%", "percentage points", "metres"

SIGNS = {"£": "GBP", "€": "EUR", "$": "$", "¥": "¥", "₹": "INR", "₩": "KRW", "₺": "TRY", "₪": "ILS"}
# Codes that are also words or acronyms of the trade (ALL, TOP, TRY, COP, PHP) are left out.
_CODES = (
    "GBP EUR USD AUD CAD NZD SGD HKD CHF JPY CNY SEK NOK DKK ISK PLN CZK HUF RON BGN INR KRW TWD THB IDR MYR "
    "VND BRL MXN ARS CLP ZAR NGN KES GHS EGP AED SAR QAR ILS UAH"
)
CODES = frozenset(_CODES.split())
# A sign or word that more than one currency bears agrees with each of them.
SHARED = {
    "$": {"USD", "AUD", "CAD", "NZD", "SGD", "HKD"},
    "¥": {"JPY", "CNY"},
    "kr": {"SEK", "NOK", "DKK", "ISK"},
}
_MONEY_WORDS = {
    "GBP": "pound, pounds, pounds sterling, british pounds, sterling",
    "EUR": "euro, euros",
    "$": "dollar, dollars",
    "USD": "us$, us dollar, us dollars",
    "AUD": "a$, au$",
    "CAD": "c$, ca$",
    "NZD": "nz$",
    "SGD": "s$",
    "HKD": "hk$",
    "JPY": "yen",
    "CNY": "yuan, renminbi",
    "INR": "rupees",
    "kr": "kr, krona, kronor, krone, kroner",
    "CHF": "francs, swiss francs",
}
_MEASURES = {
    PER_CENT: "%, ％, percent, per cent, per-cent, percentage, pc",
    POINTS: "percentage points, percentage point, percentage-points, percentage-point, "
    "% points, % point, %-points, %-point, pp, ppt, ppts",
    METRES: "metres, meters",
    "km": "km, kilometres, kilometers",
    "miles": "miles",
    "mph": "mph",
    "sq m": "sq m, sqm, sq metres, m², square metres, square meters",
    "sq km": "sq km, km², square kilometres, square kilometers",
    "sq ft": "sq ft, sqft, ft², square feet",
    "hectares": "hectares, ha",
    "acres": "acres",
    "tonnes": "tonnes, tons",
    "kg": "kg, kilograms, kilos",
    "litres": "litres, liters",
    "seconds": "seconds, secs",
    "minutes": "minutes, mins, min",
    "hours": "hours, hrs, hr, h",
    "days": "days",
    "weeks": "weeks, wks",
    "months": "months",
    "years": "years, yrs",
    "decades": "decades",
    "times": "times, x, ×, fold, -fold",
}
_AS_WRITTEN = "kW MW GW TW kWh MWh GWh TWh MB GB TB PB Mbps Gbps"
_MEASURES |= {unit: unit.lower() for unit in _AS_WRITTEN.split()}
SPANS_OF_TIME = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
# One of these is a unit only behind a hyphen: "a three-year plan", but "90 Year 10 pupils". No second: it is
# more often what comes after the first.
SINGULAR = {unit[:-1]: unit for unit in (SPANS_OF_TIME | {"metres", "miles", "tonnes", "acres"}) - {"seconds"}}


def _by_name(table: dict[str, str]) -> dict[str, str]:
    return {name: unit for unit, names in table.items() for name in names.split(", ")}


MONEY = SIGNS | {code.lower(): code for code in CODES} | _by_name(_MONEY_WORDS)
MEASURES = _by_name(_MEASURES)
_KNOWN = MONEY | MEASURES | {"m": METRES}
_MARKS = {code: mark for mark, code in SIGNS.items()} | {"USD": "$", "JPY": "¥"}
_CURRENCIES = frozenset(MONEY.values())


@lru_cache(maxsize=1000)
def meaning(unit: str) -> str:
    """What a ledger's unit is for certain: "£ a year" is GBP, "training days" days, "people" nothing."""
    words = " ".join(unit.casefold().split())
    if words[:1] in SIGNS or words[:1] == PER_CENT:
        return _KNOWN.get(words) or _KNOWN[words[0]]
    heads = [" ".join(words.split()[:size]) for size in (4, 3, 2, 1)]
    inner = [word for word in re.split(r"[\s/-]", words) if len(word) > 2]
    return next((_KNOWN[name] for name in heads + inner if name in _KNOWN), SINGULAR.get(words, ""))


def states(written: str, unit: str) -> bool:
    """Whether a figure with the unit `written` in prose is in the ledger's `unit`."""
    ledger = meaning(unit)
    if ledger in _CURRENCIES or ledger in (PER_CENT, POINTS):
        return written == ledger or written in SHARED.get(ledger, ()) or ledger in SHARED.get(written, ())
    if not unit.strip():
        return written not in _CURRENCIES and written not in (PER_CENT, POINTS, METRES)
    return written in ("", ledger)


def shown(value: Decimal, unit: str) -> str:
    """The ledger's figure, whole and exact, as it is written for people: £1.359bn, 35,000 people, −22%."""
    minus, number, unit = "−" if value < 0 else "", value.copy_abs(), unit.strip()
    sign, _, rest = unit.partition(" ")
    if sign in SIGNS or sign in CODES:
        mark = _MARKS.get(sign, sign)
        head = f"{minus}{mark}" if mark in SIGNS else f"{mark} {minus}"
        return f"{head}{_scaled(number, ('m', 'bn'), pence=True)}{rest and ' '}{rest}"
    gap = "" if not unit or unit.startswith("%") else " "
    return f"{minus}{_scaled(number, (' million', ' billion'))}{gap}{unit}"


def _scaled(number: Decimal, names: tuple[str, str], *, pence: bool = False) -> str:
    """1.359bn where four figures say it all, 1,359,123,456 where they do not."""
    for exponent, name in ((9, names[1]), (6, names[0])):
        head = _plain(number, exponent)
        if number >= power(exponent) and len(head.replace(".", "")) <= 4:
            return head + name
    digits = _plain(number, 0)
    return f"{digits}0" if pence and re.search(r"\.[0-9]$", digits) else digits


def _plain(number: Decimal, exponent: int) -> str:
    """The number in units of ten to the exponent, with commas, without idle zeros; every digit kept."""
    sign, digits, own = number.as_tuple()
    assert isinstance(own, int), number
    text = f"{Decimal((sign, digits, own - exponent)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
