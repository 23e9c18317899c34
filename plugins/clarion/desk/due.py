"""What becomes due on a day: reviews, offers, memberships, support, consultations, forecasts."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from clarion.checks.days import review_due
from clarion.entry import Entry
from clarion.site import Site

SOON = dt.timedelta(days=30)
"""How long before its day a thing is told."""


class Due(NamedTuple):
    """What is to be done with an entry, from which day on, and the field that says so."""

    entry: Entry
    field: str
    day: dt.date
    words: str


def due_of(site: Site) -> tuple[Due, ...]:
    """Everything published that is due, or will be soon, the earliest first."""
    found = (due for entry in site.all() if _is_kept(site, entry) for due in _of_entry(site, entry))
    near = (due for due in found if due.day <= site.today + SOON)
    return tuple(sorted(near, key=lambda due: (due.day, due.entry.path, due.field)))


def _is_kept(site: Site, entry: Entry) -> bool:
    return not entry.fields.is_archived and site.is_published(entry)


def _of_entry(site: Site, entry: Entry) -> Iterator[Due]:
    review = review_due(entry)
    if review:
        yield Due(entry, "review_by", review, "Look whether all of it still holds, then set a new day")
    match entry.folder:
        case "perks" if entry.fields.valid_until:
            yield Due(entry, "valid_until", entry.fields.valid_until, "Renew the perk, or archive it")
        case "members":
            yield from _of_member(entry)
        case "policy":
            yield from _of_policy(entry)
        case "facts" if not site.newer(entry):
            yield from _of_fact(entry)


def _of_member(member: Entry) -> Iterator[Due]:
    fields = member.fields
    if fields.member_until and fields.relationship == "member":
        yield Due(member, "member_until", fields.member_until, "Renew the membership, or change 'relationship'")
    for support in fields.supports:
        if support.until:
            yield Due(member, "supports", support.until, f"Ask whether they go on as {support.as_}")


def _of_policy(paper: Entry) -> Iterator[Due]:
    asked = paper.fields.consultation
    if asked and asked.closes and not paper.fields.submitted_on:
        yield Due(paper, "consultation", asked.closes, "Hand in the response, and write 'submitted_on'")


def _of_fact(fact: Entry) -> Iterator[Due]:
    if fact.fields.forecast and fact.fields.due:
        words = "The forecast's time has come: add the figure that came of it as a fact that supersedes it"
        yield Due(fact, "due", fact.fields.due.first, words)
