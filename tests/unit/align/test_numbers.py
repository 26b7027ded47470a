"""Amounts of one thing in two reports, typed; two cases of each kind and a near miss."""

from dataclasses import dataclass
from typing import Any

import pytest

from making.layers import BagEmbedder, Maker, amount, date, framed
from newsprism.align.numbers import number_relations, shown
from newsprism.align.similarity import Similarity
from newsprism.align.units import units
from newsprism.model.layers import Annotated, Quantity

make = Maker()


@dataclass(frozen=True)
class Count:
    """A sentence with one amount in it."""

    line: str
    words: str
    low: int | None
    high: int | None
    measure: str
    unit: str
    published: str | None = "2026-03-05"
    comparator: Any = "exactly"

    def article(self, name: str) -> Annotated:
        quantity = amount(
            self.line,
            self.words,
            self.low,
            self.high,
            measure=self.measure,
            unit=self.unit,
            comparator=self.comparator,
        )
        return make(name, self.line, "Nothing else is known so far", published=self.published, quantities=(quantity,))


def sailors(words: str, low: int | None, high: int | None, published: str | None = "2026-03-05", **more: Any) -> Count:
    line = f"The tug took {words} sailors off the burning survey ship near Vadso"
    return Count(line, f"{words} sailors", low, high, "rescued", "sailor", published, **more)


def dead(words: str, low: int | None, high: int | None, published: str | None = "2026-03-05", **more: Any) -> Count:
    line = f"The landslide above Alta killed {words} people, the district wrote"
    return Count(line, f"{words} people", low, high, "killed", "person", published, **more)


def kinds(left: Count | Annotated, right: Count | Annotated) -> list[str]:
    articles = [x.article(n) if isinstance(x, Count) else x for x, n in ((left, "a"), (right, "b"))]
    return [r.kind for r in number_relations(Similarity(units(articles), BagEmbedder()).pairs())]


EARLY, LATE = "2026-03-05", "2026-03-06"
CASES = [
    ("conflict", sailors("34", 34, 34), sailors("36", 36, 36)),
    ("conflict", dead("12", 12, 12), dead("19", 19, 19)),
    ("superseded", dead("12", 12, 12, EARLY), dead("19", 19, 19, LATE)),
    ("superseded", sailors("34", 34, 34, EARLY), sailors("36", 36, 36, LATE)),
    ("rounding", dead("about 200", 200, 200, comparator="about"), dead("198", 198, 198)),
    ("rounding", sailors("1,500", 1500, 1500), sailors("1,483", 1483, 1483)),
    ("refines", dead("dozens of", 24, 99, comparator="bounds"), dead("38", 38, 38)),
    ("refines", sailors("more than 30", 30, None, comparator="over"), sailors("34", 34, 34)),
]


@pytest.mark.parametrize(("kind", "left", "right"), CASES, ids=[f"{c[0]}-{c[1].words}-{c[2].words}" for c in CASES])
def test_two_amounts_of_one_thing_are_typed_whichever_comes_first(kind: str, left: Count, right: Count) -> None:
    assert kinds(left, right) == [kind]
    assert kinds(right, left) == [kind]


def test_the_same_amount_is_no_disagreement() -> None:
    assert kinds(dead("12", 12, 12), dead("twelve", 12, 12)) == []


def test_a_number_far_from_round_is_not_rounded_away() -> None:
    assert kinds(dead("20", 20, 20), dead("19", 19, 19)) == ["conflict"]


def test_a_value_outside_the_stated_bounds_is_no_refinement() -> None:
    assert kinds(dead("dozens of", 24, 99, comparator="bounds"), dead("7", 7, 7)) == ["conflict"]


def test_a_later_count_of_what_does_not_run_is_another_time_unless_it_revises() -> None:
    def crew(words: str, n: int, published: str, more: str = "") -> Count:
        line = f"The survey ship Havlund sailed with a crew of {words} sailors {more}"
        return Count(line, f"{words} sailors", n, n, "crew", "sailor", published)

    assert kinds(crew("24", 24, EARLY), crew("31", 31, LATE)) == ["different-time"]
    assert kinds(crew("24", 24, EARLY), crew("31", 31, LATE, "revised")) == ["superseded"]
    assert kinds(crew("24", 24, EARLY), crew("31", 31, EARLY)) == ["conflict"]


def test_dates_in_the_sentences_that_exclude_each_other_make_another_time() -> None:
    def wind(day: str, n: int) -> Annotated:
        line = f"The tide gauge at Vadso harbour stood at {n} cm on {day} March"
        value = f"2026-03-{int(day):02d}"
        return make(
            f"d{day}",
            line,
            quantities=(amount(line, f"{n} cm", n, n, measure="gauge", unit="cm"),),
            timexes=(date(line, f"{day} March", value, value, f"2026-03-{int(day) + 1:02d}"),),
        )

    assert kinds(wind("3", 140), wind("4", 90)) == ["different-time"]


def test_counts_of_other_things_are_another_scope_or_nothing() -> None:
    line = "The landslide above Alta killed {} of the valley, the district wrote"
    horses = Count(line.format("40 horses"), "40 horses", 40, 40, "killed", "horse")
    people = Count(line.format("12 people"), "12 people", 12, 12, "killed", "person")
    assert "conflict" not in kinds(horses, people)
    hurt = Count(line.format("12 people").replace("killed", "injured"), "12 people", 12, 12, "injured", "person")
    assert kinds(hurt, dead("19", 19, 19)) == []


def test_the_same_measure_of_another_matter_is_not_compared() -> None:
    bread = Count("Bakers killed 19 people with rotten flour in Tartu", "19 people", 19, 19, "killed", "person")
    assert kinds(dead("12", 12, 12), bread) == []


def test_an_unknown_measure_and_unit_is_compared_with_nothing() -> None:
    line = "The landslide above Alta took {}, the district wrote on its page"
    made = [
        make(name, line.format(n), quantities=(amount(line.format(n), str(n), n, n, measure=None, unit=None),))
        for name, n in (("a", 12), ("b", 19))
    ]
    assert kinds(*made) == []


@pytest.mark.parametrize("factuality", ["possible", "future", "hypothetical"])
def test_a_forecast_or_a_maybe_contradicts_nothing(factuality: str) -> None:
    maybe = framed(dead("19", 19, 19).article("b"), factuality=factuality)
    assert "conflict" not in kinds(dead("12", 12, 12), maybe)
    assert "superseded" not in kinds(dead("12", 12, 12, EARLY), maybe)


def test_undated_reports_conflict_only_over_one_claim() -> None:
    assert kinds(dead("12", 12, 12, None), dead("19", 19, 19, None)) == ["conflict"]
    other = Count(
        "A landslide in spring killed 19 people and cut the road to the copper mine above Alta for weeks",
        "19 people",
        19,
        19,
        "killed",
        "person",
        None,
    )
    assert kinds(dead("12", 12, 12, None), other) == []


def test_one_day_is_one_day_whatever_the_hour() -> None:
    morning, night = dead("12", 12, 12, "2026-03-05T07:00:00Z"), dead("19", 19, 19, "2026-03-05T22:00:00Z")
    assert kinds(morning, night) == kinds(dead("12", 12, 12), dead("19", 19, 19))


@pytest.mark.parametrize(
    ("low", "high", "comparator", "unit", "expected"),
    [
        (15000, 15000, "exactly", "soldier", "15000 soldier"),
        (9, None, "at least", "person", "at least 9 person"),
        (None, 20, "up to", "km", "up to 20 km"),
        (20, 30, "bounds", "%", "20 to 30 %"),
        (0, 0, "exactly", None, "0"),
        (None, None, "exactly", "km", "? km"),
    ],
)
def test_a_value_is_written_plainly(low, high, comparator, unit, expected) -> None:
    assert shown(amount("x", "x", low, high, measure=None, unit=unit, comparator=comparator)) == expected


def test_a_number_of_400_digits_is_written_out() -> None:
    quantity = amount("x", "x", 10**400, 10**400, measure=None, unit="coin")
    assert isinstance(quantity, Quantity)
    assert shown(quantity) == f"{10**400} coin"
