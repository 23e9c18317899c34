"""What proves the message: each pillar with its stories and facts, how new they are, and what is missing."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from clarion.coverage import gaps_of, pillars_of, proofs_of, words_of
from clarion.dates import day_of
from clarion.desk.links import Link, named
from clarion.desk.tables import Table, rows_of
from clarion.entry import Entry
from clarion.site import Site

YEARS = 3
"""How far back the drawing looks."""


@dataclass(frozen=True)
class Pillar:
    """A pillar of the message, and when it was proved."""

    entry: Entry
    days: tuple[dt.date, ...]
    """Of its stories, the newest first."""
    facts: int
    gaps: tuple[str, ...]


@dataclass(frozen=True)
class Strip:
    """When a pillar's stories were published: their places on a line of three years that ends today, 0 to 100."""

    title: str
    dots: tuple[int, ...]


def proved_pillars(site: Site) -> tuple[Pillar, ...]:
    """The pillars of the message, in their order."""
    return tuple(_pillar(site, entry) for entry in pillars_of(site))


def _pillar(site: Site, entry: Entry) -> Pillar:
    proofs = [site.known(proof.key) for proof in proofs_of(site, entry.name)]
    days = (day_of(proof.fields.date, site.settings.zone) for proof in proofs if proof.folder == "stories")
    facts = sum(proof.folder == "facts" for proof in proofs)
    gaps = tuple(words_of(site, gap) for gap in gaps_of(site, entry.name))
    return Pillar(entry, tuple(sorted(days, reverse=True)), facts, gaps)


def coverage(pillars: Sequence[Pillar], link: Link) -> Table:
    rows = (
        (named(each.entry, link), len(each.days), each.facts, each.days[0] if each.days else None,
         " ".join(each.gaps) or "Nothing", each.entry.fields.owner)
        for each in pillars
    )  # fmt: skip
    columns = ("Pillar", "Stories", "Facts", "Newest story", "What is missing", "Owner")
    about = "Counted from published stories, those that are archived left out; a fact that a story tells counts once."
    return Table("message", "What proves the message", columns, rows_of(rows), about, "No pillar is agreed yet.")


def strips(pillars: Sequence[Pillar], today: dt.date) -> tuple[Strip, ...]:
    return tuple(Strip(str(each.entry.fields.title), tuple(_dots(each.days, today))) for each in pillars)


def _dots(days: Sequence[dt.date], today: dt.date) -> list[int]:
    """Days of one place are one dot."""
    span = YEARS * 365
    ages = ((today - day).days for day in days)
    return sorted({round(100 * (span - age) / span) for age in ages if 0 <= age <= span})
