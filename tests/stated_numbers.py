"""Each number that the front page, the stories and the facts state, with the source that its entry names.

Left out: dates and years, ordinals, the numbers of lists and of names, and what stands in addresses and code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from clarion.entry import Entry
from clarion.figures.reading import figures
from clarion.figures.units import shown
from clarion.kinds.findings import Loc
from clarion.marks import content_path
from clarion.prose import without_code
from clarion.site import Site
from clarion.source import content_of, read

WHOLE = ("stories", "facts", "messages")
"""Kinds of which every word is read; of news and events the front page shows the title and the summary."""
ON_CARDS = {"news": ("title", "summary"), "events": ("title", "summary")}
TOLD = ("title", "summary", "label", "note", "period", "text", "definition", "method", "disclosure", "archive_note",
        "alt", "short", "medium", "long", "avoid")  # fmt: skip
"""Fields that are prose; of `sources` none is, for a source's title is its own."""
WRITTEN = ("value", "before", "amount")
"""Fields that are a number."""
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\n]*)\)")
_NO_PROSE = re.compile(r"^\s*\d+[.)]\s|\[\^[^\]]*\]:?|<[^>]*>|^\s*[-*+]\s|^#+\s", re.MULTILINE)
_AROUND = 34


@dataclass(frozen=True)
class Stated:
    """A number as an entry states it: where, the words around it, and what it stands on."""

    path: str
    line: int
    written: str
    around: str
    sources: tuple[str, ...]
    worth: Decimal


def stated_in(site: Site) -> list[Stated]:
    """Every number of the front page, the stories, the facts and what else the front page shows."""
    found = [each for entry in _read(site) for each in _of_entry(site, entry)]
    return sorted(found, key=lambda each: (each.path, each.line))


def _read(site: Site) -> Iterator[Entry]:
    if "" in site.indexes:
        yield site.indexes[""]
    for folder in (*WHOLE, *ON_CARDS):
        yield from (entry for entry in site.of(folder) if site.is_published(entry))


def _of_entry(site: Site, entry: Entry) -> Iterator[Stated]:
    source = read(content_of(site.content / entry.file), entry.path)
    for loc, text in _texts(source.fields):
        if loc[-1] in WRITTEN:
            yield from _number(site, entry, loc, text)
        elif loc[0] != "sources" and loc[-1] in ON_CARDS.get(entry.folder, TOLD):
            yield from _in_prose(site, entry, source.line(loc), text, _sources_at(site, entry, loc))
    if entry.folder not in ON_CARDS:
        for line, text in enumerate(without_code(source.body).split("\n"), 1):
            yield from _in_prose(site, entry, source.body_line(line), text, _sources_of(site, entry))


def _texts(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text below a front matter, with the way to it; an item of a list of texts as its list."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, (*loc, name))
    elif isinstance(value, list):
        for n, item in enumerate(value):
            yield from _texts(item, (*loc, n) if isinstance(item, dict | list) else loc)
    elif loc:
        yield loc, str(value or "")


def _number(site: Site, entry: Entry, loc: Loc, text: str) -> Iterator[Stated]:
    """A field that is a number, with its unit and what it counts."""
    group: Any = entry.fields
    for step in loc[:-1]:
        group = group[step] if isinstance(step, int) else getattr(group, step)
    worth = getattr(group, str(loc[-1]), None)
    if isinstance(worth, Decimal):
        unit, label = getattr(group, "unit", None) or "", getattr(group, "label", None) or entry.fields.title
        where = f"{loc[-1]} of: {label}"
        line = entry.source.line(loc)
        yield Stated(entry.source.path, line, shown(worth, unit), where, _sources_at(site, entry, loc), worth)


def _in_prose(site: Site, entry: Entry, first: int, text: str, sources: tuple[str, ...]) -> Iterator[Stated]:
    """The numbers of a text; one in the text of a link to a fact stands on that fact."""
    for after, written in enumerate(text.split("\n")):
        plain = _NO_PROSE.sub(" ", _LINK.sub(r"\1", written))
        for words, target in _pieces(_NO_PROSE.sub(" ", written)):
            fact = site.by_file.get(content_path(target, entry.folder)) if target else None
            own = _sources_of(site, fact) if fact and fact.folder == "facts" else sources
            for figure in figures(words):
                if figure.firm and not figure.year:
                    around = _around(plain, figure.written)
                    yield Stated(entry.source.path, first + after, figure.written, around, own, figure.low)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """A line cut at its links: (words, where they lead)."""
    end = 0
    for match in _LINK.finditer(text):
        yield text[end : match.start()], ""
        yield match[1], match[2]
        end = match.end()
    yield text[end:], ""


def _around(text: str, written: str) -> str:
    place = max(text.replace("’", "'").find(written), 0)
    return " ".join(text[max(place - _AROUND, 0) : place + len(written) + _AROUND].split())


def _sources_at(site: Site, entry: Entry, loc: Loc) -> tuple[str, ...]:
    """What a field stands on: the source beside it, a link or a fact; else what its entry names."""
    beside: Any = entry.fields
    for step in loc[:-1]:
        beside = beside[step] if isinstance(step, int) else getattr(beside, str(step), None)
    source = getattr(beside, "source", None)
    fact = site.named(source)
    return (_sources_of(site, fact) if fact else (str(source),)) if source else _sources_of(site, entry)


def _sources_of(site: Site, entry: Entry) -> tuple[str, ...]:
    """The addresses that an entry names: of a fact its source, of a message those of its facts."""
    fields = entry.fields
    own = (*filter(None, [getattr(fields, "source_url", None)]), *(each.url for each in getattr(fields, "sources", ())))
    facts = [site.find(ref) for ref in getattr(fields, "facts", ())]
    return tuple(map(str, dict.fromkeys((*own, *(each.fields.source_url for each in facts if each)))))
