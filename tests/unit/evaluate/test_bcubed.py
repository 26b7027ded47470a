import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.bcubed import bcubed

LABELS = st.lists(st.integers(0, 4), min_size=1, max_size=12).map(
    lambda labels: {f"a{n}": label for n, label in enumerate(labels)}
)
TWO = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12)


def _brute(gold: list[int], found: list[int]) -> tuple[float, float]:
    """The definition, item by item (Bagga and Baldwin 1998)."""
    n = len(gold)
    both = [sum(gold[i] == gold[j] and found[i] == found[j] for j in range(n)) for i in range(n)]
    precision = sum(both[i] / found.count(found[i]) for i in range(n)) / n
    recall = sum(both[i] / gold.count(gold[i]) for i in range(n)) / n
    return precision, recall


@given(LABELS)
def test_a_partition_agrees_with_itself(labels: dict[str, int]) -> None:
    assert bcubed(labels, labels) == pytest.approx((1.0, 1.0, 1.0))


@given(LABELS)
def test_the_names_of_the_groups_do_not_matter(labels: dict[str, int]) -> None:
    assert bcubed(labels, {item: f"story {label}" for item, label in labels.items()}) == pytest.approx((1.0, 1.0, 1.0))


@given(TWO)
def test_it_is_the_definition(pairs: list[tuple[int, int]]) -> None:
    gold, found = [g for g, _ in pairs], [f for _, f in pairs]
    precision, recall = _brute(gold, found)
    left = {f"a{n}": g for n, g in enumerate(gold)}
    right = {f"a{n}": f for n, f in enumerate(found)}
    f1 = 2 * precision * recall / (precision + recall)
    assert bcubed(left, right) == pytest.approx((precision, recall, f1))


@given(TWO)
def test_swapping_the_two_swaps_precision_and_recall(pairs: list[tuple[int, int]]) -> None:
    left = {f"a{n}": g for n, (g, _) in enumerate(pairs)}
    right = {f"a{n}": f for n, (_, f) in enumerate(pairs)}
    forward, backward = bcubed(left, right), bcubed(right, left)
    assert forward == pytest.approx((backward[1], backward[0], backward[2]))


def test_all_in_one_has_full_recall_and_all_apart_full_precision() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert bcubed(gold, dict.fromkeys(gold, 0))[:2] == (0.5, 1.0)
    assert bcubed(gold, {item: item for item in gold})[:2] == (1.0, 0.5)


def test_what_gold_does_not_name_does_not_count() -> None:
    assert bcubed({"a": 1, "b": 1}, {"a": 7, "b": 7, "stranger": 7}) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(("gold", "found"), [({}, {}), ({"a": 1}, {}), ({"a": 1, "b": 1}, {"a": 1})])
def test_a_missing_label_is_an_error_not_a_low_score(gold: dict[str, int], found: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="label"):
        bcubed(gold, found)
