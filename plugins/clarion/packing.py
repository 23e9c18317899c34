"""Values as bytes: equal values, equal bytes, in whatever process and from whatever source they come."""

import copyreg
import io
import pickle
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

_SHORT = 16
OFTEN = (
    ("clarion.packing", "_model"),
    ("clarion.kinds.refs", "Ref"),
    ("clarion.relations", "Named"),
    ("clarion.cards.card", "Card"),
    ("clarion.cards.card", "Tag"),
    ("clarion.cards.card", "Figure"),
    ("clarion.cards.card", "Cover"),
    ("clarion.bodies", "Link"),
    ("clarion.bodies", "Heading"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("decimal", "Decimal"),
)
"""What is packed so often that it has a number in place of its name: pickle's extension registry (PEP 307)."""
for _number, _named in enumerate(OFTEN, 1):
    copyreg.add_extension(*_named, _number)


def mark_of(packed: bytes) -> bytes:
    """What stands for something packed: equal marks, equal things."""
    return sha256(packed).digest()[:_SHORT]


def pack(value: Any) -> bytes:
    """The value as bytes. It holds no set, and nothing that leads back to itself."""
    into = io.BytesIO()
    packer = pickle.Pickler(into, pickle.HIGHEST_PROTOCOL)
    packer.fast = True  # without it, two equal values differ where one holds an object twice, the other two equal ones
    packer.dump(value)
    return into.getvalue()


def unpack(packed: bytes | memoryview) -> Any:
    return pickle.loads(packed)  # noqa: S301 (packed by us)


class Packable(BaseModel):
    """A model that packs as its values: pydantic keeps a set of those that were given, in an order of each process."""

    def __reduce__(self) -> Any:
        return _model, (type(self), self.__dict__)


def _model(kind: type[BaseModel], values: dict[str, Any]) -> BaseModel:
    model = kind.__new__(kind)
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_fields_set__", set(values))
    object.__setattr__(model, "__pydantic_extra__", None)
    object.__setattr__(model, "__pydantic_private__", None)
    return model
