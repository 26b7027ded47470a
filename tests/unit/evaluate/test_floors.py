from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.floors import FloorError, raised, read_floors, shortfalls

FIGURES = st.dictionaries(
    st.sampled_from(["quotes", "dates", "stories"]),
    st.dictionaries(st.sampled_from(["f1", "precision"]), st.floats(0, 100), max_size=2),
    max_size=3,
)


def test_floors_are_read_by_set_and_metric(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"stories": {"5w1h.f1": 90.5}}')
    assert read_floors(path) == {"stories": {"5w1h.f1": 90.5}}


@pytest.mark.parametrize("content", ["", "[]", '{"stories": 3}', '{"stories": {"f1": "high"}}', "\x00"])
def test_what_is_no_floors_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(content)
    with pytest.raises(FloorError, match=r"wrong\.json"):
        read_floors(path)


def test_missing_floors_are_an_error_and_not_no_floors(tmp_path: Path) -> None:
    with pytest.raises(FloorError, match="none"):
        read_floors(tmp_path / "none.json")


def test_a_score_below_its_floor_is_told_and_one_within_rounding_is_not() -> None:
    floors = {"stories": {"f1": 90.0, "precision": 80.0}}
    (line,) = shortfalls({"stories": {"f1": 89.9, "precision": 79.96}}, floors)
    assert "stories f1" in line
    assert "89.9" in line


def test_a_metric_that_is_not_measured_any_more_is_told() -> None:
    (line,) = shortfalls({"stories": {}}, {"stories": {"f1": 90.0}})
    assert "not measured" in line


def test_a_set_that_did_not_run_is_not_held_against_its_floors() -> None:
    assert shortfalls({"quotes": {"f1": 50.0}}, {"stories": {"f1": 90.0}}) == []


@given(FIGURES, FIGURES)
def test_no_floor_is_ever_lowered_dropped_or_made_up(floors, scores) -> None:
    lifted = raised(floors, scores)
    assert {name: set(metrics) for name, metrics in lifted.items()} == {n: set(m) for n, m in floors.items()}
    for name, metrics in floors.items():
        assert all(lifted[name][metric] >= floor for metric, floor in metrics.items())


@given(FIGURES, FIGURES)
def test_a_run_holds_the_floors_that_it_raised(floors, scores) -> None:
    measured = {n: {m: max(v, floors.get(n, {}).get(m, 0)) for m, v in ms.items()} for n, ms in scores.items()}
    complete = {n: {**floors.get(n, {}), **ms} for n, ms in measured.items()}
    assert shortfalls(complete, raised(floors, complete)) == []
