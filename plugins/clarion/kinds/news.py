"""News: what happened, in short."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Quote
from clarion.kinds.refs import EventRef, MemberRef, PlaceRef, SectorRef, TopicRef
from clarion.values import DateOrMoment, Summary


class News(Kind):
    """Something that happened, told in short."""

    folder, one, many, has_body, newest_first = "news", "a news item", "News", True, True

    summary: Summary
    date: DateOrMoment
    form: Literal["news", "press release", "write-up", "newsletter"] = "news"
    """What it is."""
    members: tuple[MemberRef, ...] = ()
    """Whom it is about."""
    events: tuple[EventRef, ...] = ()
    """Events that it is about."""
    sectors: tuple[SectorRef, ...] = ()
    """What it belongs to."""
    topics: tuple[TopicRef, ...] = ()
    """What it is about."""
    places: tuple[PlaceRef, ...] = ()
    """Where it happened."""
    quotes: tuple[Quote, ...] = ()
    """What people said. Each stands in the body word for word, and has an approval or a public source."""
