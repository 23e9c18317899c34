"""What was so and may be no longer: memberships that ended, organisations that closed, forecasts whose time has come.

As with all that a day changes, each is at most a warning, and what is archived is left as it was.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from clarion.checks.telling import at_field
from clarion.daily import has_passed
from clarion.entry import Entry
from clarion.kinds.findings import Loc
from clarion.problems import Problem
from clarion.site import Site

OF_TODAY = ("offers", "looking_for", "hiring_url")
"""What only an organisation that is there can say of itself."""
NAMED_TODAY: Mapping[str, tuple[str, ...]] = {
    "perks": ("provider",),
    "roles": ("employers", "ways_in"),
    "people": ("member",),
}
"""The fields that name an organisation as it is today; what happened with it stays told."""


def memberships_go_on(site: Site, member: Entry) -> Iterator[Problem]:
    """A membership that has ended was renewed, or the organisation is no member; a closed one is marked as it is."""
    ended = membership_over(member)
    if ended and not member.fields.is_archived and has_passed(site, ended):
        words = (
            f"has passed ({ended}), and 'relationship' is still member: write the new day, or partner or featured there"
        )
        yield at_field(member, ("member_until",), words, "membership", "warning")


def membership_over(member: Entry) -> dt.date | None:
    """The last day of a membership that somebody may renew."""
    fields = member.fields
    last: dt.date | None = fields.member_until if fields.relationship == "member" and not fields.closed_on else None
    return last


def closed_members_are_past(site: Site, member: Entry) -> Iterator[Problem]:
    """The profile of an organisation that has closed says nothing as if it were still there."""
    closed = member.fields.closed_on
    if closed and not member.fields.is_archived and has_passed(site, closed):
        for loc, what in _still_said(member):
            yield at_field(member, loc, f"{what}, for the organisation closed on {closed}", "closed", "warning")


def _still_said(member: Entry) -> Iterator[tuple[Loc, str]]:
    fields = member.fields
    for name in OF_TODAY:
        if getattr(fields, name):
            yield (name,), "should be left out"
    if fields.relationship == "member" and not fields.member_until:
        yield ("member_until",), "is missing; it should be the last day of its membership"
    for n, support in enumerate(fields.supports):
        if support.until is None:
            yield ("supports", n, "until"), "is missing; it should be the last day of the support"


def closed_members_are_not_named(site: Site, entry: Entry) -> Iterator[Problem]:
    """Who gives a perk, hires for a role or employs a person has not closed."""
    fields = () if entry.fields.is_archived else NAMED_TODAY[entry.folder]
    for use in site.named_in_fields(entry):
        member = use.target if use.field in fields else None
        closed = member.fields.closed_on if member else None
        if member and closed and has_passed(site, closed):
            words = f"names '{use.ref}', which closed on {closed} ({member.file}): {_instead(member)}"
            yield at_field(entry, use.loc, words, "closed", "warning")


def _instead(closed: Entry) -> str:
    became = closed.fields.became
    words = "leave it out, or archive the page"
    return f"name '{became}', which it became part of, {words}" if became else words


def forecasts_are_followed(site: Site, fact: Entry) -> Iterator[Problem]:
    """Once the time of a forecast has come, somebody looks what came of it."""
    over = forecast_over(fact)
    if over and not fact.fields.is_archived and has_passed(site, over) and not site.newer(fact):
        words = (
            f"has passed ({fact.fields.due}): write what came of it as a fact that supersedes this one; "
            "where nobody has published that, say so below, and set 'reviewed_on'"
        )
        yield at_field(fact, ("due",), words, "due", "warning")


def forecast_over(fact: Entry) -> dt.date | None:
    """The last day for which a forecast speaks; None where it has none, or was read or reviewed after that day."""
    fields = fact.fields
    over: dt.date | None = fields.due.last if fields.forecast and fields.due else None
    looked = [day for day in (fields.read_on, fields.reviewed_on) if day]
    return over if over and max(looked, default=over) <= over else None
