"""The message house as data: messages.json, for whoever builds on the message or keeps watch over it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from clarion.addresses import HOUSE, address_of
from clarion.coverage import facts_under, gaps_of, pillars_of, roof_of, stories_under, words_of
from clarion.entry import Entry
from clarion.kinds.message import LENGTHS
from clarion.outputs import Document
from clarion.prose import text_of
from clarion.site import Key, Site

NEWEST = 100
"""Stories of a pillar that are told of; all of them are counted."""


def house_of(site: Site) -> Iterator[Document]:
    """The roof and its pillars, each with what proves it; only what the pages show, too."""
    roof = roof_of(site)
    told = {
        "site": site.settings.site_name,
        "page": _absolute(site, "/messages/"),
        "roof": _said(site, roof) if roof else None,
        "pillars": [_pillar(site, pillar) for pillar in pillars_of(site)],
    }
    yield Document(HOUSE, written, json.dumps(told, ensure_ascii=False, indent=2))


def written(text: str) -> bytes:
    return f"{text}\n".encode()


def _said(site: Site, message: Entry) -> dict[str, Any]:
    """What a message says, and the facts that it stands on."""
    fields = message.fields
    return {
        **_named(site, message.key),
        "text": fields.text,
        **{length: _plain(message, length) for length in LENGTHS},
        "avoid": list(fields.avoid),
        "audiences": list(fields.audiences),
        "owner": fields.owner,
        "approved_on": f"{fields.approved_on:%Y-%m-%d}",
        "facts": [_fact(site, fact) for fact in facts_under(site, message.name)],
    }


def _pillar(site: Site, pillar: Entry) -> dict[str, Any]:
    stories = stories_under(site, pillar.name)
    return {
        **_said(site, pillar),
        "stories_in_all": len(stories),
        "stories": [_story(site, story) for story in stories[:NEWEST]],
        "gaps": [{"kind": gap.kind, "text": words_of(site, gap)} for gap in gaps_of(site, pillar.name)],
    }


def _fact(site: Site, name: str) -> dict[str, Any]:
    fact = site.known(("facts", name)).fields
    return {
        **_named(site, ("facts", name)),
        "value": _number(fact.value),
        "qualifier": fact.qualifier,
        "unit": fact.unit,
        "as_of": str(fact.as_of) if fact.as_of else None,
        "period": fact.period,
        "definition": fact.definition,
        "forecast": fact.forecast,
        "publisher": fact.publisher,
        "source": fact.source_url,
    }


def _story(site: Site, name: str) -> dict[str, Any]:
    story = site.known(("stories", name)).fields
    members = [member for member in map(site.find, story.members) if member and site.is_shown(member)]
    return {
        **_named(site, ("stories", name)),
        "date": f"{story.date:%Y-%m-%d}",
        "members": [_named(site, member.key) for member in members],
    }


def _named(site: Site, key: Key) -> dict[str, Any]:
    return {"name": key[1], "title": site.known(key).fields.title, "address": _absolute(site, address_of(*key))}


def _absolute(site: Site, address: str) -> str:
    return f"{site.settings.origin}{site.settings.base}{address}"


def _plain(message: Entry, length: str) -> str | None:
    """A text to take over, its paragraphs parted by an empty line."""
    rich = message.rich.get((length,))
    return "\n\n".join(text_of(rich.html).split("\n\n")).strip() if rich else None


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
