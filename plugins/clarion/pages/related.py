"""A story → others like it: of the same place or pillar first, then of the same sector, the newest first."""

from collections.abc import Iterator, Mapping
from typing import Any

from clarion.cards.card import Card
from clarion.entry import Entry
from clarion.gist import Gist, gist
from clarion.memory import passing, remembered
from clarion.pages.groups import Cards, listed
from clarion.site import Site

MOST, KNOWN = 3, 12
"""How many a story shows; how many of each place, pillar and sector are looked at."""
WEIGHTS = {"places": 2, "pillars": 2, "sectors": 1}
Mark = tuple[str, str]
"""A field, and what a story names in it."""


def related_to(site: Site, story: Entry, cards: Cards) -> tuple[Card, ...]:
    """The stories most like this one; none where nothing is shared."""
    if story.folder != "stories":
        return ()
    likeness: dict[Any, int] = {}
    for mark, weight in _marks(gist(site, *story.key)):
        for found in newest(site, *mark):
            likeness[found] = likeness.get(found, 0) + weight
    others = sorted(likeness, key=lambda found: (-likeness[found], found))
    names = [name for *_, name in others if name != story.name]
    return tuple(cards.of(site.known(("stories", name))) for name in names[:MOST])


@remembered
def newest(site: Site, field: str, name: str) -> tuple[tuple[Any, ...], ...]:
    """The newest stories that name something in a field, with what orders them."""
    return tuple(_by_mark(site).get((field, name), ())[:KNOWN])


@passing
def _by_mark(site: Site) -> Mapping[Mark, list[tuple[Any, ...]]]:
    found: dict[Mark, list[tuple[Any, ...]]] = {}
    for name in listed(site, "stories"):
        story = gist(site, "stories", name)
        for mark, _ in _marks(story):
            found.setdefault(mark, []).append(story.order)
    return found


def _marks(story: Gist) -> Iterator[tuple[Mark, int]]:
    for field, weight in WEIGHTS.items():
        for name in story.choices[field]:
            yield (field, name), weight
