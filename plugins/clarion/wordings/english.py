"""What no reader abroad can use, in English: praise that cannot be checked, times and places that neighbours know.

Editors add to it with terms, and set the levels of its rules in CLARION_RULES.
"""

from typing import Literal

from clarion.wordings.wording import Wording

_HYPE = (
    "world-class, world-leading, world-beating, industry-leading, market-leading, a leading, the leading, "
    "leading provider, leading company, leading firm, innovative, cutting-edge, bleeding-edge, state-of-the-art, "
    "ground-breaking, groundbreaking, revolutionary, best-in-class, best-of-breed, game-changing, next-generation, "
    "unrivalled, unparalleled, trailblazing, one-stop shop"
)
_TIMES = (
    "recently, lately, nowadays, this year, last year, next year, this month, last month, next month, this week, "
    "last week, next week"
)
_PLACES = "our region, our area, our part of the world, up here, down here, round here, around here"
_LATER = "a later reader takes it for another time; say when"
_ELSEWHERE = "a reader elsewhere cannot know where that is; name the place"
_PRAISE = "praise that cannot be checked is not believed; say what was done, and how much"


def _wordings(words: str, rule: Literal["hype", "vague"], why: str) -> tuple[Wording, ...]:
    return tuple(Wording(each, rule, why=why) for each in words.split(", "))


ENGLISH = (
    *_wordings(_HYPE, "hype", _PRAISE),
    *_wordings(_TIMES, "vague", _LATER),
    *_wordings(_PLACES, "vague", _ELSEWHERE),
)
