"""Whether prose tells of a number as a fall: "a fall of 22%", "fell by 22%", "22% lower" are −22%.

Judged on a shape (words.py), within one clause: a stop ends it, and a nearer word for a rise or a fall wins.
"""

import re

_AT_ONCE = re.compile(r"[fdg]([yo]?)(?:a?z)*$")  # fell, fell by, a fall of
_BY = re.compile(r"[fdg][^srfdg]{0,12}y(?:a?z)*$")  # cut the time to hire by
_OF = re.compile(r"[fdg]i[^srfdg&tm]{0,6}o(?:a?z)*$")  # a fall in pre-tax profit of
_AFTER = re.compile(r"-?z?[fgG«]")  # 22% down, a 22% annual fall, 22% less than
_AFTER_A_THING = re.compile(r"[wC]g")  # a 22% carbon reduction
_FROM = re.compile(r"[rfdg][^s]{0,10}mz?$")  # grew from
_MOST = 16


def falls(shape: str, start: int, end: int, unit: str) -> bool:
    before, after = shape[max(0, start - _MOST) : start], shape[end : end + 3]
    at_once = _AT_ONCE.search(before)
    if at_once:
        # "fell below 22%" is where it got to, "fell by" how far.
        return bool(at_once[1]) or shape[start] != "<"
    if _BY.search(before) or _OF.search(before) or _AFTER.match(after):
        return True
    return bool(unit) and bool(_AFTER_A_THING.match(after))


def moves(shape: str, start: int) -> bool:
    """Whether a change is told by its two ends: from 464, grew from 464."""
    return bool(_FROM.search(shape[max(0, start - _MOST) : start]))


def changes(shape: str, start: int) -> bool:
    """Whether the number is how far something rose or fell: up 15%, fell by 300."""
    return bool(re.search(r"[rfdg]y?(?:a?z)*$", shape[max(0, start - _MOST) : start]))
