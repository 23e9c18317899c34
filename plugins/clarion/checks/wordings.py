"""The house style of terms, and the claims that the message avoids, held against everything that an entry says."""

import re
from collections.abc import Iterator

from clarion.checks.saying import Saying
from clarion.passages import BETWEEN
from clarion.problems import Level, Problem
from clarion.wordings.english import ENGLISH
from clarion.wordings.finding import finder
from clarion.wordings.lexicon import lexicon, speaks_of_itself
from clarion.wordings.wording import Wording

LEVELS: dict[str, Level] = {
    "wording": "warning",
    "banned": "problem",
    "avoid": "problem",
    "hype": "warning",
    "vague": "warning",
}
IN_BRIEF = (("title",), ("summary",))
FOR_LATER = ("messages", "pages")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def words_are_the_houses(saying: Saying) -> Iterator[Problem]:
    """Wordings that terms replace or ban, and claims that messages avoid (schema, fine print: Levels)."""
    text = saying.said.text
    for wording, start, end in finder(lexicon(saying.site)).found_in(text):
        if not speaks_of_itself(saying.entry, wording) and _holds(wording, saying, start, end):
            yield from saying.told(start, end, _words(text[start:end], wording), wording.rule, LEVELS[wording.rule])


def _holds(wording: Wording, saying: Saying, start: int, end: int) -> bool:
    """Whether a rule holds there. Hype and vague words are told where they do harm, and not within names."""
    passage, begin = saying.said.at(start)
    text = saying.said.text
    if wording in ENGLISH and not (saying.entry.fields.lang or "en").startswith("en"):
        return False
    match wording.rule:
        case "hype":
            is_of_a_name = start > begin and text[start].isupper()
            return passage.loc in IN_BRIEF and not is_of_a_name
        case "vague":
            is_for_later = passage.loc == ("summary",) or saying.entry.folder in FOR_LATER
            near = text[max(begin, start - 40) : end + 40].split(BETWEEN)[0]
            return is_for_later and not _YEAR.search(near)
    return True


def _words(written: str, wording: Wording) -> str:
    said = f'"{" ".join(written.split())}"'
    why = f": {wording.why}" if wording.why else ""
    match wording.rule:
        case "avoid":
            return f"must not claim {said}: {wording.file} avoids it"
        case "banned":
            return f"must not say {said}, which {wording.file} bans{why}"
        case "hype" | "vague":
            return f"should not say {said}{why}"
    return f'should say "{wording.instead}" and not {said}, by {wording.file}{why}'
