"""Dates on a line: where an ISO prefix begins and ends, and a scale that shortens long empty stretches."""

import re
from bisect import bisect_right
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

import msgspec

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_HOUR = timedelta(hours=1)

LONGEST_GAP = 4
"""A stretch longer than this many times the median one is shortened to it, and drawn as broken."""


def extent(date: str) -> tuple[datetime, datetime] | None:
    """First and last moment of an ISO 8601 prefix, half-open; ``None`` if it is no date of the calendar.

    The zone is passed over: a timeline orders what sources state in their own clocks.
    """
    found = _ISO.match(date)
    if not found:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        start = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0)
        return start, _end(start, month, day, hour)
    except (ValueError, OverflowError):
        return None


def _end(start: datetime, month: int | None, day: int | None, hour: int | None) -> datetime:
    if hour is not None:
        return start + _HOUR
    if day is not None:
        return start + timedelta(days=1)
    if month is None:
        return start.replace(year=start.year + 1)
    return (start.replace(day=28) + timedelta(days=4)).replace(day=1)


def date_words(date: str) -> str:
    """An ISO prefix as a reader writes it, no more precise than it is.

    >>> date_words("2024-03-05"), date_words("2024-03"), date_words("2024-03-05T11:20Z")
    ('5 Mar 2024', 'Mar 2024', '5 Mar 2024, 11:20')
    """
    found = _ISO.match(date)
    if not found or extent(date) is None:
        return date
    year, month, day, hour, minute = found.groups()
    words = " ".join(part for part in (day.lstrip("0") if day else "", _month(month), year) if part)
    return f"{words}, {hour}:{minute}" if hour else words


def _month(month: str | None) -> str:
    return _MONTHS[int(month) - 1] if month else ""


class Scale(msgspec.Struct, frozen=True):
    """A piecewise linear map from moments to [0, 1]; ``breaks`` are the middles of the stretches cut short."""

    moments: tuple[datetime, ...]
    places: tuple[float, ...]
    breaks: tuple[float, ...]

    def place(self, moment: datetime) -> float:
        """Where a moment lies; outside the scale it is held at the nearer end."""
        if len(self.moments) < 2 or moment <= self.moments[0]:
            return 0.0
        if moment >= self.moments[-1]:
            return 1.0
        at = bisect_right(self.moments, moment) - 1
        left, right = self.moments[at], self.moments[at + 1]
        share = (moment - left) / (right - left)
        return self.places[at] + share * (self.places[at + 1] - self.places[at])


def scale(moments: set[datetime]) -> Scale:
    """A scale over the moments, with no stretch more than ``LONGEST_GAP`` times as long as the median one."""
    ordered = tuple(sorted(moments))
    gaps = [(right - left) / _HOUR for left, right in pairwise(ordered)]
    if not gaps:
        return Scale(ordered, (0.0,) * len(ordered), ())
    longest = median(gaps) * LONGEST_GAP
    total = sum(min(gap, longest) for gap in gaps)
    places, breaks = [0.0], []
    for gap in gaps:
        step = min(gap, longest) / total
        if gap > longest:
            breaks.append(places[-1] + step / 2)
        places.append(places[-1] + step)
    return Scale(ordered, tuple(places), tuple(breaks))
