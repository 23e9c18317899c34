"""Series: events that belong together."""

from clarion.kinds.kind import Kind
from clarion.kinds.refs import MemberOrName, TopicRef
from clarion.values import Link, Summary, Year


class Series(Kind):
    """Events that belong together: a festival, a meetup."""

    folder, one, many, has_body = "series", "a series", "Event series", True

    summary: Summary
    organisers: tuple[MemberOrName, ...] = ()
    """Who runs it."""
    website: Link | None = None
    """Its own site."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    started: Year | None = None
    """The year of the first."""
