"""Members, people and places, spelled as they spell themselves."""

import re
from collections.abc import Iterator

from clarion.checks.saying import Saying
from clarion.problems import Problem
from clarion.wordings.names import SHORTEST, names, speller

_CAPITALISED = re.compile(rf"[A-ZÀ-\u1fff](?<![^\W_].)[^\W\d_]{{{SHORTEST - 1},}}(?![^\W_])")
"""Beyond ASCII it finds small letters too: to tell them apart takes longer than to look at what is found."""


def names_are_spelled_right(saying: Saying) -> Iterator[Problem]:
    """A capitalised word one letter beside a name is a near miss, unless it is in another name."""
    text, spelling = saying.said.text, speller(names(saying.site))
    for match in _CAPITALISED.finditer(text):
        word = match[0]
        is_plain = word in spelling.words or word.isupper() or word[0].islower()
        near = None if is_plain else spelling.near_to(word, text, match.start())
        if near and word not in saying.names:
            words = f'should say "{near.word}" and not "{word}", if {near.name} is meant'
            yield from saying.told(match.start(), match.end(), words, "name")
