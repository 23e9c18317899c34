"""The maps of the site: how many organisations are in each place, and where a place is."""

from collections.abc import Sequence
from dataclasses import replace

from clarion.addresses import address_of
from clarion.entry import Entry
from clarion.facets import by_choice, facet_address, is_whole
from clarion.maps.drawing import Map, Spot, map_of
from clarion.maps.outline import Outline, outline_at
from clarion.memory import remembered
from clarion.pages.groups import listed_of
from clarion.reads import Unfit
from clarion.site import Site
from clarion.tracing import note

COUNTED, NAMED = 20, 7
"""The radius of a stop with a number in it, and of one without."""


def map_of_members(site: Site, members: Sequence[Entry]) -> Map | None:
    """Each place, with how many of the listed organisations are in it; None where fewer than two could be shown."""
    within = by_choice(site, "places", members)
    return _drawn(site, [_counted(place, len(within.get(place.name, ()))) for place in _points(site)], COUNTED)


def map_of_place(site: Site, place: Entry) -> Map | None:
    """Where a place is, among the others."""
    places = map_of_places(site)
    if places is None:
        return None
    address = address_of(*place.key)
    return replace(places, stops=tuple(replace(stop, is_here=stop.address == address) for stop in places.stops))


@remembered
def map_of_places(site: Site) -> Map | None:
    return _drawn(site, [_spot(place) for place in _points(site)], NAMED)


def _points(site: Site) -> list[Entry]:
    """Places that can be a point on a map: all but the one that the others are parts of."""
    return [place for place in listed_of(site, "places") if not is_whole(site, place)]


def _drawn(site: Site, spots: list[Spot], radius: int) -> Map | None:
    return map_of(spots, _outline(site), radius) if len(spots) > 1 else None


def _spot(place: Entry) -> Spot:
    where = place.fields.location
    return Spot(place.fields.title, (float(where.lng), float(where.lat)), 0, address_of(*place.key))


def _counted(place: Entry, count: int) -> Spot:
    return replace(_spot(place), count=count, address=facet_address("members", "places", place.name))


def _outline(site: Site) -> Outline:
    """The outline that the settings name; none in a preview that tells what is wrong with it."""
    note(("outline",))
    path = site.outline_file
    try:
        return outline_at(path, path.name) if path else Outline()
    except Unfit:
        return Outline()
