import itertools

from hypothesis import given
from hypothesis import strategies as st

from newsprism.align.segments import LEAST, MOST, segments, size, window
from newsprism.model.spans import Span

SHIP = "The ferry, with 38 people on board, lost its engines and called for help at 22:40."


def parts(text: str) -> list[str]:
    return [span.of(text) for span in segments(text, Span(0, len(text)))]


def around(text: str, value: str) -> str:
    at = text.index(value)
    return window(text, Span(0, len(text)), Span(at, at + len(value))).of(text)


def test_a_sentence_is_cut_at_punctuation_and_before_words_that_open_a_clause() -> None:
    assert parts(SHIP) == [
        "The ferry, with 38 people on board,",
        "lost its engines and called for help at 22:40.",
    ]


def test_a_part_of_few_words_stays_with_its_neighbour() -> None:
    assert all(size(part) >= LEAST for part in parts("Yes, he said, and no, she said, while it rained, hard, all day."))
    assert parts("Yes.") == ["Yes."]


def test_a_script_without_blanks_is_cut_at_its_own_marks() -> None:
    assert parts("渡轮星期二失去动力，船上有三十八人等待救援。") == ["渡轮星期二失去动力，", "船上有三十八人等待救援。"]


@given(st.text(alphabet='ab ,.;:()"“”—- 、。あ\n', max_size=80))
def test_parts_are_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    found = segments(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


def test_a_window_ends_with_the_clause_of_its_value() -> None:
    assert around(SHIP, "22:40") == "lost its engines and called for help at 22:40."


def test_a_window_holds_what_stands_next_on_either_side_whatever_stands_between() -> None:
    assert around("Hans Dahl, 62, from Vadso, and two others were hurt.", "62") == "Hans Dahl, 62, from Vadso,"


def test_a_window_is_bounded() -> None:
    text = " ".join(f"w{n}" for n in range(50))
    assert len(around(text, "w25").split()) == 2 * MOST + 1


@given(st.text(alphabet="ab ,.;(7あ", min_size=1, max_size=60), st.data())
def test_a_window_holds_its_value_and_stays_in_the_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = window(text, Span(0, len(text)), Span(start, end))
    assert found.start <= start < end <= found.end
    assert found.start >= 0
    assert found.end <= len(text)


def test_marks_without_words_are_cut_in_one_pass() -> None:
    (whole,) = segments('"' * 200_000, Span(0, 200_000))
    assert whole == Span(0, 200_000)
