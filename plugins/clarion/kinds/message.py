"""Messages: the message house. One roof, and the pillars that carry it."""

from collections.abc import Iterator
from typing import Literal

from clarion.kinds.findings import Loc
from clarion.kinds.kind import Kind
from clarion.kinds.refs import FactRef, MessageRef
from clarion.kinds.rules import at_most_words, needed_when
from clarion.values import Date, Prose, Sentences, Text, WholeNumber

LENGTHS = ("short", "medium", "long")
"""The texts of a message that are there to be taken over, by their fields."""


class Message(Kind):
    """The roof of the message, or a pillar that carries it."""

    folder, one, many, listing = "messages", "a message", "Message", "messages.html"
    rules = (
        needed_when("parent", "level", "pillar"),
        at_most_words("text", 25),
        at_most_words("short", 50),
        at_most_words("medium", 100),
        at_most_words("long", 300),
    )

    level: Literal["roof", "pillar"]
    """One roof; the pillars carry it."""
    text: Sentences
    """The message, in at most 25 words."""
    parent: MessageRef | None = None
    """The roof; needed for a pillar."""
    paint: Literal["green", "blue", "yellow"] | None = None
    """The colour of a pillar's covers."""
    order: WholeNumber | None = None
    """Its place among the pillars."""
    short: Prose | None = None
    """To copy: at most 50 words."""
    medium: Prose | None = None
    """To copy: at most 100 words."""
    long: Prose | None = None
    """To copy: at most 300 words."""
    facts: tuple[FactRef, ...] = ()
    """The facts that it stands on."""
    avoid: tuple[Text, ...] = ()
    """Claims never to make."""
    audiences: tuple[Text, ...] = ()
    """Whom it is for."""
    owner: Text
    """Who answers for it."""
    approved_on: Date
    """When it was agreed."""

    def markdown(self) -> Iterator[tuple[Loc, str | None]]:
        return (((name,), getattr(self, name)) for name in LENGTHS)
