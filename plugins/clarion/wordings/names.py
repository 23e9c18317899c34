"""The names that a site knows, as each spells itself; and words that are one letter beside one of them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from clarion.entry import Entry
from clarion.memory import remembered
from clarion.site import Site

SPELLED = ("members", "people", "places")
"""Kinds whose names are held against what is written."""
SHORTEST = 6
"""Letters of a word from which it is taken for one misspelt: shorter words are near too many others."""
WORD = re.compile(r"[^\W\d_]+")


@remembered
def names(site: Site) -> tuple[str, ...]:
    """The names of members, people, places, the region and the site, each once, in order."""
    region = site.settings.region
    entries = (entry for folder in SPELLED for entry in site.of(folder))
    found = {site.settings.site_name, *((region.name, *region.also) if region else ())}
    return tuple(sorted(found.union(*map(_names_of, entries)) - {""}))


def _names_of(entry: Entry) -> Iterator[str]:
    fields = entry.fields
    yield fields.title or ""
    yield getattr(fields, "legal_name", None) or ""
    yield from getattr(fields, "also_known_as", None) or ()
    yield from getattr(fields, "also_written", None) or ()


class Near(NamedTuple):
    """A word that is one letter, or the size of letters, beside a word of a name."""

    word: str
    name: str


class Speller:
    """Finds near misses of names: capitalised words one letter beside one of a name, in the place that it has there."""

    def __init__(self, all_names: Iterable[str]) -> None:
        self.words: set[str] = set()
        self._near: dict[str, list[tuple[str, str, int]]] = {}
        self._met: dict[str, list[tuple[str, str, int]]] = {}
        for name in all_names:
            for match in WORD.finditer(name):
                self.words.add(match[0])
                if len(match[0]) >= SHORTEST - 1 and match[0][0].isupper():
                    for key in _shortened(match[0].casefold()):
                        self._near.setdefault(key, []).append((match[0], name, match.start()))

    def near_to(self, word: str, text: str, at: int) -> Near | None:
        """The name of which a word at a place of a text is a near miss."""
        if word not in self._met:
            self._met[word] = self._beside(word.casefold())
        for right, name, offset in self._met[word]:
            if _is_in_its_place(text, at - offset, name, right, word):
                return Near(right, name)
        return None

    def _beside(self, folded: str) -> list[tuple[str, str, int]]:
        """The words of names that it is one letter beside, each with its name, and where it begins there."""
        found = {each: None for key in _shortened(folded) for each in self._near.get(key, ())}
        return [each for each in found if _is_one_beside(folded, each[0].casefold())]


@lru_cache(maxsize=4)
def speller(all_names: tuple[str, ...]) -> Speller:
    return Speller(all_names)


def _shortened(word: str) -> set[str]:
    """The word, and what it is without one letter: two words that are one letter apart share one of them."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def _is_one_beside(one: str, other: str) -> bool:
    """At most one letter more, less or other; more of a name than one is its plural."""
    if one == f"{other}s":
        return False
    short, long = sorted((one, other), key=len)
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return len(long) - len(short) <= 1 and short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _is_in_its_place(text: str, start: int, name: str, right: str, word: str) -> bool:
    """Whether the rest of the name stands around the word."""
    before, _, after = name.partition(right)
    written = f"{before}{word}{after}"
    return start >= 0 and text.startswith(written, start) and not _goes_on(text, start, len(written))


def _goes_on(text: str, start: int, length: int) -> bool:
    ends = text[start - 1 : start], text[start + length : start + length + 1]
    return any(end.isalnum() for end in ends)
