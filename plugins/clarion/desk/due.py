"""What becomes due on a day: reviews, approvals, offers, memberships, support, responses, answers, forecasts."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from clarion.checks.days import review_due
from clarion.checks.lapsed import forecast_over, membership_over
from clarion.checks.papers import answer_due, response_due
from clarion.checks.quotes import approvals
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
    for _, _, last in approvals(entry):
        yield Due(entry, "quotes", last, "Ask whether the words of a quote may stand, then write that day")
    match entry.folder:
        case "perks" if entry.fields.valid_until:
            yield Due(entry, "valid_until", entry.fields.valid_until, "Renew the perk, or archive it")
        case "members":
            yield from _of_member(entry)
        case "policy":
            yield from _of_policy(site, entry)
        case "facts" if not site.newer(entry):
            yield from _of_fact(entry)


def _of_member(member: Entry) -> Iterator[Due]:
    over = membership_over(member)
    if over:
        yield Due(member, "member_until", over, "Renew the membership, or change 'relationship'")
    for support in member.fields.supports:
        if support.until:
            yield Due(member, "supports", support.until, f"Ask whether they go on as {support.as_}")


def _of_policy(site: Site, paper: Entry) -> Iterator[Due]:
    closes, awaited = response_due(paper), answer_due(site, paper)
    if closes:
        yield Due(paper, "submitted_on", closes, "Hand in the response, and write 'submitted_on'")
    elif awaited:
        yield Due(paper, str(awaited.loc[0]), awaited.day, "See what became of it, then write that, or 'reviewed_on'")


def _of_fact(fact: Entry) -> Iterator[Due]:
    over = forecast_over(fact)
    if over:
        words = "The forecast's time has come: add the figure that came of it as a fact that supersedes it"
        yield Due(fact, "due", over, words)
