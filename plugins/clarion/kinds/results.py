"""What a story is made of: results, moments, money, and the agreement to be told."""

from typing import Literal

from clarion.kinds.parts import Group
from clarion.kinds.refs import LinkOrFact
from clarion.values import (
    Currency,
    Date,
    Flag,
    MonthYearOrDate,
    Number,
    NumberOrNonePublished,
    Sentences,
    Text,
)


class Metric(Group):
    """A measured result: always with its unit, period and source."""

    label: Sentences
    """What was measured, as a reader would say it."""
    value: Number
    """The figure: digits, or such as 3bn."""
    unit: Text | None = None
    """What is counted: people, £, %."""
    type: Literal["outcome", "output", "input"] = "outcome"
    """outcome: what changed; output: what was made; input: what was put in."""
    qualifier: Literal["about", "over", "nearly", "up to"] | None = None
    """As its source says it."""
    change: Flag = False
    """True where it is a change: written +38%."""
    before: NumberOrNonePublished | None = None
    """The baseline."""
    period: Text
    """The time that it was measured over."""
    source: LinkOrFact
    """Where it is known from: a link, or the file name of a fact."""
    note: Sentences | None = None
    """What a reader needs to read it right."""


class Step(Group):
    """One moment of a timeline."""

    when: MonthYearOrDate
    """A year, a month or a day."""
    text: Sentences
    """What happened."""


class Funding(Group):
    """Money that made it possible."""

    funder: Text
    """Who gave it."""
    amount: Number | None = None
    """How much."""
    currency: Currency | None = None
    """The site's where left out."""
    programme: Text | None = None
    """Under what name."""


class Consent(Group):
    """The agreement to be written about. Never published."""

    on: Date
    """The day they agreed."""
    reference: Text
    """Where the body keeps the proof: a number, not a name, for this file may be public."""
    scope: Text | None = None
    """What they agreed to."""
