"""Where the desk leads to: the page of an entry, where the site lies beside the desk."""

from collections.abc import Callable
from pathlib import Path

from clarion.addresses import address_of
from clarion.desk.tables import Cell
from clarion.entry import Entry
from clarion.outputs import file_of
from clarion.site import Site

Link = Callable[[Entry], str]
"""The address of an entry's page, as the desk links to it; empty where there is none to be seen."""


def no_link(_entry: Entry) -> str:
    """Without a site beside it, the desk names entries."""
    return ""


def links_to(site: Site, before: str, folder: Path | None = None) -> Link:
    """The pages of what is published; `before` stands before their addresses, and in `folder`, if given, they lie."""

    def link(entry: Entry) -> str:
        address = address_of(*entry.key)
        is_there = site.is_published(entry) and (folder is None or (folder / file_of(address)).is_file())
        return f"{before}{address}" if is_there else ""

    return link


def named(entry: Entry, link: Link) -> Cell:
    """An entry by its title."""
    return Cell(str(entry.fields.title or entry.name), link(entry))
