"""Whether two stated times agree: the same stretch, one inside the other, or apart.

Two stretches are compared by their half-open bounds, so that June 2024 holds 19 June 2024 and a day is disjoint from
the next one. Stretches with loose edges (a night, a season, "late 2024", the past two years) are called disjoint only
where they lie clearly apart. A time without bounds (now, recently, a date without a year and an anchor) is compared
with nothing.
"""

import re
from datetime import UTC, datetime, timedelta

from newsprism.annotate.timexes.plausible import impossibilities
from newsprism.model.comparison import Comparison, Relation
from newsprism.model.layers import Timex

Bounds = tuple[datetime, datetime]

FUZZY = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})

PART_OF_DAY = re.compile(r"\d{4}-\d\d-\d\dT(MO|MI|AF|EV|NI|DT)")
SEASON = re.compile(r"\d{4}-(?:SP|SU|FA|WI)")
WEEK = re.compile(r"\d{4}-W\d\d(?:-WE)?")
WHOLE = re.compile(r"\d{4}(?:-\d\d)?")
DAY = timedelta(days=1)


def compare_dates(a: Timex, b: Timex) -> Comparison:
    """How the first time stands to the second.

    Dates and times are compared by their bounds. Durations are compared by their length and sets by their value: they
    are equal or not comparable, for a longer stay and a shorter one can both be true of different things. A date is no
    duration: those two differ in kind.
    """
    if (a.type in ("DURATION", "SET") or b.type in ("DURATION", "SET")) and not (_placed(a) and _placed(b)):
        return _lengths(a, b)
    for timex in (a, b):
        if reasons := impossibilities(timex):
            return Comparison("not-comparable", f"{timex.value} is no date: {reasons[0]}")
    first, second = bounds(a), bounds(b)
    if first is None or second is None:
        return _unbounded(a, b)
    return _compare(first, second, a, b)


def _placed(timex: Timex) -> bool:
    return timex.earliest is not None and timex.latest is not None


def _lengths(a: Timex, b: Timex) -> Comparison:
    if a.type != b.type:
        return Comparison("different-unit", f"a {_kind(a)} and a {_kind(b)} measure different things")
    if a.value == b.value and "X" not in a.value:
        return Comparison("equal", f"both are {a.value}")
    return Comparison("not-comparable", f"{a.value} and {b.value} may both hold")


def _kind(timex: Timex) -> str:
    return {"DURATION": "length of time", "SET": "repeated time"}.get(timex.type, "point in time")


def _unbounded(a: Timex, b: Timex) -> Comparison:
    if a.value == b.value and a.value not in FUZZY and "X" not in a.value:
        return Comparison("equal", f"both are {a.value}")
    vague = a if not _placed(a) else b
    return Comparison("not-comparable", f"{vague.value} has no known place in the calendar")


def bounds(timex: Timex) -> Bounds | None:
    """The half-open bounds as date-times; ``None`` where a side is unknown.

    A time without a zone is taken as it stands; two times are only ever compared with or without their zones together.
    """
    first, last = _moment(timex.earliest), _moment(timex.latest)
    if first is None or last is None:
        return None
    return (first, last) if first < last else None


def _slack(timex: Timex, length: timedelta) -> timedelta:
    """How far the edges of a stretch may be off on either side; 0 for what the calendar fixes.

    Nights belong to two days (overnight, last night), seasons differ by half of the globe, weeks begin on Sunday or
    Monday, and what is early, late or past has no edge at all.
    """
    if part := PART_OF_DAY.fullmatch(timex.value):
        return DAY + timedelta(hours=4) if part[1] == "NI" else timedelta(hours=12)
    if SEASON.fullmatch(timex.value):
        return 183 * DAY
    if WEEK.fullmatch(timex.value):
        return DAY
    narrowed = WHOLE.fullmatch(timex.value) and length < (27 if "-" in timex.value else 364) * DAY
    window = timex.type == "DURATION" and timex.anchor is not None
    return length / 2 if narrowed or window else timedelta()


def _loosened(pair: Bounds, timex: Timex) -> Bounds:
    slack = _slack(timex, pair[1] - pair[0])
    try:
        return pair[0] - slack, pair[1] + slack
    except OverflowError:
        return pair


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment


def _compare(first: Bounds, second: Bounds, a: Timex, b: Timex) -> Comparison:
    zoned = [moment.tzinfo is not None for moment in (*first, *second)]
    if all(zoned):
        return Comparison(*_relation(_utc(first), _utc(second), a, b))
    if any(zoned):
        return _mixed(first, second, a, b)
    return Comparison(*_relation(first, second, a, b))


def _utc(pair: Bounds) -> Bounds:
    return pair[0].astimezone(UTC).replace(tzinfo=None), pair[1].astimezone(UTC).replace(tzinfo=None)


def _mixed(first: Bounds, second: Bounds, a: Timex, b: Timex) -> Comparison:
    """One side names its zone and the other does not: a whole day still holds the time that its own clock shows."""
    bare = tuple(m.replace(tzinfo=None) for m in first), tuple(m.replace(tzinfo=None) for m in second)
    relation, reason = _relation((bare[0][0], bare[0][1]), (bare[1][0], bare[1][1]), a, b)
    apart = max(bare[0][0], bare[1][0]) - min(bare[0][1], bare[1][1])
    if relation in ("within", "contains") or (relation == "disjoint" and apart >= timedelta(hours=14)):
        return Comparison(relation, reason)
    return Comparison("not-comparable", "only one of the two times names its zone")


def _relation(first: Bounds, second: Bounds, a: Timex, b: Timex) -> tuple[Relation, str]:
    if first == second:
        return "equal", f"both are {a.value}" if a.value == b.value else f"{a.value} and {b.value} are the same stretch"
    if _apart(first, second):
        if not _apart(_loosened(first, a), _loosened(second, b)):
            return "not-comparable", f"{a.value} and {b.value} lie so close that loose edges may meet"
        return "disjoint", f"{a.value} and {b.value} have no moment in common"
    if second[0] <= first[0] and first[1] <= second[1]:
        return "within", f"{a.value} lies within {b.value}"
    if first[0] <= second[0] and second[1] <= first[1]:
        return "contains", f"{a.value} holds {b.value}"
    return "overlaps", f"{a.value} and {b.value} share a part"


def _apart(first: Bounds, second: Bounds) -> bool:
    return first[1] <= second[0] or second[1] <= first[0]
