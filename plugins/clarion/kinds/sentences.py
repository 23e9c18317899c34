"""What an entry's fields say in the site's own words, wherever it stands: for these texts the house style holds."""

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from clarion.kinds.findings import Loc, name_of
from clarion.reads import Reads


def sentences_of(fields: BaseModel) -> list[tuple[Loc, str]]:
    """Every such text, with the way to it."""
    found: list[tuple[Loc, str]] = []
    _gather(fields, (), found)
    return found


def _gather(value: Any, loc: Loc, found: list[tuple[Loc, str]]) -> None:
    if isinstance(value, str):
        found.append((loc, value))
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            _gather(item, (*loc, n), found)
    elif isinstance(value, BaseModel):
        for attribute, name in _fields_with_sentences(type(value)):
            inner = getattr(value, attribute)
            if inner:
                _gather(inner, (*loc, name), found)


@cache
def _fields_with_sentences(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Those of a kind's fields in which such a text may stand, as attributes and as editors type them."""
    fields = model.model_fields.items()
    held = ((key, name_of(key, field), (field.annotation, *field.metadata)) for key, field in fields)
    return tuple((key, name) for key, name, parts in held if any(map(_holds_sentences, parts)))


def _holds_sentences(part: Any) -> bool:
    if isinstance(part, type) and issubclass(part, BaseModel):
        return bool(_fields_with_sentences(part))
    if isinstance(part, Reads):
        return part.is_told
    return any(map(_holds_sentences, (*get_args(part), *getattr(part, "__metadata__", ()))))
