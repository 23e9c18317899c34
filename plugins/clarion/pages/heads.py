"""What the page of an entry says of itself to search engines and to those who share it."""

import re

from clarion.addresses import address_of
from clarion.cards.tags import paid_for
from clarion.entry import Entry
from clarion.pages.frame import Head
from clarion.site import Site

_SUMMARY = 155


def head_of_entry(site: Site, entry: Entry) -> Head:
    fields = entry.fields
    description = (
        fields.summary or getattr(fields, "definition", None) or getattr(fields, "text", None) or _described(entry)
    )
    image = site.picture(fields.image.file) if fields.image else None
    kind = "article" if entry.kind.newest_first else "website"
    paid = paid_for(fields) if entry.folder == "stories" else ""
    return Head(
        fields.title,
        _shortened(f"{paid}. {description}" if paid else description),
        address_of(*entry.key),
        image.address if image else "",
        fields.date,
        fields.lang or "",
        kind,
    )


def _described(entry: Entry) -> str:
    fields = entry.fields
    named = (getattr(fields, name, None) for name in ("role", "address", "scheme"))
    return f"{fields.title}: {next((text for text in named if text), entry.kind.many)}"


def _shortened(text: str) -> str:
    """As much as a search result shows, cut between words."""
    return text if len(text) <= _SUMMARY else re.sub(r"\W*\s\S*$", "", text[:_SUMMARY]) + "…"
