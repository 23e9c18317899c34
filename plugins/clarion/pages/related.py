"""A story → others like it: of the same place or pillar first, then of the same sector, the newest first."""

from collections.abc import Iterator

from clarion.cards.card import Card
from clarion.entry import Entry
from clarion.pages.groups import Cards, listed_of
from clarion.site import Key, Site

MOST, KNOWN = 3, 12
"""How many a story shows; how many of each place, pillar and sector are looked at."""
WEIGHTS = {"places": 2, "pillars": 2, "sectors": 1}


class Related:
    """The newest stories of each place, pillar and sector, found once."""

    def __init__(self, site: Site, cards: Cards) -> None:
        self.site, self.cards = site, cards
        self.order = {story.key: n for n, story in enumerate(listed_of(site, "stories"))}
        self.stories = {story.key: story for story in listed_of(site, "stories")}
        self.newest: dict[Key, list[Key]] = {}
        for story in self.stories.values():
            for key, _ in self._marks(story):
                self.newest.setdefault(key, []).append(story.key)

    def to(self, story: Entry) -> tuple[Card, ...]:
        """The stories most like this one; none where nothing is shared."""
        if story.folder != "stories":
            return ()
        likeness: dict[Key, int] = {}
        for mark, weight in self._marks(story):
            for key in self.newest.get(mark, ())[:KNOWN]:
                likeness[key] = likeness.get(key, 0) + weight
        likeness.pop(story.key, None)
        found = sorted(likeness, key=lambda key: (-likeness[key], self.order[key]))
        return tuple(self.cards.of(self.stories[key]) for key in found[:MOST])

    def _marks(self, story: Entry) -> Iterator[tuple[Key, int]]:
        for name, weight in WEIGHTS.items():
            for ref in self.site.effective(story, name):
                yield (name, ref.name), weight
