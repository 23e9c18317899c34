"""The body of an entry: there where its kind needs one, with the parts of a case study, and not too long."""

from collections.abc import Iterator

from clarion.bodies import parts_of
from clarion.checks.telling import at_end, at_line
from clarion.entries import Entry
from clarion.kinds.member import LONG_PROFILE
from clarion.kinds.rules import one_of
from clarion.kinds.story import CANDOUR, OPTIONAL_PARTS, PARTS, SHORT
from clarion.problems import Problem
from clarion.prose import words_in
from clarion.site import Site
from clarion.validate import nearest

RULE = "body"


def bodies_are_there(site: Site) -> Iterator[Problem]:
    """A story, event, news, role, perk, policy, page or series has a body (schema, fine print: Bodies)."""
    for entry in site.all():
        if entry.kind.has_body and not entry.body.words:
            yield at_end(entry, f"must have text below the front matter: {entry.kind.one} has a body", RULE)


def case_studies_have_their_parts(site: Site) -> Iterator[Problem]:
    """The parts of a case study are its only level-2 headings, in order, each with text (schema, story)."""
    for entry in site.of("stories"):
        if entry.fields.form == "case study" and entry.body.words:
            yield from _missing_parts(entry)
            yield from _wrong_parts(entry)
            yield from _empty_parts(entry)


def _titles(entry: Entry) -> list[str]:
    return [heading.text for heading in entry.body.headings if heading.level == 2]


def _missing_parts(entry: Entry) -> Iterator[Problem]:
    titles = _titles(entry)
    meant = {nearest(title, [*PARTS, *OPTIONAL_PARTS]) for title in titles}
    for part in PARTS:
        if part not in titles and part not in meant:
            yield at_end(entry, f"must have the part '## {part}': a case study tells it", "parts")
    if CANDOUR not in titles and CANDOUR not in meant:
        words = f"should have the part '## {CANDOUR}': readers trust candour"
        yield at_end(entry, words, "candour", "warning")


def _wrong_parts(entry: Entry) -> Iterator[Problem]:
    order = (*PARTS, *OPTIONAL_PARTS)
    before: list[str] = []
    for heading in entry.body.headings:
        if heading.level != 2:
            continue
        if heading.text not in order:
            yield at_line(entry, heading.line, _no_part(heading.text, order), "parts")
        elif heading.text in before:
            yield at_line(entry, heading.line, f"the part '{heading.text}' must be there once", "parts")
        else:
            later = [part for part in before if order.index(part) > order.index(heading.text)]
            if later:
                words = f"the part '{heading.text}' must come before '{later[0]}'"
                yield at_line(entry, heading.line, words, "parts")
            before.append(heading.text)


def _no_part(text: str, order: tuple[str, ...]) -> str:
    near = nearest(text, list(order))
    if near:
        return f"the heading '{text}' must be a part of a case study; did you mean '{near}'?"
    return f"the heading '{text}' must be of level 3, '### {text}', or a part of a case study: {one_of(list(order))}"


def _empty_parts(entry: Entry) -> Iterator[Problem]:
    """A part without a word is empty."""
    lines = [heading.line for heading in entry.body.headings if heading.level == 2]
    for (title, html), line in zip(parts_of(entry.body.html)[1:], lines, strict=False):
        if title in (*PARTS, *OPTIONAL_PARTS) and not words_in(html):
            yield at_line(entry, line, f"the part '{title}' must have text", "parts")


def lengths_are_kept(site: Site) -> Iterator[Problem]:
    """A short story has at most 400 words; a member's profile over 250 is a warning (schema, story and member)."""
    for entry in site.of("stories"):
        if entry.fields.form == "short story" and entry.body.words > SHORT:
            yield at_end(
                entry,
                f"must be at most {SHORT} words, not {entry.body.words}, or 'form' case study",
                "length",
            )
    for entry in site.of("members"):
        if entry.body.words > LONG_PROFILE:
            words = f"should be at most {LONG_PROFILE} words, not {entry.body.words}: a profile is read at a glance"
            yield at_end(entry, words, "length", "warning")
