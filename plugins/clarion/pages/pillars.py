"""The pillars of the message, each with what proves it and what does not yet."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from clarion.cards.card import Cover
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.gist import Gist, gist, in_order, standing
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
    stories = _stories(site, entry.key)
    paint, proofs = entry.fields.paint or "undercoat", _proofs(site, entry.key, stories)
    proofs = sorted(proofs, key=lambda proof: proof.key in seen)
    covers = (cards.of(proof).cover for proof in proofs)
    structure = next((cover.structure for cover in covers if cover and cover.structure != "arcs"), "arcs")
    cover, says = Cover(structure, paint, entry.name), _paragraphs(resolved(site, entry.body.html))
    shown = tuple(map(cards.of, proofs[:most]))
    return Pillar(cards.of(entry), entry.fields.text, paint, shown, cover, tuple(_gaps(site, stories)), says)


def _paragraphs(html: str) -> str:
    """The paragraphs of a body: its headings and notes have ids, of which a page can have each once."""
    return "\n".join(paragraph for paragraph in _PARAGRAPH.findall(html) if " id=" not in paragraph)


def _stories(site: Site, key: Key) -> list[Entry]:
    stories = {use.entry.key: use.entry for use in site.used_by.get(key, ()) if use.field == "pillars"}
    places = standing(site, "stories")
    shown = [entry for entry in stories.values() if entry.name in places and not gist(site, *entry.key).is_archived]
    return in_order(site, "stories", shown)


def _proofs(site: Site, key: Key, stories: Sequence[Entry]) -> list[Entry]:
    told = {gist(site, *story.key).fact for story in stories}
    facts = (use.target for use in site.uses[key] if use.field == "facts" and use.target and site.is_shown(use.target))
    return [*stories, *(fact for fact in facts if fact.name not in told)]


def _gaps(site: Site, stories: Sequence[Entry]) -> Iterator[str]:
    """What the stories under a pillar do not show: nothing at all, nothing new, or one place or sector alone."""
    if not stories:
        yield "No story proves this yet."
        return
    gists = [gist(site, *story.key) for story in stories]
    if not any(_is_fresh(site, each) for each in gists):
        yield "No story of the last year."
    for name, words in (("places", "place"), ("sectors", "sector")):
        found = {choice for each in gists for choice in each.choices[name]}
        if len(found) == 1 and len(site.shown_of(name)) > 1:
            yield f"All stories are from one {words}."


def _is_fresh(site: Site, story: Gist) -> bool:
    return story.date is not None and day_of(story.date, site.settings.zone) >= site.today - FRESH
