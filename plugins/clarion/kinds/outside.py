"""The web addresses in an entry's fields, wherever they stand."""

from pydantic import BaseModel

from clarion.kinds.findings import Loc
from clarion.kinds.within import Within
from clarion.reads import Reads

_ADDRESSES = Within(str, lambda part: isinstance(part, Reads) and part.is_address)


def addresses_of(fields: BaseModel) -> list[tuple[Loc, str]]:
    """Every value of a field that may hold a web address, with the way to it; it may be a place on the site, too."""
    return _ADDRESSES.found_in(fields)
