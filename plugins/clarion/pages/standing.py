"""How an entry stands to others of its kind, and to the figures that it states."""

from collections.abc import Iterator

from clarion.cards.card import Card
from clarion.entry import Entry
from clarion.pages.groups import Cards
from clarion.site import Site


def outdated_by(site: Site, entry: Entry, cards: Cards) -> Iterator[tuple[Card, Card]]:
    """History is not rewritten: a dated entry states what was known then, and its page says so (schema: Levels)."""
    stated = {use.target.key: use.target for use in site.uses[entry.key] if use.target and use.target.folder == "facts"}
    for fact in stated.values() if entry.folder != "facts" else ():
        newer = [use.entry for use in site.used_by.get(fact.key, ()) if use.field == "supersedes"]
        yield from ((cards.of(fact), cards.of(each)) for each in newer if site.is_shown(each))


def named_as(site: Site, entry: Entry, cards: Cards) -> dict[str, tuple[Card, ...]]:
    """Entries of its own kind that name it, by field; those that it names in that field itself left out."""
    found: dict[str, dict[str, Card]] = {}
    for use in site.used_by.get(entry.key, ()):
        if use.field and use.entry.folder == entry.folder and use.entry is not entry and site.is_shown(use.entry):
            own = getattr(entry.fields, use.field, None) or ()
            if use.entry.name not in (ref.name for ref in (own if isinstance(own, tuple) else (own,))):
                found.setdefault(use.field, {})[use.entry.name] = cards.of(use.entry)
    return {name: tuple(named.values()) for name, named in found.items()}
