"""What a member looks for, beside what another offers, where both use the same words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clarion.desk.links import Link, named
from clarion.desk.tables import Table, rows_of
from clarion.entry import Entry
from clarion.site import Site

MOST = 3
"""Offers that are told for each wish: those with the most words in common."""
COMMON = 5
"""A word that over one in so many offers has says nothing, where there are enough to tell."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset({
    "able", "about", "also", "been", "both", "does", "each", "from", "have", "into", "just", "like", "made", "make",
    "many", "more", "most", "much", "need", "only", "other", "over", "people", "some", "such", "take", "than", "that",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "together", "very", "want", "ways",
    "well", "what", "when", "where", "which", "with", "work", "working", "would", "your",
})  # fmt: skip
"""Everyday words."""


class Said(NamedTuple):
    """What a member offers or looks for, and the words of it that tell something."""

    member: Entry
    text: str
    words: frozenset[str]


def matches(site: Site, link: Link) -> Table:
    """Each wish with the offers of others that share most words with it."""
    members = site.shown_of("members")
    wishes, offers = list(_said(members, "looking_for")), list(_said(members, "offers"))
    rows = (
        (named(wish.member, link), wish.text, named(offer.member, link), offer.text, ", ".join(sorted(shared)))
        for wish, offer, shared in _pairs(wishes, offers)
    )
    columns = ("Looks for", "What", "Offered by", "What", "Words in common")
    about = (
        "Found by words alone: both texts have them, whatever their endings in s; words of fewer than four letters, "
        "everyday words and words that most offers have do not count. Read both before you introduce anybody."
    )
    return Table("matches", "Who could meet whom", columns, rows_of(rows), about, "No wish is near an offer.")


def words_of(text: str) -> frozenset[str]:
    found = (word.removesuffix("s") for word in _WORD.findall(text.casefold()) if word not in _EMPTY)
    return frozenset(found)


def _said(members: Iterable[Entry], field: str) -> Iterator[Said]:
    for member in members:
        yield from (Said(member, text, words_of(text)) for text in getattr(member.fields, field))


def _pairs(wishes: Iterable[Said], offers: list[Said]) -> Iterator[tuple[Said, Said, frozenset[str]]]:
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for n, offer in enumerate(offers):
        for word in offer.words:
            by_word[word].append(n)
    telling = {word: found for word, found in by_word.items() if len(found) <= max(COMMON, len(offers) // COMMON)}
    for wish in wishes:
        near = Counter(n for word in wish.words for n in telling.get(word, ()) if offers[n].member is not wish.member)
        for n, _ in sorted(near.items(), key=lambda each: (-each[1], each[0]))[:MOST]:
            yield wish, offers[n], frozenset(word for word in wish.words & offers[n].words if word in telling)
