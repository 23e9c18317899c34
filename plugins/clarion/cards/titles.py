"""What an entry is called by others, and the short line below its title."""

from typing import Any

from clarion.entry import Entry
from clarion.site import Site

WORDS = {"sme": "small or medium business", "startup": "start-up", "corporate": "company"}
"""Choices that a reader would not understand as they are written."""


def title_of(site: Site, value: Any) -> str:
    """The title of what a field names, or the name that it is."""
    entry = site.named(value)
    return entry.fields.title if entry else str(value or "")


def line_of(site: Site, entry: Entry) -> tuple[str, ...]:
    """Whom or where an entry is about: of each field that its kind names for it, the first."""
    values = (site.effective(entry, name) for name in entry.kind.line)
    firsts = (value[0] if isinstance(value, tuple) else value for value in values if value)
    titles = (title_of(site, value) for value in firsts)
    return tuple(WORDS.get(title, title) for title in titles)
