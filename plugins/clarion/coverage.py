"""The message house: its roof, its pillars, what proves each, and what its proofs do not show.

One place for the rule, for the public page, for the data and for who looks after the message.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Literal, NamedTuple

from clarion.cards.titles import WORDS
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.gist import Gist, gist, in_order, shown_in_order
from clarion.memory import remembered
from clarion.site import Key, Site

FRESH = timedelta(days=365)
"""How long a proof counts as new."""
SIDES: Mapping[Literal["places", "sectors", "type"], str] = {
    "places": "All stories are from one place",
    "sectors": "All stories are from one sector",
    "type": "All stories are of one kind of organisation",
}
"""What the proofs of a pillar should differ in, and what is said where they do not."""


class Proof(NamedTuple):
    """A story or a fact under a pillar, and what a story is drawn with."""

    key: Key
    structure: str = ""


class Gap(NamedTuple):
    """What the stories under a pillar do not show."""

    kind: Literal["none", "old", "places", "sectors", "type"]
    """No story; none of the last year; all of one place, one sector, one kind of organisation."""
    only: str = ""
    """The name of the one place or sector, or the one kind."""


def roof_of(site: Site) -> Entry | None:
    """The roof of the message; None before one is agreed."""
    return next((entry for entry in site.shown_of("messages") if entry.fields.level == "roof"), None)


def pillars_of(site: Site) -> list[Entry]:
    """The pillars in their order."""
    entries = [entry for entry in site.shown_of("messages") if entry.fields.level == "pillar"]
    return in_order(site, "messages", entries)


@remembered
def proofs_of(site: Site, name: str) -> tuple[Proof, ...]:
    """What proves a pillar, its stories first; a fact that a story has as its headline would be said twice."""
    stories = _stories(site, name)
    told = {story.fact for story in stories.values()}
    facts = tuple(Proof(("facts", fact)) for fact in facts_under(site, name) if fact not in told)
    return (*(Proof(("stories", story), each.structure) for story, each in stories.items()), *facts)


def facts_under(site: Site, name: str) -> list[str]:
    """The facts on which a message stands."""
    named = (use.target for use in site.uses["messages", name] if use.field == "facts" and use.target)
    return [fact.name for fact in named if site.is_shown(fact)]


@remembered
def stories_under(site: Site, name: str) -> tuple[str, ...]:
    """The stories that prove a pillar, newest first."""
    return tuple(_stories(site, name))


def _stories(site: Site, name: str) -> dict[str, Gist]:
    naming = {use.entry.name for use in site.used_by.get(("messages", name), ()) if use.field == "pillars"}
    found = {story: gist(site, "stories", story) for story in shown_in_order(site, "stories", naming)}
    return {story: each for story, each in found.items() if not each.is_archived}


@remembered
def gaps_of(site: Site, name: str) -> tuple[Gap, ...]:
    """What the stories under a pillar do not show, on the day. What is not published shows nothing."""
    found = [each for story, each in _stories(site, name).items() if site.is_published(site.known(("stories", story)))]
    return tuple(_gaps(site, found)) if found else (Gap("none"),)


def _gaps(site: Site, stories: list[Gist]) -> Iterator[Gap]:
    if not any(_is_fresh(site, each) for each in stories):
        yield Gap("old")
    for side in SIDES:
        found = {choice for each in stories for choice in each.choices[side]}
        if len(found) == 1 < _choices_of(site, side):
            yield Gap(side, *found)


def _choices_of(site: Site, side: str) -> int:
    """How many there are to choose from."""
    return len(kinds_of_members(site) if side == "type" else site.shown_of(side))


@remembered
def kinds_of_members(site: Site) -> tuple[str, ...]:
    """The kinds of organisation that the site tells of, in order."""
    return tuple(sorted({str(member.fields.type) for member in site.shown_of("members")}))


def _is_fresh(site: Site, story: Gist) -> bool:
    return story.date is not None and day_of(story.date, site.settings.zone) >= site.today - FRESH


def words_of(site: Site, gap: Gap) -> str:
    """A gap, as a reader is told of it."""
    if gap.kind == "none":
        return "No story proves this yet."
    if gap.kind == "old":
        return "No story of the last year."
    entry = site.entries[gap.kind].get(gap.only) if gap.kind != "type" else None
    return f"{SIDES[gap.kind]}: {entry.fields.title if entry else WORDS.get(gap.only, gap.only)}."
