"""The links of a site, visited: what is to be told of them, and what is noted for the next time."""

import datetime as dt
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from clarion.content import read_content
from clarion.job import Job
from clarion.noted import Damaged
from clarion.problems import Problem
from clarion.visits.believing import believed, no_host_answered
from clarion.visits.guest import Guest
from clarion.visits.manner import Manner, manner_for
from clarion.visits.outcome import Outcome
from clarion.visits.places import every_file_was_read, places_of
from clarion.visits.progress import bar
from clarion.visits.record import DAMAGED, FILE, Record, Visit, keep, record_at
from clarion.visits.rounds import visited_all
from clarion.visits.telling import BROKEN, RULE, in_numbers, told_of

NOBODY = "must be renewed another time: no host could be reached, so nothing is said of any link"


def visited_links(job: Job, is_asked: Callable[[str], bool], manner: Manner | None = None) -> list[Problem]:
    """Visit the links in the files that are asked for, and note it; what is to be told, as warnings alone."""
    path = Path(job.settings.content) / FILE
    try:
        former = record_at(path)
    except Damaged as damaged:
        return [_at_the_record(job, DAMAGED, damaged.line)]
    site = read_content(job.settings, job.today, job.shown, shelf=job.shelf).site
    places = places_of(site)
    asked = {address: [place for place in found if is_asked(place.path)] for address, found in places.items()}
    found = _visited([address for address, found in asked.items() if found], former, manner or _manner_of(job))
    if found is None:
        return [_at_the_record(job, NOBODY)]
    known = places if every_file_was_read(site) else {*places, *former}
    record = followed_by(former, found, known, job.today)
    return [*told_of(found, asked, record), *_noted(job, record, path)]


def _visited(asked: Sequence[str], former: Record, manner: Manner) -> dict[str, Outcome] | None:
    """What came of each that was visited in time, those first that were visited longest ago; None without a network."""
    in_order = sorted(asked, key=lambda address: former[address].on if address in former else dt.date.min)
    tell = bar(len(asked), "links")
    found = visited_all(in_order, Guest(manner), tell)
    tell(len(asked))
    if no_host_answered(found):
        return None
    found = believed(found, manner)
    sys.stderr.write(in_numbers(found, len(asked)))
    return found


def _manner_of(job: Job) -> Manner:
    settings = job.settings
    return manner_for(settings.site_url or settings.id, settings.links_minutes)


def followed_by(
    former: Record, found: Mapping[str, Outcome], known: Collection[str], today: dt.date
) -> dict[str, Visit]:
    """The record that follows: of what was not visited as it was, and without the links that are gone."""
    noted = {address: visit for address, visit in former.items() if address in known}
    for address, outcome in found.items():
        if outcome.sort != "later":
            before = former.get(address)
            since = (before and before.since) or today
            noted[address] = Visit(today, outcome.status, since if outcome.sort in BROKEN else None)
    return noted


def _noted(job: Job, record: Record, path: Path) -> Iterator[Problem]:
    """Leave the record to the next visit; a warning where that cannot be."""
    try:
        if record or path.exists():
            keep(record, path)
    except OSError as error:
        yield _at_the_record(job, f"must be a file that can be written ({error.strerror}): the visits are forgotten")


def _at_the_record(job: Job, words: str, line: int = 1) -> Problem:
    return Problem(job.shown(Path(job.settings.content) / FILE), line, words, level="warning", rule=RULE)
