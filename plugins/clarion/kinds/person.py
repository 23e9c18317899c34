"""People: who speaks, writes and is on the board."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.refs import MemberRef, TopicRef
from clarion.values import Link, Text, WholeNumber


class Person(Kind):
    """Somebody in a public role."""

    folder, one, many = "people", "a person", "People"
    line = ("role", "member")

    role: Text
    """What they do."""
    member: MemberRef | None = None
    """Where they do it."""
    group: Literal["team", "board", "advisory board", "contributor", "spokesperson", "member"] | None = None
    """The group that they are shown in."""
    order: WholeNumber | None = None
    """Their place in the group."""
    links: tuple[Link, ...] = ()
    """Their pages elsewhere."""
    spokesperson_for: tuple[TopicRef, ...] = ()
    """What journalists may ask them about."""
