"""The two ends of a range, made to agree: "November to February 2017" begins in 2016, "May to March" ends a year on.

Only the languages whose table names the words between the ends (``between``) are looked at.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from newsprism.annotate.timexes.build_times import ANY_DAY, on_day
from newsprism.annotate.timexes.language import Language
from newsprism.annotate.timexes.periods import Period, add
from newsprism.annotate.timexes.reading import Reading

HOUR = re.compile(r"T(\d\d):(\d\d)(.*)")

POINTERS = ("THISW", "LASTW", "PASTD", "NEXTW", "COMING")
LONGEST_GAP = 12
"""Code points that may stand between the ends of a range."""


def mended(
    text: str,
    left: tuple[int, int, Reading],
    right: tuple[int, int, Reading],
    lang: Language,
    *,
    until: Callable[[], str | None] = lambda: None,
) -> tuple[Reading, Reading] | None:
    """Both readings with the open year or week of one taken from the other; ``None`` where nothing is to mend.

    Args:
        text: the text that both stand in.
        left, right: start, end and reading of the two, in text order.
        lang: names the words between the ends of a range.
        until: the ISO day after which no end can lie, for the words tell of the past.
    """
    gap = text[left[1] : right[0]].strip().lower()
    one, two = left[2], right[2]
    if right[0] - left[1] > LONGEST_GAP or gap not in lang.between:
        return None
    if one.clock and two.clock:
        stated = not says_no_half(text[left[0] : left[1]], lang)
        open_half = stated and two.value.startswith(ANY_DAY) and says_no_half(text[right[0] : right[1]], lang)
        later = _same_half(one, two) if open_half else None
        return (one, later) if later else None
    if not (_is_end(one) and _is_end(two)):
        return None
    by_week = _is_weekday(text[right[0] : right[1]], lang)
    open_end = two.relative and (by_week or _lacks_its_year(text[right[0] : right[1]], lang))
    if open_end and (_start(two) <= _start(one) or not (one.relative or by_week)):
        later = _following(two, one, by_week=by_week)
        last = until() if later and one.relative else None
        if later and last and _start(later) > last:
            if by_week and not _is_weekday(text[left[0] : left[1]], lang):  # from May 13 to Sunday: May 13 stays
                return None
            earlier = _moved(one, -1, "week" if by_week else "year")
            return (earlier, two) if earlier else None
        return (one, later) if later else None
    words = text[left[0] : left[1]]
    if one.relative and not two.relative and _lacks_its_year(words, lang) and not _is_pointed(words, lang):
        earlier = _preceding(one, two)
        return (earlier, two) if earlier else None
    return None


def says_no_half(words: str, lang: Language) -> bool:
    """Whether a time is told without morning or afternoon; the words of a table say which those are."""
    halves = {lang.chars.get(c) for c in ("PART", "PARTX", "PARTDU", "PARTDE", "PARTADV", "MERIDIEM")}
    return not any(w.char in halves and form in words.lower() for form, w in lang.words.items())


def _same_half(one: Reading, two: Reading) -> Reading | None:
    """From 3 to 5 in the afternoon: the second time moved past noon where only so it follows the first."""
    times = [m for r in (one, two) if (m := HOUR.match(r.clock or ""))]
    if len(times) != 2:
        return None
    (start, _, _), (end, minute, zone) = ((int(m[1]), m[2], m[3]) for m in times)
    if not (12 <= start < end + 12 <= 24 and end < start):
        return None
    return on_day(two.period or one.period, f"T{end + 12:02d}:{minute}{zone}", minutes=1)


def _is_end(reading: Reading) -> bool:
    period = reading.period
    return reading.type == "DATE" and period is not None and period.unit in ("day", "month") and bool(reading.earliest)


def _start(reading: Reading) -> str:
    return reading.earliest or ""


def _is_pointed(words: str, lang: Language) -> bool:
    """Whether the words say themselves which one is meant: this May, last Friday."""
    first = lang.words.get(words.split(" ")[0].lower())
    return first is not None and first.char in {lang.chars[name] for name in POINTERS if name in lang.chars}


def _lacks_its_year(words: str, lang: Language) -> bool:
    """Whether the year is all that the words leave open: they name a month, or a day in digits."""
    months = lang.chars.get("MONTH")
    known = (lang.words.get(w) or lang.words.get(w.lower()) for w in (word.rstrip(".") for word in words.split()))
    named = any(word is not None and word.char == months for word in known)
    return named or any(c.isdigit() for c in words) or "月" in words or "월" in words


def _is_weekday(words: str, lang: Language) -> bool:
    """Whether a weekday is all that the words say."""
    found = lang.words.get(words) or lang.words.get(words.lower())
    return found is not None and found.char == lang.chars.get("WD")


def _following(end: Reading, start: Reading, *, by_week: bool) -> Reading | None:
    """The first one of that name after the start of the range."""
    day, earliest = (date.fromisoformat(_start(r)[:10]) for r in (end, start))
    if by_week:
        return _moved(end, (earliest - day).days // 7 + 1, "week")
    years = earliest.year - day.year + ((day.month, day.day) <= (earliest.month, earliest.day))
    return _moved(end, years, "year") if years else None


def _preceding(start: Reading, end: Reading) -> Reading | None:
    """The last one of that name before the end of the range, where the nearest to the anchor is not it."""
    day, latest = (date.fromisoformat(_start(r)[:10]) for r in (start, end))
    years = latest.year - day.year - ((day.month, day.day) >= (latest.month, latest.day))
    return _moved(start, years, "year") if years else None


def _moved(reading: Reading, steps: int, unit: Literal["week", "year"]) -> Reading | None:
    """The reading so many weeks or years on, its bounds with it (those of early, mid and late are narrower)."""
    period, first, last = reading.period, reading.earliest, reading.latest
    bounds = [add(date.fromisoformat(d[:10]), steps, unit) for d in (first, last) if d]
    if period is None or len(bounds) != 2 or None in bounds:
        return None
    there = _stepped(period, steps, unit)
    if there is None:
        return None
    earliest, latest = (d.isoformat() for d in bounds if d)
    return msgspec.structs.replace(reading, value=there.value(), earliest=earliest, latest=latest, period=there)


def _stepped(period: Period, steps: int, unit: str) -> Period | None:
    if period.unit == "month":
        return period.shift(12 * steps)
    day = add(date.fromordinal(period.n), steps, unit)
    return Period("day", day.toordinal()) if day else None
