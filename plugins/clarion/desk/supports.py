"""Who supports the body itself, and until when."""

import datetime as dt
from collections.abc import Iterator

from clarion.desk.links import Link, named
from clarion.desk.owners import whose
from clarion.desk.tables import Cell, Table, rows_of, share
from clarion.site import Site

YEAR = 365
_Row = tuple[Cell, str, str, dt.date | None, dt.date | None, Cell, str]


def supports(site: Site, link: Link) -> Table:
    """What ends first comes first; what has no end, last."""
    rows = sorted(_rows(site, link), key=lambda row: (row[4] or dt.date.max, str(row[0].value)))
    columns = ("Supporter", "As", "Level", "From", "Until", "Days left", "Whom to ask")
    return Table("supports", "Who supports the body", columns, rows_of(rows), "", "No member says 'supports'.")


def _rows(site: Site, link: Link) -> Iterator[_Row]:
    for member in site.shown_of("members"):
        for support in member.fields.supports:
            left = _left(support.until, site.today)
            yield (
                named(member, link), support.as_, support.level or "", support.from_, support.until, left,
                whose(site, member),
            )  # fmt: skip


def _left(until: dt.date | None, today: dt.date) -> Cell:
    """Drawn as a share of a year."""
    if until is None:
        return Cell("no end is written")
    days = (until - today).days
    return (
        Cell(days, share=share(min(days, YEAR), YEAR)) if days >= 0 else Cell(f"ended {-days} days ago", is_urgent=True)
    )
