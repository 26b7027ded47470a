"""Stretches named as a whole or by their ends: decades, centuries, eras, fiscal years, days joined by a dash."""

from newsprism.annotate.timexes.build_dates import build_calendar, modified, year_of
from newsprism.annotate.timexes.numerals import FIRST_YEAR
from newsprism.annotate.timexes.periods import Period, day_of
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated, unanchored


def build_years(g: Groups, ctx: Context) -> Reading | None:
    """Years joined by a dash: 1998-99, 2015–2018."""
    first, last = g.get("years")
    return Reading("DURATION", f"P{last - first + 1}Y", f"{first:04d}-01-01", f"{last + 1:04d}-01-01")


def build_spread(g: Groups, ctx: Context) -> Reading | None:
    """Days of one month joined by a dash: 3-5 March; a duration with bounds."""
    first, last = g.get("spread")
    if not 1 <= first < last <= 31:
        return None
    fields = {k: v for k, v in g.values.items() if k != "spread"}
    start = build_calendar(Groups(fields | {"day": first}, g.args), ctx)
    end = build_calendar(Groups(fields | {"day": last}, g.args), ctx)
    if start is None or end is None:
        return None
    if start.period and end.earliest and start.earliest and end.earliest < start.earliest:  # half a year away from both
        end = build_calendar(Groups(fields | {"day": last, "year": int(start.earliest[:4])}, {}), ctx) or end
    return Reading("DURATION", f"P{last - first + 1}D", start.earliest, end.latest, start.period)


def build_spread_to(g: Groups, ctx: Context) -> Reading | None:
    """Days of one month joined by a word: April 9 to 17."""
    first, last = g.number("first"), g.number("last")
    if first is None or last is None:
        return None
    fields = {k: v for k, v in g.values.items() if k not in ("first", "last")} | {"spread": (first, last)}
    return build_spread(Groups(fields, g.args), ctx)


def build_decade(g: Groups, ctx: Context) -> Reading | None:
    """The 1990s, the '60s; a century where the rule says so."""
    n = g.number("decade")
    if n is None:
        return None
    return modified(dated(Period("decade", n)), g, ctx)


def build_decade_words(g: Groups, ctx: Context) -> Reading | None:
    """A decade told by its hundreds and its tens: the nineteen eighties, the eighteen-nineties."""
    hundreds, tens = g.number("century"), g.number("decade")
    if hundreds is None or tens is None or not 10 <= hundreds <= 20:
        return None
    return modified(dated(Period("decade", hundreds * 10 + tens % 10)), g, ctx)


def build_decade_years(g: Groups, ctx: Context) -> Reading | None:
    """The decade that Romance languages name by its years: les années 1990, los años sesenta."""
    year = g.get("year")
    if not isinstance(year, int) or year % 10 or (100 <= year < FIRST_YEAR):
        return None
    return modified(dated(Period("decade", (year if year >= FIRST_YEAR else 1900 + year) // 10)), g, ctx)


def build_century(g: Groups, ctx: Context) -> Reading | None:
    """The 20th century: 1900 to 1999, as TimeML writes it."""
    n = g.number("century")
    return modified(dated(Period("century", n - 1)), g, ctx) if n and 1 <= n <= 30 else None


def build_century_decade(g: Groups, ctx: Context) -> Reading | None:
    """A decade of a named century: the nineties of the 20th."""
    century, tens = g.number("century"), g.number("decade")
    if century is None or tens is None or tens % 10 or tens > 90:
        return None
    return dated(Period("decade", (century - 1) * 10 + tens // 10))


def build_era(g: Groups, ctx: Context) -> Reading | None:
    """A year counted in an era, whose value in the table is the year before its first: 令和6年 is 2018 + 6."""
    year, base = g.number("year"), g.number("era")
    if year is None or base is None or not 1 <= year <= 150:
        return None
    return build_calendar(
        Groups({k: v for k, v in g.values.items() if k != "era"} | {"year": base + year}, g.args), ctx
    )


def build_bc(g: Groups, ctx: Context) -> Reading | None:
    """A year before our era, written BC0221 as TimeML has it; dates do not reach so far, so it has no bounds."""
    year = g.number("year")
    return Reading("DATE", f"BC{year:04d}") if year and year < 10_000 else None


def build_icon(g: Groups, ctx: Context) -> Reading | None:
    """A day that is known by its number alone (9/11): the rule says which, and any other number is none."""
    pair = g.values.get("digits") or (g.values.get("month"), g.values.get("number"))
    if "/".join(str(part) for part in pair) != g.get("day"):
        return None
    year, month, day = (int(part) for part in str(g.get("is")).split("-"))
    found = day_of(year, month, day)
    return dated(found) if found else None


def build_fiscal(g: Groups, ctx: Context) -> Reading | None:
    """A fiscal year, valued as TimeBank does by its number; which months it covers differs, so it has no bounds."""
    year = year_of(g, ctx)
    if year is None:
        return unanchored("year")
    quarter = g.number("quarter")
    value = f"{year:04d}-Q{quarter}" if quarter else f"{year:04d}"
    return Reading("DATE", value, period=Period("year", year))


def build_same_year(g: Groups, ctx: Context) -> Reading | None:
    """ "The 1989 period": in that year, the quarter that the text spoke of last."""
    year = g.get("year")
    if ctx.quarter is None:
        return dated(Period("year", year))
    return dated(Period("quarter", year * 4 + ctx.quarter.n % 4))
