"""A calendar's inputs. The library that writes it is loaded when one is written."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Happening:
    """An event in the calendar."""

    uid: str
    title: str
    description: str
    where: str
    url: str
    starts: dt.date
    ends: dt.date | None
    stamp: dt.datetime
    modified: dt.datetime | None
    status: str
    sequence: int
    categories: tuple[str, ...]
    location: tuple[float, float] | None


@dataclass(frozen=True)
class Agenda:
    """The calendar: its name, its time zone, the years that it covers, its events in their order."""

    name: str
    zone: ZoneInfo
    years: tuple[int, int]
    events: tuple[Happening, ...]


def calendar(agenda: Agenda) -> bytes:
    from clarion.calendars.writing import written  # as above

    return written(agenda)
