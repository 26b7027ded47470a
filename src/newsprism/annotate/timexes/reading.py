"""What a rule makes of the words it matched, and what it may look at while it does."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

import msgspec

from newsprism.annotate.timexes.periods import UNKNOWN, Period, Unit, holding
from newsprism.model.layers import TimexType

Tense = Literal["past", "future"]


class Reading(msgspec.Struct, frozen=True):
    """One expression read: its TIMEX3 type and value, its half-open bounds, and what later expressions count from.

    One that is ``pending`` stands only if it is counted from the date behind it (the day before Christmas); one that is
    ``either`` is a time by the twelve-hour clock of which nothing says the half of the day.
    """

    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    period: Period | None = None
    clock: str | None = None
    relative: bool = False
    pending: bool = False
    either: bool = False


class Anchor(msgspec.Struct, frozen=True):
    """The day that relative expressions count from, known to the day, month or year (the length of its ISO prefix)."""

    day: date
    precision: Unit
    text: str

    def now(self, unit: Unit) -> Period | None:
        """The period of ``unit`` that holds the anchor; ``None`` where the anchor is too coarse to say."""
        order = ("day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century")
        if unit not in order or order.index(unit) < order.index(self.precision):
            return None
        return holding(self.day, unit)


def read_anchor(text: str | None) -> Anchor | None:
    """Read an ISO date, date-time or prefix of one (2024, 2024-06); ``None`` where it is none."""
    if not text:
        return None
    parts = text.strip()[:10].split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or len(parts[0]) != 4:
        return None
    try:
        day = date(*(int(p) for p in [*parts, "1", "1"][:3]))
    except ValueError:
        return None
    precision: tuple[Unit, ...] = ("year", "month", "day")
    return Anchor(day, precision[min(len(parts), 3) - 1], text.strip())


class Context(msgspec.Struct, frozen=True):
    """Where an expression stands: the anchor, the last periods that the text named, and the tense around it."""

    anchor: Anchor | None
    last: Period | None
    last_day: Period | None
    quarter: Period | None
    beside: Period | None
    find_tense: Callable[[], Tense | None]
    find_firm: Callable[[], Tense | None]

    @property
    def firm_tense(self) -> Tense | None:
        """The tense of the verb that the expression itself hangs on; ``None`` where that is in any doubt."""
        return self.find_firm()

    @property
    def tense(self) -> Tense | None:
        """Whether the words around speak of the past or of what is to come; looked up only when it is asked for."""
        return self.find_tense()

    def now(self, unit: Unit) -> Period | None:
        """The anchor's period of that unit."""
        return self.anchor.now(unit) if self.anchor else None


class Groups(msgspec.Struct, frozen=True):
    """The named groups of a match, each with the value of its token, and the arguments of the rule."""

    values: dict[str, Any]
    args: Any

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.args

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a group, else the rule's argument of that name."""
        return self.values.get(name, self.args.get(name, default))

    def number(self, name: str) -> int | None:
        """A group's value if it is a whole number of sane size."""
        value = self.get(name)
        return value if isinstance(value, int) and 0 <= value < 10**6 else None

    def text(self, name: str) -> str | None:
        """A group's value if it is a word."""
        value = self.get(name)
        return value if isinstance(value, str) and value else None


def dated(period: Period, *, relative: bool = False) -> Reading:
    """The plain reading of a period."""
    bounds = period.bounds()
    first, last = (bounds[0].isoformat(), bounds[1].isoformat()) if bounds else (None, None)
    return Reading("DATE", period.value(), first, last, period=period, relative=relative)


def unanchored(unit: str) -> Reading:
    """A date of which only the unit is known."""
    return Reading("DATE", UNKNOWN.get(unit, "XXXX-XX-XX"), relative=True)
