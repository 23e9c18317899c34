"""What a number counts: the things behind it, or before it."""

import re
from collections.abc import Iterator

from clarion.claims.stems import stem
from clarion.figures.reading import Figure

_WORD = re.compile(r"(?:[A-Z]\.)+|[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_PREPOSITIONS = "per who that which in to at from by for on were are is was have has with"
_END_OF_NOUN = frozenset(_PREPOSITIONS.split())
_NO_NOUN = _END_OF_NOUN | {"of", "the", "a", "an", "it", "they", "this", "that", "there"}
_JOINED = frozenset({"and", "or", ","})
_MANY = frozenset(["people", "staff", "men", "women", "children", "folk", "personnel", "police", "youth", "data"])
"""Words for several that have no s."""
_REACH, _LONGEST = 8, 90
"""Words, and characters, behind a number among which is what it counts."""
_BEFORE = 120
"""Characters before it, likewise."""
_NUMBER_OF = re.compile(r"\b(?:[Nn]umber|[Tt]otal|[Cc]ount|[Tt]ally) of (?=\w)")
_GROUPS = "crowd|headcount|workforce|staff|team|audience|attendance|turnout"
_GROUP_OF = re.compile(rf"\b({_GROUPS}) (?:[\w-]+ ){{0,6}}$")
_OF_THEM = re.compile(r"\b[Oo]f all (?:the )?((?:[^\W\d_]+ ){1,2})$")
_GROWN_FROM = re.compile(r"\b[Ff]rom (?:[a-z]+ )?[0-9][\w.,]*(?= [^\W\d_].* to (?:[a-z]+ ){0,2}$)")
_REACHED = (
    "reached|rose to|risen to|grew to|grown to|stood at|stands at|came to|comes to|totalled|totals|numbered|numbers|hit"
    "|passed|topped|exceeded|exceeds|climbed to|increased to|fell to|fallen to|is|are|was|were|averaged?"
)
_HAS_REACHED = re.compile(
    rf"((?:[^\W\d_][\w'’-]* ){{1,2}})(?:(?:has|have|had|now|since|already|will) )*(?:{_REACHED})"
    r"(?: (?:about|around|over|nearly|almost|some|more than|just over|a|record|an|estimated))*[ :]+$"
)
"""As in "starts rose to 1,400"."""
_ASIDE = re.compile(r" \([^()]{1,40}\)")
_IN_BRACKETS = re.compile(r"([^\W\d_]+) \((?:[a-z]+ ){0,3}$")
_ON_ITS = re.compile(r" on (?:its|their|the) (\w+)")
_CAME = re.compile(
    r" (?:have |had )?(?:came|come|attended|took part|turned (?:up|out)|joined|visited|registered|signed up|applied)\b"
)
"""What only people do: "some 3,000 came"."""
_DONE = re.compile(r"([^\W\d_]+) $")
"""The word before a number of times: visited, downloaded."""


def things(sentence: str, start: int, end: int, figure: Figure) -> list[str]:
    """The stems of the words that could be what a number at a place of a sentence counts."""
    if figure.unit == "times":
        done = _DONE.search(sentence, max(0, start - _BEFORE), start)
        return [stem(done[1])] if done else []
    behind = nouns_behind(sentence, end)
    if any(map(is_several, behind)):
        return list(map(stem, behind))
    listed = _ON_ITS.match(sentence, end)
    people = ("people",) if _CAME.match(sentence, end) else ()
    return [*map(stem, (*behind, *(listed.groups() if listed else ()), *people)), *_nouns_before(sentence, start)]


def nouns_behind(text: str, end: int) -> list[str]:
    """The words behind a number, up to the next mark: "dedicated and passionate civil servants"."""
    found: list[str] = []
    aside = _ASIDE.match(text, end)
    end = aside.end() if aside else end
    for match in _WORD.finditer(text, end, end + _LONGEST):
        word = match[0]
        if word in _JOINED and found and not any(map(is_several, found)):
            continue
        if not word[0].isalpha() or word in _JOINED or word in _END_OF_NOUN or len(found) == _REACH:
            break
        found.append(word)
    return found


def is_several(word: str) -> bool:
    """Whether it is a word for many."""
    return word in _MANY or (word.endswith("s") and not word.endswith("ss"))


def _nouns_before(sentence: str, start: int) -> Iterator[str]:
    """As in "the number of visits rose to 300,000", "from 47 datasets to 200,000"."""
    before = sentence[max(0, start - _BEFORE) : start]
    told = (*_GROUP_OF.findall(before), *_IN_BRACKETS.findall(before), *" ".join(_OF_THEM.findall(before)).split())
    reached = _HAS_REACHED.search(before)
    subject = reached[1].split() if reached and not told else ()
    yield from map(stem, (*told, *(word for word in subject if word not in _NO_NOUN)))
    for match in (*_NUMBER_OF.finditer(before), *_GROWN_FROM.finditer(before)):
        for word in nouns_behind(before, match.end()):
            yield stem(word)
            if is_several(word):
                break
