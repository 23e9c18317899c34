"""Topics: what entries are about."""

from clarion.kinds.kind import Kind
from clarion.kinds.refs import TopicRef
from clarion.values import Sentences, Text


class Topic(Kind):
    """Something that entries are about."""

    folder, one, many = "topics", "a topic", "Topics"

    definition: Sentences
    """What belongs to it."""
    also_written: tuple[Text, ...] = ()
    """Other ways to write it; an editor who writes one is told the right name."""
    parent: TopicRef | None = None
    """The topic that it is a part of."""
