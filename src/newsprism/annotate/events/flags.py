"""PLOVER's auxiliary modes: historical, future, hypothetical, negated."""

from newsprism.annotate.factuality.mood import Mood
from newsprism.model.layers import Flag, Timex

HISTORICAL_YEARS = 1
"""An event of a year before the year of the report (or earlier) is told as background."""


def flags(how: Mood, timex: Timex | None, published: str | None, *, past: str) -> tuple[Flag, ...]:
    """The flags of an event.

    Args:
        how: its mood; what is only alleged or possible is hypothetical, as PLOVER has no flag between.
        timex: the date in its clause, if any.
        published: when the report came out, an ISO prefix.
        past: the Penn tag of its verb; an event that is told of the future is never historical.
    """
    found: list[Flag] = []
    if how.factuality not in ("future", "hypothetical", "possible") and past != "MD" and _is_old(timex, published):
        found.append("historical")
    if how.factuality == "future":
        found.append("future")
    if how.factuality in ("hypothetical", "possible", "alleged"):
        found.append("hypothetical")
    if how.negated:
        found.append("negated")
    return tuple(found)


def _is_old(timex: Timex | None, published: str | None) -> bool:
    if timex is None or published is None or timex.latest is None:
        return False
    then, now = timex.latest[:10], published[:10]
    if not (then[:4].isdigit() and now[:4].isdigit()):
        return False
    return then <= str(int(now[:4]) - HISTORICAL_YEARS) + now[4:]
