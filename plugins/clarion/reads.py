"""A kind of value: what it expects, in an editor's words, and how text becomes it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

Json = dict[str, Any]


@dataclass(frozen=True)
class Context:
    """What the reading of a value may depend on: the site's time zone."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


class Unfit(ValueError):
    """A value that does not fit; the words follow the field's name ("must be …")."""


@dataclass(frozen=True)
class Reads:
    """A kind of value: what it expects, in an editor's words; how text becomes it; its JSON Schema."""

    expects: str
    convert: Callable[[str, Context], Any]
    json: Json = field(hash=False)
    is_told: bool = False
    """Whether it is prose of the site's own, for which the house style holds."""
    is_name: bool = False
    """Whether text in it is the name of an organisation or a person."""
    is_address: bool = False
    """Whether it may be an address elsewhere, which is visited from time to time."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler) -> Json:
        return dict(self.json)

    def _read(self, raw: Any, info: ValidationInfo) -> Any:
        try:
            value = self.convert(raw, info.context or Context()) if isinstance(raw, str) and raw else None
        except Unfit as error:
            raise PydanticCustomError("value", "{words}", {"words": str(error)}) from None
        if value is None:
            words = f"must be {self.expects}, not {as_written(raw)}"
            raise PydanticCustomError("value", "{words}", {"words": words})
        return value


def as_written(raw: Any) -> str:
    """The value as the editor sees it, on one line."""
    if isinstance(raw, list):
        return "a list"
    if isinstance(raw, dict):
        return "a group of fields"
    text = " ".join(str(raw).split())
    return f"'{text[:80]}…'" if len(text) > 80 else f"'{text}'"
