"""The refs in an entry's fields, wherever they stand."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from clarion.kinds.findings import Loc, name_of
from clarion.kinds.refs import Ref


def refs_of(fields: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, Ref]]:
    """Every ref below an entry's fields, with the way to it."""
    for attribute, name in _fields_for_refs(type(fields)):
        value = getattr(fields, attribute)
        if value:
            yield from _refs_in(value, (*loc, name))


def _refs_in(value: Any, loc: Loc) -> Iterator[tuple[Loc, Ref]]:
    if isinstance(value, Ref):
        yield loc, value
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _refs_in(item, (*loc, n))
    elif isinstance(value, BaseModel):
        yield from refs_of(value, loc)


@cache
def _fields_for_refs(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Those of a kind's fields in which a ref may stand, as attributes and as editors type them."""
    fields = model.model_fields.items()
    return tuple((key, name_of(key, field)) for key, field in fields if _may_hold_refs(field.annotation))


def _may_hold_refs(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields_for_refs(annotation))
    return annotation is Ref or any(map(_may_hold_refs, get_args(annotation)))
