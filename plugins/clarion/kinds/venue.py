"""Venues: where events take place."""

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Accessibility, Answer, Location
from clarion.kinds.refs import PlaceRef
from clarion.values import Link, Sentences, Text


class Access(Accessibility):
    """What a visitor of a venue needs to know."""

    step_free: Answer
    hearing_loop: Answer
    accessible_toilets: Answer


class Venue(Kind):
    """Somewhere that events take place."""

    folder, one, many = "venues", "a venue", "Venues"
    line = ("address",)

    address: Text
    """Its postal address."""
    location: Location | None = None
    """Where it is on the map."""
    place: PlaceRef
    """The place that it is in."""
    website: Link | None = None
    """Its own site."""
    accessibility: Access
    """What a visitor needs to know; `unknown` is allowed, and counted."""
    transport: Sentences | None = None
    """How to get there."""
