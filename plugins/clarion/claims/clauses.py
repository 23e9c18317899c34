"""Where in a sentence a clause begins, where its subject does, and whether that is somebody."""

import re
from dataclasses import dataclass
from functools import cached_property

from clarion.claims.mentions import SINGLE, Mention

CLAUSE = re.compile(
    r"\b(?:(?:report(?:s|ed)?|found|says?|said|estimates?|estimated)(?: that)?|"
    r"(?:shows?|showed|finds?|claims?|states?|means?) that|how|because|whether|meaning|although|though|where) "
    r"|[;:—–] ?|, (?:and|but|so|while|with|as|there are) "
)
"""Where something else begins to be said."""
_BEGINS_LEAD = (
    "[Ee]ach (?:year|month|week|day)|In|By|Since|During|Between|From|Until|At|For|As of|According to|Across|Throughout|"
    "Of|With|After|Before|Today|Now|Currently|Last|Overall|Within|Among"
)
_WHEN = (
    r"(?:(?:In|Over|During|For|Within) the (?:past|last|next|coming) (?:\w+ )?(?:decade|years?|months?)|"
    r"(?:In|Since|By) (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:a|one) (?:single )?(?:year|decade|month))|"
    r"(?:Last|This|Next|Each|Every) year) "
)
_LEAD = re.compile(rf"\W*(?:(?:{_BEGINS_LEAD})\b(?:[^,;:]|,(?=[0-9])){{0,90}}, |{_WHEN})*")
"""What stands before the subject: "In 2020, "."""
_PRONOUNS = (
    "[Ww]e|I|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]his|That|These|Those|You|[Oo]ur|Their|His|Her|Its|An?|an?|"
    r"[Oo]ne(?! \w+ in )|No|Along"
)
_NOBODY = "region|sector|estimated|total|average|hour|worker|job|in|out"
_SOMEBODY = re.compile(rf"(?:{_PRONOUNS})\b(?! (?:{_NOBODY})\b)|[A-Z]\w*(?: [A-Z]|[’']s\b|\.\w)")
_ONE_OF_MANY = re.compile(rf"(?:[Tt]he|One|An?) (?:[a-z][\w-]* ){{0,2}}?(?:{SINGLE})\b")
"""A subject that is one organisation, or what it does: "the firm", "a new college"."""
_ASIDE = re.compile(r" [—–] [^—–]{1,120} [—–](?= )|\([^()]{1,120}\)")
REACH = 300
"""Characters before a number in which its clause begins."""


def plain(sentence: str, it: Mention, start: int) -> str:
    """Without what is said by the way, every character where it stood."""

    def blank(aside: re.Match[str]) -> str:
        is_needed = any(aside.start() <= place < aside.end() for place in (it.start, start))
        return aside[0] if is_needed else " " * len(aside[0])

    return _ASIDE.sub(blank, sentence)


def _clause_start(sentence: str, before: int) -> int:
    if sentence.endswith((" that ", ", "), 0, before):
        return before
    return max((match.end() for match in CLAUSE.finditer(sentence, max(0, before - REACH), before)), default=0)


def _subject_in(sentence: str, begin: int) -> int:
    """Where the subject of a clause begins, behind what leads to it: "In 2020, "."""
    lead = _LEAD.match(sentence, begin)
    return lead.end() if lead else begin


def _is_somebody(sentence: str, subject: int) -> bool:
    return bool(_SOMEBODY.match(sentence, subject))


def is_one_of_many(sentence: str, subject: int) -> bool:
    return bool(_ONE_OF_MANY.match(sentence, subject))


@dataclass(frozen=True)
class Said:
    """A number, at its place in a sentence, and where the region is mentioned before it or behind it."""

    sentence: str
    it: Mention
    start: int
    end: int

    @cached_property
    def begin(self) -> int:
        """Where the clause begins."""
        return _clause_start(self.sentence, min(self.start, self.it.start))

    @cached_property
    def subject(self) -> int:
        return _subject_in(self.sentence, self.begin)

    @property
    def is_behind(self) -> bool:
        """Whether the number is behind the region."""
        return self.it.start <= self.start

    @cached_property
    def between(self) -> str:
        """What stands between the region and the number."""
        return self.sentence[self.it.end : self.start] if self.is_behind else self.sentence[self.end : self.it.start]

    @property
    def before(self) -> str:
        """What stands before the region, from the subject on."""
        return self.sentence[self.subject : self.it.start]

    @property
    def is_of_somebody(self) -> bool:
        return _is_somebody(self.sentence, self.subject)
