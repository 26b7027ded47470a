import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.model.spans import CONTEXT, Span, cite

TEXT = st.text(min_size=1, max_size=200)
SPAN = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda p: Span(min(p), max(p)))


@st.composite
def cited(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXT)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(cited())
def test_a_citation_opens_the_exact_words(case: tuple[str, Span]) -> None:
    text, span = case
    found = cite("a", text, span)
    assert text[found.start : found.end] == found.exact == span.of(text)
    assert text[: found.start].endswith(found.prefix)
    assert text[found.end :].startswith(found.suffix)
    assert len(found.prefix) == min(CONTEXT, span.start)
    assert len(found.suffix) == min(CONTEXT, len(text) - span.end)
    assert found.spans == ()


@given(st.lists(cited(), min_size=1, max_size=4))
def test_broken_words_are_cited_by_their_hull_and_their_pieces(cases: list[tuple[str, Span]]) -> None:
    text = "".join(t for t, _ in cases)
    offsets = [sum(len(t) for t, _ in cases[:n]) for n in range(len(cases))]
    pieces = [Span(o + s.start, o + s.end) for o, (_, s) in zip(offsets, cases, strict=True)]
    found = cite("a", text, pieces)
    assert (found.start, found.end) == (pieces[0].start, pieces[-1].end)
    assert found.spans == (tuple(pieces) if len(pieces) > 1 else ())
    assert found.exact == text[found.start : found.end]


@pytest.mark.parametrize(
    "spans",
    [[], Span(3, 3), Span(4, 2), Span(-2, 3), Span(0, 6), Span(5, 6), [Span(0, 2), Span(4, 9)]],
    ids=["none", "empty", "reversed", "before", "too long", "after", "a piece outside"],
)
def test_what_points_at_nothing_is_refused(spans: Span | list[Span]) -> None:
    with pytest.raises(ValueError, match=r"cite|is not in"):
        cite("a", "hello", spans)


def test_offsets_count_code_points_not_units_of_an_encoding() -> None:
    text = "🚢 Skipet drev"
    assert cite("a", text, Span(2, 8)).exact == "Skipet"


def test_a_title_is_cited_as_a_title() -> None:
    assert cite("a", "Adrift", Span(0, 6), "title").field == "title"


@given(SPAN, SPAN)
def test_overlap_is_mutual_and_means_a_shared_code_point(left: Span, right: Span) -> None:
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    if left.start < left.end and right.start < right.end:
        assert left.overlaps(right) == right.overlaps(left) == bool(shared)


@given(SPAN, SPAN)
def test_a_span_holds_what_lies_wholly_inside(left: Span, right: Span) -> None:
    if left.holds(right):
        assert set(range(right.start, right.end)) <= set(range(left.start, left.end))
    assert left.holds(left)
