"""A calendar's inputs → its bytes, by icalendar: RFC 5545 (iCalendar), RFC 7986."""

import datetime as dt
from typing import Any, Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vDuration

from clarion.calendars.agenda import Agenda, Happening

STATUSES: dict[str, Literal["CANCELLED", "TENTATIVE"]] = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}
"""What RFC 5545 §3.8.1.11 calls a change; any other event is CONFIRMED."""
REFRESH = dt.timedelta(days=1)
"""How often to ask again: RFC 7986 §5.7. The site is built daily."""
_DAY = dt.timedelta(days=1)


def written(agenda: Agenda) -> bytes:
    made = Calendar()
    made.add("PRODID", "-//Clarion//EN")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.calendar_name = agenda.name
    made.add("REFRESH-INTERVAL", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    made.add_component(_zone(agenda))
    for happening in agenda.events:
        made.add_component(_event(happening))
    content: bytes = made.to_ical()
    return content


def _event(happening: Happening) -> Event:
    """RFC 5545 §3.6.1. SEQUENCE (§3.8.7.4) grows with each change, so that calendars take the later one."""
    event = Event()
    event.uid = happening.uid
    event.DTSTAMP = happening.stamp
    event.start = _when(happening.starts)
    event.end = _end(happening)
    event.summary = happening.title
    event.description = happening.description
    event.location = happening.where or None
    event.url = happening.url
    event.add("STATUS", STATUSES.get(happening.status, "CONFIRMED"))
    event.sequence = happening.sequence
    if happening.categories:
        event.categories = list(happening.categories)
    if happening.modified:
        event.LAST_MODIFIED = happening.modified
    if happening.location:
        event.add("GEO", happening.location)
    return event


def _when(value: dt.date) -> dt.date:
    """A moment with an offset of its own belongs to no zone with a name: it is told in UTC (§3.3.5, form 2)."""
    if isinstance(value, dt.datetime) and not isinstance(value.tzinfo, ZoneInfo):
        return value.astimezone(dt.UTC)
    return value


def _end(happening: Happening) -> dt.date | None:
    """The end of whole days is the day after the last: §3.6.1, "non-inclusive"."""
    if isinstance(happening.starts, dt.datetime):
        return _when(happening.ends) if happening.ends else None
    return (happening.ends or happening.starts) + _DAY


def _zone(agenda: Agenda) -> Timezone:
    """The rules of the site's time zone, which a calendar brings along: §3.2.19 and §3.6.5."""
    first, last = agenda.years
    zone = Timezone.from_tzinfo(agenda.zone, agenda.zone.key, dt.date(first - 1, 1, 1), dt.date(last + 2, 1, 1))
    for observance in (*zone.daylight, *zone.standard):
        _on_the_old_clock(observance)
    return zone


def _on_the_old_clock(observance: Any) -> None:
    """An observance begins at the hour that the clocks show before they change: §3.6.5, "DTSTART".

    icalendar 7.3 gives the hour after it where they go forward.
    """
    ahead = observance.TZOFFSETTO - observance.TZOFFSETFROM
    if ahead > dt.timedelta():
        observance.DTSTART -= ahead
        later = observance.pop("RDATE", None)
        if later:
            observance.add("RDATE", [each.dt - ahead for each in later.dts])
