"""Text as an editor writes it → a value, None where it is none. Raises Unfit where there is more to say."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clarion.dates import Gap, When, date, moment, time
from clarion.figures.numbers import read_number
from clarion.reads import Context, Unfit, as_written

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


LONGEST_NUMBER = 40


def read_title(raw: str, _context: Context) -> str:
    if "<" in raw or ">" in raw:
        raise Unfit(f"must be text without angle brackets, not {as_written(raw)}")
    return measured(raw, 1, 90)


def measured(raw: str, least: int, most: int) -> str:
    text = " ".join(raw.split())
    if least <= len(text) <= most:
        return text
    size = f"{least} to {most}" if least > 1 else f"at most {most}"
    raise Unfit(f"must be {size} characters long, not {len(text)}")


def matching(pattern: str) -> Callable[[str, Context], str | None]:
    compiled = re.compile(pattern)
    return lambda raw, _context: raw if compiled.fullmatch(raw) else None


def read_link(raw: str, _context: Context) -> str | None:
    try:
        parts = urlsplit(raw)
        port = parts.port  # raises where it is no number
    except ValueError:
        return None
    has_host = bool(parts.hostname) and port != 0 and parts.netloc.isprintable()
    return raw if parts.scheme in ("http", "https") and has_host and not re.search(r"[\s<>\"]", raw) else None


def read_alias(raw: str, _context: Context) -> str | None:
    """A file name, with or without .html or a last slash; or an address that stays below the site's top."""
    if re.fullmatch(rf"{SLUG}(?:\.html|/)?", raw):
        return raw.removesuffix("/")
    path = unquote(raw)
    parts = path.removesuffix("/").split("/")[1:]
    is_safe = path.isprintable() and not re.search(r"[\s<>\"?#\\]", raw + path)
    is_below = path != "//" and not {"", ".", ".."} & set(parts) and all(len(part) < 200 for part in parts)
    return raw if raw.startswith("/") and is_safe and is_below else None


def read_place_or_link(raw: str, context: Context) -> str | None:
    return raw if re.fullmatch(r"/(?:[^/\s<>\"\\][^\s<>\"\\]*)?", raw) else read_link(raw, context)


def read_language(raw: str, _context: Context) -> str | None:
    """A language tag, with the case of its parts as RFC 5646, section 2.1.1, recommends: pt-BR, zh-Hant."""
    if not re.fullmatch(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*", raw):
        return None
    first, *others = raw.lower().split("-")
    return "-".join([first, *({2: part.upper(), 4: part.title()}.get(len(part), part) for part in others)])


def read_flag(raw: str, _context: Context) -> bool | None:
    return {"true": True, "false": False}.get(raw.lower())


def read_amount(raw: str, _context: Context) -> Decimal | None:
    return read_number(raw) if len(raw) <= LONGEST_NUMBER else None


def read_number_or_none_published(raw: str, context: Context) -> Decimal | str | None:
    return raw if raw == "none published" else read_amount(raw, context)


def read_positive(raw: str, context: Context) -> Decimal | None:
    value = read_amount(raw, context)
    return value if value is not None and value >= 0 else None


def read_percent(raw: str, context: Context) -> Decimal | None:
    value = read_amount(raw, context)
    return value if value is not None and 0 < value <= 100 else None


def read_whole(raw: str, context: Context) -> int | None:
    value = read_positive(raw, context)
    return int(value) if value is not None and value == value.to_integral_value() else None


def read_whole_or_false(raw: str, context: Context) -> int | None:
    return 0 if raw == "False" else read_whole(raw, context)


def read_zone(raw: str, _context: Context) -> ZoneInfo | None:
    try:
        return ZoneInfo(raw)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def read_within(limit: int) -> Callable[[str, Context], Decimal | None]:
    def degrees(raw: str, context: Context) -> Decimal | None:
        value = read_amount(raw, context)
        return value if value is not None and abs(value) <= limit else None

    return degrees


def read_moment(raw: str, context: Context) -> dt.datetime | None:
    try:
        return moment(raw, context.zone)
    except Gap as gap:
        raise Unfit(str(gap)) from None


def read_date_or_moment(raw: str, context: Context) -> dt.date | dt.datetime | None:
    return date(raw) or read_moment(raw, context)


def read_time_or_moment(raw: str, context: Context) -> dt.time | dt.datetime | None:
    return time(raw) or read_moment(raw, context)


def read_day(raw: str) -> When | None:
    day = date(raw)
    return When(day.year, day.month, day.day) if day else None
