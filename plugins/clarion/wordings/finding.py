"""Finds wordings in a text: inflected, hyphenated or not, whatever the kind of apostrophe; whole words alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from clarion.wordings.wording import Wording

_PLAIN = bytes(byte if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
"""Letters and digits as they are; all else parts words."""
_ARTICLE = re.compile(r"(?:the|an?) (?=\w)", re.IGNORECASE)
_EVERYWHERE = frozenset(b"the a an of in on for to and our up here with by is".split())
_GAP = re.compile(r"[\s\-‐‑]+")
_ENDS = "(?:['’]?s|['’])?"


class Found(NamedTuple):
    """A wording, and where it stands."""

    wording: Wording
    start: int
    end: int


class Finder:
    """Finds the wordings of a lexicon, each by its sign: a text that has no sign costs next to nothing."""

    def __init__(self, lexicon: Sequence[Wording]) -> None:
        self._by_sign: dict[bytes, list[tuple[Wording, re.Pattern[str]]]] = {}
        for wording in lexicon:
            pattern = re.compile(_pattern(wording))
            for sign in set(_signs_of(wording)):
                self._by_sign.setdefault(sign, []).append((wording, pattern))

    def found_in(self, text: str) -> Iterator[Found]:
        """In the order of their places; of two that begin at one place, the longer."""
        found = set(self._found_in(text))
        end = -1
        for each in sorted(found, key=lambda each: (each.start, -each.end, each.wording)):
            if each.start >= end and not _is_right(text[each.start : each.end], each.wording):
                end = each.end
                yield each

    def _found_in(self, text: str) -> Iterator[Found]:
        folded = text.casefold()
        for sign in self._by_sign.keys() & {*_plain_words(folded), b""}:
            for wording, pattern in self._by_sign[sign]:
                for start, end in _near(sign.decode(), text, folded, 2 * len(wording.words) + 20):
                    yield from (Found(wording, *match.span()) for match in pattern.finditer(text, start, end))


def _plain_words(folded: str) -> list[bytes]:
    return folded.encode("utf-8", "replace").translate(_PLAIN).split()


def _near(sign: str, text: str, folded: str, reach: int) -> Iterator[tuple[int, int]]:
    """The parts of a text in which a sign stands; all of it, where letters that are folded become more."""
    if not sign or len(folded) != len(text):
        yield 0, len(text)
        return
    at = folded.find(sign)
    while at >= 0:
        yield max(0, at - reach), at + reach
        at = folded.find(sign, at + len(sign))


@lru_cache(maxsize=4)
def finder(lexicon: tuple[Wording, ...]) -> Finder:
    return Finder(lexicon)


def _words_of(wording: Wording) -> str:
    """A claim is the same with another article before it."""
    return _ARTICLE.sub("", wording.words, count=1) if wording.rule == "avoid" else wording.words


def _pattern(wording: Wording) -> str:
    *pieces, last = _GAP.split(_words_of(wording).strip())
    words = _GAP.pattern.join([*map(_cased, pieces), _inflected(last)])
    return rf"(?<!\w){words}(?!\w)"


def _cased(piece: str) -> str:
    """Of several capitals, as in "CEO" or "the NE", those alone are meant."""
    plain = re.sub("['’]", "['’]", re.escape(piece))
    return plain if sum(map(str.isupper, piece)) > 1 else f"(?i:{plain})"


def _inflected(word: str) -> str:
    """A word with the ends that it may take: a plural, an owner; of a verb, its forms."""
    if not word.isalpha() or sum(map(str.isupper, word)) > 1:
        return _cased(word) + _ENDS
    stem = re.escape(word[:-1])
    forms = [re.escape(word) + "(?:e?s|ed|ing|ly)?" + _ENDS]
    if word.endswith("e"):
        forms.append(stem + "(?:ed|ing)")
    if word.endswith("y"):
        forms.append(stem + "(?:ies|ied|ily)")
    return f"(?i:{'|'.join(forms)})"


def _signs_of(wording: Wording) -> Iterator[bytes]:
    """Its longest word that is not in every text; where that is the last, in all forms that it may take; of other
    letters than ours, nothing."""
    words = _plain_words(_words_of(wording).casefold())
    sign = max(words, key=lambda word: (word not in _EVERYWHERE, len(word)), default=b"")
    yield sign
    if sign and sign == words[-1]:
        for end in (b"s", b"es", b"ed", b"ing", b"ly"):
            yield sign + end
            yield sign.removesuffix(b"e") + end
        for end in (b"ies", b"ied", b"ily"):
            yield sign.removesuffix(b"y") + end


def _is_right(written: str, wording: Wording) -> bool:
    """With a space for a hyphen, a wrong wording may be the right one."""
    right = _folded(wording.instead)
    return bool(right) and _folded(written) in (right, f"{right}s")


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
