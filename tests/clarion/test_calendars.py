import datetime as dt
import pickle
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from small_sites import EVENT, SITEURL, SUMMARY, Files, site_of, written

from clarion.calendars import calendar_of
from clarion.published import facts_of

LONDON = ZoneInfo("Europe/London")
CANCELLED = {"status": "cancelled", "status_note": "The hall is shut."}
RESCHEDULED = {"status": "rescheduled", "status_note": "Later.", "previously": "[2026-06-03 18:30]"}


def ics(folder: Path, files: Files, **given: Any) -> bytes:
    return written(calendar_of(site_of(folder, files, **given)))["/calendars/events.ics"]


def events(folder: Path, files: Files, **given: Any) -> list[Any]:
    return list(Calendar.from_ical(ics(folder, files, **given)).walk("VEVENT"))


def event(folder: Path, **fields: str) -> Any:
    return events(folder, {"events/a.md": {**EVENT, **fields}})[0]


def test_a_calendar_says_what_it_is(tmp_path: Path) -> None:
    found = Calendar.from_ical(ics(tmp_path, {}))
    assert (found["NAME"], found["X-WR-CALNAME"]) == ("X Tech: Events", "X Tech: Events")
    assert (found["VERSION"], found["PRODID"]) == ("2.0", "-//Clarion//EN")
    assert found["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"


def test_an_event_is_whole(tmp_path: Path) -> None:
    found = event(tmp_path, modified="2026-05-30", sectors="[health]")
    assert (found["SUMMARY"], found["URL"]) == ("A talk", f"{SITEURL}/events/a/")
    assert found.start == dt.datetime(2026, 6, 10, 18, 30, tzinfo=LONDON)
    assert found.end == dt.datetime(2026, 6, 10, 20, 0, tzinfo=LONDON)
    assert found["LOCATION"] == "The Hall, 1 Quay, Durham"
    assert found["DESCRIPTION"] == SUMMARY
    assert found["GEO"].to_ical() == "54.77;-1.57"
    assert found.categories == ["Health"]
    assert found["LAST-MODIFIED"].dt == dt.datetime(2026, 5, 29, 23, 0, tzinfo=dt.UTC)
    assert (found["STATUS"], found["SEQUENCE"]) == ("CONFIRMED", 0)


def test_a_moment_names_the_zone_that_the_calendar_brings(tmp_path: Path) -> None:
    made = ics(tmp_path, {"events/a.md": EVENT})
    assert b"\r\nDTSTART;TZID=Europe/London:20260610T183000\r\n" in made
    assert b"\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n" in made


def test_the_clocks_go_forward_and_back_at_the_hour_that_they_show(tmp_path: Path) -> None:
    [zone] = Calendar.from_ical(ics(tmp_path, {})).timezones
    forward, back = zone.daylight[0], zone.standard[-1]
    assert [f"{each.DTSTART:%Y-%m-%d %H:%M}" for each in (forward, back)] == ["2025-03-30 01:00", "2025-10-26 02:00"]
    assert "2026-03-29 01:00" in [f"{each.dt:%Y-%m-%d %H:%M}" for each in forward["RDATE"].dts]


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin", "UTC"])
def test_the_zone_in_the_calendar_says_the_same_as_the_time_zone_database(tmp_path: Path, zone: str) -> None:
    [made] = Calendar.from_ical(ics(tmp_path, {}, TIMEZONE=zone)).timezones
    told, known = made.to_tz(lookup_tzid=False), ZoneInfo(zone)
    hours = [dt.datetime(2026, 1, 1, tzinfo=known) + dt.timedelta(hours=n) for n in range(0, 24 * 365, 3)]
    assert [hour for hour in hours if hour.replace(tzinfo=told).utcoffset() != hour.utcoffset()] == []


def test_a_moment_with_an_offset_of_its_own_is_told_in_utc(tmp_path: Path) -> None:
    fields = {"starts": "2026-06-10 18:30 +02:00", "ends": ""}
    assert b"\r\nDTSTART:20260610T163000Z\r\n" in ics(tmp_path, {"events/a.md": {**EVENT, **fields}})


@pytest.mark.parametrize(("ends", "last"), [("2026-06-12", 13), ("", 11)])
def test_whole_days_end_before_the_day_after_the_last(tmp_path: Path, ends: str, last: int) -> None:
    found = event(tmp_path, starts="2026-06-10", ends=ends)
    assert (found.start, found.end) == (dt.date(2026, 6, 10), dt.date(2026, 6, last))


def test_an_event_whose_end_is_not_known_has_none(tmp_path: Path) -> None:
    assert "DTEND" not in event(tmp_path, ends="")


@pytest.mark.parametrize(
    ("change", "status", "sequence"),
    [
        (CANCELLED, "CANCELLED", 1),
        ({**CANCELLED, "status": "postponed"}, "TENTATIVE", 1),
        (RESCHEDULED, "CONFIRMED", 2),
    ],
)
def test_a_changed_event_stays_and_says_so(tmp_path: Path, change: dict[str, str], status: str, sequence: int) -> None:
    found = event(tmp_path, **change)
    assert (found["STATUS"], found["SEQUENCE"]) == (status, sequence)
    words = f"{change['status'].capitalize()}: {change['status_note']}"
    assert found["DESCRIPTION"] == f"{words}\n\n{SUMMARY}"


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"attendance": "online", "join_url": "https://join.example", "venue": ""}, "Online"),
        ({"attendance": "hybrid", "joining_note": "By post."}, "The Hall and online, 1 Quay, Durham"),
        ({"venue": "", "venue_note": "To be announced"}, "To be announced"),
        ({"venue_note": "Room 2."}, "The Hall, Room 2, 1 Quay, Durham"),
    ],
)
def test_an_event_says_where_it_is(tmp_path: Path, fields: dict[str, str], where: str) -> None:
    assert event(tmp_path, **fields)["LOCATION"] == where


def test_an_event_that_moved_online_is_nowhere_on_the_map(tmp_path: Path) -> None:
    moved = {"status": "moved online", "status_note": "No ferry.", "attendance": "online", "joining_note": "By post."}
    assert "GEO" not in event(tmp_path, **moved)


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    assert not {"CATEGORIES", "LAST-MODIFIED"} & set(event(tmp_path))


def test_who_joins_online_is_told_how(tmp_path: Path) -> None:
    found = event(tmp_path, attendance="online", join_url="https://join.example/1")
    assert "https://join.example/1" in found["DESCRIPTION"]


@pytest.mark.parametrize("field", ["draft: true", "sample: true", "archived_on: 2026-05-01", "date: 2026-06-02"])
@pytest.mark.parametrize("preview", [False, True])
def test_what_is_not_to_be_told_stays_out(tmp_path: Path, field: str, preview: bool) -> None:
    name, value = field.split(": ")
    assert events(tmp_path, {"events/a.md": {**EVENT, name: value}}, preview=preview) == []


def test_past_and_far_events_are_in_by_their_start(tmp_path: Path) -> None:
    starts = {"c": "2014-05-01", "a": "2029-01-01 10:00", "b": "2026-06-10"}
    files = {f"events/{name}.md": {**EVENT, "title": name, "starts": day, "ends": ""} for name, day in starts.items()}
    assert [found["SUMMARY"] for found in events(tmp_path, files)] == ["c", "b", "a"]


def test_a_uid_stays_when_the_file_and_the_host_are_renamed(tmp_path: Path) -> None:
    [before] = events(tmp_path / "a", {"events/old.md": EVENT})
    renamed = {"events/new.md": {**EVENT, "aliases": "[old]"}}
    [after] = events(tmp_path / "b", renamed, SITEURL="https://y.example")
    assert before["UID"] == after["UID"]


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        ({"modified": "2026-02-03", "date": "2026-01-02"}, "20260203"),
        ({"date": "2026-01-02"}, "20260102"),
        ({"starts": "2026-02-10", "ends": ""}, "20260113"),
    ],
)
def test_the_stamp_is_never_the_clock(tmp_path: Path, fields: dict[str, str], stamp: str) -> None:
    assert f"\r\nDTSTAMP:{stamp}T000000Z\r\n".encode() in ics(tmp_path, {"events/a.md": {**EVENT, **fields}})


def test_two_builds_of_a_day_are_the_same_bytes(tmp_path: Path) -> None:
    files = {"events/a.md": EVENT, "events/b.md": {**EVENT, **CANCELLED}}
    first, again = (calendar_of(site_of(tmp_path, files)) for _ in range(2))
    assert written(first) == written(pickle.loads(pickle.dumps(list(again))))


def test_no_line_is_longer_than_the_standard_allows(tmp_path: Path) -> None:
    lines = ics(tmp_path, {"events/a.md": {**EVENT, "title": "Größe " * 14}}).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_the_judge_of_the_finished_site_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "events.ics"
    path.write_bytes(ics(tmp_path, {"events/a.md": EVENT, "events/b.md": {**EVENT, **RESCHEDULED}}))
    assert facts_of(path).problems == ()
