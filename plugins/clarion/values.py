"""What an editor may write as a value, each with the words that say so. Text in, typed value out."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from clarion.dates import Gap, When, date, moment, month, time, when, year
from clarion.figures import read_number

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_NUMBER = 40
Json = dict[str, Any]


@dataclass(frozen=True)
class Context:
    """What the reading of a value may depend on: the site's time zone."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


class Unfit(ValueError):
    """A value that does not fit; the words follow the field's name ("must be …")."""


@dataclass(frozen=True)
class Reads:
    """A kind of value: what it expects, in an editor's words; how text becomes it; its JSON Schema."""

    expects: str
    convert: Callable[[str, Context], Any]
    json: Json = field(hash=False)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler) -> Json:
        return dict(self.json)

    def _read(self, raw: Any, info: ValidationInfo) -> Any:
        try:
            value = self.convert(raw, info.context or Context()) if isinstance(raw, str) and raw else None
        except Unfit as error:
            raise PydanticCustomError("value", "{words}", {"words": str(error)}) from None
        if value is None:
            words = f"must be {self.expects}, not {as_written(raw)}"
            raise PydanticCustomError("value", "{words}", {"words": words})
        return value


def as_written(raw: Any) -> str:
    """The value as the editor sees it, on one line."""
    if isinstance(raw, list):
        return "a list"
    if isinstance(raw, dict):
        return "a group of fields"
    text = " ".join(str(raw).split())
    return f"'{text[:80]}…'" if len(text) > 80 else f"'{text}'"


def _text(pattern: str = "") -> Json:
    return {"type": "string", "pattern": pattern} if pattern else {"type": "string"}


def _title(raw: str, _context: Context) -> str:
    if "<" in raw or ">" in raw:
        raise Unfit(f"must be text without angle brackets, not {as_written(raw)}")
    return _measured(raw, 1, 90)


def _measured(raw: str, least: int, most: int) -> str:
    text = " ".join(raw.split())
    if least <= len(text) <= most:
        return text
    size = f"{least} to {most}" if least > 1 else f"at most {most}"
    raise Unfit(f"must be {size} characters long, not {len(text)}")


def _match(pattern: str) -> Callable[[str, Context], str | None]:
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


def _alias(raw: str, _context: Context) -> str | None:
    """A file name, with or without .html or a last slash; or an address that stays below the site's top."""
    if re.fullmatch(rf"{SLUG}(?:\.html|/)?", raw):
        return raw.removesuffix("/")
    path = unquote(raw)
    parts = path.removesuffix("/").split("/")[1:]
    is_safe = path.isprintable() and not re.search(r"[\s<>\"?#\\]", raw + path)
    is_below = path != "//" and not {"", ".", ".."} & set(parts) and all(len(part) < 200 for part in parts)
    return raw if raw.startswith("/") and is_safe and is_below else None


def _place_or_link(raw: str, context: Context) -> str | None:
    return raw if re.fullmatch(r"/(?:[^/\s<>\"\\][^\s<>\"\\]*)?", raw) else read_link(raw, context)


def read_language(raw: str, _context: Context) -> str | None:
    """A language tag, with the case of its parts as RFC 5646, section 2.1.1, recommends: pt-BR, zh-Hant."""
    if not re.fullmatch(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*", raw):
        return None
    first, *others = raw.lower().split("-")
    return "-".join([first, *({2: part.upper(), 4: part.title()}.get(len(part), part) for part in others)])


def _flag(raw: str, _context: Context) -> bool | None:
    return {"true": True, "false": False}.get(raw.lower())


def _number(raw: str, _context: Context) -> Decimal | None:
    return read_number(raw) if len(raw) <= LONGEST_NUMBER else None


def _number_or_none_published(raw: str, context: Context) -> Decimal | str | None:
    return raw if raw == "none published" else _number(raw, context)


def _positive(raw: str, context: Context) -> Decimal | None:
    value = _number(raw, context)
    return value if value is not None and value >= 0 else None


def _percent(raw: str, context: Context) -> Decimal | None:
    value = _number(raw, context)
    return value if value is not None and 0 < value <= 100 else None


def _whole(raw: str, context: Context) -> int | None:
    value = _positive(raw, context)
    return int(value) if value is not None and value == value.to_integral_value() else None


def _whole_or_false(raw: str, context: Context) -> int | None:
    return 0 if raw == "False" else _whole(raw, context)


def _zone(raw: str, _context: Context) -> ZoneInfo | None:
    try:
        return ZoneInfo(raw)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _within(limit: int) -> Callable[[str, Context], Decimal | None]:
    def degrees(raw: str, context: Context) -> Decimal | None:
        value = _number(raw, context)
        return value if value is not None and abs(value) <= limit else None

    return degrees


def _moment(raw: str, context: Context) -> dt.datetime | None:
    try:
        return moment(raw, context.zone)
    except Gap as gap:
        raise Unfit(str(gap)) from None


def _date_or_moment(raw: str, context: Context) -> dt.date | dt.datetime | None:
    return date(raw) or _moment(raw, context)


def _time_or_moment(raw: str, context: Context) -> dt.time | dt.datetime | None:
    return time(raw) or _moment(raw, context)


DATE, MONTH, MOMENT = "2026-03-14", "2026-03", "2026-03-14 18:30"
_ISO_DATE = r"^\d{4}-\d{2}-\d{2}$"
_ISO_MOMENT = r"^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2}.*)?$"
_NUMBER: Json = {"type": ["number", "string"]}

Text = Annotated[str, Reads("text", lambda raw, _: " ".join(raw.split()), _text())]
Prose = Annotated[str, Reads("text", lambda raw, _: raw, _text())]
Title = Annotated[str, Reads("text of at most 90 characters", _title, {**_text(r"^[^<>]*$"), "maxLength": 90})]
Summary = Annotated[
    str,
    Reads(
        "a paragraph of 50 to 240 characters",
        lambda raw, _: _measured(raw, 50, 240),
        {**_text(), "minLength": 50, "maxLength": 240},
    ),
]
Flag = Annotated[bool, Reads("true or false", _flag, {"type": "boolean"})]
Date = Annotated[dt.date, Reads(f"a date such as {DATE}", lambda raw, _: date(raw), _text(_ISO_DATE))]
Moment = Annotated[dt.datetime, Reads(f"a day and time such as {MOMENT}", _moment, _text(_ISO_MOMENT))]
DateOrMoment = Annotated[
    dt.date | dt.datetime,
    Reads(f"a date such as {DATE} or a day and time such as {MOMENT}", _date_or_moment, _text(_ISO_MOMENT)),
]
TimeOrMoment = Annotated[
    dt.time | dt.datetime,
    Reads(f"a time such as 18:30 or a day and time such as {MOMENT}", _time_or_moment, _text()),
]
Year = Annotated[When, Reads("a year such as 2026", lambda raw, _: year(raw), _text(r"^\d{4}$"))]
Month = Annotated[When, Reads(f"a month such as {MONTH}", lambda raw, _: month(raw), _text(r"^\d{4}-\d{2}(-\d{2})?$"))]
YearOrDate = Annotated[
    When,
    Reads(
        f"a year such as 2026 or a date such as {DATE}",
        lambda raw, _: year(raw) or _day(raw),
        _text(r"^\d{4}(-\d{2}-\d{2})?$"),
    ),
]
MonthOrYear = Annotated[
    When,
    Reads(
        f"a month such as {MONTH} or a year such as 2026",
        lambda raw, _: when(raw),
        _text(r"^\d{4}(-\d{2}){0,2}$"),
    ),
]
MonthYearOrDate = Annotated[
    When,
    Reads(
        f"a year such as 2026, a month such as {MONTH} or a date such as {DATE}",
        lambda raw, _: when(raw),
        _text(r"^\d{4}(-\d{2}){0,2}$"),
    ),
]
Link = Annotated[
    str,
    Reads(
        "a web address that starts with https://, such as https://example.org/page",
        read_link,
        {"type": "string", "format": "uri"},
    ),
]
PlaceOrLink = Annotated[str, Reads("a web address or an address on the site such as /about/", _place_or_link, _text())]
Document = Annotated[
    str,
    Reads(
        "a web address, or a file below content/extra such as papers/response.pdf",
        lambda raw, context: read_link(raw, context) if ":" in raw else _match(r"[^\s\\/:][^\\:]*")(raw, context),
        _text(),
    ),
]
Number = Annotated[Decimal, Reads("a number such as 35,000 or 1.4bn", _number, _NUMBER)]
NumberOrNonePublished = Annotated[
    Decimal | str, Reads("a number such as 35,000, or 'none published'", _number_or_none_published, _NUMBER)
]
Price = Annotated[Decimal, Reads("a number of 0 or more, such as 25", _positive, _NUMBER)]
Percent = Annotated[Decimal, Reads("a number over 0 and up to 100", _percent, _NUMBER)]
WholeNumber = Annotated[int, Reads("a whole number such as 80", _whole, {"type": ["integer", "string"]})]
WholeNumberOrFalse = Annotated[int, Reads("a whole number such as 24, or False", _whole_or_false, {"type": "integer"})]
Zone = Annotated[ZoneInfo, Reads("a time zone such as Europe/Madrid", _zone, _text())]
Latitude = Annotated[Decimal, Reads("a number from -90 to 90", _within(90), _NUMBER)]
Longitude = Annotated[Decimal, Reads("a number from -180 to 180", _within(180), _NUMBER)]
Currency = Annotated[
    str, Reads("a currency of three capital letters such as GBP", _match("[A-Z]{3}"), _text("^[A-Z]{3}$"))
]
Language = Annotated[
    str, Reads("a language such as en or pt-BR", read_language, _text(r"^[a-zA-Z]{2,3}(-[A-Za-z0-9]+)*$"))
]
Alias = Annotated[
    str,
    Reads(
        "an earlier file name such as old-name, or an address such as /old/name/",
        _alias,
        _text(),
    ),
]
Email = Annotated[
    str,
    Reads("an e-mail address such as press@example.org", _match(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+"), _text()),
]


def _day(raw: str) -> When | None:
    day = date(raw)
    return When(day.year, day.month, day.day) if day else None
