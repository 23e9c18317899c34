"""A Problem in what an editor wrote, and how it is printed: for people, for programs, for a code host."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Level = Literal["problem", "warning"]

_IDS = {
    "structure": "address also-written body event-date file file-name front-matter heading image link message parts "
    "quote raw-html reference schema tier unpublished",
    "message": "avoid banned candour claim fact-superseded fact-use figure forecast image-credit length "
    "unlinked-figure",
    "style": "acronym ambiguous-date hype long-sentence name vague wording",
    "days": "answer approval closed due links membership past response review",
}
_OF = {what: frozenset(ids.split()) for what, ids in _IDS.items()}
RULES = frozenset[str]().union(*_OF.values())
"""The ids of the rules about content: CLARION_RULES names them."""
OF_DAYS = _OF["days"]
"""The rules that speak up when a day has passed: at most a warning each."""
OF_MESSAGE_AND_STYLE = _OF["message"] | _OF["style"] | OF_DAYS
"""Those that change their mind about a text which stays as it is: by a new term, a corrected fact, a stricter level."""
FIXED = frozenset({"schema", "file", "front-matter"})
"""Those that stay problems: of a file that breaks one, nothing can be shown, and no page goes missing in silence."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file and line (from 1) it is told at, and what to write instead.

    `field` is the front-matter key, empty where the mistake lies elsewhere; `rule` is the id by which
    CLARION_RULES sets the level of a whole class of problems; `note` is what is added to the message on a day.
    """

    path: str
    line: int
    message: str
    field: str = ""
    level: Level = "problem"
    rule: str = "schema"
    note: str = ""

    @property
    def words(self) -> str:
        """All that is told of it."""
        return self.message + self.note

    def __str__(self) -> str:
        mark = "warning: " if self.level == "warning" else ""
        return f"{self.path}:{self.line}: {mark}{self.words}"


class Unreadable(Exception):
    """A file or setting of which nothing can be used; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def levelled(problems: Iterable[Problem], rules: Mapping[str, str]) -> list[Problem]:
    """The problems with the levels that CLARION_RULES gives their rules; those that are off left out."""
    levels = ((problem, rules.get(problem.rule, problem.level)) for problem in problems)
    return [replace(problem, level=level) for problem, level in levels if level != "off"]  # type: ignore[arg-type]


def as_text(problems: Iterable[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    import json  # seldom asked for

    keys = {"path": "path", "line": "line", "field": "field", "message": "words", "level": "level", "rule": "rule"}
    rows = [{key: getattr(problem, name) for key, name in keys.items()} for problem in problems]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=2) + "\n"


def as_annotations(problems: Iterable[Problem]) -> str:
    """GitHub's workflow commands: https://docs.github.com/actions, "Workflow commands", error and warning."""
    return "".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    kind = "warning" if problem.level == "warning" else "error"
    path = _escaped(problem.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{kind} file={path},line={problem.line},title={problem.rule}::{_escaped(problem.words)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def counted(problems: Sequence[Problem]) -> str:
    """How many there are of each level: "2 problems, 1 warning"."""
    levels = [problem.level for problem in problems]
    totals = ((levels.count(level), level) for level in ("problem", "warning"))
    return ", ".join(f"{total} {level}{'s' if total > 1 else ''}" for total, level in totals if total)


FORMATS = {"text": as_text, "json": as_json, "github": as_annotations}


class Told(Exception):
    """The work stopped at problems, and they are these."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(as_text(problems).rstrip())
        self.problems = tuple(problems)
