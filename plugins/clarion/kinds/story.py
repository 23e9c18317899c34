"""Stories: a success, told so that a stranger believes it."""

from collections.abc import Iterator
from typing import Any, Literal

from clarion.kinds.findings import Finding, Rule
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Quote
from clarion.kinds.refs import EventRef, MemberOrName, MemberRef, MessageRef, PlaceRef, SectorRef, TopicRef
from clarion.kinds.results import Consent, Funding, Metric, Step
from clarion.kinds.rules import missing, needed_when, not_before
from clarion.values import DateOrMoment, Flag, Month, Sentences, Summary, Text

PARTS = ("The challenge", "The approach", "The outcome")
"""The parts of a case study, its level-2 headings, in this order."""
CANDOUR = "What the figures do not say"
OPTIONAL_PARTS = (CANDOUR, "Lessons", "What next")
SHORT = 400
"""The most words of a short story."""


def _needed_in_a_case_study(name: str) -> Rule:
    def rule(story: Any) -> Iterator[Finding]:
        if story.form == "case study" and not getattr(story, name):
            yield missing(story, name, "or 'form' must be short story")

    rule.__doc__ = f"`{name}` is needed where `form` is case study."
    return rule


def _featured_is_a_case_study(story: Any) -> Iterator[Finding]:
    """Only a case study is `featured`."""
    if story.featured and story.form != "case study":
        yield Finding(("featured",), "must be left out of a short story: only a case study can lead the front page")


class Story(Kind):
    """A success, told so that a stranger believes it."""

    folder, one, many, has_body, newest_first = "stories", "a story", "Stories", True, True
    line = ("members", "places")
    facets, wanted = ("places", "pillars", "sectors"), "First story wanted"
    inherits = {"sectors": "members", "places": "members"}  # noqa: RUF012 (pydantic reads the ClassVar of Kind)
    rules = (
        _needed_in_a_case_study("metrics"),
        _needed_in_a_case_study("pillars"),
        _featured_is_a_case_study,
        needed_when("consent", "basis", "interview", "supplied"),
        needed_when("sources", "basis", "public record"),
        not_before("finished", "started"),
    )

    form: Literal["case study", "short story"] = "case study"
    """A case study has set parts; a short story has free headings and at most 400 words."""
    summary: Summary
    date: DateOrMoment
    members: tuple[MemberRef, ...]
    """Whom it is about, the lead first."""
    partners: tuple[MemberOrName, ...] = ()
    """Who else had a part in it."""
    sectors: tuple[SectorRef, ...] = ()
    """The lead member's, where left out."""
    places: tuple[PlaceRef, ...] = ()
    """The lead member's, where left out."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    metrics: tuple[Metric, ...] = ()
    """Measured results, at least one in a case study. The headline figure is the first that is no input."""
    quotes: tuple[Quote, ...] = ()
    """What people said. Each stands in the body word for word, and has an approval or a public source."""
    pillars: tuple[MessageRef, ...] = ()
    """Which part of the message it proves. Needed in a case study."""
    basis: Literal["interview", "supplied", "public record"]
    """How it is known."""
    consent: Consent | None = None
    """When they agreed, and where the proof is kept. Needed for an interview or what was supplied; never published."""
    timeline: tuple[Step, ...] = ()
    """How it went, in order."""
    started: Month | None = None
    """When it began."""
    finished: Month | None = None
    """When it ended."""
    funding: tuple[Funding, ...] = ()
    """Whose money made it possible."""
    sponsored_by: Text | None = None
    """Who paid for this story; shown at its top."""
    disclosure: Sentences | None = None
    """What a reader should know of ties between writer and subject; shown at its top."""
    events: tuple[EventRef, ...] = ()
    """Events that belong to it."""
    featured: Flag = False
    """Whether it may lead the front page."""

    @property
    def headline(self) -> Metric | None:
        """The figure that stands for the story: the first that is no input."""
        return next((metric for metric in self.metrics if metric.type != "input"), None)
