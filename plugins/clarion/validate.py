"""A Source and its kind → typed fields, and every problem met on the way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError

from clarion.kinds.findings import Finding, Loc, Read, Unread, name_of
from clarion.kinds.parts import Group
from clarion.models import adapter_of, group_at, groups_by_name, holding_groups, rules_of
from clarion.problems import Problem
from clarion.reads import Context, as_written
from clarion.source import Source
from clarion.wording import finding_of, group_of, not_a_field

K = TypeVar("K", bound=BaseModel)


def validate(source: Source, kind: type[K], context: Context) -> tuple[K | None, list[Problem]]:
    """The entry's fields, None where one is wrong; and every problem, rules between fields included."""
    empty = list(_unknown_though_empty(source, kind))
    try:
        fields = kind.model_validate(source.fields, context=context)
    except ValidationError as error:
        read = _read_what_can_be(kind, source.fields, context)
        findings = [finding_of(kind, details) for details in error.errors(include_url=False)]
        return None, _problems(source, [*empty, *findings, *_told(kind, read)])
    problems = _problems(source, [*empty, *_told(kind, fields)])
    return (None if any(p.level == "problem" for p in problems) else fields), problems


def _unknown_though_empty(source: Source, kind: type[BaseModel]) -> Iterator[Finding]:
    """Keys without a value that are no field: in {alt: Nets, laid out} the words after the comma are one."""
    for loc in source.lines:
        name, model = loc[-1], group_at(kind, loc[:-1])
        if model is None or not isinstance(name, str) or name in groups_by_name(model) or _has(source.fields, loc):
            continue
        yield Finding(loc, not_a_field(kind, model, name))


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


def _has(raw: Any, loc: Loc) -> bool:
    """Whether something is written at `loc`."""
    for part in loc:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _raw_at(raw: Any, loc: Loc) -> Any:
    for part in loc:
        raw = raw[part]
    return raw


def field_name(loc: Loc) -> str:
    """The field as an editor names it: the line tells which item of a list is meant."""
    return ".".join(part for part in loc if isinstance(part, str))


def _told(model: type[BaseModel], read: Any) -> list[Finding]:
    own = [finding for rule in rules_of(model) for finding in _tell(rule, read)]
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
    for attribute, name in holding_groups(model):
        try:
            value = getattr(read, attribute)
        except Unread:
            value = read.groups.get(attribute) if isinstance(read, Read) else None
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
            values[attribute] = adapter_of(model, attribute).validate_python(raw[name], context=context)
        except ValidationError:
            groups[attribute] = _partial_groups(group_of(field.annotation), raw[name], context)
    return Read(model, values, groups)


def _partial_groups(group: type[Group] | None, raw: Any, context: Context) -> Any:
    if group is None:
        return None
    if isinstance(raw, dict):
        return _read_what_can_be(group, raw, context)
    if isinstance(raw, list):
        return tuple(_read_what_can_be(group, item, context) if isinstance(item, dict) else None for item in raw)
    return None
