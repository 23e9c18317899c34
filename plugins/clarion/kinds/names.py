"""The refs in an entry's fields, wherever they stand."""

from pydantic import BaseModel

from clarion.kinds.findings import Loc
from clarion.kinds.refs import Ref
from clarion.kinds.within import Within

_REFS = Within(Ref, lambda part: part is Ref)


def refs_of(fields: BaseModel) -> list[tuple[Loc, Ref]]:
    """Every ref below an entry's fields, with the way to it."""
    return _REFS.found_in(fields)
