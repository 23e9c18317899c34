"""A kind, or a group of fields, → its fields described: the words of its class body, for those who write its files."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clarion.kinds.findings import name_of
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.reads import Reads


@dataclass(frozen=True)
class Value:
    """What may be written as one value: text that is read, one of some choices, or a group of fields."""

    reads: Reads | None = None
    choices: tuple[str, ...] = ()
    group: type[Group] | None = None

    @property
    def words(self) -> str:
        if self.group:
            return f"a group of {listed([f'`{f.name}`' for f in described(self.group)], 'and')}"
        return self.reads.expects if self.reads else f"one of {listed(self.choices, 'or')}"


@dataclass(frozen=True)
class Field:
    """A field as editors meet it."""

    name: str
    meaning: str
    """Its docstring, or the nearest above it in the classes that it is inherited from."""
    value: Value
    is_list: bool
    required: bool
    default: str = ""
    """As it would be typed; empty where nothing stands for it."""

    @property
    def fields(self) -> "tuple[Field, ...]":
        """Of a group, its fields: those that are required first."""
        return tuple(sorted(described(self.value.group), key=_last)) if self.value.group else ()

    @property
    def expects(self) -> str:
        """What an editor is to write, in words, every choice named."""
        if not self.is_list:
            return self.value.words
        return "a list of texts" if self.value.words == "text" else f"a list, each {self.value.words}"


def _last(each: Field) -> bool:
    return not each.required


@cache
def described(model: type[BaseModel]) -> tuple[Field, ...]:
    """Every field of a kind or group, in the order of its class body."""
    meanings = dict(pair for cls in reversed(model.__mro__) for pair in _docstrings(cls))
    return tuple(
        _field(name_of(attribute, info), meanings.get(attribute, ""), info)
        for attribute, info in model.model_fields.items()
    )


def is_common(kind: type[Kind], each: Field) -> bool:
    """Whether a kind has a field as every kind has it: of its own are those that it adds, explains or needs."""
    above = {field.name: field for field in described(Kind)}
    own = {name for name, _ in _docstrings(kind)}
    return each.name in above and each.name not in own and each.required == above[each.name].required


def _docstrings(cls: type) -> Iterator[tuple[str, str]]:
    """The names in a class body that have a docstring below them."""
    if not issubclass(cls, BaseModel) or cls is BaseModel:
        return
    body = _body(cls)
    for node, below in pairwise(body):
        is_field = isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        if is_field and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield node.target.id, " ".join(str(below.value.value).split())  # type: ignore[attr-defined]


@cache
def _body(cls: type) -> list[ast.stmt]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    return tree.body if isinstance(tree, ast.ClassDef) else []


def _field(name: str, meaning: str, info: FieldInfo) -> Field:
    is_list, value = _value(info.annotation, info.metadata)
    required = info.is_required()
    return Field(name, meaning, value, is_list, required, "" if required else _typed(info.get_default()))


def _typed(default: Any) -> str:
    if isinstance(default, bool):
        return str(default).lower()
    return default if isinstance(default, str) else ""


def _value(annotation: Any, metadata: Sequence[Any] = ()) -> tuple[bool, Value]:
    """Whether a field is a list; and what it, or each item, is."""
    for meta in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(meta, Reads):
            return False, Value(meta)
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return False, Value(group=annotation)
    inner = [item for item in get_args(annotation) if item not in (type(None), ...)]
    if get_origin(annotation) is Literal:
        return False, Value(choices=tuple(inner))
    is_list, value = _value(inner[0])
    return get_origin(annotation) is tuple or is_list, value


def listed(words: Sequence[str], last: str) -> str:
    """ "a, b or c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def sentence(words: str) -> str:
    """Begun with a capital letter, ended with a full stop."""
    text = words[:1].upper() + words[1:]
    return text if text.endswith((".", "?", '."')) else f"{text}."
