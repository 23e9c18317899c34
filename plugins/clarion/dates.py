"""Days, moments and partial dates as editors write them."""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from zoneinfo import ZoneInfo

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)\s?(Z|[+-]\d{2}:?[0-5]\d)?", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
EARLIEST, LATEST = 1000, 9998
"""Years with a year before and after them: what is reckoned from a day is a day too."""


class Gap(ValueError):
    """A local time that the clocks skip; the words say so."""


@dataclass(frozen=True)
class When:
    """A year, a month or a day: as exact as its source."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        return "-".join(f"{part:02}" for part in self.parts)

    @property
    def parts(self) -> tuple[int, ...]:
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def first(self) -> dt.date:
        """The first day that it covers."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it covers."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])

    def is_before(self, other: "When") -> bool:
        """Whether it is certainly earlier: compared only as far as both are known."""
        return self.parts < other.parts[: len(self.parts)]


def date(raw: str) -> dt.date | None:
    match = _DATE.fullmatch(raw)
    return _possible(*map(int, match.groups())) if match else None


def _possible(year: int, month: int = 1, day: int = 1) -> dt.date | None:
    try:
        return dt.date(year, month, day) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def time(raw: str) -> dt.time | None:
    try:
        return dt.time.fromisoformat(raw.zfill(5)) if re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", raw) else None
    except ValueError:
        return None


def moment(raw: str, zone: ZoneInfo) -> dt.datetime | None:
    """A day and time, in `zone` unless it carries an offset. Raises Gap where the clocks of `zone` skip it."""
    match = _MOMENT.fullmatch(raw)
    if match is None or date(match[1]) is None:
        return None
    day, clock, offset = match.groups()
    try:
        naive = dt.datetime.fromisoformat(f"{day}T{clock.zfill(8 if clock.count(':') == 2 else 5)}")
        return naive.replace(tzinfo=zone_of(offset)) if offset else _local(naive, zone)
    except Gap:
        raise
    except ValueError:
        return None


def zone_of(offset: str) -> dt.timezone:
    if offset == "Z":
        return dt.UTC
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    span = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-span if offset[0] == "-" else span)


def _local(naive: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    value = naive.replace(tzinfo=zone)
    back = value.astimezone(dt.UTC).astimezone(zone)
    if back.replace(tzinfo=None) != naive:
        raise Gap(
            f"must be a time that exists: the clocks in {zone.key} skip {naive:%Y-%m-%d %H:%M}; "
            f"write {back:%H:%M} or an offset such as +01:00"
        )
    return value


def when(raw: str) -> When | None:
    """A year, a month or a date."""
    match = _PARTIAL.fullmatch(raw)
    if match is None:
        return None
    parts = [int(part) for part in match.groups() if part]
    return When(*parts) if _possible(*parts) else None


def year(raw: str) -> When | None:
    return when(raw) if len(raw) == 4 else None


def month(raw: str) -> When | None:
    """A month; a date fits too."""
    return when(raw) if len(raw) > 4 else None


def midnight(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    """The day as a moment in `zone`; a moment as it is."""
    return day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time(), zone)


def local(value: dt.date, zone: ZoneInfo) -> dt.date:
    """A moment by the clocks of `zone`; a day as it is."""
    return value.astimezone(zone) if isinstance(value, dt.datetime) else value


def day_of(value: dt.date, zone: ZoneInfo) -> dt.date:
    """The day on which it falls in `zone`."""
    return value.astimezone(zone).date() if isinstance(value, dt.datetime) else value
