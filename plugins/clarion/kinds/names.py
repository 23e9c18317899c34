"""The refs in an entry's fields, wherever they stand."""

from collections.abc import Iterator
from typing import Any

from clarion.kinds.findings import Loc, name_of
from clarion.kinds.refs import Ref


def refs_of(fields: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Ref]]:
    """Every ref below an entry's fields, with the way to it."""
    if isinstance(fields, Ref):
        yield loc, fields
    elif isinstance(fields, tuple):
        for n, item in enumerate(fields):
            yield from refs_of(item, (*loc, n))
    elif hasattr(type(fields), "model_fields"):
        for attribute, described in type(fields).model_fields.items():
            value = getattr(fields, attribute)
            if value:
                yield from refs_of(value, (*loc, name_of(attribute, described)))
