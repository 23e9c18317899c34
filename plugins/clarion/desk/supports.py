"""Who supports the body itself, and until when."""

import datetime as dt
from collections.abc import Iterator

from clarion.desk.links import Link, named
from clarion.desk.owners import whose
from clarion.desk.tables import Cell, Table, rows_of
from clarion.site import Site

_Row = tuple[Cell, str, str, dt.date | None, dt.date | None, str, str]


def supports(site: Site, link: Link) -> Table:
    """What ends first comes first; what has no end, last."""
    rows = sorted(_rows(site, link), key=lambda row: (row[4] or dt.date.max, str(row[0].value)))
    columns = ("Supporter", "As", "Level", "From", "Until", "Days left", "Whom to ask")
    return Table("supports", "Who supports the body", columns, rows_of(rows), "", "No member's page says so.")


def _rows(site: Site, link: Link) -> Iterator[_Row]:
    for member in site.shown_of("members"):
        for support in member.fields.supports:
            left = _left(support.until, site.today)
            yield (
                named(member, link), support.as_, support.level or "", support.from_, support.until, left,
                whose(site, member),
            )  # fmt: skip


def _left(until: dt.date | None, today: dt.date) -> str:
    if until is None:
        return "no end is written"
    days = (until - today).days
    return str(days) if days >= 0 else f"ended {-days} days ago"
