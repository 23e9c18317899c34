"""Events: something to attend."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal

from clarion.kinds.findings import Finding
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Accessibility, Group, Speaker
from clarion.kinds.refs import MemberOrName, PersonOrName, PlaceRef, SectorRef, SeriesRef, TopicRef, VenueRef
from clarion.kinds.rules import missing, needed_when, not_after, not_before
from clarion.values import (
    Currency,
    DateOrMoment,
    Link,
    Moment,
    PlaceOrLink,
    Price,
    Sentences,
    Summary,
    Text,
    TimeOrMoment,
    WholeNumber,
)


def _ends_after_it_starts(event: Any) -> Iterator[Finding]:
    """`ends` is as `starts`, a date or a day and time, and not before it: later, where they are moments."""
    if event.ends is None:
        return
    if type(event.ends) is not type(event.starts):
        shape = {dt.date: "a date", dt.time: "a time"}.get(type(event.starts), "a day and time")
        yield Finding(("ends",), f"must be {shape}, as 'starts' is", written=True)
    else:
        yield from not_before("ends", "starts", strictly=type(event.starts) is not dt.date)(event)


def _in_person_has_a_venue(event: Any) -> Iterator[Finding]:
    """`venue` or `venue_note` is needed unless `attendance` is online."""
    if event.attendance != "online" and not event.venue and not event.venue_note:
        yield missing(event, "venue", f"or 'venue_note' text, where 'attendance' is {event.attendance}")


def _online_can_be_joined(event: Any) -> Iterator[Finding]:
    """`join_url` or `joining_note` is needed unless `attendance` is in person."""
    if event.attendance != "in person" and not event.join_url and not event.joining_note:
        yield missing(event, "join_url", f"or 'joining_note' text, where 'attendance' is {event.attendance}")


def _moved_online_is_online(event: Any) -> Iterator[Finding]:
    """Where `status` is moved online, `attendance` is online; the old venue may stay."""
    if event.status == "moved online" and event.attendance != "online":
        yield Finding(("attendance",), f"must be online where 'status' is moved online, not '{event.attendance}'")


class Session(Group):
    """One item of an event's programme."""

    rules = (_ends_after_it_starts,)
    starts: TimeOrMoment
    """A time such as 18:30, or a day and time."""
    ends: TimeOrMoment | None = None
    """As starts."""
    title: Sentences
    """What it is called."""
    room: Text | None = None
    """Where in the venue."""
    speakers: tuple[PersonOrName, ...] = ()
    """Who speaks: file names of people, or names."""
    summary: Sentences | None = None
    """What it is about."""


class CallForSpeakers(Group):
    """An invitation to speak."""

    url: Link
    """Where to propose a talk."""
    closes: Moment
    """Until when."""


class Event(Kind):
    """Something to attend. `date` is the day it is announced."""

    folder, one, many, has_body, listing = "events", "an event", "Events", True, "events.html"
    inherits = {"places": "venue"}  # noqa: RUF012 (pydantic reads the ClassVar of Kind)
    rules = (
        _ends_after_it_starts,
        not_after("doors", "starts"),
        needed_when("previously", "status", "rescheduled"),
        needed_when("status_note", "status", "cancelled", "postponed", "rescheduled", "moved online"),
        _in_person_has_a_venue,
        _online_can_be_joined,
        _moved_online_is_online,
    )

    summary: Summary
    date: DateOrMoment | None = None
    """When it is announced. Left out: published at once, and in the feeds from four weeks before it starts."""
    starts: DateOrMoment
    """A day and time, or a date for whole days."""
    ends: DateOrMoment | None = None
    """As starts, and not before it."""
    doors: Moment | None = None
    """When the doors open."""
    format: (
        Literal[
            "talk",
            "workshop",
            "conference",
            "festival",
            "networking",
            "careers fair",
            "awards",
            "hackathon",
            "other",
        ]
        | None
    ) = None
    """What kind of event it is."""
    status: Literal["scheduled", "cancelled", "postponed", "rescheduled", "moved online"] = "scheduled"
    """A changed event stays at its address, in its calendars and feeds."""
    previously: tuple[DateOrMoment, ...] = ()
    """The earlier starts of a rescheduled event."""
    status_note: Sentences | None = None
    """What happened and what to do; needed unless scheduled."""
    attendance: Literal["in person", "online", "hybrid"]
    """How to be there."""
    venue: VenueRef | None = None
    """Where it is; this or venue_note is needed unless online."""
    venue_note: Sentences | None = None
    """"To be announced", or where exactly."""
    join_url: Link | None = None
    """Where to join online; this or joining_note is needed if online or hybrid."""
    joining_note: Sentences | None = None
    """How to get the link."""
    organisers: tuple[MemberOrName, ...] = ()
    """The site's organisation, where left out."""
    sponsors: tuple[MemberOrName, ...] = ()
    """Who pays for it."""
    speakers: tuple[Speaker, ...] = ()
    """Who is on the stage."""
    programme: tuple[Session, ...] = ()
    """What happens when."""
    series: SeriesRef | None = None
    """The series that it belongs to."""
    booking_url: Link | None = None
    """Where to book."""
    price: Price | None = None
    """0 is free."""
    member_price: Price | None = None
    """What members pay."""
    currency: Currency | None = None
    """The site's where left out."""
    capacity: WholeNumber | None = None
    """How many people can come."""
    availability: Literal["open", "few left", "sold out", "waiting list"] | None = None
    """Whether there are places."""
    sectors: tuple[SectorRef, ...] = ()
    """What it belongs to."""
    places: tuple[PlaceRef, ...] = ()
    """The venue's, where left out."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    audience: tuple[Text, ...] = ()
    """Whom it is for."""
    accessibility: Accessibility | None = None
    """What it says wins over the venue's."""
    code_of_conduct_url: PlaceOrLink | None = None
    """The site's, where left out."""
    recording_url: PlaceOrLink | None = None
    """The recording, afterwards."""
    slides_url: PlaceOrLink | None = None
    """The slides, afterwards."""
    call_for_speakers: CallForSpeakers | None = None
    """Where to propose a talk, and until when."""

    @property
    def last(self) -> dt.date:
        """The end where it is known, else the start."""
        return self.ends or self.starts
