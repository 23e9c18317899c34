"""How a stage of the stock converter is replaced, and what it remembers."""

from collections.abc import Callable
from typing import Any


def become(stage: Any, kind: type[Any], **known: Any) -> None:
    """The stage keeps its place, its name and its state, and works as one of `kind` from now on."""
    stage.__class__ = kind
    vars(stage).update(known)


class Answers(dict[Any, bool]):
    """What is so of a tag, asked once for each."""

    def __init__(self, ask: Callable[[Any], bool]) -> None:
        self._ask = ask

    def __missing__(self, tag: Any) -> bool:
        self[tag] = self._ask(tag)
        return self[tag]
