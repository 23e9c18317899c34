import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.dates import EARLIEST, LATEST, Gap, When, date, day_of, moment, month, time, when, year

LONDON, TOKYO = ZoneInfo("Europe/London"), ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    "raw",
    [
        "2026-3-14",
        "2026-02-30",
        "14.3.2026",
        "2026-03-14 ",
        "2026-03",
        "٢٠٢٦-٠٣-١٤",
        "0001-01-01",
        "9999-12-31",
        "2026-03-14T10:00",
    ],
)
def test_a_date_is_written_one_way(raw):
    assert date(raw) is None


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2026-03-14 18:30", "2026-03-14T18:30:00+00:00"),
        ("2026-03-14 9:30", "2026-03-14T09:30:00+00:00"),
        ("2026-07-14T18:30:15", "2026-07-14T18:30:15+01:00"),
        ("2026-07-14 18:30+0200", "2026-07-14T18:30:00+02:00"),
        ("2026-07-14 18:30 -03:30", "2026-07-14T18:30:00-03:30"),
        ("2026-07-14 18:30Z", "2026-07-14T18:30:00+00:00"),
        ("2026-10-25 01:30", "2026-10-25T01:30:00+01:00"),
    ],
)
def test_a_moment_is_in_the_sites_zone_unless_it_carries_an_offset(raw, iso):
    assert moment(raw, LONDON).isoformat() == iso


@pytest.mark.parametrize(
    "raw",
    [
        "2026-03-14",
        "2026-03-14 24:00",
        "2026-03-14 18:60",
        "2026-03-14 18h",
        "2026-03-14 18:30+25:00",
        "2026-03-14 18:30+01:75",
        "0001-01-01 00:00",
        "9999-12-31 23:59",
        "2026-02-30 10:00",
    ],
)
@pytest.mark.parametrize("zone", [LONDON, TOKYO])
def test_what_is_no_moment_is_none(raw, zone):
    assert moment(raw, zone) is None


def test_a_time_that_the_clocks_skip_is_told_with_one_that_exists():
    with pytest.raises(Gap, match="the clocks in Europe/London skip 2026-03-29 01:30; write 02:30 or an offset"):
        moment("2026-03-29 01:30", LONDON)
    assert moment("2026-03-29 01:30+00:00", LONDON)


def test_the_day_of_a_moment_is_that_of_the_sites_zone():
    assert day_of(moment("2026-03-14 23:30Z", LONDON), TOKYO) == dt.date(2026, 3, 15)


@pytest.mark.parametrize(
    ("read", "raw", "found"),
    [
        (year, "2026", When(2026)),
        (year, "2026-03", None),
        (month, "2026-03", When(2026, 3)),
        (month, "2026-03-14", When(2026, 3, 14)),
        (month, "2026", None),
        (month, "2026-13", None),
        (when, "2026-02-30", None),
        (time, "9:05", dt.time(9, 5)),
        (time, "24:00", None),
        (time, "18.30", None),
    ],
)
def test_partial_dates_and_times(read, raw, found):
    assert read(raw) == found


@pytest.mark.parametrize(
    ("earlier", "later"), [("2025", "2026"), ("2025-05", "2025-06"), ("2025-05-31", "2025-06"), ("2024-12-31", "2025")]
)
def test_partial_dates_are_compared_as_far_as_both_are_known(earlier, later):
    assert when(earlier).is_before(when(later))
    assert not when(later).is_before(when(earlier))
    assert not when("2025").is_before(when("2025-12"))


@law(derandomize=True, deadline=None)
@given(st.dates(dt.date(EARLIEST, 1, 1), dt.date(LATEST, 12, 31)))
def test_a_date_is_read_as_it_is_written(day):
    assert date(day.isoformat()) == day
    assert when(day.isoformat()).first == day


@law(derandomize=True, deadline=None)
@given(st.dates(dt.date(EARLIEST + 1, 1, 1), dt.date(LATEST - 1, 12, 31)), st.times())
def test_a_moment_with_its_offset_is_read_as_it_is_written(day, clock):
    value = dt.datetime.combine(day, clock, dt.UTC)
    exact = value.replace(second=0, microsecond=0).astimezone(dt.timezone(dt.timedelta(hours=5, minutes=45)))
    assert moment(exact.isoformat(sep=" "), LONDON) == exact
    assert day_of(exact, TOKYO)
