"""The maps of the site: how many organisations are in each place, and where a place is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clarion.addresses import address_of
from clarion.entries import Entry
from clarion.maps.drawing import Map, Spot, map_of
from clarion.maps.outline import Outline, outline_at
from clarion.pages.groups import listed_of
from clarion.reads import Unfit
from clarion.site import Key, Site

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
        named = [place.key for member in listed for place in _places_of(self.site, member)]
        whole = [_counted(place, named) for place in self.places if place not in self._points()]
        spots = [_counted(place, named) for place in self._points()]
        return self._drawn(spots, COUNTED, tuple(spot for spot in whole if spot.count))

    def of_place(self, place: Entry) -> Map | None:
        """Where a place is, among the others."""
        if self._of_places is None:
            return None
        address = address_of(*place.key)
        stops = tuple(replace(stop, is_here=stop.address == address) for stop in self._of_places.stops)
        return replace(self._of_places, stops=stops)

    def _points(self) -> list[Entry]:
        """Places that can be a point on a map: those that no other is a part of."""
        return [place for place in self.places if place.key not in self.site.parts]

    def _drawn(self, spots: list[Spot], radius: int, whole: tuple[Spot, ...] = ()) -> Map | None:
        return map_of(spots, self.outline, radius, whole) if len(spots) > 1 else None


def _spot(place: Entry) -> Spot:
    where = place.fields.location
    return Spot(place.fields.title, (float(where.lng), float(where.lat)), 0, address_of(*place.key))


def _counted(place: Entry, named: Sequence[Key]) -> Spot:
    spot = _spot(place)
    return replace(spot, count=named.count(place.key), address=f"{spot.address}#page:members")


def _places_of(site: Site, member: Entry) -> Iterator[Entry]:
    yield from {place.key: place for place in map(site.find, member.fields.places) if place}.values()


def _outline(site: Site) -> Outline:
    """The outline that the settings name; none in a preview that tells what is wrong with it."""
    path = site.outline_file
    try:
        return outline_at(path, path.name) if path else Outline()
    except Unfit:
        return Outline()
