"""Who is quoted on the site, and for which kinds of organisation they speak."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from clarion.cards.titles import WORDS, title_of
from clarion.desk.tables import Cell, Table, rows_of, share
from clarion.entry import Entry
from clarion.site import Site

FOLDERS = ("stories", "news", "policy")
"""Kinds whose entries have quotes."""
UNKNOWN, ELSEWHERE = "not stated", "an organisation without a page"


class Voice(NamedTuple):
    """Somebody who is quoted, whom they speak for, and what kind of organisation that is."""

    name: str
    organisation: str
    kind: str


def voices(site: Site) -> tuple[Voice, ...]:
    """The voice of every quote that is published."""
    entries = (entry for folder in FOLDERS for entry in site.of(folder) if site.is_published(entry))
    return tuple(_voice(site, quote) for entry in entries for quote in entry.fields.quotes)


def _voice(site: Site, quote: Any) -> Voice:
    """For whom they speak: as the quote says it, else as the person's page does."""
    person = site.named(quote.by)
    member = quote.member or (person.fields.member if person and person.folder == "people" else None)
    known = site.named(member)
    kind = _kind(known) if known else ELSEWHERE if member else UNKNOWN
    return Voice(title_of(site, quote.by), title_of(site, member) or UNKNOWN, kind)


def _kind(member: Entry) -> str:
    return WORDS.get(member.fields.type, str(member.fields.type))


def by_kind(site: Site, found: tuple[Voice, ...]) -> Table:
    """Quotes by the kind of organisation, beside how many organisations of the kind there are."""
    quotes = Counter(voice.kind for voice in found)
    people = Counter(kind for _, kind in {(voice.name, voice.kind) for voice in found})
    members = Counter(_kind(member) for member in site.of("members") if site.is_published(member))
    most = max(quotes.values(), default=0)
    kinds = sorted({*quotes, *members}, key=lambda kind: (-quotes[kind], kind))
    rows = ((_capital(kind), Cell(quotes[kind], share=share(quotes[kind], most)), people[kind], members[kind])
            for kind in kinds)  # fmt: skip
    columns = ("Kind of organisation", "Quotes", "People", "Organisations")
    about = "Organisations: how many of the kind have a page. A kind with many of them and no quote is not heard."
    return Table("voices", "Who speaks", columns, rows_of(rows), about, "Nobody is quoted yet.")


def by_person(found: tuple[Voice, ...]) -> Table:
    """Those who are quoted, the most often first."""
    counts = Counter((voice.name, voice.organisation) for voice in found)
    rows = _rows(counts)
    columns = ("Who", "For whom", "Quotes")
    return Table("speakers", "The same voices", columns, rows_of(rows), "", "Nobody is quoted yet.")


def _rows(counts: Counter[tuple[str, str]]) -> Iterator[tuple[str, str, Cell]]:
    most = max(counts.values(), default=0)
    for (name, organisation), count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        yield name, organisation, Cell(count, share=share(count, most))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
