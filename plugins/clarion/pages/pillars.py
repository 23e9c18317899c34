"""The pillars of the message as pages show them, each with what proves it and what does not yet."""

import re
from collections.abc import Collection

from clarion.cards.card import Cover
from clarion.coverage import gaps_of, pillars_of, proofs_of, words_of
from clarion.entry import Entry
from clarion.pages.groups import Cards
from clarion.pages.inputs import Pillar
from clarion.pages.links import resolved
from clarion.site import Key, Site

_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)


def pillars(site: Site, cards: Cards, most: int | None = None, seen: Collection[Entry] = ()) -> tuple[Pillar, ...]:
    """The pillars in their order, each with the stories and facts that prove it, at most so many; `seen` ones last."""
    known = {entry.key for entry in seen}
    return tuple(_pillar(site, entry, cards, most, known) for entry in pillars_of(site))


def _pillar(site: Site, entry: Entry, cards: Cards, most: int | None, seen: Collection[Key]) -> Pillar:
    """A pillar is drawn with the structure of the first story that proves it and is of one place."""
    proofs = sorted(proofs_of(site, entry.name), key=lambda proof: proof.key in seen)
    structure = next((proof.structure for proof in proofs if proof.structure not in ("", "arcs")), "arcs")
    paint, says = entry.fields.paint or "undercoat", _paragraphs(resolved(site, entry.body.html))
    shown = tuple(cards.of(site.known(proof.key)) for proof in proofs[:most])
    cover, gaps = Cover(structure, paint, entry.name), (words_of(site, gap) for gap in gaps_of(site, entry.name))
    return Pillar(cards.of(entry), entry.fields.text, paint, shown, cover, tuple(gaps), says)


def _paragraphs(html: str) -> str:
    """The paragraphs of a body: its headings and notes have ids, of which a page can have each once."""
    return "\n".join(paragraph for paragraph in _PARAGRAPH.findall(html) if " id=" not in paragraph)
