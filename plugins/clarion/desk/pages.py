"""The desk → its pages and exports, planned like those of the site: below /desk/, where the site has nothing."""

from collections.abc import Iterator
from pathlib import Path

from clarion.desk.export import as_csv
from clarion.desk.inputs import DeskPage, Frame
from clarion.desk.parts import SORTS
from clarion.desk.work import Work
from clarion.outputs import Copy, Document, Output, Page
from clarion.pages.frame import Link
from clarion.styles import joined

DESK = "/desk/"
STYLES = ("desk", "tables", "maps", "drawings", "paper")
"""Its own stylesheets, in the theme's folder of the desk: the readers' stylesheet has nothing of it."""


def planned(work: Work, theme: Path) -> Iterator[Output]:
    """Every page of the desk, each table as CSV, and what a browser needs beside them."""
    for sort in SORTS:
        page = DeskPage(_frame(work), f"{DESK}{sort.address}", sort.title, sort.lead, **sort.parts(work))
        yield Page(page.address, f"desk/{sort.template}.html", page)
        for table in (*page.tables, *(each.table for each in page.maps)):
            yield Document(f"{page.address}{table.file}", as_csv, table)
    yield from _styles(theme)


def _frame(work: Work) -> Frame:
    settings = work.site.settings
    links = tuple(Link(sort.title, f"{DESK}{sort.address}") for sort in SORTS)
    styles = tuple(f"{DESK}static/css/{name}.css" for name in ("site", *STYLES))
    return Frame(settings.site_name, settings.language, work.site.today, links, styles, f"{DESK}static/img/mark.svg")


def _styles(theme: Path) -> Iterator[Output]:
    """The readers' stylesheet, its fonts, and what the desk has beside."""
    styles = joined(theme / "static")
    if styles:
        yield Document(f"{DESK}static/css/site.css", str.encode, styles.text)
    for name in STYLES:
        yield Copy(f"{DESK}static/css/{name}.css", str(theme / "desk" / f"{name}.css"))
    for file in sorted((theme / "static").glob("*/*")):
        if file.suffix in (".woff2", ".svg"):
            yield Copy(f"{DESK}static/{file.parent.name}/{file.name}", str(file))
