"""The two ends of a range."""

from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.timexes.language import Language, language
from newsprism.annotate.timexes.periods import Period, month_of
from newsprism.annotate.timexes.ranges import mended
from newsprism.annotate.timexes.reading import Reading, dated

TEXT = "Mai bis Mai"


def german() -> Language:
    found = language("de")
    assert found is not None
    return found


def both(one: Reading, two: Reading, text: str = TEXT) -> tuple[Reading, Reading] | None:
    return mended(text, (0, 3, one), (8, 11, two), german())


def test_the_open_year_comes_from_the_other_end() -> None:
    found = both(dated(month_of(2024, 11), relative=True), dated(month_of(2017, 2)))
    assert found is not None
    assert (found[0].value, found[1].value) == ("2016-11", "2017-02")
    assert (found[0].earliest, found[0].latest) == ("2016-11-01", "2016-12-01")


def test_only_words_that_join_a_range_do() -> None:
    assert both(dated(month_of(2024, 11), relative=True), dated(month_of(2017, 2)), "Mai und Mai") is None


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1900, 2100), st.integers(1, 12))
def test_a_mended_range_runs_forward_and_at_most_a_year(year: int, month: int, other: int, last: int) -> None:
    explicit, open_end = dated(month_of(year, month)), dated(month_of(other, last), relative=True)
    one, two = both(explicit, open_end) or (explicit, open_end)
    assert one.period is not None
    assert two.period is not None
    assert 0 < two.period.n - one.period.n <= 12


@given(st.integers(1_000, 700_000), st.integers(-400, 400))
def test_days_keep_their_place_in_the_year(day: int, away: int) -> None:
    one, two = dated(Period("day", day)), dated(Period("day", day + away), relative=True)
    found = both(one, two)
    if found is not None and not two.value.endswith("02-29"):
        assert found[1].value[4:] == two.value[4:]
        assert (found[1].earliest or "") > (one.earliest or "")
