"""Nothing in a text may steer a screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.render.safe import clip, one_line, visible

OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_what_is_visible_steers_nothing_and_can_be_encoded(text):
    shown = visible(text)
    shown.encode("utf-8")
    assert not OVERRIDES & set(shown)
    assert all(char in "\n\t" or unicodedata.category(char) != "Cc" for char in shown)


@given(ANY_TEXT)
def test_what_is_visible_stays_as_it_is(text):
    assert visible(visible(text)) == visible(text)


@given(ANY_TEXT, st.integers(1, 60))
def test_a_clipped_text_is_one_short_line(text, width):
    shown = clip(text, width)
    assert len(shown) <= width
    assert "\n" not in shown
    assert shown == one_line(text) or shown.endswith("…")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a⟨ESC⟩[31mb"),
        ("\x9b1m", "⟨U+009B⟩1m"),
        ("exe.\u202egnp", "exe.⟨U+202E⟩gnp"),
        ("one\r\ntwo\rthree", "one\ntwo⟨CR⟩three"),
        ("nul\x00", "nul⟨NUL⟩"),
        ("\x7f", "⟨U+007F⟩"),
        ("half \ud800", "half ⟨U+D800⟩"),
        ("سفينة 科考船 naïve 👩‍🔬", "سفينة 科考船 naïve 👩‍🔬"),
    ],
)
def test_signs(text, shown):
    assert visible(text) == shown


def test_a_cut_falls_at_a_word_where_one_is_near():
    assert clip("the ship drifted north", 12) == "the ship…"
    assert clip("x" * 50, 10) == "x" * 9 + "…"


def test_a_cut_keeps_a_letter_and_its_accent_together():
    assert clip("e\u0301" * 10, 6) == "e\u0301" * 2 + "…"
