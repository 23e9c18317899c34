"""What pydantic found, in our words."""

import re
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from clarion.kinds.findings import Finding, Loc, Read, expects, name_of, one_of
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.kinds.rules import missing
from clarion.nearest import nearest
from clarion.reads import as_written


def group_of(annotation: Any) -> type[Group] | None:
    """The group in a field's type: in Image | None, in tuple[Quote, ...]."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    found = (group_of(inner) for inner in get_args(annotation) if inner is not ...)
    return next((group for group in found if group), None)


def finding_of(kind: type[BaseModel], details: ErrorDetails) -> Finding:
    """Pydantic's error in our words."""
    loc, raw = details["loc"], details["input"]
    model = model_at(kind, loc[:-1])
    match details["type"]:
        case "missing":
            found = missing(Read(model, {}), str(loc[-1]))
            return Finding(loc, found.message, absent=True)
        case "extra_forbidden":
            return Finding(loc, not_a_field(kind, model, str(loc[-1])))
        case "literal_error":
            return Finding(loc, _not_a_choice(re.findall(r"'([^']*)'", details["ctx"]["expected"]), raw))
        case "value":
            return Finding(loc, details["msg"])
    words = _shape(kind, loc)
    if details["type"] == "tuple_type" and isinstance(raw, str) and re.fullmatch(r"[\w./ -]{1,40}", raw):
        words = words.replace("a list,", f"a list, [{raw}],", 1)
    return Finding(loc, f"must be {words}, not {as_written(raw)}")


def _shape(kind: type[BaseModel], loc: Loc) -> str:
    """What is to be written where a list or a group of fields is expected and something else stands."""
    place = max(n for n, part in enumerate(loc) if isinstance(part, str))
    fields = model_at(kind, loc[:place]).model_fields
    field = next(f for key, f in fields.items() if name_of(key, f) == loc[place])
    words = expects(field.annotation, field.metadata)
    return words.removeprefix("a list, each item ") if isinstance(loc[-1], int) else words


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    for part in loc:
        if isinstance(part, str):
            field = next(f for key, f in model.model_fields.items() if name_of(key, f) == part)
            model = group_of(field.annotation) or model
    return model


def not_a_field(kind: type[BaseModel], model: type[BaseModel], name: str) -> str:
    names = [name_of(key, field) for key, field in model.model_fields.items()]
    of = f" of {kind.one}" if model is kind and issubclass(kind, Kind) else ""
    near = nearest(name, names)
    if near:
        return f"is not a field{of}; did you mean '{near}'?"
    return f"is not a field{of}" + (f"; write {one_of(names)}" if len(names) <= 8 else "")


def _not_a_choice(choices: list[str], raw: Any) -> str:
    words = f"must be {one_of(choices)}, not {as_written(raw)}"
    near = nearest(raw, choices) if isinstance(raw, str) else None
    return f"{words}; did you mean '{near}'?" if near else words
