"""What validation asks of each kind and group of fields, answered once for each."""

from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter

from clarion.kinds.findings import Loc, Rule, name_of
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.wording import group_of


@cache
def groups_by_name(model: type[BaseModel]) -> dict[str, type[Group] | None]:
    """The fields of a kind or group, as editors name them, each with the group that is written in it, if any."""
    return {name_of(key, field): group_of(field.annotation) for key, field in model.model_fields.items()}


def group_at(model: type[BaseModel] | None, loc: Loc) -> type[BaseModel] | None:
    """The kind or group whose fields stand at `loc`; None where no such fields do."""
    for part in loc:
        if model is not None and isinstance(part, str):
            model = groups_by_name(model).get(part)
    return model


@cache
def rules_of(model: type[BaseModel]) -> tuple[Rule, ...]:
    return model.all_rules() if issubclass(model, Kind) else getattr(model, "rules", ())


@cache
def holding_groups(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The attributes in which groups may be, with their names."""
    names = ((key, name_of(key, field)) for key, field in model.model_fields.items())
    return tuple((key, name) for key, name in names if groups_by_name(model)[name])


@cache
def adapter_of(model: type[BaseModel], attribute: str) -> TypeAdapter[Any]:
    field = model.model_fields[attribute]
    annotation: Any = field.annotation
    for meta in field.metadata:
        annotation = Annotated[annotation, meta]
    return TypeAdapter(annotation)
