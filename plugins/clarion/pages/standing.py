"""How an entry stands to others of its kind, and to the figures that it states."""

from collections.abc import Iterator

from clarion.cards.card import Card
from clarion.cards.figures import written
from clarion.entry import Entry
from clarion.facts.agreement import OF_THEIR_DAY, corrected_since
from clarion.pages.groups import Cards
from clarion.pages.lists import Outdated
from clarion.site import Site


def outdated_by(site: Site, entry: Entry, cards: Cards) -> Iterator[Outdated]:
    """History is not rewritten: a dated entry states what was known then, and its page says so (schema: Levels)."""
    stated = {use.target.key: use.target for use in site.uses[entry.key] if use.target and use.target.folder == "facts"}
    if not stated or entry.folder == "facts":
        return
    year, superseded = _year_of(entry), set[str]()
    for fact in stated.values():
        newer = [use.entry for use in site.used_by.get(fact.key, ()) if use.field == "supersedes"]
        for each in filter(site.is_shown, newer):
            superseded.add(fact.name)
            said = " ".join(filter(None, written(fact.fields.value, fact.fields.unit, fact.fields.qualifier)))
            yield Outdated(year, said, cards.of(fact), cards.of(each))
    for said, fact in dict.fromkeys(corrected_since(site, entry)) if entry.folder in OF_THEIR_DAY else ():
        if fact.name not in superseded and site.is_shown(fact):
            yield Outdated(year, said, cards.of(fact), cards.of(fact))


def _year_of(entry: Entry) -> int | None:
    """The year that a dated entry speaks of."""
    day = entry.fields.date or getattr(entry.fields, "starts", None)
    return day.year if day and entry.folder in OF_THEIR_DAY else None


def named_as(site: Site, entry: Entry, cards: Cards) -> dict[str, tuple[Card, ...]]:
    """Entries of its own kind that name it, by field; those that it names in that field itself left out."""
    found: dict[str, dict[str, Card]] = {}
    for use in site.used_by.get(entry.key, ()):
        if use.field and use.entry.folder == entry.folder and use.entry is not entry and site.is_shown(use.entry):
            own = getattr(entry.fields, use.field, None) or ()
            if use.entry.name not in (ref.name for ref in (own if isinstance(own, tuple) else (own,))):
                found.setdefault(use.field, {})[use.entry.name] = cards.of(use.entry)
    return {name: tuple(named.values()) for name, named in found.items()}
