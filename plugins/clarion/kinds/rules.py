"""Rules between the fields of one entry. Each is told whenever the fields that it needs were read."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from clarion.dates import When
from clarion.kinds.findings import (
    Finding,
    Rule,
    attribute_of,
    expects,
    model_of,
)


def missing(read: Any, name: str, why: str = "") -> Finding:
    """The finding that a field that is needed here is not there."""
    model = model_of(read)
    field = model.model_fields[attribute_of(model, name)]
    words = f"is missing; it must be {expects(field.annotation, field.metadata)}"
    return Finding((name,), f"{words}, {why}" if why else words, absent=True)


def not_before(later: str, earlier: str, *, strictly: bool = False) -> Rule:
    """`later` is on or after `earlier`; `strictly`, after it. Days are compared with days, moments with moments."""

    def rule(read: Any) -> Iterator[Finding]:
        end, start = _value(read, later), _value(read, earlier)
        if end is not None and start is not None and _is_before(end, start, strictly):
            word = "at least" if isinstance(end, Decimal) else "after" if strictly else "on or after"
            yield Finding((later,), f"must be {word} '{earlier}' ({_shown(start)})", written=True)

    rule.__doc__ = f"`{later}` is {'after' if strictly else 'on or after'} `{earlier}`."
    return rule


def not_after(earlier: str, later: str) -> Rule:
    """`earlier` is on or before `later`."""

    def rule(read: Any) -> Iterator[Finding]:
        start, end = _value(read, earlier), _value(read, later)
        if end is not None and start is not None and _is_before(end, start, False):
            yield Finding((earlier,), f"must be on or before '{later}' ({_shown(end)})", written=True)

    rule.__doc__ = f"`{earlier}` is on or before `{later}`."
    return rule


def _value(read: Any, name: str) -> Any:
    return getattr(read, f"{name}_" if name in ("from", "as") else name)


def _is_before(end: Any, start: Any, strictly: bool) -> bool:
    if isinstance(end, When):
        return end.is_before(start)
    if isinstance(end, dt.datetime) != isinstance(start, dt.datetime):
        end, start = _day(end), _day(start)
    return bool(end < start or (strictly and end == start))


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _shown(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%H:%M}" if isinstance(value, dt.time) else str(value)


def at_most_words(field: str, limit: int) -> Rule:
    def rule(read: Any) -> Iterator[Finding]:
        count = len((getattr(read, field) or "").split())
        if count > limit:
            yield Finding((field,), f"must be at most {limit} words, not {count}")

    rule.__doc__ = f"`{field}` has at most {limit} words."
    return rule


def needed_when(name: str, field: str, *values: str) -> Rule:
    """`name` is needed where `field` is one of `values`."""

    def rule(read: Any) -> Iterator[Finding]:
        value = getattr(read, field)
        if value in values and not getattr(read, name):
            yield missing(read, name, f"where '{field}' is {value}")

    choices = f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]
    rule.__doc__ = f"`{name}` is needed where `{field}` is {choices}."
    return rule
