"""The entries of the build before, in a process that builds again and again: what the same ones say is the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clarion.entry import Entry
from clarion.files import INDEX
from clarion.leaves import PIECES
from clarion.site import Site
from clarion.tracing import Number, Question


@dataclass
class Earlier:
    """A site's entries, by folder and name, and the numbers of what is looked at of other things."""

    entries: dict[str, dict[str, Entry]]
    others: set[Number]

    def copy(self) -> "Earlier":
        return Earlier(self.entries, set(self.others))

    def note(self, number: Number, question: Question) -> None:
        """Something is looked at that was not before."""
        if not is_of_entry(question):
            self.others.add(number)

    def may_differ(self, site: Site, number: Callable[[Question], Number | None]) -> set[Number]:
        """What has to be looked at again on this site: all but what is said by entries that are the same."""
        changed = (question for key in self._changed(site) for question in _questions_of(*key))
        return self.others | {found for question in changed if (found := number(question)) is not None}

    def _changed(self, site: Site) -> Iterator[tuple[str, str]]:
        """Entries that came, went, or are others."""
        for folder, found in site.entries.items():
            now, before = found.unwatched(), self.entries.get(folder, {})
            yield from ((folder, name) for name, entry in now.items() if before.get(name) is not entry)
            yield from ((folder, name) for name in before if name not in now)


def entries_of(site: Site) -> dict[str, dict[str, Entry]]:
    return {folder: dict(found.unwatched()) for folder, found in site.entries.items()}


def is_of_entry(question: Question) -> bool:
    """Whether it asks what an entry says, or whether there is one; introductions are read anew each time."""
    word = str(question[0])
    return (word in PIECES and question[2] != INDEX) or (word.endswith("/") and len(question) > 1)


def _questions_of(folder: str, name: str) -> Iterator[Question]:
    yield (f"{folder}/", name)
    yield from ((word, folder, name) for word in PIECES)
