"""What a piece of work looks at, noted while it works: it need not be done again before some of that changes."""

from collections.abc import Iterator
from contextlib import contextmanager

Question = tuple[str, ...]
"""What was looked at: ("fields", "stories", "acme")."""

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
