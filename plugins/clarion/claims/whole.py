"""Whether a number in a sentence is said of the whole region: the region is the subject, or has what is counted.

A sentence whose subject is somebody in the region says nothing of the region.
"""

import re
from collections.abc import Sequence

from clarion.claims.clauses import CLAUSE, REACH, Said, is_one_of_many, plain
from clarion.claims.mentions import Mention

_IN_THE_LEAD = re.compile(r"(?:^|, )(?:[Ee]ach \w+ )?(?:[Ii]n|Across|Throughout|Of|Around|Among|For|Within)\b[^,]*$")
_BEFORE_IT = re.compile(r"(?:(?:All of|Much of|Most of|All|Most|Many|Some|The) )?(?:[a-z][\w-]* )?")
_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umber|[Ss]hare|[Pp]roportion|[Pp]ercentage|[Tt]otal) of (?:[A-Za-z][\w-]* ){0,4}(?:in |of |across )?$"
)
_MOVING = re.compile(
    r"(?: [a-z][\w-]*){1,4} (?:moved?|come|came|commuted?|travel|travell?ed|flock(?:ed)?|returned) to "
)
_FOR = re.compile(r"^(?:For|Among|Of|To) (?:some |about |around |nearly |almost |the )?$")
"""Who is told of, in what leads to the subject: "for some 300 homes in the region, "."""
_LIVING = re.compile(r"(?: [\w-]+){1,3} (?:living|who live|who work|working) in (?:[a-z]+ )?$")
_THERE = re.compile(r"(?:[Tt]here (?:are|is|were|was)(?: \w+)?(?: \w+ of)?|[Aa] total of) $")
_OF_IT = re.compile(r"\)?(?: of)?(?: all)?(?: the)?(?: [\w-]+)? $")
_IN_IT = re.compile(
    r"(?: [\w-]+(?:'s)?){1,7} (?:in|of|(?<!from )across|throughout|within|(?<!from )around) (?:[a-z]+ )?$"
)
_OF_SOME = re.compile(
    r"(?: [\w-]+)* (?:members|representatives|leaders|delegates|figures|visitors|partners) (?:of|in|from) "
)
"""Who came from it, and not how many there are in it."""
_AT_FIRST = re.compile(
    r"(?:\w+, )?(?:[\w-]+(?: in \w+)? \()?(?:[Aa]ll |[Aa]n estimated |[Aa] total of |[Tt]oday |[Nn]ow |"
    r"[Ss]till |[Oo]nly |[Jj]ust )?"
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:more than |over |nearly |some )?$")
_TECH = re.compile(
    r"(?:The )?(?:(?:[A-Z]?[a-z]+ ){1,2}in )?(?:[Tt]ech|[Tt]echnology|[Dd]igital|IT|[Ss]oftware)\b(?! [A-Z])"
)
"""A subject that is the sector."""
_MEASURED = (
    "hour|worker|job|number|share|average|median|mean|typical|total|gap|rate|price|cost|value|population|workforce|"
    "economy"
)
_IN_IT_AS_SUBJECT = re.compile(
    rf"(?!(?:The|An?)\b(?! (?:{_MEASURED}|[a-z]+[a-rt-z]s)\b))(?:\w[\w-]* ){{1,7}}"
    r"(?:in|across|of|throughout|among|within|from) (?:[a-z]+ )?$"
)
_SOMETHING = r"(?!(?:The|A|An|This|That|Its)\b)[A-Z]?[a-z][\w-]*(?: [a-z][\w-]*){0,4} "
_COSTS_IT = re.compile(rf"(?:The )?{_SOMETHING}(?:cost|costs|brings?|brought|saves?|saved|earns?|earned|gave|gives) ")
"""What comes before the region, where it is told what something costs or brings it."""
_BRINGS = re.compile(
    rf"{_SOMETHING}(?:adds?|added|bring|brings|brought|contributes?|contributed|is|are) (?:worth )?(?:[a-z]+ ){{0,2}}"
)
_TO_IT = re.compile(r"(?: [a-z]+){0,4} to (?:[a-z]+ )?")
_SHARE = re.compile(
    r" of (?:the |all )?(?:[a-z][\w-]* ){1,4}(?:that |(?:in|of|across|throughout|within|around) (?:[a-z]+ )?)$"
)
_ONE_OF = re.compile(r"(?:[a-z]+|[0-9]+) in (?:[a-z]+|[0-9]+) [a-z]")
_SEVERAL = re.compile(r"(?:[A-Z]?[a-z]+ )?(?:[A-Z]?[a-z]+s|[Ww]omen|[Mm]en|[Pp]eople) ")
"""A subject that is many: "Women make up 18% of the tech workforce in the region"."""
_OF_ALL = re.compile(r" of all (?:the )?(?:[\w-]+ ){1,4}(?:in|across|throughout|within|around) (?:[a-z]+ )?$")
_MANY = ("population", "adults", "households", "homes", "workforce", "citizens", "people", "firms", "businesses")
_IN_IT_ARE = re.compile(r" (?:there (?:are|is|were|was|have been|has been) )?")
"""Between the region and a number: "in the region there are 300"."""
_BESIDE_IT = (" than ", " from ", " with ", " like ", " to ")
"""Before the region, of which the next words tell: "than the region, which added 8%"."""
_OF_ITS = re.compile(r" of its ")
_OF_ANOTHER = re.compile(r", (?:which|who|whose|where|but)\b")


def is_of_the_whole(sentence: str, found: Sequence[Mention], start: int, end: int, names: tuple[str, ...]) -> bool:
    """Whether a number, at its place, is said of the region that is mentioned before or behind it."""
    before = [it for it in found if it.end <= start or it.start <= start][-1:]
    behind = [it for it in found if it.start >= end][:1]
    said = (Said(plain(sentence, it, start), it, start, end) for it in (*before, *behind))
    return any(_is_said_of(each, names) for each in said)


def _is_said_of(said: Said, names: tuple[str, ...]) -> bool:
    sentence, it = said.sentence, said.it
    if _NUMBER_OF.search(sentence, max(0, it.start - REACH), it.start):
        return not CLAUSE.search(sentence, it.end, said.start)
    if _is_said_plainly(said):
        return True
    if _OF_ANOTHER.search(said.between) or sentence.startswith(names, said.subject):
        return False
    if _TECH.match(sentence, said.subject):
        return True
    return _is_subject(said) if said.is_behind else _counts_in(said)


def _is_said_plainly(said: Said) -> bool:
    """Whoever the subject is: "of all firms in the region", "in the region there are", "from the region, which has"."""
    sentence, it, between = said.sentence, said.it, said.between
    if not said.is_behind:
        is_of_many = _OF_IT.fullmatch(between) and " of" in between[:5]
        of_its_people = is_of_many and sentence.casefold().endswith(_MANY, 0, it.end)
        return bool(_OF_ALL.fullmatch(between) or of_its_people)
    if _IN_IT_ARE.fullmatch(between) and _IN_THE_LEAD.search(sentence[said.begin : it.start]):
        return True
    if it.start == said.subject and (_OF_ANOTHER.match(between) or _OF_ITS.match(sentence, said.end)):
        return True
    return between.startswith(", which ") and sentence.endswith(_BESIDE_IT, 0, it.start)


def _is_subject(said: Said) -> bool:
    """The number stands behind the region: it is the subject, or what is said first of it."""
    if said.it.end < said.subject:
        is_lead = bool(_IN_THE_LEAD.search(said.sentence[said.begin : said.it.start]))
        return is_lead and not said.is_of_somebody and not is_one_of_many(said.sentence, said.subject)
    if _COSTS_IT.fullmatch(said.before) or _BEFORE_IT.fullmatch(said.before):
        return True
    goes_on = not said.sentence.startswith(",", said.it.end) and not said.is_of_somebody
    return goes_on and bool(_IN_IT_AS_SUBJECT.fullmatch(said.before))


def _counts_in(said: Said) -> bool:
    """The number stands before the region: it counts something in it."""
    sentence, between, start = said.sentence, said.between, said.start
    if said.it.end <= said.subject:
        return bool(_FOR.search(sentence, said.begin, start)) and bool(_IN_IT.fullmatch(between))
    if start < said.subject:
        return "With " in sentence[max(0, start - 20) : start] and bool(_BEFORE_IT.fullmatch(said.before))
    if _LIVING.fullmatch(between) and sentence[max(0, start - 20) : start].endswith(("with ", "are ", "were ")):
        return True
    if _TO_IT.fullmatch(between) and _BRINGS.fullmatch(sentence, said.subject, start):
        return True
    if _OF_SOME.match(between):
        return False
    if _THERE.search(sentence, 0, start) and _IN_IT.fullmatch(between):
        return True
    is_of_others = _DEFINITE.search(sentence, 0, start) or (said.is_of_somebody and start > said.subject + 2)
    return not is_of_others and _counts_all_in(said)


def _counts_all_in(said: Said) -> bool:
    sentence, between = said.sentence, said.between
    if _AT_FIRST.fullmatch(sentence[said.subject : said.start]):
        return any(form.fullmatch(between) for form in (_OF_IT, _IN_IT, _SHARE, _MOVING))
    if (_SHARE.fullmatch(between) or _ONE_OF.match(sentence, said.start)) and _SEVERAL.match(sentence, said.subject):
        return True
    is_of_it = bool(_OF_IT.fullmatch(between)) and " of" in between[:5]
    return is_of_it and not is_one_of_many(sentence, said.subject)
