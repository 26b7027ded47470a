"""Dates that the calendar does not have: kept as they were stated, and said so."""

import re
from calendar import monthrange

from newsprism.model.layers import Timex

FULL = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T|$)")
TIME = re.compile(r"T(\d\d):(\d\d)")


def impossible(timex: Timex) -> bool:
    """Whether no calendar or clock has such a time: 31 April, 29 February 2023, 25:00."""
    return bool(impossibilities(timex))


def impossibilities(timex: Timex) -> tuple[str, ...]:
    """Why it cannot be, each reason in a few words; empty for a time that can."""
    reasons = []
    if m := FULL.match(timex.value):
        reasons += _day(m[1], int(m[2]), int(m[3]))
    if (t := TIME.search(timex.value)) and (int(t[1]) > 24 or int(t[2]) > 59):
        reasons.append(f"no day has {t[1]}:{t[2]}")
    return tuple(reasons)


def _day(year: str, month: int, day: int) -> list[str]:
    if not 1 <= month <= 12:
        return [f"no year has a month {month}"]
    known = int(year) if year.isdigit() and int(year) > 0 else 2000  # a leap year: 29 February of some year can be
    last = monthrange(known, month)[1]
    if 1 <= day <= last:
        return []
    where = f"{year}-{month:02d}" if year.isdigit() else f"month {month}"
    return [f"{where} has {last} days, not {day}"]
