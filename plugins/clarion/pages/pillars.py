"""The pillars of the message, each with what proves it."""

from clarion.cards.card import Card, Cover
from clarion.entries import Entry
from clarion.pages.groups import Cards, in_order
from clarion.pages.inputs import Pillar
from clarion.site import Key, Site


def pillars(site: Site, cards: Cards, most: int | None = None) -> tuple[Pillar, ...]:
    """The pillars in their order, each with the stories and facts that prove it, at most so many."""
    entries = [entry for entry in site.shown_of("messages") if entry.fields.level == "pillar"]
    return tuple(_pillar(site, entry, cards, most) for entry in in_order(site, "messages", entries))


def _pillar(site: Site, entry: Entry, cards: Cards, most: int | None) -> Pillar:
    """A pillar is drawn with the structure of the first story that proves it and is of one place."""
    paint, proofs = entry.fields.paint or "undercoat", _proofs(site, entry.key, cards, most)
    structures = (proof.cover.structure for proof in proofs if proof.cover)
    structure = next((structure for structure in structures if structure != "arcs"), "arcs")
    return Pillar(cards.of(entry), entry.fields.text, paint, proofs, Cover(structure, paint, entry.name))


def _proofs(site: Site, key: Key, cards: Cards, most: int | None) -> tuple[Card, ...]:
    stories = {use.entry.key: use.entry for use in site.used_by.get(key, ()) if use.field == "pillars"}
    shown = [entry for entry in stories.values() if site.is_shown(entry) and not entry.fields.is_archived]
    facts = [use.target for use in site.uses[key] if use.field == "facts" and use.target and site.is_shown(use.target)]
    return tuple(map(cards.of, [*in_order(site, "stories", shown), *facts][:most]))
