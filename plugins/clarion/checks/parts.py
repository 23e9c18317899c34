"""The body of an entry: there where its kind needs one, with the parts of a case study, and not too long."""

import re
from collections.abc import Iterator
from itertools import combinations

from clarion.bodies import Heading
from clarion.checks.telling import at_end, at_line
from clarion.entry import Entry
from clarion.kinds.findings import one_of
from clarion.kinds.member import LONG_PROFILE
from clarion.kinds.story import CANDOUR, OPTIONAL_PARTS, PARTS, SHORT
from clarion.nearest import nearest
from clarion.problems import Problem
from clarion.prose import words_in
from clarion.site import Site

RULE = "body"
ORDER = (*PARTS, *OPTIONAL_PARTS)
_PARAGRAPH = re.compile(r"<p>\s*[^\s<&]")


def bodies_are_there(_site: Site, entry: Entry) -> Iterator[Problem]:
    """A story, event, news, role, perk, policy, page or series has a body (schema, fine print: Bodies)."""
    if entry.kind.has_body and not _has_words(entry.body.html):
        yield at_end(entry, f"must have text below the front matter: {entry.kind.one} has a body", RULE)


def _has_words(html: str) -> bool:
    """Nearly every text has a paragraph that begins with one: the rest need not be read."""
    return bool(_PARAGRAPH.search(html)) or words_in(html) > 0


def case_studies_have_their_parts(_site: Site, story: Entry) -> Iterator[Problem]:
    """The parts of a case study are its only level-2 headings, in order, each with text (schema, story)."""
    if story.fields.form == "case study" and _has_words(story.body.html):
        yield from _missing_parts(story)
        yield from _wrong_parts(story)
        yield from _empty_parts(story)


def _titles(story: Entry) -> list[str]:
    return [heading.text for heading in story.body.headings if heading.level == 2]


def _missing_parts(story: Entry) -> Iterator[Problem]:
    titles = _titles(story)
    missing = [part for part in (*PARTS, CANDOUR) if part not in titles]
    meant = {nearest(title, list(ORDER)) for title in titles} if missing else set()
    for part in missing:
        if part == CANDOUR and part not in meant:
            words = f"should have the part '## {CANDOUR}': readers trust candour"
            yield at_end(story, words, "candour", "warning")
        elif part not in meant:
            yield _missing_part(story, part)


def _missing_part(entry: Entry, part: str) -> Problem:
    """Told at the heading of that name, where one stands at another level."""
    wrong = next((heading for heading in entry.body.headings if heading.text == part), None)
    if wrong is None:
        return at_end(entry, f"must have the part '## {part}': a case study tells it", "parts")
    why = "the title is level 1" if wrong.level == 1 else "it is a part of a case study"
    rule = "heading" if wrong.level == 1 else "parts"
    return at_line(entry, wrong.line, f"the heading '{part}' must be of level 2, '## {part}': {why}", rule)


def _wrong_parts(entry: Entry) -> Iterator[Problem]:
    titles, found = _titles(entry), list[Heading]()
    if titles == [part for part in ORDER if part in titles]:
        return
    for heading in (heading for heading in entry.body.headings if heading.level == 2):
        if heading.text not in ORDER:
            yield at_line(entry, heading.line, _no_part(heading.text, ORDER), "parts")
        elif heading.text in [other.text for other in found]:
            yield at_line(entry, heading.line, f"the part '{heading.text}' must be there once", "parts")
        else:
            found.append(heading)
    yield from _out_of_order(entry, found)


def _out_of_order(entry: Entry, found: list[Heading]) -> Iterator[Problem]:
    """The parts that stand elsewhere than the most of the others would have them."""
    kept = _in_order(found)
    for heading in found:
        if heading not in kept:
            place = ORDER.index(heading.text)
            before = [other.text for other in kept if ORDER.index(other.text) < place and other.line > heading.line]
            after = [other.text for other in kept if ORDER.index(other.text) > place and other.line < heading.line]
            where = f"after '{before[-1]}'" if before else f"before '{after[0]}'"
            yield at_line(entry, heading.line, f"the part '{heading.text}' must come {where}", "parts")


def _in_order(found: list[Heading]) -> list[Heading]:
    """The most of the parts that are in order; there are six at most."""
    sizes = range(len(found), 0, -1)
    choices = (list(choice) for size in sizes for choice in combinations(found, size))
    return next((choice for choice in choices if _is_in_order(choice)), [])


def _is_in_order(parts: list[Heading]) -> bool:
    places = [ORDER.index(part.text) for part in parts]
    return places == sorted(places)


def _no_part(text: str, order: tuple[str, ...]) -> str:
    near = nearest(text, list(order))
    if near:
        return f"the heading '{text}' must be a part of a case study; did you mean '{near}'?"
    return f"the heading '{text}' must be of level 3, '### {text}', or a part of a case study: {one_of(list(order))}"


def _empty_parts(entry: Entry) -> Iterator[Problem]:
    """A part without a word is empty."""
    body = entry.body
    headings = [heading for heading in body.headings if heading.level == 2]
    for heading, part in zip(headings, body.html.split("<h2 id=")[1:], strict=False):
        if heading.text in ORDER and not _has_words(part.partition("</h2>")[2]):
            yield at_line(entry, heading.line, f"the part '{heading.text}' must have text", "parts")


def short_stories_are_short(_site: Site, story: Entry) -> Iterator[Problem]:
    """A short story has at most 400 words (schema, story)."""
    if story.fields.form == "short story" and story.body.words > SHORT:
        words = f"the text must be at most {SHORT} words, not {story.body.words}, or 'form' be case study"
        yield at_end(story, words, "length")


def profiles_are_read_at_a_glance(_site: Site, member: Entry) -> Iterator[Problem]:
    """A member's profile over 250 words is a warning (schema, member)."""
    if member.body.words > LONG_PROFILE:
        words = f"the text should be at most {LONG_PROFILE} words, not {member.body.words}, to be read at a glance"
        yield at_end(member, words, "length", "warning")
