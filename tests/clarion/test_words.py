import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from clarion import words
from clarion.dates import When

COAST = ZoneInfo("America/St_Johns")
DAY = dt.date(2026, 3, 14)
EVENING = dt.datetime(2026, 7, 16, 19, 0, tzinfo=COAST)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (words.day(DAY, "en-GB"), "14 March 2026"),
        (words.day(DAY, "fr-CA"), "14 mars 2026"),
        (words.weekday(DAY, "en-GB"), "Saturday 14 March 2026"),
        (words.short_day(DAY, "en-GB"), "Sat 14 Mar"),
        (words.month(DAY, "en-CA"), "March 2026"),
        (words.clock(dt.time(9, 5)), "09:05"),
        (words.partial(When(2026), "en-GB"), "2026"),
        (words.partial(When(2026, 3), "en-GB"), "March 2026"),
        (words.partial(When(2026, 3, 14), "en-GB"), "14 March 2026"),
        (words.moment(DAY, "en-GB"), "Saturday 14 March 2026"),
        (words.moment(EVENING, "en-CA"), "Thursday 16 July 2026, 19:00, Newfoundland Daylight Time (UTC−2:30)"),
    ],
)
def test_a_day_is_written_so_that_no_reader_takes_it_for_a_month(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (None, "Thursday 16 July 2026, 19:00, Newfoundland Daylight Time (UTC−2:30)"),
        (EVENING, "Thursday 16 July 2026, 19:00, Newfoundland Daylight Time (UTC−2:30)"),
        (
            EVENING.replace(hour=21, minute=30),
            "Thursday 16 July 2026, 19:00 to 21:30, Newfoundland Daylight Time (UTC−2:30)",
        ),
        (
            EVENING.replace(day=17, hour=1),
            "Thursday 16 July 2026, 19:00, Newfoundland Daylight Time (UTC−2:30) to "
            "Friday 17 July 2026, 01:00, Newfoundland Daylight Time (UTC−2:30)",
        ),
    ],
)
def test_a_span_says_once_what_its_ends_have_in_common(ends: dt.datetime | None, expected: str) -> None:
    assert words.span(EVENING, ends, "en-CA") == expected


def test_whole_days_have_no_hour() -> None:
    assert words.span(DAY, DAY, "en-GB") == "Saturday 14 March 2026"
    after = DAY + dt.timedelta(1)
    assert words.span(DAY, after, "en-GB") == "Saturday 14 March 2026 to Sunday 15 March 2026"


@pytest.mark.parametrize(
    ("minutes", "written"), [(0, "UTC"), (60, "UTC+1"), (-210, "UTC−3:30"), (345, "UTC+5:45"), (-600, "UTC−10")]
)
def test_the_distance_from_utc_has_minutes_only_where_there_are_some(minutes: int, written: str) -> None:
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    assert words.utc(EVENING.replace(tzinfo=zone)) == written


@pytest.mark.parametrize(
    ("amount", "currency", "language", "written"),
    [
        ("50", "GBP", "en-GB", "£50"),
        ("12.5", "GBP", "en-GB", "£12.50"),
        ("1200", "CAD", "en-CA", "$1,200"),
        ("500000", "SEK", "en-CA", "SEK 500,000"),
        ("0", "EUR", "en-GB", "€0"),
    ],
)
def test_money_has_the_sign_that_its_readers_know(amount: str, currency: str, language: str, written: str) -> None:
    assert words.money(Decimal(amount), currency, language).replace("\xa0", " ") == written
