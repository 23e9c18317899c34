"""What was worked out of a site, each with what was looked at for it.

A piece of work that is `remembered` is done once for a site, and is a question that others ask: whoever uses its
result depends on the result alone, not on all that it was made of.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from clarion.tracing import Question, note, noting

if TYPE_CHECKING:
    from clarion.site import Site

P = ParamSpec("P")
Result = TypeVar("Result")
WORKS: dict[str, Callable[..., Any]] = {}
"""All work that is remembered, by its name: the first part of its questions."""


@dataclass
class Memory:
    """The results so far, by what was asked, and what each looked at. A result outlives the site: it holds no entry."""

    results: dict[Question, Any] = field(default_factory=dict)
    looks: dict[Question, frozenset[Question]] = field(default_factory=dict)


def remembered(
    work: "Callable[Concatenate[Site, P], Result]",
) -> "Callable[Concatenate[Site, P], Result]":
    """Work on a site and some names, whose result is frozen and can be pickled."""
    name = work.__name__
    WORKS[name] = work

    @wraps(work)
    def ask(site: "Site", *names: P.args, **_none: P.kwargs) -> Result:
        question: Question = (name, *names)
        note(question)
        memory = site.memory
        if question not in memory.results:
            with noting() as seen:
                memory.results[question] = work(site, *names)  # type: ignore[call-arg]
            memory.looks[question] = frozenset(seen)
        result: Result = memory.results[question]
        return result

    return ask  # type: ignore[return-value]
