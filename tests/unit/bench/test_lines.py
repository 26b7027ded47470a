"""The table that the bench prints."""

from bench.lines import Line, Skipped, page


def test_bounds_hold_on_their_own_side() -> None:
    assert Line("s", "ratio", 1.6, "times", 1.6).holds
    assert not Line("s", "ratio", 1.61, "times", 1.6).holds
    assert Line("s", "speed", 50_000, "words/s", 50_000, "at least").holds
    assert not Line("s", "speed", 49_999, "words/s", 50_000, "at least").holds
    assert Line("s", "told only", 9.0, "s").holds


def test_the_page_says_what_was_missed_and_what_was_skipped() -> None:
    shown = page([Line("brief", "ratio", 2.0, "times", 1.6)], [Skipped("dates", "not installed")])
    assert "| brief | ratio | 2.00 times | at most 1.60 | MISSED |" in shown
    assert "- SKIPPED dates: not installed" in shown
