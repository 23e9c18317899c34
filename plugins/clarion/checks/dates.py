"""Days in figures alone, which a reader elsewhere takes for another day: in prose the month is a word."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

from clarion.checks.saying import Saying
from clarion.problems import Problem
from clarion.words import day

_IN_FIGURES = re.compile(
    r"(?P<one>\d(?<![\w/.,:£$€-].)\d?)(?P<mark>[/.-])(?P<two>\d\d?)(?P=mark)"
    r"(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\w/%]|[.,:-]\d)"
)
"""As in 03/04/2026, 3/4/26, 04.03.2026, 3-4-2026. A year of two figures needs slashes: 1.2.26 is a version."""
_CENTURY = 70
"""A year of two figures from which it is one of the last century."""


def dates_are_clear(saying: Saying) -> Iterator[Problem]:
    """Each is told with the day, or the two days, that it may be."""
    language = saying.site.settings.language
    for match in _IN_FIGURES.finditer(saying.said.text):
        meant = [f'"{day(each, language)}"' for each in _days_meant(match)]
        if meant:
            words = (
                f'should say {" or ".join(meant)}, and not "{match[0]}": readers elsewhere take the day for the month'
            )
            yield from saying.told(match.start(), match.end(), words, "ambiguous-date")


def _days_meant(match: re.Match[str]) -> list[dt.date]:
    """The day before the month, as most countries write it, then the other way round; none, if it is no date."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 0 if year > 99 else 1900 if year >= _CENTURY else 2000
    found: list[dt.date] = []
    for date, month in ((one, two), (two, one)):
        with suppress(ValueError):
            found.append(dt.date(year, month, date))
    return sorted(set(found), key=found.index)
