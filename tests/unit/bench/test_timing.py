"""The arithmetic of the bench; nothing here is timed."""

import pytest
from bench.timing import exponent, interleave
from hypothesis import given
from hypothesis import strategies as st


@given(power=st.floats(0.5, 3), factor=st.floats(0.001, 100))
def test_the_exponent_of_a_power_is_the_power(power: float, factor: float) -> None:
    sizes = (10, 20, 40)
    assert exponent(sizes, [factor * n**power for n in sizes]) == pytest.approx(power, abs=1e-6)


def test_jobs_take_turns() -> None:
    order: list[str] = []
    best = interleave({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=3)
    assert order == ["a", "b"] * 3
    assert set(best) == {"a", "b"}
    assert min(best.values()) >= 0
