"""The questions of a build and their answers: what the next build may know of this one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from clarion.earlier import Earlier, entries_of, is_of_entry
from clarion.leaves import Mark, leaf_mark, leaf_marks
from clarion.memory import FLEETING, PASSING, WORKS
from clarion.packing import mark_of, pack
from clarion.site import Site
from clarion.tracing import Number, Question

UNMARKED = b""
"""In place of the mark of an answer that changes with whatever was looked at for it."""
OF_ENTRIES = (
    "fields", "links", "body", "is_published", "named_by", "naming", "grouped", "card", "problems_of", "gist", "item",
)  # fmt: skip
"""What is asked of nearly every entry."""


class Answer(NamedTuple):
    """What came of a piece of work, packed and its mark, and what was looked at for it."""

    mark: bytes
    packed: bytes | None
    looks: tuple[Number, ...]


@dataclass
class Known:
    """The questions of a build, and their answers."""

    questions: list[Question] = field(default_factory=list)
    numbers: dict[Question, Number] = field(default_factory=dict)
    leaves: dict[Number, Mark] = field(default_factory=dict)
    answers: dict[Number, Answer] = field(default_factory=dict)
    earlier: Earlier | None = field(default=None, compare=False, repr=False)
    """The entries of the site whose marks the leaves have."""

    def copy(self) -> "Known":
        """Another, to be changed."""
        earlier = self.earlier and self.earlier.copy()
        return Known(list(self.questions), dict(self.numbers), dict(self.leaves), dict(self.answers), earlier)

    def look_again(self, site: Site) -> set[Number]:
        """What was looked at itself and is other on this site."""
        asked = self.leaves.keys() & self.earlier.may_differ(site, self.numbers.get) if self.earlier else self.leaves
        now = leaf_marks(site, {number: self.questions[number] for number in asked})
        changed = {number for number, mark in now.items() if self.leaves[number] != mark}
        self.leaves.update(now)
        others = self.earlier.others if self.earlier else {n for n in asked if not is_of_entry(self.questions[n])}
        self.earlier = Earlier(entries_of(site), others)
        return changed

    def number(self, question: Question) -> Number:
        found = self.numbers.get(question)
        if found is None:
            found = self.numbers[question] = len(self.questions)
            self.questions.append(question)
        return found

    def expect(self, site: Site) -> None:
        """Number what will be asked of every entry, so that workers know it by the same numbers."""
        for folder, entries in site.entries.items():
            for name in entries.unwatched():
                self.number((f"{folder}/", name))
                for question in OF_ENTRIES:
                    self.number((question, folder, name))

    def seen(self, looks: Iterable[Question]) -> "Seen":
        """What was looked at, as numbers; what has none yet, as it is."""
        looks = tuple(looks)
        found = tuple(map(self.numbers.get, looks))
        if None not in found:
            return Seen(found, ())  # type: ignore[arg-type]
        others = tuple(question for question in looks if question not in self.numbers)
        return Seen(tuple(number for number in found if number is not None), others)

    def noted(self, site: Site, seen: "Seen") -> tuple[Number, ...]:
        """The numbers of all of it; the marks of what was looked at itself are kept."""
        looks = seen.numbers + tuple(map(self.number, seen.others)) if seen.others else seen.numbers
        for number in looks:
            if number not in self.leaves and number not in self.answers:
                question = self.questions[number]
                if question[0] not in WORKS:
                    self.leaves[number] = leaf_mark(site, question)
                    if self.earlier:
                        self.earlier.note(number, question)
        return looks

    def learn(self, site: Site, learned: "Learned") -> None:
        self.answers[self.number(learned.question)] = Answer(
            learned.mark, learned.packed, self.noted(site, learned.seen)
        )


class Seen(NamedTuple):
    """What was looked at, on its way from a worker."""

    numbers: tuple[Number, ...]
    others: tuple[Question, ...]


class Learned(NamedTuple):
    """An answer that was worked out now, to be known to the next build."""

    question: Question
    mark: bytes
    packed: bytes | None
    seen: Seen


def learned(known: Known, site: Site, question: Question, looks: Iterable[Question]) -> Learned:
    if question[0] in FLEETING:
        return Learned(question, UNMARKED, None, known.seen(looks))
    packed = pack(site.memory.results[question])
    return Learned(question, mark_of(packed), None if question[0] in PASSING else packed, known.seen(looks))


def all_learned(known: Known, site: Site) -> list[Learned]:
    """Those that nobody took yet."""
    looks, site.memory.looks = site.memory.looks, {}
    return [learned(known, site, question, seen) for question, seen in looks.items()]
