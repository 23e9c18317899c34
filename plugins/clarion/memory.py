"""What was worked out of a site, each with what was looked at for it.

A piece of work that is `remembered` is done once for a site, and is a question that others ask: whoever uses its
result depends on the result alone, not on all that it was made of.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from clarion.tracing import Question, note, noting

if TYPE_CHECKING:
    from clarion.site import Site

P = ParamSpec("P")
Result = TypeVar("Result")
WORKS: dict[str, Callable[..., Any]] = {}
"""All work that is remembered, by its name: the first part of its questions."""
PASSING: set[str] = set()
"""Work of which the next build knows only whether its result is the same: large, or seldom asked for."""


FLEETING: set[str] = set()
"""Work of which it does not know even that: its users change with all that it is made of."""


class Recalled(Protocol):
    """What is known from the build before."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is."""

    def holds(self, question: Question) -> bool:
        """Whether the question would be answered as it was."""

    def result(self, question: Question) -> Any: ...


@dataclass
class Memory:
    """The results so far, by what was asked, and what each looked at. A result outlives the site: it holds no entry."""

    results: dict[Question, Any] = field(default_factory=dict)
    looks: dict[Question, frozenset[Question]] = field(default_factory=dict)
    """Of those that were worked out now."""
    recalled: Recalled | None = None
    ahead: "Ahead | None" = None
    """What another process works out meanwhile."""


class Ahead(Protocol):
    """Findings in prose, by the folder and the name of an entry, each with what was looked at for it."""

    def found(self, key: tuple[str, str]) -> tuple[Iterable[Question], Iterable[Any]] | None: ...


def remembered(
    work: "Callable[Concatenate[Site, P], Result]",
) -> "Callable[Concatenate[Site, P], Result]":
    """Work on a site and some names, whose result is frozen and can be packed."""
    name = work.__name__
    WORKS[name] = work

    @wraps(work)
    def ask(site: "Site", *names: P.args, **_none: P.kwargs) -> Result:
        question: Question = (name, *names)
        note(question)
        memory = site.memory
        if question not in memory.results:
            recalled = memory.recalled
            if recalled is not None and recalled.holds(question):
                memory.results[question] = recalled.result(question)
            else:
                work_out(site, question)
        result: Result = memory.results[question]
        return result

    return ask  # type: ignore[return-value]


def passing(
    work: "Callable[Concatenate[Site, P], Result]",
) -> "Callable[Concatenate[Site, P], Result]":
    """Work that is remembered, but whose result is not kept for the next build."""
    PASSING.add(work.__name__)
    return remembered(work)


def fleeting(
    work: "Callable[Concatenate[Site, P], Result]",
) -> "Callable[Concatenate[Site, P], Result]":
    """Work that is done once for a site, and of which the next build knows only what it looked at."""
    FLEETING.add(work.__name__)
    return remembered(work)


def look_at(site: "Site", questions: Iterable[Question]) -> None:
    """Look at what another process has looked at for us: what it worked out for that is worked out here, too."""
    for question in questions:
        note(question)
        recalled = site.memory.recalled
        if question[0] in WORKS and question not in site.memory.results and not (recalled and recalled.holds(question)):
            work_out(site, question)


def work_out(site: "Site", question: Question) -> None:
    """Answer a question anew."""
    with noting() as seen:
        result = WORKS[str(question[0])](site, *question[1:])
    site.memory.results[question], site.memory.looks[question] = result, frozenset(seen)
