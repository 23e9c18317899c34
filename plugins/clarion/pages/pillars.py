"""The pillars of the message, each with what proves it and what does not yet."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from clarion.cards.card import Cover
from clarion.dates import day_of
from clarion.entry import Entry
from clarion.kinds.refs import Ref
from clarion.pages.groups import Cards
from clarion.pages.inputs import Pillar
from clarion.pages.links import resolved
from clarion.pages.order import in_order
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
    shown = [entry for entry in stories.values() if site.is_shown(entry) and not entry.fields.is_archived]
    return in_order(site, "stories", shown)


def _proofs(site: Site, key: Key, stories: Sequence[Entry]) -> list[Entry]:
    told = {ref.name for ref in map(_headline_fact, stories) if ref}
    facts = (use.target for use in site.uses[key] if use.field == "facts" and use.target and site.is_shown(use.target))
    return [*stories, *(fact for fact in facts if fact.name not in told)]


def _headline_fact(story: Entry) -> Ref | None:
    """The fact that a story's headline figure is: beside the story it would say the same twice."""
    source = story.fields.headline.source if story.fields.headline else None
    return source if isinstance(source, Ref) else None


def _gaps(site: Site, stories: Sequence[Entry]) -> Iterator[str]:
    """What the stories under a pillar do not show: nothing at all, nothing new, or one place or sector alone."""
    if not stories:
        yield "No story proves this yet."
        return
    if all(day_of(story.fields.date, site.settings.zone) < site.today - FRESH for story in stories):
        yield "No story of the last year."
    for name, words in (("places", "place"), ("sectors", "sector")):
        found = {ref.name for story in stories for ref in site.effective(story, name)}
        if len(found) == 1 and len(site.shown_of(name)) > 1:
            yield f"All stories are from one {words}."
