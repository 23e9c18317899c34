"""Whether a day is over: by this answer, and not by today's date, does what is said of an entry depend on the day."""

import datetime as dt
from typing import TYPE_CHECKING

from clarion.memory import remembered

if TYPE_CHECKING:
    from clarion.site import Site


@remembered
def has_passed(site: "Site", day: dt.date) -> bool:
    """Whether the day is over. What asks for it is judged anew when that changes, and on no other day."""
    return day < site.today


def years_after(day: dt.date, years: int) -> dt.date:
    """The same day of a later year; where it has no 29 February, the 28th."""
    later = min(day.year + years, dt.MAXYEAR)
    try:
        return dt.date(later, day.month, day.day)
    except ValueError:
        return dt.date(later, day.month, 28)
