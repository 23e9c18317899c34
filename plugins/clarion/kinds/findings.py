"""What a rule between fields may ask of an entry, and how it says what it found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clarion.problems import Level
from clarion.reads import Reads

Loc = tuple[str | int, ...]
"""The way to a value: ("metrics", 0, "value")."""


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


def model_of(read: Any) -> type[BaseModel]:
    return read._model if isinstance(read, Read) else type(read)
