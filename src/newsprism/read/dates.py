"""ISO 8601 dates as sources write them, brought to one form without adding or dropping what was stated."""

import re
from datetime import UTC, datetime

_DATE = r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?)?"
_TIME = r"(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"(?P<zone>[Zz]|(?:UTC|GMT)|[+-]\d{2}(?::?\d{2})?)"
_ISO = re.compile(rf"{_DATE}(?:(?:[Tt]| {{1,2}}){_TIME}(?: ?{_ZONE})?)?")

LONGEST = 64
"""Code points: nothing longer is looked at as a date."""


def iso_value(written: str) -> str | None:
    """The ISO 8601 prefix that a date or date-time states, or ``None`` if it is no valid one.

    Takes years, months, days and times to the minute or second, with a space or a ``T``, with or without a zone;
    fractions of a second are dropped, and the result is never more precise than what was written.

    >>> iso_value("2025-12-27 09:30:00.250+0900")
    '2025-12-27T09:30:00+09:00'
    >>> iso_value("2025-12")
    '2025-12'
    >>> iso_value("27/12/25") is None
    True
    """
    written = written.strip()
    if len(written) > LONGEST:
        return None
    match = _ISO.fullmatch(written)
    if match is None or (match["hour"] and not match["day"]):
        return None
    return _valid("-".join(filter(None, match.group("year", "month", "day"))) + _time(match))


def _time(match: re.Match[str]) -> str:
    if not match["hour"]:
        return ""
    clock = ":".join(filter(None, match.group("hour", "minute", "second")))
    return f"T{clock}{_zone(match['zone'])}"


def _zone(written: str | None) -> str:
    if not written:
        return ""
    if written[0] not in "+-":
        return "Z"
    digits = written[1:].replace(":", "").ljust(4, "0")
    return f"{written[0]}{digits[:2]}:{digits[2:]}"


def _valid(value: str) -> str | None:
    """``value`` if the calendar knows it; a year or month is tried at its first day."""
    try:
        datetime.fromisoformat(value + "-01-01"[: max(0, 10 - len(value))])
    except ValueError:
        return None
    return value


def after(value: str, today: str) -> bool:
    """Whether the date ``value`` begins after the day ``today`` ends; both are ISO 8601 prefixes.

    A date-time with a zone is first brought to UTC, so that the morning in Tokyo is not in the future of the evening
    before in London.
    """
    day, limit = _utc_day(value), _utc_day(today)
    shared = min(len(day), len(limit), 10)
    return day[:shared] > limit[:shared]


def _utc_day(value: str) -> str:
    if len(value) <= 10:
        return value
    moment = datetime.fromisoformat(value)
    return value[:10] if moment.tzinfo is None else _in_utc(moment, value)


def _in_utc(moment: datetime, value: str) -> str:
    try:
        return moment.astimezone(UTC).date().isoformat()
    except OverflowError:  # the first and the last day that the calendar of Python knows
        return value[:10]
