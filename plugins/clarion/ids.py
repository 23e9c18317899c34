"""Permanent ids: by them feed readers and calendars know a thing again, whatever becomes of its name and its host."""

from uuid import NAMESPACE_URL, UUID, uuid5

from clarion.addresses import earlier_names
from clarion.entry import Entry
from clarion.settings import Settings


def permanent_id(settings: Settings, entry: Entry) -> UUID:
    """The entry's id, made of where it first was (schema, fine print: Ids and addresses)."""
    return id_of(settings, first_address(entry))


def id_of(settings: Settings, address: str) -> UUID:
    """The id of what first stood at an address: a version-5 UUID, RFC 9562 §5.5."""
    return uuid5(NAMESPACE_URL, f"{settings.permanent_id}{address}")


def first_address(entry: Entry) -> str:
    """ "/folder/first-name": an address that it had on another site leaves the id alone."""
    return f"/{entry.folder}/{[*earlier_names(entry), entry.name][0]}"
