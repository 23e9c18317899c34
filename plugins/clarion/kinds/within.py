"""Values of one sort, wherever they stand in the fields of an entry."""

from collections.abc import Callable
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel

from clarion.kinds.findings import Loc, name_of

Value = TypeVar("Value")


class Within(Generic[Value]):
    """Finds the values of a type in fields of which `is_one` says, by a part of their annotation, that they hold it."""

    def __init__(self, sort: type[Value], is_one: Callable[[Any], bool]) -> None:
        self._sort, self._is_one = sort, is_one
        self._holding = cache(self._fields_that_hold)

    def found_in(self, fields: BaseModel) -> list[tuple[Loc, Value]]:
        """Every one below an entry's fields, with the way to it."""
        found: list[tuple[Loc, Value]] = []
        self._gather(fields, (), found)
        return found

    def _gather(self, value: Any, loc: Loc, found: list[tuple[Loc, Value]]) -> None:
        if isinstance(value, self._sort):
            found.append((loc, value))
        elif isinstance(value, tuple):
            for n, item in enumerate(value):
                self._gather(item, (*loc, n), found)
        elif isinstance(value, BaseModel):
            for attribute, name in self._holding(type(value)):
                inner = getattr(value, attribute)
                if inner:
                    self._gather(inner, (*loc, name), found)

    def _fields_that_hold(self, model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
        """Those of a kind's fields in which one may stand, as attributes and as editors type them."""
        fields = model.model_fields.items()
        parts = ((key, name_of(key, field), (field.annotation, *field.metadata)) for key, field in fields)
        return tuple((key, name) for key, name, held in parts if any(map(self._may_hold, held)))

    def _may_hold(self, part: Any) -> bool:
        if isinstance(part, type) and issubclass(part, BaseModel):
            return bool(self._holding(part))
        inner = (*get_args(part), *getattr(part, "__metadata__", ()))
        return self._is_one(part) or any(map(self._may_hold, inner))
