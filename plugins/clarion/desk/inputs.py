"""What the templates of the desk see: small frozen values, as those of the site's pages."""

import datetime as dt
from dataclasses import dataclass

from clarion.desk.coverage import Strip
from clarion.desk.findings import Findings
from clarion.desk.gaps import GapMap
from clarion.desk.history import History
from clarion.desk.tables import Table
from clarion.pages.frame import Link


@dataclass(frozen=True)
class Frame:
    """What is around every page of the desk."""

    site_name: str
    language: str
    today: dt.date
    pages: tuple[Link, ...]
    styles: tuple[str, ...]
    icon: str


@dataclass(frozen=True)
class Need:
    """One line of the summary: how many of what, and where to look."""

    count: int
    words: str
    address: str
    is_urgent: bool = False


@dataclass(frozen=True)
class DeskPage:
    """A page of the desk; each template shows what is its own."""

    frame: Frame
    address: str
    title: str
    lead: str
    tables: tuple[Table, ...] = ()
    needs: tuple[Need, ...] = ()
    maps: tuple[GapMap, ...] = ()
    strips: tuple[Strip, ...] = ()
    files: tuple[Findings, ...] = ()
    more: int = 0
    """Files with findings that only the export has."""
    history: History | None = None

    def table(self, name: str) -> Table:
        """One of its tables, by name."""
        return next(table for table in self.tables if table.name == name)
