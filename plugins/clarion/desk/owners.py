"""Whose an entry is: who is asked about it first."""

from typing import Any

from clarion.cards.titles import title_of
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.site import Site

NOBODY = "nobody is named"
_FIELDS = ("owner", "authors", "provider", "organisers", "members")
"""Where an entry says it, the nearest first."""


def whose(site: Site, entry: Entry) -> str:
    """Its owner, else who wrote it, offers it or is told of; a member's is its first contact with a name, else it."""
    if entry.name == INDEX:
        return NOBODY
    if entry.folder == "members":
        return _contact(entry) or str(entry.fields.title)
    if entry.folder == "facts":
        return _keeper(site, entry)
    values = (getattr(entry.fields, name, None) for name in _FIELDS)
    return next((_named(site, value) for value in values if value), NOBODY)


def _keeper(site: Site, fact: Entry) -> str:
    """Who answers for the message that stands on a fact."""
    uses = (use for use in site.used_by.get(fact.key, ()) if use.entry.folder == "messages")
    return next((str(use.entry.fields.owner) for use in uses), NOBODY)


def _contact(member: Entry) -> str:
    names = (contact.name for contact in member.fields.contacts if contact.name)
    return next((f"{name}, {member.fields.title}" for name in names), "")


def _named(site: Site, value: Any) -> str:
    several = value if isinstance(value, tuple) else (value,)
    return ", ".join(title_of(site, each) for each in several)
