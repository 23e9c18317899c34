"""Awards: what was won, and what was entered."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.refs import RecipientOrName, StoryRef
from clarion.values import Link, Text, Year


class Award(Kind):
    """A prize that somebody won, or was in for."""

    folder, one, many = "awards", "an award", "Awards"
    line = ("scheme", "year", "category", "recipient")

    scheme: Text
    """The awards that it belongs to."""
    year: Year
    """The year of the award."""
    category: Text
    """The prize itself."""
    result: Literal["entered", "shortlisted", "highly commended", "winner"]
    """How it went."""
    recipient: RecipientOrName
    """Who got it: the file name of a member or a person, or a name."""
    story: StoryRef | None = None
    """The story of it."""
    source_url: Link
    """Where it is known from."""
