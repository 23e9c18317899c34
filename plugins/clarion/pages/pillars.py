"""The pillars of the message, each with what proves it and what does not yet."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from clarion.cards.card import Cover
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.gist import Gist, gist, in_order, shown_in_order
from clarion.memory import remembered
from clarion.pages.groups import Cards
from clarion.pages.inputs import Pillar
from clarion.pages.links import resolved
from clarion.site import Key, Site

_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
FRESH = dt.timedelta(days=365)
"""How long a proof counts as new."""


def pillars(site: Site, cards: Cards, most: int | None = None, seen: Collection[Entry] = ()) -> tuple[Pillar, ...]:
    """The pillars in their order, each with the stories and facts that prove it, at most so many; `seen` ones last."""
    entries = [entry for entry in site.shown_of("messages") if entry.fields.level == "pillar"]
    known = {entry.key for entry in seen}
    return tuple(_pillar(site, entry, cards, most, known) for entry in in_order(site, "messages", entries))


def _pillar(site: Site, entry: Entry, cards: Cards, most: int | None, seen: Collection[Key]) -> Pillar:
    """A pillar is drawn with the structure of the first story that proves it and is of one place."""
    proofs = sorted(proofs_of(site, entry.name), key=lambda proof: proof.key in seen)
    structure = next((proof.structure for proof in proofs if proof.structure not in ("", "arcs")), "arcs")
    paint, says = entry.fields.paint or "undercoat", _paragraphs(resolved(site, entry.body.html))
    shown = tuple(cards.of(site.known(proof.key)) for proof in proofs[:most])
    cover = Cover(structure, paint, entry.name)
    return Pillar(cards.of(entry), entry.fields.text, paint, shown, cover, gaps_of(site, entry.name), says)


def _paragraphs(html: str) -> str:
    """The paragraphs of a body: its headings and notes have ids, of which a page can have each once."""
    return "\n".join(paragraph for paragraph in _PARAGRAPH.findall(html) if " id=" not in paragraph)


class Proof(NamedTuple):
    """A story or a fact under a pillar, and what a story is drawn with."""

    key: Key
    structure: str = ""


@remembered
def proofs_of(site: Site, name: str) -> tuple[Proof, ...]:
    """What proves a pillar, its stories first; a fact that a story has as its headline would be said twice."""
    stories, key = _stories(site, name), ("messages", name)
    told = {story.fact for story in stories.values()}
    named = (use.target for use in site.uses[key] if use.field == "facts" and use.target and site.is_shown(use.target))
    facts = tuple(Proof(fact.key) for fact in named if fact.name not in told)
    return (*(Proof(("stories", name), story.structure) for name, story in stories.items()), *facts)


@remembered
def gaps_of(site: Site, name: str) -> tuple[str, ...]:
    return tuple(_gaps(site, list(_stories(site, name).values())))


def _stories(site: Site, name: str) -> dict[str, Gist]:
    """The stories under a pillar, in their order."""
    naming = {use.entry.name for use in site.used_by.get(("messages", name), ()) if use.field == "pillars"}
    found = {story: gist(site, "stories", story) for story in shown_in_order(site, "stories", naming)}
    return {story: each for story, each in found.items() if not each.is_archived}


def _gaps(site: Site, gists: Sequence[Gist]) -> Iterator[str]:
    """What the stories under a pillar do not show: nothing at all, nothing new, or all of them one place, sector or
    kind of organisation."""
    if not gists:
        yield "No story proves this yet."
        return
    if not any(_is_fresh(site, each) for each in gists):
        yield "No story of the last year."
    for name, words in (("places", "place"), ("sectors", "sector")):
        found = {choice for each in gists for choice in each.choices[name]}
        if len(found) == 1 and len(site.shown_of(name)) > 1:
            yield f"All stories are from one {words}."
    if len({kind for each in gists for kind in each.choices["type"]}) == 1 < len(kinds_of_members(site)):
        yield "All stories are of one kind of organisation."


@remembered
def kinds_of_members(site: Site) -> tuple[str, ...]:
    """The kinds of organisation that the site tells of, in order."""
    return tuple(sorted({str(member.fields.type) for member in site.shown_of("members")}))


def _is_fresh(site: Site, story: Gist) -> bool:
    return story.date is not None and day_of(story.date, site.settings.zone) >= site.today - FRESH
