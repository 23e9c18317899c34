"""The maps of the site: how many organisations are in each place, and where a place is."""

from collections.abc import Sequence
from dataclasses import replace

from clarion.addresses import address_of
from clarion.entry import Entry
from clarion.facets import by_choice, facet_address, is_whole
from clarion.maps.drawing import Map, Spot, map_of
from clarion.maps.outline import Outline, outline_at
from clarion.pages.groups import listed_of
from clarion.reads import Unfit
from clarion.site import Site

COUNTED, NAMED = 20, 7
"""The radius of a stop with a number in it, and of one without."""


class Maps:
    """The maps, each drawn once; None where fewer than two places could be shown."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.places = listed_of(site, "places")
        self.outline = _outline(site)
        self._of_places = self._drawn([_spot(place) for place in self._points()], NAMED)

    def of_members(self, listed: Sequence[Entry]) -> Map | None:
        """Each place, with how many of the listed organisations are in it."""
        within = by_choice(self.site, "places", listed)
        return self._drawn([_counted(place, len(within.get(place.name, ()))) for place in self._points()], COUNTED)

    def of_place(self, place: Entry) -> Map | None:
        """Where a place is, among the others."""
        if self._of_places is None:
            return None
        address = address_of(*place.key)
        stops = tuple(replace(stop, is_here=stop.address == address) for stop in self._of_places.stops)
        return replace(self._of_places, stops=stops)

    def _points(self) -> list[Entry]:
        """Places that can be a point on a map: all but the one that the others are parts of."""
        return [place for place in self.places if not is_whole(self.site, place)]

    def _drawn(self, spots: list[Spot], radius: int) -> Map | None:
        return map_of(spots, self.outline, radius) if len(spots) > 1 else None


def _spot(place: Entry) -> Spot:
    where = place.fields.location
    return Spot(place.fields.title, (float(where.lng), float(where.lat)), 0, address_of(*place.key))


def _counted(place: Entry, count: int) -> Spot:
    return replace(_spot(place), count=count, address=facet_address("members", "places", place.name))


def _outline(site: Site) -> Outline:
    """The outline that the settings name; none in a preview that tells what is wrong with it."""
    path = site.outline_file
    try:
        return outline_at(path, path.name) if path else Outline()
    except Unfit:
        return Outline()
