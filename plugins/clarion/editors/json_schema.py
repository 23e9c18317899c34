"""A kind → JSON Schema (draft 2020-12) of its front matter, for editors that know YAML.

It says what one value may be; the rules between fields are `clarion check`'s.
"""

import json
import re
from collections.abc import Iterable

from pydantic import BaseModel

from clarion.editors.describe import Field, Value, described
from clarion.entries import Listing
from clarion.kinds.kind import Kind
from clarion.kinds.listed import KINDS
from clarion.kinds.parts import Group
from clarion.reads import Json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
INDEX = "_index"
"""What stands at the top of a list: its `_index.md` is of no kind."""


def as_json_schema(kind: type[Kind] | None) -> str:
    return json.dumps(schema_of(kind) if kind else schema_of_all(), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: type[Kind]) -> Json:
    return {"$schema": DIALECT, **_object(kind, kind.one), "$defs": _groups([kind])}


def schema_of_all() -> Json:
    """Any kind: each below $defs by its folder. anyOf, for a sector and a topic may look the same."""
    kinds = {kind.folder: _object(kind, kind.one) for kind in KINDS}
    lists = {INDEX: _object(Listing, "the top of a list")}
    return {
        "$schema": DIALECT,
        "title": "Front matter of Clarion",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in (*kinds, *lists)],
        "$defs": {**kinds, **lists, **_groups([*KINDS, Listing])},
    }


def _groups(models: Iterable[type[BaseModel]]) -> Json:
    """The groups of fields that the models use, by the names of their classes."""
    found: dict[str, type[Group]] = {}
    waiting = list(models)
    while waiting:
        groups = [field.value.group for field in described(waiting.pop()) if field.value.group]
        waiting += [group for group in groups if group.__name__ not in found]
        found |= {group.__name__: group for group in groups}
    return {name: _object(found[name], name) for name in sorted(found)}


def _object(model: type[BaseModel], title: str) -> Json:
    fields = described(model)
    return {
        "title": title,
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _property(field: Field) -> Json:
    value = _value(field.value)
    if field.is_list:
        value = {"type": "array", "items": value, **({"minItems": 1} if field.required else {})}
    default = {"default": json.loads(field.default) if field.default in ("true", "false") else field.default}
    return {
        "title": field.name,
        "description": f"{field.meaning} ({field.expects})".strip(),
        **value,
        **(default if field.default else {}),
    }


def _value(value: Value) -> Json:
    if value.group:
        return {"$ref": f"#/$defs/{value.group.__name__}"}
    if value.choices:
        return {"enum": list(value.choices)}
    return _as_typed(value.reads.json) if value.reads else {}


def _as_typed(schema: Json) -> Json:
    """What YAML makes of the text: 2026 is a number there, and so may be a telephone number or a title."""
    if schema.get("type") != "string":
        return schema
    pattern = schema.get("pattern", "")
    if pattern.startswith(r"^\d{4}") and re.search(pattern, "2026"):
        return {**schema, "type": ["integer", "string"], "minimum": 0, "maximum": 9999}
    is_long = "format" in schema or "minLength" in schema
    is_free = not is_long and (not pattern or re.search(pattern, "2026"))
    return {**schema, "type": ["string", "number"]} if is_free else schema
