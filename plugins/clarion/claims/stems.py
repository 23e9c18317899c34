"""Words as they are compared: without endings, and without those that say nothing of a subject."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\b(?:19|20)[0-9]{2}\b")
_NAME = re.compile(r"[A-Z]\w+(?: (?:of |and |the |for )*[A-Z]\w+)+")
_PARTED = re.compile(r"(?<=[a-z])-(?=(?:ups?|outs?|offs?|ins?|lines?|wide)\b)")
"""Within a word that is also written as one: start-ups, on-line."""
_OF_THE_SECTOR = (
    "sector|industr|econom|firm|compan|business|job|role|post|worker|workforce|occupation|vacanc|profession|employ|"
    "talent|staff|specialist|people"
)
_SECTOR = re.compile(
    rf"(?:[Dd]igital(?: [Tt]ech(?:nology)?)?|\bICT|\bIT|[Ii]nformation technology) (?=(?:{_OF_THE_SECTOR})[a-z]*)"
)
_SIGNS_OF_SECTOR = ("igital ", "IT ", "ICT ", "ormation tech")
"""What one source calls digital and the next tech; looked for first, which is quicker."""
_NUMBERED = re.compile(r"\b[A-Z]\w+ [0-9]{1,2}\b(?![,.:][0-9]| ?[%:])")
_WORDS_KEPT = 50_000
_LENGTH = 6
"""Letters by which two words are the same: employs, employed, employment."""
_PLAIN = (
    "a about above across after all also among an and another any april are around as at august average be "
    "because been before being below between both but by can case could count counted counts december did do does "
    "during each either every february few first five for found four from get give given had has have he her here "
    "his how i if in into is it its itself january july june just kind kinds know known least less many march may "
    "mean means more most much name named near new no nor not november number numbers october of off on once one "
    "only or other others our out over own part parts per place places put puts ratio said same say says see seen "
    "september several share shown since six so some source state stated states still such take ten than that the "
    "their them then there these they this those three through time times to together too total two under until "
    "up upon use used uses using very was way we were what when where whether which while who whom whose why will "
    "with within without would year yearly years yet you your "
)
_NOTHING = frozenset(_PLAIN.split())
"""Words that say nothing of a subject."""
_IRREGULAR = {
    "added": "add", "begun": "begin", "built": "build", "children": "child", "employed": "employ", "funded": "fund",
    "grew": "grow", "grown": "grow", "growth": "grow", "men": "man", "paid": "pay", "raised": "rais", "ran": "run",
    "sold": "sell", "spent": "spend", "spun": "spin", "taught": "teach", "technology": "tech",
    "technologies": "tech", "technological": "tech", "used": "use", "turnover": "turn", "women": "woman",
    "won": "win",
}  # fmt: skip
"""What is said in another form than the rule below would find."""
_SAME_WORDS = {
    "application": "app", "company": "business enterprise firm scaleup startup",
    "competition": "challenge contest", "home": "household", "job": "role", "pay": "earning salary wage",
    "repository": "repo", "student": "learner pupil", "visit": "view", "website": "site", "woman": "female",
    "abroad": "overseas",
}  # fmt: skip
_CALLED = {other: word for word, others in _SAME_WORDS.items() for other in others.split()}
"""What one source calls by this word and the next by that."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending."""
    plain = re.sub(r"['’]s?$", "", word.casefold()).replace("-", "")
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if plain.endswith("ies"):
        plain = plain[:-3] + "y"
    elif plain.endswith(("xes", "ches", "shes", "sses", "zzes")):
        plain = plain[:-2]
    elif plain.endswith("s") and not plain.endswith("ss"):
        plain = plain[:-1]
    plain = _CALLED.get(plain, plain)
    for ending in ("ing", "ed", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) > 3:
            plain = plain.removesuffix(ending)
            break
    return plain[:_LENGTH]


def stems(text: str) -> set[str]:
    """Of all words that say something, of names with a number, and of names by their initials: DAP for Digital
    Analytics Program."""
    return telling(words_of(text)) | numbered(text) | set(map(str.casefold, by_initials(text)))


def numbered(text: str) -> set[str]:
    """Names with a number: "forum 19"."""
    return set(map(str.casefold, _NUMBERED.findall(text)))


def by_initials(text: str) -> dict[str, set[str]]:
    """What the words of each name say, by its initials."""
    return {form: telling(words_of(name)) for name in _NAME.findall(text) for form in _initials(name)}


def _initials(name: str) -> set[str]:
    """With its small words and without: CoP and CP."""
    firsts = "".join(word[0] for word in name.split())
    return {firsts, "".join(filter(str.isupper, firsts))}


def _together(text: str) -> str:
    """Its words as most write them: startups, tech jobs."""
    plain = _PARTED.sub("", text) if "-" in text else text
    return _SECTOR.sub("tech ", plain) if any(sign in plain for sign in _SIGNS_OF_SECTOR) else plain


def words_of(text: str) -> list[str]:
    return _WORD.findall(_together(text))


def telling(words: Iterable[str]) -> set[str]:
    """The stems of all that say something."""
    return set(map(_TOLD.__getitem__, words)) - {""}


class _Told(dict[str, str]):
    """What each word tells, as it was found out: its stem, or nothing."""

    def __missing__(self, word: str) -> str:
        if len(self) > _WORDS_KEPT:
            self.clear()
        says_something = word.isupper() or word.casefold() not in _NOTHING
        self[word] = stem(word) if says_something else ""
        return self[word]


_TOLD = _Told()
