"""Which fields a kind needs, and for which choices: asked of the check itself, so that the answer is the check's."""

from collections.abc import Iterator
from functools import cache

from clarion.editors.describe import Field, described, listed
from clarion.kinds.kind import Kind
from clarion.reads import Context
from clarion.source import Source
from clarion.validate import validate

Needs = dict[str, tuple[str, ...]]
"""A field with choices → those of them for which another is needed."""


@cache
def needed(kind: type[Kind], **written: str) -> frozenset[str]:
    """The fields that the check misses where only `written` is there."""
    fields = {name: value for name, value in written.items() if value}
    _, problems = validate(Source("", fields, {}, 1, "", 1), kind, Context())
    missing = (p.field for p in problems if p.message.startswith(f"'{p.field}' is missing"))
    return frozenset(name for name in missing if "." not in name)


@cache
def needs_of(kind: type[Kind], name: str) -> Needs:
    """For which choices of other fields a field is needed; nothing where it is always needed, or never."""
    found = {}
    for field in described(kind):
        choices = choices_of(field)
        those = tuple(choice for choice in choices if name in needed(kind, **{field.name: choice}))
        if those and len(those) < len(choices) and field.name != name:
            found[field.name] = those
    return found


def choices_of(field: Field) -> tuple[str, ...]:
    if field.value.reads and field.value.reads.json.get("type") == "boolean":
        return ("false", "true")
    return () if field.is_list else field.value.choices


def is_blank(kind: type[Kind], field: Field) -> bool:
    """Whether a new file has it as a blank: needed at once, or as soon as another blank is filled."""
    if field.name in needed(kind):
        return True
    return any(name in needed(kind) for name in needs_of(kind, field.name))


def when_needed(kind: type[Kind], field: Field) -> str:
    """ "where `basis` is interview or supplied"; "yes" and "no" for what is needed always, and never."""
    conditions = list(_conditions(kind, field))
    if conditions:
        return listed(conditions, "or")
    return "yes" if field.name in needed(kind) else "no"


def _conditions(kind: type[Kind], field: Field) -> Iterator[str]:
    for name, choices in needs_of(kind, field.name).items():
        yield f"where `{name}` is {listed(choices, 'or')}"
