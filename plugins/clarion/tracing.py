"""What a piece of work looks at, noted while it works: it need not be done again before some of that changes."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

Question = tuple[Hashable, ...]
"""What is looked at: ("fields", "stories", "acme")."""
Number = int
"""What a question is known by."""
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_noted: set[Question] | None = None


def note(question: Question) -> None:
    """Say that this is looked at; heard where somebody listens."""
    if _noted is not None:
        _noted.add(question)


@contextmanager
def noting() -> Iterator[set[Question]]:
    """All that is looked at within the block, but for what blocks inside it listen to themselves."""
    global _noted
    before, _noted = _noted, set()
    try:
        yield _noted
    finally:
        _noted = before


class Watched(Mapping[K, V], Generic[K, V]):
    """A mapping that notes what is looked up in it: one key, or all of it.

    `found` is the mapping itself, or makes it when it is first looked at.
    """

    def __init__(self, name: str, found: Mapping[K, V] | Callable[[], Mapping[K, V]]) -> None:
        self.name, self._found = name, found

    def unwatched(self) -> Mapping[K, V]:
        if not isinstance(self._found, Mapping):
            self._found = self._found()
        return self._found

    def __getitem__(self, key: K) -> V:
        note((self.name, key))
        return self.unwatched()[key]

    def get(self, key: K, default: V | None = None) -> V | None:  # type: ignore[override]
        note((self.name, key))
        return self.unwatched().get(key, default)

    def __contains__(self, key: object) -> bool:
        note((self.name, key))
        return key in self.unwatched()

    def __iter__(self) -> Iterator[K]:
        note((self.name,))
        return iter(self.unwatched())

    def __len__(self) -> int:
        note((self.name,))
        return len(self.unwatched())

    def items(self) -> Any:
        note((self.name,))
        return self.unwatched().items()

    def values(self) -> Any:
        note((self.name,))
        return self.unwatched().values()
