"""What a list says of an entry at a glance, beside its line: counted, or in its own words."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from clarion.cards.titles import WORDS
from clarion.entry import Entry
from clarion.gist import gist
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER
from clarion.site import Site
from clarion.words import day

COUNTED = {"sectors": ("stories", "members", "events"), "series": ("events",)}
COUNTED |= dict.fromkeys(("places", "topics"), COUNTED["sectors"])
"""Of which kinds the entries are counted that name one of these. A sample is never counted."""
ONE = {"members": "organisation"}
"""What one of a kind is called where it is counted: what is featured is never called a member."""
STATES = ("open", "accepted", "partly accepted", "rejected", "done")


def notes_of(site: Site, entry: Entry) -> tuple[str, ...]:
    """A role's levels, what became of a paper's asks, whom a perk is for, how much is told of a place."""
    fields = entry.fields
    if entry.folder == "roles":
        return tuple(level.title for level in fields.levels)
    if entry.folder == "terms":
        return tuple(fields.instead_of)
    if entry.folder == "policy":
        return tuple(_states(fields.asks))
    if entry.folder == "perks":
        return ", ".join(WORDS.get(each, each) for each in fields.eligible), _until(site, fields)
    return tuple(_told(site, entry))


def number_of(kind: type[Kind], total: int) -> str:
    """ "1 story", "14 stories"."""
    one = ONE.get(kind.folder) or kind.one.split(" ", 1)[1]
    return f"{total} {one if total == 1 else kind.many.lower()}"


def _states(asks: Any) -> Iterator[str]:
    """ "2 open", "1 rejected"."""
    found = Counter(ask.state for ask in asks)
    yield from (f"{found[state]} {state}" for state in STATES if found[state])


def _until(site: Site, perk: Any) -> str:
    return f"until {day(perk.valid_until, site.settings.language)}" if perk.valid_until else "no end is set"


def _told(site: Site, entry: Entry) -> Iterator[str]:
    """ "5 stories", "3 organisations": of each kind, how many name it."""
    wanted = COUNTED.get(entry.folder, ())
    uses = [use for use in site.using(entry) if use.field and use.entry.folder in wanted] if wanted else []
    users = {use.entry.key: use.entry for use in uses}
    told = (user for user in users.values() if site.is_shown(user) and not gist(site, *user.key).is_sample)
    totals = Counter(user.folder for user in told)
    yield from (number_of(BY_FOLDER[folder], totals[folder]) for folder in wanted if totals[folder])
