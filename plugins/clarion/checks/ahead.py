"""The prose of a large site's later entries, judged by another process while this one judges all else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from clarion.checks.prose import found_in_prose
from clarion.entry import Entry
from clarion.meanwhile import asked, can_be_asked
from clarion.problems import Problem
from clarion.site import Site
from clarion.tracing import Question, noting

MANY = 1000
"""Entries from which it is worth a process."""
OURS = 0.3
"""The part of them whose prose this process judges itself: it has the other rules, too."""
Key = tuple[str, str]
Found = tuple[tuple[Question, ...], tuple[Problem, ...]]


@dataclass
class Prose:
    """What is found in some entries by another process."""

    keys: frozenset[Key]
    answer: Callable[[], dict[Key, Found] | None]

    def found(self, key: Key) -> Found | None:
        """What is found in an entry, and what was looked at for it; None where it is judged here."""
        return self._all.get(key) if key in self.keys else None

    @cached_property
    def _all(self) -> dict[Key, Found]:
        return self.answer() or {}


def judge_prose_ahead(site: Site, entries: Sequence[Entry]) -> None:
    """Begin with it, where nothing is known of the site yet."""
    recalled = site.memory.recalled
    if (recalled and not recalled.is_empty) or len(entries) < MANY or not can_be_asked():
        return
    later = entries[round(len(entries) * OURS) :]
    site.memory.ahead = Prose(frozenset(entry.key for entry in later), asked(partial(_found, site, later)))


def _found(site: Site, entries: Iterable[Entry]) -> dict[Key, Found]:
    return {entry.key: _found_in(site, entry) for entry in entries}


def _found_in(site: Site, entry: Entry) -> Found:
    with noting() as seen:
        problems = found_in_prose(site, entry)
    return tuple(seen), problems
