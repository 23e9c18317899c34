"""What became of a policy paper: it was handed in, and as long as an answer is awaited, somebody looks for it."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from clarion.checks.telling import at_field
from clarion.daily import has_passed
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.kinds.findings import Loc
from clarion.problems import Problem
from clarion.site import Site

PATIENCE = dt.timedelta(weeks=26)
"""How long an answer may be awaited until somebody looks again."""


class Awaited(NamedTuple):
    """An answer that is awaited: the field for it, how that is now, and the last day without a look."""

    loc: Loc
    state: str
    day: dt.date


def papers_are_followed(site: Site, paper: Entry) -> Iterator[Problem]:
    """A response was handed in by the day on which its consultation closed; later, somebody looks for the answer."""
    if paper.fields.is_archived:
        return
    closed = response_due(paper)
    if closed and has_passed(site, closed):
        words = (
            f"is missing, and the consultation closed on {closed}: write the day on which the response was handed in, "
            "or archive the page"
        )
        yield at_field(paper, ("submitted_on",), words, "response", "warning")
    else:
        yield from _awaited_answers(site, paper)


def response_due(paper: Entry) -> dt.date | None:
    """The last day for a response that is not handed in, as far as is written."""
    fields = paper.fields
    if fields.form != "response" or fields.submitted_on or fields.outcome or not fields.consultation:
        return None
    closes: dt.date | None = fields.consultation.closes
    return closes


def _awaited_answers(site: Site, paper: Entry) -> Iterator[Problem]:
    awaited = answer_due(site, paper)
    if awaited and has_passed(site, awaited.day):
        words = (
            f"should be looked into, for it is {awaited.state} and nobody has looked since {awaited.day - PATIENCE}: "
            "write what became of it, or the day as 'reviewed_on'"
        )
        yield at_field(paper, awaited.loc, words, "answer", "warning")


def answer_due(site: Site, paper: Entry) -> Awaited | None:
    """The answer that is awaited. Where `review_by` says when somebody looks again, that day counts, and no other."""
    awaited, looked = _awaited(paper), _looked_for(site, paper)
    return Awaited(*awaited, looked + PATIENCE) if awaited and looked and not paper.fields.review_by else None


def _awaited(paper: Entry) -> tuple[Loc, str] | None:
    """The first ask that is open; of a response, the outcome."""
    fields = paper.fields
    for n, ask in enumerate(fields.asks):
        if ask.state == "open":
            return ("asks", n, "state"), "open"
    return (("outcome",), "missing") if fields.form == "response" and not fields.outcome else None


def _looked_for(site: Site, paper: Entry) -> dt.date | None:
    """When somebody last had to do with it."""
    fields = paper.fields
    closes = fields.consultation.closes if fields.consultation else None
    days = [day for day in (fields.modified, fields.submitted_on, fields.reviewed_on, closes) if day]
    return max([*days, day_of(fields.date, site.settings.zone)]) if fields.date else None
