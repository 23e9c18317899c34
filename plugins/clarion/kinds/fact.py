"""Facts: the ledger. One figure, once."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.refs import FactRef, MemberOrTopicRef, PlaceOrText
from clarion.values import Date, Flag, Link, Month, MonthOrYear, Number, Sentences, Text


class Fact(Kind):
    """One figure, once: with its unit, date, area, definition and source."""

    folder, one, many, listing = "facts", "a fact", "Figures", "facts.html"

    value: Number
    """The figure: digits, or such as 3bn."""
    qualifier: Literal["about", "over", "nearly", "up to"] | None = None
    """As its source says it."""
    unit: Text | None = None
    """What is counted: people, £, %."""
    as_of: MonthOrYear | None = None
    """When it was so; left out, the page says "not stated by the source"."""
    period: Text | None = None
    """The time that it was counted over."""
    area: PlaceOrText
    """Where it holds: the file name of a place, or text."""
    definition: Sentences
    """What is counted, or "not stated by the source"."""
    publisher: Text
    """Who published it."""
    source_url: Link
    """Where."""
    read_on: Date
    """When the source was last read."""
    method: Sentences | None = None
    """How it was counted."""
    about: MemberOrTopicRef | None = None
    """The member or topic that it is about."""
    supersedes: FactRef | None = None
    """The fact that it takes the place of."""
    conflicts_with: tuple[FactRef, ...] = ()
    """Facts that say otherwise; counted from either side."""
    use: Literal["headline", "background", "do not use"]
    """Whether it may be stated."""
    forecast: Flag = False
    """A target or forecast: never shown as a result."""
    due: Month | None = None
    """When a forecast comes due."""
