"""Rules between the fields of one entry. Each is told whenever the fields that it needs were read."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clarion.dates import When
from clarion.problems import Level
from clarion.values import Reads

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """What a rule found: where in the entry, and in what words. `absent` where the field is not there to point at."""

    loc: Loc
    message: str
    level: Level = "problem"
    rule: str = "schema"
    absent: bool = False
    written: bool = False
    """Whether what was written is named behind the message."""


Rule = Callable[[Any], Iterator[Finding]]
"""Its docstring says it to editors: docs/kinds is made of them."""


class Unread(Exception):
    """A rule asked for a field that was not read; the rule cannot be told."""


class Read:
    """The fields of an entry or group that were read, some others being wrong. Stands in for the model in its rules."""

    def __init__(
        self, model: type[BaseModel], values: Mapping[str, Any], groups: Mapping[str, Any] | None = None
    ) -> None:
        self._model, self.values = model, values
        self.groups = groups or {}
        """Of the fields that are wrong, the groups of which something was read."""

    def __getattr__(self, name: str) -> Any:
        if name in self.values:
            return self.values[name]
        raise Unread(name)


def name_of(attribute: str, field: FieldInfo) -> str:
    """The field's name as editors type it ("as" for the attribute "as_")."""
    return field.alias or attribute


def expects(annotation: Any, metadata: tuple[Any, ...] | list[Any] = ()) -> str:
    """What an editor is to write, in words."""
    for meta in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(meta, Reads):
            return meta.expects
    inner = [item for item in get_args(annotation) if item not in (type(None), ...)]
    if get_origin(annotation) is Literal:
        return one_of([str(choice) for choice in inner])
    if get_origin(annotation) is dict:
        return f"a group of 'name: level' lines, each level {expects(inner[1])}"
    if get_origin(annotation) is tuple:
        return f"a list, each item {expects(inner[0])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"a group of {_fields_of(annotation)}"
    return expects(inner[0])


def one_of(choices: list[str]) -> str:
    if len(choices) > 8:
        return f"one of its {len(choices)} choices, such as {choices[0]} or {choices[1]}"
    return f"one of {', '.join(choices[:-1])} or {choices[-1]}" if len(choices) > 1 else choices[0]


def _fields_of(model: type[BaseModel]) -> str:
    fields = [(name_of(name, field), field.is_required()) for name, field in model.model_fields.items()]
    names = [f"'{name}'" for name, required in fields if required] or [f"'{name}'" for name, _ in fields[:3]]
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def attribute_of(model: type[BaseModel], name: str) -> str:
    return next(key for key, field in model.model_fields.items() if name_of(key, field) == name)


def missing(read: Any, name: str, why: str = "") -> Finding:
    """The finding that a field that is needed here is not there."""
    model = model_of(read)
    field = model.model_fields[attribute_of(model, name)]
    words = f"is missing; it must be {expects(field.annotation, field.metadata)}"
    return Finding((name,), f"{words}, {why}" if why else words, absent=True)


def not_before(later: str, earlier: str, *, strictly: bool = False) -> Rule:
    """`later` is on or after `earlier`; `strictly`, after it. Days are compared with days, moments with moments."""

    def rule(read: Any) -> Iterator[Finding]:
        end, start = _value(read, later), _value(read, earlier)
        if end is not None and start is not None and _is_before(end, start, strictly):
            word = "at least" if isinstance(end, Decimal) else "after" if strictly else "on or after"
            yield Finding((later,), f"must be {word} '{earlier}' ({_shown(start)})", written=True)

    rule.__doc__ = f"`{later}` is {'after' if strictly else 'on or after'} `{earlier}`."
    return rule


def not_after(earlier: str, later: str) -> Rule:
    """`earlier` is on or before `later`."""

    def rule(read: Any) -> Iterator[Finding]:
        start, end = _value(read, earlier), _value(read, later)
        if end is not None and start is not None and _is_before(end, start, False):
            yield Finding((earlier,), f"must be on or before '{later}' ({_shown(end)})", written=True)

    rule.__doc__ = f"`{earlier}` is on or before `{later}`."
    return rule


def _value(read: Any, name: str) -> Any:
    return getattr(read, f"{name}_" if name in ("from", "as") else name)


def _is_before(end: Any, start: Any, strictly: bool) -> bool:
    if isinstance(end, When):
        return end.is_before(start)
    if isinstance(end, dt.datetime) != isinstance(start, dt.datetime):
        end, start = _day(end), _day(start)
    return bool(end < start or (strictly and end == start))


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _shown(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%H:%M}" if isinstance(value, dt.time) else str(value)


def at_most_words(field: str, limit: int) -> Rule:
    def rule(read: Any) -> Iterator[Finding]:
        count = len((getattr(read, field) or "").split())
        if count > limit:
            yield Finding((field,), f"must be at most {limit} words, not {count}")

    rule.__doc__ = f"`{field}` has at most {limit} words."
    return rule


def needed_when(name: str, field: str, *values: str) -> Rule:
    """`name` is needed where `field` is one of `values`."""

    def rule(read: Any) -> Iterator[Finding]:
        value = getattr(read, field)
        if value in values and not getattr(read, name):
            yield missing(read, name, f"where '{field}' is {value}")

    choices = f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]
    rule.__doc__ = f"`{name}` is needed where `{field}` is {choices}."
    return rule


def model_of(read: Any) -> type[BaseModel]:
    return read._model if isinstance(read, Read) else type(read)
