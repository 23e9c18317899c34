"""Whom an entry names in its fields, wherever they stand: by refs, or by names of those who have no file."""

from pydantic import BaseModel

from clarion.kinds.findings import Loc
from clarion.kinds.refs import Ref
from clarion.kinds.within import Within
from clarion.reads import Reads

_REFS = Within(Ref, lambda part: part is Ref)
_NAMES = Within(str, lambda part: isinstance(part, Reads) and part.is_name)


def refs_of(fields: BaseModel) -> list[tuple[Loc, Ref]]:
    """Every ref below an entry's fields, with the way to it."""
    return _REFS.found_in(fields)


def names_of(fields: BaseModel) -> tuple[str, ...]:
    """The organisations and people that it names by their names: partners, speakers, organisers, sponsors."""
    return tuple(name for _, name in _NAMES.found_in(fields))
