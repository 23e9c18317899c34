"""What the desk is made of, and what its parts come to, each worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from clarion.desk.coverage import Pillar, proved_pillars
from clarion.desk.due import Due, due_of
from clarion.desk.findings import Findings, by_file
from clarion.desk.gaps import GapMap, gap_maps
from clarion.desk.history import History
from clarion.desk.ledger import conflicts, out_of_date
from clarion.desk.links import Link, named, no_link
from clarion.desk.matches import matches
from clarion.desk.queue import Arisen, Task, by_path, queue
from clarion.desk.supports import supports
from clarion.desk.tables import Table
from clarion.desk.untold import untold
from clarion.desk.voices import by_kind, by_person, voices
from clarion.entry import Entry
from clarion.pages.groups import listed_of
from clarion.problems import Problem
from clarion.site import Site


@dataclass(frozen=True)
class Work:
    """What the desk is made of: the published site, what the check finds in it, and what is known of its past."""

    site: Site
    problems: Sequence[Problem]
    link: Link = no_link
    history: History = field(default_factory=lambda: History((), "There is no history to draw."))
    arisen: Arisen = field(default_factory=dict)
    """The day on which a finding arose, where it is known."""

    @cached_property
    def entries(self) -> dict[str, Entry]:
        return by_path(self.site)

    @cached_property
    def due(self) -> tuple[Due, ...]:
        return due_of(self.site)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        return queue(self.site, self.problems, self.due, self.arisen)

    @cached_property
    def pillars(self) -> tuple[Pillar, ...]:
        return proved_pillars(self.site)

    @cached_property
    def maps(self) -> tuple[GapMap, ...]:
        stories = {entry.name: named(entry, self.link) for entry in listed_of(self.site, "stories")}
        return gap_maps(self.site, stories)

    @cached_property
    def files(self) -> tuple[Findings, ...]:
        return by_file(self.site, self.problems, self.entries, self.link)

    @cached_property
    def facts(self) -> tuple[Table, Table]:
        return conflicts(self.site, self.link), out_of_date(self.site, self.due, self.link)

    @cached_property
    def members(self) -> tuple[Table, ...]:
        said = voices(self.site)
        return (
            untold(self.site, self.link), supports(self.site, self.link), matches(self.site, self.link),
            by_kind(self.site, said), by_person(said),
        )  # fmt: skip
