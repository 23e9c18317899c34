"""The refs in an entry's fields, wherever they stand."""

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from clarion.kinds.findings import Loc, name_of
from clarion.kinds.refs import Ref


def refs_of(fields: BaseModel) -> list[tuple[Loc, Ref]]:
    """Every ref below an entry's fields, with the way to it."""
    found: list[tuple[Loc, Ref]] = []
    _gather(fields, (), found)
    return found


def _gather(value: Any, loc: Loc, found: list[tuple[Loc, Ref]]) -> None:
    if isinstance(value, Ref):
        found.append((loc, value))
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            _gather(item, (*loc, n), found)
    elif isinstance(value, BaseModel):
        for attribute, name in _fields_for_refs(type(value)):
            inner = getattr(value, attribute)
            if inner:
                _gather(inner, (*loc, name), found)


@cache
def _fields_for_refs(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Those of a kind's fields in which a ref may stand, as attributes and as editors type them."""
    fields = model.model_fields.items()
    return tuple((key, name_of(key, field)) for key, field in fields if _may_hold_refs(field.annotation))


def _may_hold_refs(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields_for_refs(annotation))
    return annotation is Ref or any(map(_may_hold_refs, get_args(annotation)))
