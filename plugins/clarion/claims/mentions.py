"""Where a sentence speaks of the whole region, or of the whole sector."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SECTOR = r"[Tt]he (?:(?:tech|technology|digital|digital tech|ICT|IT|software) )?(?:sector|industry)"
_REGIONAL = r"[Tt]he regional (?:(?:tech|technology|digital) )?(?:economy|sector|workforce|industry)"
_OUR = r"[Oo]ur (?:region|sector)"
_OWN = r"(?P<own>['’]s|['’](?!\w))?(?![\w-])"
_NAME_BEFORE = re.compile(r"(?:^|[\s(“])(?P<word>[A-Z][\w’'.&-]*) (?:for |of )?$|[-–]$")
_BETWEEN_NAMES = (
    "in across for of from around throughout the over about more nearly some and all within among most many up at if "
    "by to that since than when where as with outside inside today yet our half third quarter one two three four five "
    "ten percent share number population majority"
)
_NO_NAME = frozenset(_BETWEEN_NAMES.split())
_PLURALS = "Adults|Businesses|Citizens|Employers|Firms|Homes|Households|Jobs|Residents|Workers"
_VERB = r"(?!(?:is|was|has|does|this|its|as|adds|says|needs|gets|makes|loses|gives|wants|sees)\b)"
_NAME_BEHIND = re.compile(rf" (?!(?:{_PLURALS})\b)[A-Z](?!I\b)[\w&-]*|\.\w|&\w")
_NOUNS = (
    r"(?:sectors?|industr(?:y|ies)|econom(?:y|ies)|workforce|population|market|public|people|tech|households?|exports"
    r"|imports|labour|spending|productivity|output|turnover|growth|income|revenue|wealth|GVA|GDP|investment|funding"
    r"|debt|(?:un)?employment|footprint|emissions|consumption|energy|electricity|water|traffic|trade|capacity|demand"
    r"|supply|value|worth|contribution|pay|wages?|tax(?:es)?|deficit|budget|size|share|gap|rate|coast|area|land"
    rf"|health|{_PLURALS}|{_VERB}[a-z][\w-]*[a-rt-z]s)"
)
_ALL_IN_IT = re.compile(rf"(?: [0-9][0-9,.]*\w*(?: [mb]illion)?)?(?: {_VERB}[a-z][\w-]*){{0,2}}? {_NOUNS}\b")
"""As in "the region's 3,000 tech businesses"."""
_SAID_OF_IT = (
    "has|have|had|is|are|was|were|can|will|would|no|a|an|the|to|in|of|and|by|with|for|on|at|that|which|who|from|as|"
    "needs|still|now|also"
)
SINGLE = (
    "government|council|office|agency|authority|department|network|team|festival|conference|centre|center|company|firm|"
    "charity|university|college|school|bid(?! to)|plan(?! to)|project|programme|program|start-?up|event|website|"
    "average(?! [£$€0-9])|sites?|states?|newspaper|police|mayor|fund|app|platform|body|partnership|capital|divisions?|"
    "service|army|navy|hub|studio|academy|accelerator|incubator|trust|bank|hospital|scheme|museum|library|founder"
)
_ONE_IN_IT = re.compile(rf"(?: (?!(?:{_SAID_OF_IT})\b)[\w-]+){{0,2}}? (?:{SINGLE})\b")
_MOST_OF_IT = re.compile(r" (?:largest|first|biggest|best|oldest|most|only|newest)\b")
"""As in "the region's largest festival"."""


@dataclass(frozen=True)
class Mention:
    """Where the region stands, and how far what belongs to it goes on."""

    start: int
    end: int


@lru_cache(maxsize=8)
def region_pattern(names: tuple[str, ...], *, is_ours: bool) -> re.Pattern[str]:
    """Every way to name the region: as the settings do, as "the region" or "the sector"; for the body, "our region"."""
    named = [_with_article(name) for name in sorted(names, key=len, reverse=True)]
    generic = [r"(?:[Tt]he region|Region(?=['’]s))(?! of\b)", _REGIONAL, _SECTOR, *([_OUR] if is_ours else [])]
    return re.compile(rf"(?<![\w&’'-])(?:(?P<generic>{'|'.join(generic)})|(?:{'|'.join(named) or '(?!)'})){_OWN}")


def _with_article(name: str) -> str:
    """It may be left out before a name, as in "Wessex firms"."""
    bare = re.sub(r"^[Tt]he ", "", name)
    return ("[Tt]he " if bare[:1].islower() else "(?:[Tt]he )?") + re.escape(bare)


def mentions(sentence: str, pattern: re.Pattern[str]) -> list[Mention]:
    return list(_mentions(sentence, pattern))


def _mentions(sentence: str, pattern: re.Pattern[str]) -> Iterator[Mention]:
    """Of the whole region: not of what has it in its name, nor of one thing in it."""
    for match in pattern.finditer(sentence):
        all_in_it = _ALL_IN_IT.match(sentence, match.end())
        is_one = _ONE_IN_IT.match(sentence, match.end()) or (match["own"] and not all_in_it)
        is_one = is_one or (match["own"] and _MOST_OF_IT.match(sentence, match.end()))
        if not is_one and not _is_in_a_name(sentence, match):
            yield Mention(match.start(), (all_in_it or match).end())


def _is_in_a_name(sentence: str, match: re.Match[str]) -> bool:
    if match["generic"]:
        return False
    before = _NAME_BEFORE.search(sentence, max(0, match.start() - 40), match.start())
    word = (before["word"] or "-").casefold() if before else ""
    is_named = before is not None and word not in _NO_NAME and not word.endswith("s")
    return is_named or (not match["own"] and bool(_NAME_BEHIND.match(sentence, match.end())))
