"""A length counted from a date that stands beside it: two days after Christmas, a week before 3 March.

TimeML marks the two ends and leaves the day between the lines; a reader wants the day. Only the languages whose table
has ``sums`` are looked at: the words ``after`` and ``before`` that join the two, those that make the length a stretch
(``stretch``: for two days after the vote) and those that make it unsure (``unsure``: more than two days after).
"""

import re
from typing import NamedTuple

from newsprism.annotate.timexes.language import Language
from newsprism.annotate.timexes.periods import Period, Unit, add, holding
from newsprism.annotate.timexes.reading import Reading, dated

LENGTH = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?\Z")
UNITS: tuple[Unit, ...] = ("year", "month", "week", "day")
FINENESS = {"day": 0, "week": 1, "month": 2, "year": 3}
LONGEST_GAP = 24
"""Code points that may stand between the length and the date: "after the", "prior to"."""

LEAD = re.compile(r"([^\W\d_]+)\W{0,2}\Z")
"""The word before the length."""

FOLLOWING = re.compile(r"\W{0,2}([^\W\d_]+|[-–])")
REACH = 20


class Place(NamedTuple):
    """A reading and where it stands."""

    start: int
    end: int
    reading: Reading


def summed(text: str, length: Place, date: Place, lang: Language) -> Reading | None:
    """The date that a length and the date behind it make together; ``None`` where they stay two expressions.

    The sum is as precise as the length: two days after 3 March is a day, two weeks after it a week.
    """
    sign = lang.sums.get(" ".join(text[length.end : date.start].lower().split()), 0)
    if not sign or date.start - length.end > LONGEST_GAP or not _may_be_counted(text, length, lang):
        return None
    following = FOLLOWING.match(text, date.end)
    if following and following[1].lower() in lang.between:  # "ran 16 days from 1 to 17 March"
        return None
    steps = _steps(length.reading)
    base = date.reading.period
    if steps is None or base is None or date.reading.type != "DATE" or base.unit not in FINENESS:
        return None
    return _moved(base, steps, sign)


def _may_be_counted(text: str, length: Place, lang: Language) -> bool:
    """Whether the length is plain: no stretch (for two days), no bound (more than), no known one (the two days)."""
    if length.reading.type != "DURATION" or length.reading.earliest is not None:
        return False
    words = text[length.start : length.end].lower()
    lead = LEAD.search(text[max(0, length.start - REACH) : length.start])
    if lead and lead[1].lower() in lang.stretch:
        return False
    return length.reading.pending or not lang.unsure.search(words)


def _steps(length: Reading) -> list[tuple[int, Unit]] | None:
    m = LENGTH.match(length.value)
    steps = [(int(n), unit) for n, unit in zip(m.groups(), UNITS, strict=True) if n] if m else []
    return steps or None


def _moved(base: Period, steps: list[tuple[int, Unit]], sign: int) -> Reading | None:
    finest = steps[-1][1]
    bounds = base.bounds()
    if bounds is None or FINENESS[base.unit] > FINENESS[finest]:
        return None
    day = bounds[0]
    for count, unit in steps:
        moved = add(day, sign * count, unit)
        if moved is None:
            return None
        day = moved
    return dated(holding(day, finest), relative=True)
