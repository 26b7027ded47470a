from hypothesis import given
from hypothesis import strategies as st

from newsprism.align.union import UnionFind

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


@given(PAIRS)
def test_every_number_is_in_just_one_group(pairs: list[tuple[int, int]]) -> None:
    union = UnionFind(10)
    for left, right in pairs:
        union.join(left, right)
    assert sorted(n for group in union.groups() for n in group) == list(range(10))


@given(PAIRS)
def test_the_order_of_joining_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    forward, backward = UnionFind(10), UnionFind(10)
    for left, right in pairs:
        forward.join(left, right)
    for left, right in reversed(pairs):
        backward.join(right, left)
    assert forward.groups() == backward.groups()
