"""What a text has named so far, which narrative expressions count from, and what was found in it."""

import msgspec

from newsprism.annotate.timexes.periods import Period
from newsprism.annotate.timexes.reading import Anchor, Reading

NEAR = 200
"""Code points within which a time without a day belongs to the day named before it, some two sentences."""


class Found(msgspec.Struct, frozen=True):
    """A reading and its place in the text."""

    start: int
    end: int
    reading: Reading


class Story:
    """What the text has named so far, which narrative expressions count from."""

    def __init__(self, anchor: Anchor | None) -> None:
        self.anchor = anchor
        self.last: Period | None = None
        self.last_day: Period | None = None
        self.quarter: Period | None = None
        self.day_at = -NEAR - 1
        self.ended = -NEAR
        self.named: set[str] = set()

    def _is_reported_on(self, quarter: Period) -> bool:
        """Whether results are told of it: of the ended ones the latest, for the others are what it is compared with."""
        now = self.anchor.now("quarter") if self.anchor else None
        if self.quarter is None or (now is not None and self.quarter >= now):
            return True
        return self.quarter < quarter and (now is None or quarter < now)

    def note(self, reading: Reading, at: int, end: int, *, aside: bool) -> None:
        """Remember the period of a date that was just read; a comparison ("from a year earlier") is an aside."""
        if reading.period is None or aside:
            return
        self.ended = end
        if reading.period.unit == "quarter" and self._is_reported_on(reading.period):
            self.quarter = reading.period
        self.last = reading.period
        if reading.period.unit == "day":
            self.last_day = reading.period
            self.day_at = at
