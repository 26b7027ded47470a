import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.layers import Maker, amount, framed, mention
from newsprism.align.features import NAMES, Scorer, features, scorer
from newsprism.align.units import Unit, units
from newsprism.model.layers import Annotated

make = Maker()
LINE = "The tug Havlund towed the ship with 12 sailors into port"
UNIT = st.floats(0, 1)


def unit(item: Annotated) -> Unit:
    (found,) = units([item])
    return found


def vector(left: Annotated, right: Annotated, meaning: float = 0.5, overlap: float = 0.5) -> dict[str, float]:
    return dict(zip(NAMES, features(unit(left), unit(right), meaning=meaning, overlap=overlap), strict=True))


def counted(name: str, n: int, who: str = "org:tug") -> Annotated:
    line = LINE.replace("12", str(n))
    number = amount(line, f"{n} sailors", n, n, measure="aboard", unit="sailor")
    return make(name, line, quantities=(number,), mentions=(mention(line, "Havlund", who),))


def test_the_same_slots_speak_for_the_same_claim_and_others_against() -> None:
    same, other = vector(counted("a", 12), counted("b", 12)), vector(counted("a", 12), counted("b", 15, "org:crane"))
    assert (same["same_number"], same["other_number"], same["actors"], same["other_actors"]) == (1, 0, 1, 0)
    assert (other["same_number"], other["other_number"], other["actors"], other["other_actors"]) == (0, 1, 0, 1)


def test_nothing_stated_says_nothing() -> None:
    bare = vector(make("a", LINE), make("b", LINE))
    silent = ("same_number", "other_number", "actors", "other_actors", "same_date", "other_date", "same_holder")
    assert all(bare[name] == 0 for name in silent)
    assert bare["containment"] == 1
    assert bare["length"] == 0


def test_words_tell_nothing_across_languages() -> None:
    assert vector(make("a", LINE), make("b", LINE, lang="de"))["foreign_meaning"] == 0.5


@given(UNIT, UNIT, st.integers(1, 30), st.integers(1, 30))
def test_they_are_the_same_whichever_comes_first_and_lie_between_0_and_1(meaning, overlap, m, n) -> None:
    left, right = counted("a", m), framed(counted("b", n, "org:crane"), factuality="possible")
    forward, backward = vector(left, right, meaning, overlap), vector(right, left, meaning, overlap)
    assert forward == pytest.approx(backward)
    assert all(0 <= value <= 1 for value in forward.values())


def test_the_bundled_scorer_weighs_each_feature_once() -> None:
    assert set(scorer().weights) == set(NAMES)


@given(st.lists(st.floats(-1e6, 1e6), min_size=len(NAMES), max_size=len(NAMES)))
def test_a_probability_is_one_whatever_it_is_given(values: list[float]) -> None:
    assert 0 < scorer().probability(values) < 1


def test_a_greater_weight_gives_a_greater_probability() -> None:
    plain = Scorer("", 0.0, dict.fromkeys(NAMES, 1.0))
    assert plain.probability([0.0] * len(NAMES)) == 0.5
    assert plain.probability([0.1] * len(NAMES)) > 0.5
