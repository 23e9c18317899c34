"""What somebody needs to know to go to an event or a venue."""

from typing import Any

from clarion.entry import Entry
from clarion.site import Site


def access_of(site: Site, entry: Entry) -> Any:
    """What a visitor needs to know: an event's own answers over its venue's; of a venue its own."""
    own = getattr(entry.fields, "accessibility", None)
    venue = _venue_of(site, entry)
    if own is None or venue is None:
        return own or (venue.fields.accessibility if venue else None)
    said = {name: value for name, value in own if value is not None}
    return venue.fields.accessibility.model_copy(update=said)


def transport_of(site: Site, entry: Entry) -> str:
    venue = _venue_of(site, entry)
    return (venue.fields.transport if venue else None) or ""


def _venue_of(site: Site, entry: Entry) -> Entry | None:
    """Where one has to go: nowhere, for an event that is online."""
    ref = getattr(entry.fields, "venue", None)
    return site.find(ref) if ref and entry.fields.attendance != "online" else None
