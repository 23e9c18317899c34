"""Policy: what the sector says to government, and what became of it."""

from collections.abc import Iterator
from typing import Any, Literal

from clarion.kinds.findings import Finding, Loc
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group, Quote
from clarion.kinds.refs import Evidence, PlaceRef, SectorRef, TopicRef
from clarion.kinds.rules import missing, needed_when, not_before
from clarion.values import Date, DateOrMoment, Document, Link, Prose, Sentences, Summary, Text


class Consultation(Group):
    """The consultation that a response answers."""

    rules = (not_before("closes", "opens", strictly=True),)
    title: Text
    """What it is called."""
    url: Link
    """Its page."""
    opens: Date | None = None
    """When it opened."""
    closes: Date | None = None
    """When it closes."""


class Ask(Group):
    """One thing asked for. It stands on at least one story or fact."""

    text: Prose
    """What is asked."""
    to: Text
    """Of whom."""
    benefit: Prose
    """Whom it helps, and how."""
    state: Literal["open", "accepted", "partly accepted", "rejected", "done"]
    """What became of it."""
    evidence: tuple[Evidence, ...]
    """What it stands on: stories/name or facts/name."""


class Outcome(Group):
    """What became of it."""

    on: Date
    """When it was known."""
    summary: Sentences
    """What it is."""
    url: Link | None = None
    """Where it is published."""


def _addressed(policy: Any) -> Iterator[Finding]:
    """`addressee` is needed unless `form` is statement."""
    if policy.form != "statement" and not policy.addressee:
        yield missing(policy, "addressee", f"where 'form' is {policy.form}")


class Policy(Kind):
    """What the sector says to government, and what became of it."""

    folder, one, many, has_body, newest_first = "policy", "a policy paper", "Policy", True, True
    line = ("form", "addressee")
    rules = (
        _addressed,
        needed_when("consultation", "form", "response"),
        needed_when("asks", "form", "position", "response", "evidence"),
    )

    summary: Summary
    date: DateOrMoment
    form: Literal["statement", "letter", "position", "response", "evidence"]
    """What it is."""
    addressee: Text | None = None
    """To whom; needed unless it is a statement."""
    quotes: tuple[Quote, ...] = ()
    """What people said. Each stands in the body word for word, and has an approval or a public source."""
    consultation: Consultation | None = None
    """What it answers; needed for a response."""
    submitted_on: Date | None = None
    """When it was handed in."""
    document: Document | None = None
    """The paper itself: a link, or a file below content/extra."""
    sectors: tuple[SectorRef, ...] = ()
    """What it belongs to."""
    places: tuple[PlaceRef, ...] = ()
    """Where it matters."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    asks: tuple[Ask, ...] = ()
    """What is asked for; needed for a position, a response and evidence."""
    outcome: Outcome | None = None
    """What became of it."""

    def markdown(self) -> Iterator[tuple[Loc, str | None]]:
        for n, ask in enumerate(self.asks):
            yield ("asks", n, "text"), ask.text
            yield ("asks", n, "benefit"), ask.benefit
