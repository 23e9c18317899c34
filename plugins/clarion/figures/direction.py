"""Whether prose tells of a number as a fall: "a fall of 22%", "fell by 22%", "22% lower" are −22%.

Judged on a shape (words.py), within one clause: a stop ends it, and a nearer word for a rise or a fall wins.
"""

import re

_AT_ONCE = re.compile(r"[fdg]([yo]?)(?:a?z)*$")  # fell, fell by, a fall of
_BY = re.compile(r"(?:[fdg][^srfdg]{0,12}|G)y(?:a?z)*$")  # cut the time to hire by, lower by
_OF = re.compile(r"[fdg]i[^srfdg&tm]{0,6}o(?:a?z)*$")  # a fall in pre-tax profit of
# 22% down, a 22% annual fall, 22% less than; but "35,000 down from 40,000" tells where it got to.
_LEVEL = "(?!-|m[>~≈]?£?[nNTU1ahQ])"
_AFTER_UNIT = re.compile(f"-?z?[fgG«]{_LEVEL}|[wC]g")  # also: a 22% carbon reduction
_AFTER_BARE = re.compile(f"-?z?(?:[G«]|[fg](?![wC])){_LEVEL}")  # 300 fewer; but 300 cut flowers
_FROM = re.compile(r"[rfdg][^s]{0,10}mz?$")  # grew from
_CHANGE = re.compile(r"[rfdg]y?(?:a?z)*$")  # up, grew by
_MOST = 16


def falls(shape: str, start: int, end: int, unit: str) -> bool:
    before, after = shape[max(0, start - _MOST) : start], shape[end : end + 8]
    at_once = _AT_ONCE.search(before)
    if at_once:
        # "fell below 22%" is where it got to, "fell by" how far.
        return bool(at_once[1]) or shape[start] != "<"
    after_it = _AFTER_UNIT if unit else _AFTER_BARE
    return bool(_BY.search(before) or _OF.search(before) or after_it.match(after))


def moves(shape: str, start: int) -> bool:
    """Whether a change is told by its two ends: from 464, grew from 464."""
    return bool(_FROM.search(shape[max(0, start - _MOST) : start]))


def changes(shape: str, start: int) -> bool:
    """Whether the number is how far something rose or fell: up 15%, fell by 300."""
    return bool(_CHANGE.search(shape[max(0, start - _MOST) : start]))
