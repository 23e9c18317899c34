"""What an editor may write as a value, each with the words that say so. Text in, typed value out."""

import datetime as dt
from decimal import Decimal
from typing import Annotated
from zoneinfo import ZoneInfo

from clarion.dates import When, date, month, when, year
from clarion.readers import (
    matching,
    measured,
    read_alias,
    read_amount,
    read_date_or_moment,
    read_day,
    read_flag,
    read_language,
    read_link,
    read_moment,
    read_number_or_none_published,
    read_percent,
    read_place_or_link,
    read_positive,
    read_time_or_moment,
    read_title,
    read_whole,
    read_whole_or_false,
    read_within,
    read_zone,
)
from clarion.reads import Json, Reads


def _text(pattern: str = "") -> Json:
    return {"type": "string", "pattern": pattern} if pattern else {"type": "string"}


DATE, MONTH, MOMENT = "2026-03-14", "2026-03", "2026-03-14 18:30"
_ISO_DATE = r"^\d{4}-\d{2}-\d{2}$"
_ISO_MOMENT = r"^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2}.*)?$"
_NUMBER: Json = {"type": ["number", "string"]}

Text = Annotated[str, Reads("text", lambda raw, _: " ".join(raw.split()), _text())]
Prose = Annotated[str, Reads("text", lambda raw, _: raw, _text())]
Sentences = Annotated[str, Reads("text", lambda raw, _: " ".join(raw.split()), _text(), is_told=True)]
"""Text in the site's own words."""
Title = Annotated[
    str,
    Reads("text of at most 90 characters", read_title, {**_text(r"^[^<>]*$"), "maxLength": 90}, is_told=True),
]
Summary = Annotated[
    str,
    Reads(
        "a paragraph of 50 to 240 characters",
        lambda raw, _: measured(raw, 50, 240),
        {**_text(), "minLength": 50, "maxLength": 240},
        is_told=True,
    ),
]
Flag = Annotated[bool, Reads("true or false", read_flag, {"type": "boolean"})]
Date = Annotated[dt.date, Reads(f"a date such as {DATE}", lambda raw, _: date(raw), _text(_ISO_DATE))]
Moment = Annotated[dt.datetime, Reads(f"a day and time such as {MOMENT}", read_moment, _text(_ISO_MOMENT))]
DateOrMoment = Annotated[
    dt.date | dt.datetime,
    Reads(f"a date such as {DATE} or a day and time such as {MOMENT}", read_date_or_moment, _text(_ISO_MOMENT)),
]
TimeOrMoment = Annotated[
    dt.time | dt.datetime,
    Reads(f"a time such as 18:30 or a day and time such as {MOMENT}", read_time_or_moment, _text()),
]
Year = Annotated[When, Reads("a year such as 2026", lambda raw, _: year(raw), _text(r"^\d{4}$"))]
Month = Annotated[When, Reads(f"a month such as {MONTH}", lambda raw, _: month(raw), _text(r"^\d{4}-\d{2}(-\d{2})?$"))]
YearOrDate = Annotated[
    When,
    Reads(
        f"a year such as 2026 or a date such as {DATE}",
        lambda raw, _: year(raw) or read_day(raw),
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
        is_address=True,
    ),
]
PlaceOrLink = Annotated[
    str,
    Reads("a web address or an address on the site such as /about/", read_place_or_link, _text(), is_address=True),
]
Document = Annotated[
    str,
    Reads(
        "a web address, or a file below content/extra such as papers/response.pdf",
        lambda raw, context: read_link(raw, context) if ":" in raw else matching(r"[^\s\\/:][^\\:]*")(raw, context),
        _text(),
        is_address=True,
    ),
]
Number = Annotated[Decimal, Reads("a number such as 35,000 or 1.4bn", read_amount, _NUMBER)]
NumberOrNonePublished = Annotated[
    Decimal | str, Reads("a number such as 35,000, or 'none published'", read_number_or_none_published, _NUMBER)
]
Price = Annotated[Decimal, Reads("a number of 0 or more, such as 25", read_positive, _NUMBER)]
Percent = Annotated[Decimal, Reads("a number over 0 and up to 100", read_percent, _NUMBER)]
WholeNumber = Annotated[int, Reads("a whole number such as 80", read_whole, {"type": ["integer", "string"]})]
WholeNumberOrFalse = Annotated[
    int, Reads("a whole number such as 24, or False", read_whole_or_false, {"type": "integer"})
]
Zone = Annotated[ZoneInfo, Reads("a time zone such as Europe/Madrid", read_zone, _text())]
Latitude = Annotated[Decimal, Reads("a number from -90 to 90", read_within(90), _NUMBER)]
Longitude = Annotated[Decimal, Reads("a number from -180 to 180", read_within(180), _NUMBER)]
Currency = Annotated[
    str, Reads("a currency of three capital letters such as GBP", matching("[A-Z]{3}"), _text("^[A-Z]{3}$"))
]
Language = Annotated[
    str, Reads("a language such as en or pt-BR", read_language, _text(r"^[a-zA-Z]{2,3}(-[A-Za-z0-9]+)*$"))
]
Alias = Annotated[
    str,
    Reads(
        "an earlier file name such as old-name, or an address such as /old/name/",
        read_alias,
        _text(),
    ),
]
Email = Annotated[
    str,
    Reads("an e-mail address such as press@example.org", matching(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+"), _text()),
]
