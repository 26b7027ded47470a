from hypothesis import given
from hypothesis import strategies as st

from newsprism.align.relations import Relation, Value, disagreements
from newsprism.model.spans import Span

NUMBERS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda p: p[0] != p[1]), max_size=12)
KINDS = st.sampled_from(["conflict", "rounding", "refines"])


def value(rank: int, shown: str | None = None) -> Value:
    return Value(f"a{rank}", rank, Span(0, 2), Span(0, 20), shown or str(rank), "sailors")


def relation(left: Value, right: Value, kind="conflict", slot="number") -> Relation:
    return Relation(left, right, slot, kind, "")


def test_values_that_share_a_side_make_one_disagreement_with_each_value_once() -> None:
    a, b, c = value(0, "34"), value(1, "36"), value(2, "34")
    (found,) = disagreements([relation(a, b), relation(b, c)])
    assert [(shown, [v.article_id for v in values]) for shown, values in found.values] == [
        ("34", ["a0", "a2"]),
        ("36", ["a1"]),
    ]


def test_kinds_and_slots_are_not_mixed() -> None:
    a, b = value(0), value(1)
    found = disagreements([relation(a, b, "rounding"), relation(a, b), relation(a, b, slot="date")])
    assert [(d.slot, d.kind) for d in found] == [("date", "conflict"), ("number", "conflict"), ("number", "rounding")]


def test_two_quarrels_that_share_nothing_stay_two() -> None:
    assert len(disagreements([relation(value(0), value(1)), relation(value(2), value(3))])) == 2


def test_conflicts_come_first() -> None:
    found = disagreements([relation(value(0), value(1), "different-time"), relation(value(2), value(3))])
    assert [d.kind for d in found] == ["conflict", "different-time"]


def test_no_relation_is_no_disagreement() -> None:
    assert disagreements([]) == ()


@given(NUMBERS, KINDS, st.randoms())
def test_neither_order_nor_side_matters(pairs, kind, random) -> None:
    relations = [relation(value(a), value(b), kind) for a, b in pairs]
    turned = [relation(r.right, r.left, kind) for r in relations]
    random.shuffle(turned)

    def plain(found):
        return [(d.slot, d.kind, [(s, [v.article_id for v in vs]) for s, vs in d.values]) for d in found]

    assert plain(disagreements(relations)) == plain(disagreements(turned))


@given(NUMBERS)
def test_each_value_stands_in_one_disagreement_of_its_kind_and_none_has_one_side(pairs) -> None:
    found = disagreements([relation(value(a), value(b)) for a, b in pairs])
    places = [v.article_id for d in found for _, vs in d.values for v in vs]
    assert sorted(places) == sorted({f"a{n}" for p in pairs for n in p})
    assert all(len(d.values) > 1 for d in found)
