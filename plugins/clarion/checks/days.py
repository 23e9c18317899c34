"""What depends on the day: when an event is announced, what is due. A day that passes is at most a warning."""

import datetime as dt
from collections.abc import Iterator

from clarion.checks.telling import at_field
from clarion.daily import has_passed, years_after
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.site import Site


def events_are_announced_before_they_start(site: Site, event: Entry) -> Iterator[Problem]:
    """`date` is when an event is announced: before the day of a coming event's start (schema, event)."""
    zone, date, starts = site.settings.zone, event.fields.date, event.fields.starts
    if date and starts and day_of(date, zone) >= day_of(starts, zone) and not has_passed(site, day_of(starts, zone)):
        words = (
            f"must be before {day_of(starts, zone)}, the day it starts: it is the day on which the event is "
            "announced; leave it out to announce it at once"
        )
        yield at_field(event, ("date",), words, "event-date")


def reviews_are_done(site: Site, entry: Entry) -> Iterator[Problem]:
    """Past review_by an entry is due (schema, Every kind)."""
    due = review_due(entry)
    if due and not entry.fields.is_archived and has_passed(site, due):
        words = f"is due, for {due} has passed: look whether all of it still holds, then set a new day"
        yield at_field(entry, ("review_by",), words, "review", "warning")


def review_due(entry: Entry) -> dt.date | None:
    """review_by; for a story, fact or perk, where left out, a year after reviewed_on, else after date or read_on."""
    fields = entry.fields
    if fields.review_by or entry.folder not in ("stories", "facts", "perks"):
        return fields.review_by  # type: ignore[no-any-return]
    since = fields.reviewed_on or fields.date or getattr(fields, "read_on", None)
    return years_after(since, 1) if since else None


def offers_hold(site: Site, perk: Entry) -> Iterator[Problem]:
    """A perk whose end has passed is renewed or archived."""
    until = perk.fields.valid_until
    if until and not perk.fields.is_archived and has_passed(site, until):
        words = f"has passed ({until}): renew the perk or archive it"
        yield at_field(perk, ("valid_until",), words, "past", "warning")
