"""Places: where things are."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Location
from clarion.kinds.refs import PlaceRef
from clarion.values import Sentences, Text

Structure = Literal["tied arch", "tilting arch", "cable-stayed", "viaduct", "transporter", "lighthouse", "arcs"]


class Place(Kind):
    """A town, a county or the whole region."""

    folder, one, many = "places", "a place", "Places"

    definition: Sentences
    """What it covers, for a reader who has never been there."""
    also_written: tuple[Text, ...] = ()
    """Other ways to write it; an editor who writes one is told the right name."""
    parent: PlaceRef | None = None
    """The place that it is a part of."""
    location: Location
    """Where it is on the map."""
    structure: Structure = "arcs"
    """The drawing on its covers."""
