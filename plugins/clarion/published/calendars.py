"""A calendar file of the finished site → its facts: would a calendar show each event, at its hour, once?"""

from collections.abc import Sequence
from pathlib import Path

from icalendar import Calendar

from clarion.published.components import Component, components_in
from clarion.published.documents import Broken
from clarion.published.facts import Facts, Link, Told, full_ones, not_full, problems_at

RULE = "published-calendar"
NEEDED = {
    "UID": "a name that never changes, such as urn:uuid:…",
    "DTSTAMP": "when this was written, such as 20260314T093000Z",
    "DTSTART": "when the event begins, such as 20260314T183000Z",
    "SUMMARY": "what the event is called",
}
"""What an event must have: RFC 5545, section 3.6.1; and SUMMARY, without which calendars show a blank."""


def calendar_facts(path: Path) -> Facts:
    """What a calendar tells: RFC 5545."""
    text = path.read_bytes().decode("utf-8", "replace")
    try:
        components = components_in(text)
        read = Calendar.from_ical(text, multiple=True)
    except Broken as broken:
        return Facts(path, RULE, problems=problems_at(path, RULE, [(broken.line, broken.words)]))
    except ValueError:
        told = [(1, "a calendar must be one that icalendar reads, as RFC 5545 says")]
        return Facts(path, RULE, problems=problems_at(path, RULE, told))
    events = [each for each in components if each.kind == "VEVENT"]
    links = [Link(each.value, each.line) for event in events for each in event.properties if each.name == "URL"]
    told = [*_unread(read, events), *_mistakes_in(components, events), *not_full(links)]
    return Facts(path, RULE, full_ones(links), problems=problems_at(path, RULE, told))


def _mistakes_in(components: Sequence[Component], events: Sequence[Component]) -> Told:
    for event in events:
        yield from _filled(event)
    yield from _one_uid_each(events)
    yield from _zones_defined(components)


def _unread(read: Sequence[Calendar], events: Sequence[Component]) -> Told:
    """The values that icalendar could not take for what their property must be: RFC 5545, section 3.3."""
    parsed = [event for calendar in read for event in calendar.walk("VEVENT")]
    for event, source in zip(parsed, events, strict=True):
        for name, _ in event.errors:
            written = source.first(str(name))
            if written is not None:
                yield written.line, f"'{name}' must be written as RFC 5545 says, not '{written.value}'"


def _filled(event: Component) -> Told:
    for name, expects in NEEDED.items():
        if event.first(name) is None:
            yield event.line, f"'{name}' is missing; it must be {expects}"


def _one_uid_each(events: Sequence[Component]) -> Told:
    """One UID, one event, but for a single date of a repeated one: RFC 5545, 3.8.4.7 and 3.8.4.4."""
    first: dict[tuple[str, str], int] = {}
    for event in events:
        uid, date = event.first("UID"), event.first("RECURRENCE-ID")
        if uid is None:
            continue
        key = (uid.value, date.value if date else "")
        if key in first:
            yield uid.line, f"'UID' must be this event's alone, not '{uid.value}', as on line {first[key]}"
        first.setdefault(key, uid.line)


def _zones_defined(components: Sequence[Component]) -> Told:
    """A calendar brings the rules of each time zone that it names: RFC 5545, 3.2.19."""
    zones = [each.first("TZID") for each in components if each.kind == "VTIMEZONE"]
    defined = {zone.value for zone in zones if zone}
    for component in components:
        for each in component.properties:
            if each.zone and each.zone not in defined:
                yield (
                    each.line,
                    f"'TZID' must be a zone that a VTIMEZONE in the file defines, not '{each.zone}'",
                )
