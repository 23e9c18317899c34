"""What lists are made of: entries in groups, ways to narrow them, questions with several answers, pages of a list."""

from dataclasses import dataclass
from itertools import pairwise

from clarion.cards.card import Card

MOST_PAGES = 9
"""Pages of a list that are all linked to from each."""


@dataclass(frozen=True)
class Group:
    """Entries of one kind that refer to a page's entry: the first of them, and where all are."""

    folder: str
    title: str
    cards: tuple[Card, ...]
    total: int
    address: str = ""


@dataclass(frozen=True)
class Choice:
    """One choice of a facet; without an address there is nothing to go to."""

    title: str
    address: str
    total: int
    wanted: str = ""
    """What to say in place of a count of none."""


@dataclass(frozen=True)
class Facet:
    """A way to narrow a list."""

    title: str
    name: str
    """The field that it is made of."""
    address: str
    """The page of all its choices."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Outdated:
    """What a page states as it was known then, and what is known now."""

    year: int | None
    said: str
    then: Card
    now: Card
    """The same, where the fact itself was corrected."""


@dataclass(frozen=True)
class Disagreement:
    """A question to which sources give different answers, and all of them."""

    name: str
    question: str
    ends: tuple[str, ...]
    """The lowest answer and the highest."""
    preferred: Card
    """The answer to fall back on, or the first of those that none is."""
    is_usable: bool
    """Whether that one may be stated."""
    why: str
    """What its page says of it, as HTML."""
    answers: tuple[Card, ...]


@dataclass(frozen=True)
class Pager:
    """Where a page stands in a list that goes over several."""

    number: int
    last: int
    first_address: str

    @property
    def shown(self) -> list[int]:
        """The pages to go to from here, with 0 where some are left out: a link to each would be a list for itself."""
        if self.last <= MOST_PAGES:
            return list(range(1, self.last + 1))
        near = range(max(1, self.number - 2), min(self.last, self.number + 2) + 1)
        numbers = sorted({1, self.last, *near})
        return [each for before, number in pairwise([0, *numbers]) for each in _stepped(before, number)]

    def address(self, number: int) -> str:
        return self.first_address if number == 1 else f"{self.first_address}page/{number}/"


def _stepped(before: int, number: int) -> list[int]:
    """A number after the one before it; one page alone is not left out."""
    if number - before == 2:
        return [number - 1, number]
    return [number] if number - before == 1 else [0, number]


@dataclass(frozen=True)
class Letter:
    """Where in a list from A to Z a letter begins."""

    mark: str
    address: str
    name: str
    """Of the entry that is the first with it."""

    @property
    def id(self) -> str:
        """With "page:" before it in the page."""
        return f"letter-{self.mark.casefold()}"
