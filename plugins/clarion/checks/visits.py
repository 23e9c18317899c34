"""Links that lead elsewhere are visited from time to time: of one that nobody visited for long, nobody knows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from clarion.memory import remembered
from clarion.noted import Damaged
from clarion.problems import Problem
from clarion.site import Site
from clarion.visits.record import DAMAGED, FILE, record_at

RULE = "links"
LONG = dt.timedelta(days=90)


class Visited(NamedTuple):
    """What the record says: how many links were visited last on each day; where it is damaged, the line."""

    days: tuple[tuple[dt.date, int], ...] = ()
    damaged: int = 0


def links_were_visited_of_late(site: Site) -> Iterator[Problem]:
    """Links are visited at least every 90 days: one warning for all, at the record."""
    path, line = site.path_of(site.content / FILE), visits_noted(site).damaged
    if line:
        yield Problem(path, line, DAMAGED, level="warning", rule=RULE)
    found = visited_long_ago(site)
    if found:
        count, oldest = found
        words = (
            f"should be renewed: of its links {count} {'was' if count == 1 else 'were'} last visited more than "
            f"{LONG.days} days ago, the first on {oldest}; 'clarion check --links' visits them"
        )
        yield Problem(path, 1, words, level="warning", rule=RULE)


@remembered
def visits_noted(site: Site) -> Visited:
    """When the links were visited, by the record."""
    try:
        record = record_at(site.file_at(FILE))
    except Damaged as damaged:
        return Visited(damaged=damaged.line)
    return Visited(tuple(sorted(Counter(visit.on for visit in record.values()).items())))


@remembered
def visited_long_ago(site: Site) -> tuple[int, dt.date] | None:
    """How many links have not been visited for long, and the first day on which one was."""
    days = visits_noted(site).days
    old = [(day, count) for day, count in days if site.today - day > LONG]
    return (sum(count for _, count in old), old[0][0]) if old else None
