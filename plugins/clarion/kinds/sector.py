"""Sectors: what organisations work in."""

from clarion.kinds.kind import Kind
from clarion.kinds.refs import SectorRef
from clarion.values import Sentences, Text


class Sector(Kind):
    """A part of the economy that organisations work in."""

    folder, one, many = "sectors", "a sector", "Sectors"

    definition: Sentences
    """What belongs to it."""
    also_written: tuple[Text, ...] = ()
    """Other ways to write it; an editor who writes one is told the right name."""
    parent: SectorRef | None = None
    """The sector that it is a part of."""
