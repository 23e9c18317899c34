"""Days, moments and partial dates in a reader's words, in the site's language."""

import datetime as dt
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_datetime, get_timezone_name
from babel.numbers import format_currency, get_currency_symbol

from clarion.dates import When


def _locale(language: str) -> str:
    return language.replace("-", "_")


def day(value: dt.date, language: str) -> str:
    """ "14 March 2026": the month in words, so that no reader takes the day for the month."""
    return format_date(value, "d MMMM y", locale=_locale(language))


def weekday(value: dt.date, language: str) -> str:
    return format_date(value, "EEEE d MMMM y", locale=_locale(language))


def short_day(value: dt.date, language: str) -> str:
    return format_date(value, "EEE d MMM", locale=_locale(language))


def month(value: dt.date, language: str) -> str:
    return format_date(value, "MMMM y", locale=_locale(language))


def clock(value: dt.time) -> str:
    return f"{value:%H:%M}"


def moment(value: dt.date, language: str) -> str:
    """The day, and for a moment its hour with the time zone's name and distance from UTC, for readers abroad."""
    if not isinstance(value, dt.datetime):
        return weekday(value, language)
    zone = get_timezone_name(value, locale=_locale(language))
    return f"{format_datetime(value, 'EEEE d MMMM y, HH:mm', locale=_locale(language))}, {zone} ({utc(value)})"


def utc(value: dt.datetime) -> str:
    """ "UTC", "UTC+1", "UTC−3:30"."""
    minutes = int((value.utcoffset() or dt.timedelta()).total_seconds()) // 60
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" if not minutes else f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def partial(value: When, language: str) -> str:
    """A year, a month or a day, as exact as it is known."""
    if value.day:
        return day(value.first, language)
    return month(value.first, language) if value.month else str(value.year)


def span(starts: dt.date, ends: dt.date | None, language: str) -> str:
    """From when to when: the day is said once where it is the same."""
    if ends is None or ends == starts:
        return moment(starts, language)
    if isinstance(starts, dt.datetime) and isinstance(ends, dt.datetime) and starts.date() == ends.date():
        zone = get_timezone_name(starts, locale=_locale(language))
        hours = f"{clock(starts.time())} to {clock(ends.time())}"
        return f"{weekday(starts, language)}, {hours}, {zone} ({utc(starts)})"
    return f"{moment(starts, language)} to {moment(ends, language)}"


def money(amount: Decimal, currency: str, language: str) -> str:
    """ "£50", "£12.50", "50 €", "SEK 500": with pence only where there are some, and letters apart from figures."""
    pattern = Locale.parse(_locale(language)).currency_formats["standard"].pattern
    if get_currency_symbol(currency, _locale(language))[-1].isalpha():
        pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
    if amount == amount.to_integral_value():
        pattern = pattern.replace("0.00", "0")
    return format_currency(amount, currency, pattern, _locale(language), currency_digits=False)
