"""One to four words on the state of an entry. The word comes first, colour only helps."""

from collections.abc import Iterator
from typing import Any

from clarion.cards.card import Tag
from clarion.entry import Entry
from clarion.site import Site
from clarion.words import day

NOT_USED = Tag("Not to be used")
SUPERSEDED = Tag("A newer figure is there")
DOUBTS = {NOT_USED, SUPERSEDED}
"""What keeps a figure from being stated."""


def tags_of(site: Site, entry: Entry) -> Iterator[Tag]:
    yield from _of_publishing(site, entry)
    of_its_kind = OF_KIND.get(entry.folder)
    if of_its_kind:
        yield from of_its_kind(site, entry)


def _of_publishing(site: Site, entry: Entry) -> Iterator[Tag]:
    fields = entry.fields
    if fields.sample:
        yield Tag("Sample", "sample")
    if fields.draft:
        yield Tag("Draft", "sample")
    if not site.is_published(entry) and site.is_future(entry):
        yield Tag("Not yet published", "sample")
    if fields.is_archived:
        yield Tag(told_in(fields))


def _of_story(_site: Site, entry: Entry) -> Iterator[Tag]:
    """Who sees a card alone knows, too, that a story was paid for, or that its writer is tied to whom it is about."""
    if entry.fields.sponsored_by:
        yield Tag(paid_for(entry.fields))
    if entry.fields.disclosure:
        yield Tag("Interest declared")


def _of_event(_site: Site, entry: Entry) -> Iterator[Tag]:
    status = entry.fields.status
    if status != "scheduled":
        tone = "stop" if status in ("cancelled", "postponed") else ""
        yield Tag("New date" if status == "rescheduled" else status.capitalize(), tone)


def _of_member(_site: Site, entry: Entry) -> Iterator[Tag]:
    if entry.fields.closed_on:
        yield Tag(f"Closed in {entry.fields.closed_on.year}")


def _of_fact(site: Site, entry: Entry) -> Iterator[Tag]:
    told = {
        use.field.split(".")[0]
        for use in site.used_by.get(entry.key, ())
        if use.entry.folder == "facts" and site.is_shown(use.entry)
    }
    if entry.fields.forecast:
        yield Tag("Forecast")
    if entry.fields.use == "do not use":
        yield NOT_USED
    if "supersedes" in told:
        yield SUPERSEDED
    if entry.fields.conflicts_with or "conflicts_with" in told:
        yield Tag("Sources disagree")


def _of_perk(site: Site, entry: Entry) -> Iterator[Tag]:
    perk = entry.fields
    if perk.valid_until and perk.valid_until < site.today:
        yield Tag("Ended", "stop")
    if perk.valid_from and perk.valid_from > site.today:
        yield Tag(f"From {day(perk.valid_from, site.settings.language)}")


OF_KIND = {"stories": _of_story, "events": _of_event, "facts": _of_fact, "perks": _of_perk, "members": _of_member}


def paid_for(story: Any) -> str:
    """ "Paid for by Acme", wherever a story shows itself; "" where nobody did."""
    return f"Paid for by {story.sponsored_by}" if story.sponsored_by else ""


def told_in(fields: Any) -> str:
    """ "As told in 2017": an archived entry belongs to the year of its date."""
    return f"As told in {(fields.date or fields.archived_on).year}"
