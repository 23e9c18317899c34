"""A Source and its kind → typed fields, and every problem met on the way."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.kinds.rules import Finding, Loc, Read, Unread, expects, missing, name_of, one_of
from clarion.problems import Problem
from clarion.source import Source
from clarion.values import Context, as_written

K = TypeVar("K", bound=BaseModel)
MANY = 200


def validate(source: Source, kind: type[K], context: Context) -> tuple[K | None, list[Problem]]:
    """The entry's fields, None where one is wrong; and every problem, rules between fields included."""
    try:
        fields = kind.model_validate(source.fields, context=context)
    except ValidationError as error:
        read = _read_what_can_be(kind, source.fields, context)
        findings = [_finding(kind, details) for details in error.errors(include_url=False)]
        return None, _problems(source, [*findings, *_told(kind, read)])
    problems = _problems(source, _told(kind, fields))
    return (None if any(p.level == "problem" for p in problems) else fields), problems


def what_can_be_read(source: Source, kind: type[K], context: Context) -> K:
    """The fields that are right; the others as if left out, required ones too. For judging alone, never for a page."""
    read = _read_what_can_be(kind, source.fields, context)
    values = {name: _nothing(field.annotation) for name, field in kind.model_fields.items()}
    return kind.model_construct(**{**values, **read.values})


def _nothing(annotation: Any) -> Any:
    return () if get_origin(annotation) is tuple else None


def _problems(source: Source, findings: list[Finding]) -> list[Problem]:
    return [problem_at(source, finding) for finding in findings]


def problem_at(source: Source, finding: Finding) -> Problem:
    """The finding as a problem in its file, at the line of its field; where the field is missing, at the
    first line of the item that lacks it, or at the front matter's end (schema, fine print: Where it is told)."""
    name = field_name(finding.loc)
    line = source.line(finding.loc[:-1]) if finding.absent and len(finding.loc) > 1 else source.line(finding.loc)
    if finding.absent and len(finding.loc) == 1:
        line = source.end
    words = f"'{name}' {finding.message}" if name else finding.message
    if finding.written:
        words += f", not {as_written(_raw_at(source.fields, finding.loc))}"
    return Problem(source.path, line, words, name, finding.level, finding.rule)


def _raw_at(raw: Any, loc: Loc) -> Any:
    for part in loc:
        raw = raw[part]
    return raw


def field_name(loc: Loc) -> str:
    """The field as an editor names it: the line tells which item of a list is meant."""
    return ".".join(part for part in loc if isinstance(part, str))


def _told(model: type[BaseModel], read: Any) -> list[Finding]:
    rules = model.all_rules() if issubclass(model, Kind) else getattr(model, "rules", ())
    own = [finding for rule in rules for finding in _tell(rule, read)]
    return own + [
        replace(f, loc=(*loc, *f.loc))
        for loc, item in _groups(model, read)
        for f in _told(item._model if isinstance(item, Read) else type(item), item)
    ]


def _tell(rule: Any, read: Any) -> list[Finding]:
    try:
        return list(rule(read))
    except Unread:
        return []


def _groups(model: type[BaseModel], read: Any) -> Iterator[tuple[Loc, Any]]:
    """The groups of fields below an entry or group, with the way to each."""
    for attribute, field in model.model_fields.items():
        try:
            value = getattr(read, attribute)
        except Unread:
            value = read.groups.get(attribute) if isinstance(read, Read) else None
        name = name_of(attribute, field)
        if isinstance(value, Group | Read):
            yield (name,), value
        elif isinstance(value, tuple):
            yield from (((name, n), item) for n, item in enumerate(value) if isinstance(item, Group | Read))


def _read_what_can_be(model: type[BaseModel], raw: Any, context: Context) -> Read:
    """The fields that are right, for the rules that need only those; groups that are partly right, likewise."""
    values: dict[str, Any] = {}
    groups: dict[str, Any] = {}
    for attribute, field in model.model_fields.items():
        name = name_of(attribute, field)
        if name not in raw:
            if not field.is_required():
                values[attribute] = field.get_default()
            continue
        try:
            values[attribute] = _adapter(model, attribute).validate_python(raw[name], context=context)
        except ValidationError:
            groups[attribute] = _partial_groups(_group_of(field.annotation), raw[name], context)
    return Read(model, values, groups)


def _partial_groups(group: type[Group] | None, raw: Any, context: Context) -> Any:
    if group is None:
        return None
    if isinstance(raw, dict):
        return _read_what_can_be(group, raw, context)
    if isinstance(raw, list):
        return tuple(_read_what_can_be(group, item, context) if isinstance(item, dict) else None for item in raw)
    return None


@cache
def _adapter(model: type[BaseModel], attribute: str) -> TypeAdapter[Any]:
    field = model.model_fields[attribute]
    annotation: Any = field.annotation
    for meta in field.metadata:
        annotation = Annotated[annotation, meta]
    return TypeAdapter(annotation)


def _group_of(annotation: Any) -> type[Group] | None:
    """The group in a field's type: in Image | None, in tuple[Quote, ...]."""
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    found = (_group_of(inner) for inner in get_args(annotation) if inner is not ...)
    return next((group for group in found if group), None)


def _finding(kind: type[BaseModel], details: ErrorDetails) -> Finding:
    """Pydantic's error in our words."""
    loc, raw = details["loc"], details["input"]
    model = _model_at(kind, loc[:-1])
    match details["type"]:
        case "missing":
            found = missing(Read(model, {}), str(loc[-1]))
            return Finding(loc, found.message, absent=True)
        case "extra_forbidden":
            return Finding(loc, _not_a_field(kind, model, str(loc[-1])))
        case "literal_error":
            return Finding(loc, _not_a_choice(re.findall(r"'([^']*)'", details["ctx"]["expected"]), raw))
        case "value":
            return Finding(loc, details["msg"])
    words = _shape(kind, loc)
    if details["type"] == "tuple_type" and isinstance(raw, str) and re.fullmatch(r"[\w./ -]{1,40}", raw):
        words = words.replace("a list,", f"a list, [{raw}],", 1)
    return Finding(loc, f"must be {words}, not {as_written(raw)}")


def _shape(kind: type[BaseModel], loc: Loc) -> str:
    """What is to be written where a list or a group of fields is expected and something else stands."""
    place = max(n for n, part in enumerate(loc) if isinstance(part, str))
    fields = _model_at(kind, loc[:place]).model_fields
    field = next(f for key, f in fields.items() if name_of(key, f) == loc[place])
    words = expects(field.annotation, field.metadata)
    return words.removeprefix("a list, each item ") if isinstance(loc[-1], int) else words


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    for part in loc:
        if isinstance(part, str):
            field = next(f for key, f in model.model_fields.items() if name_of(key, f) == part)
            model = _group_of(field.annotation) or model
    return model


def _not_a_field(kind: type[BaseModel], model: type[BaseModel], name: str) -> str:
    names = [name_of(key, field) for key, field in model.model_fields.items()]
    of = f" of {kind.one}" if model is kind and issubclass(kind, Kind) else ""
    near = nearest(name, names)
    if near:
        return f"is not a field{of}; did you mean '{near}'?"
    return f"is not a field{of}" + (f"; write {one_of(names)}" if len(names) <= 8 else "")


def _not_a_choice(choices: list[str], raw: Any) -> str:
    words = f"must be {one_of(choices)}, not {as_written(raw)}"
    near = nearest(raw, choices) if isinstance(raw, str) else None
    return f"{words}; did you mean '{near}'?" if near else words


def nearest(word: str, words: list[str]) -> str | None:
    """The one of `words` that was probably meant; None where none is near."""
    return _nearest(word, tuple(words if len(words) < MANY else (w for w in words if _is_alike(w, word))))


def _is_alike(one: str, other: str) -> bool:
    """A quick look, where there are thousands to look at."""
    return one[:2].lower() == other[:2].lower() or one[-3:].lower() == other[-3:].lower()


@lru_cache(maxsize=10_000)
def _nearest(word: str, words: tuple[str, ...]) -> str | None:
    plain = {choice.lower().replace("_", " ").replace("-", " "): choice for choice in reversed(words)}
    close = difflib.get_close_matches(word.lower().replace("_", " ").replace("-", " "), plain, n=1, cutoff=0.7)
    return plain[close[0]] if close else None
