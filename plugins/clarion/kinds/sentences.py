"""What an entry's fields say in the site's own words, wherever it stands: for these texts the house style holds."""

from pydantic import BaseModel

from clarion.kinds.findings import Loc
from clarion.kinds.within import Within
from clarion.reads import Reads

_SENTENCES = Within(str, lambda part: isinstance(part, Reads) and part.is_told)


def sentences_of(fields: BaseModel) -> list[tuple[Loc, str]]:
    """Every such text, with the way to it."""
    return _SENTENCES.found_in(fields)
