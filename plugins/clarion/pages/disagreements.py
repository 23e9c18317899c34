"""Facts that contradict each other → one table for each question that they answer, the lowest figure first."""

from collections.abc import Iterator

from clarion.cards.figures import written
from clarion.entry import Entry
from clarion.pages.groups import Cards, listed_of
from clarion.pages.links import resolved
from clarion.pages.lists import Disagreement
from clarion.site import Site

_USES = ("headline", "background", "do not use")


def disagreements(site: Site, cards: Cards) -> tuple[Disagreement, ...]:
    """Every question to which the ledger has more than one answer, the most contested first."""
    found = sorted(_clusters(site), key=lambda facts: (-len(facts), facts[0].name))
    return tuple(_disagreement(site, facts, cards) for facts in found)


def disagreement_about(site: Site, fact: Entry, cards: Cards) -> Disagreement | None:
    """The question to which this fact is one of several answers."""
    found = sorted(_reached(site, fact, set()), key=_standing)
    return _disagreement(site, found, cards) if len(found) > 1 else None


def _clusters(site: Site) -> Iterator[list[Entry]]:
    """Facts that say otherwise of one thing, directly or through a third; the one to fall back on first."""
    seen: set[str] = set()
    for fact in sorted(listed_of(site, "facts"), key=_standing):
        found = list(_reached(site, fact, seen))
        if len(found) > 1:
            yield found


def _standing(fact: Entry) -> tuple[int, bool, str]:
    return _USES.index(fact.fields.use), fact.fields.as_of is None, fact.name


def _reached(site: Site, fact: Entry, seen: set[str]) -> Iterator[Entry]:
    if fact.name not in seen:
        seen.add(fact.name)
        yield fact
        for other in sorted(_opposed(site, fact), key=_standing):
            yield from _reached(site, other, seen)


def _opposed(site: Site, fact: Entry) -> Iterator[Entry]:
    """The facts that it contradicts: what one side says counts for both (schema: fact)."""
    named = map(site.find, fact.fields.conflicts_with)
    naming = (use.entry for use in site.used_by.get(fact.key, ()) if use.field == "conflicts_with")
    shown = (other for other in (*named, *naming) if other and site.is_shown(other))
    return (other for other in shown if not other.fields.is_archived)


def _disagreement(site: Site, facts: list[Entry], cards: Cards) -> Disagreement:
    first = facts[0]
    ordered = sorted(facts, key=lambda fact: (fact.fields.value, fact.name))
    return Disagreement(
        first.name,
        _question(first),
        tuple(written(fact.fields.value, fact.fields.unit, None)[0] for fact in (ordered[0], ordered[-1])),
        cards.of(first),
        first.fields.use != "do not use",
        resolved(site, first.body.html),
        tuple(map(cards.of, ordered)),
    )


def _question(fact: Entry) -> str:
    """ "How many technology jobs?"; of money and shares, the title of the fact to fall back on."""
    counted = written(fact.fields.value, fact.fields.unit, None)[1]
    return f"How many {counted}?" if counted else str(fact.fields.title)
