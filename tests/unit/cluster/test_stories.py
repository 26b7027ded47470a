from hypothesis import given, settings
from hypothesis import strategies as st

from making.layers import BagEmbedder, Maker
from newsprism.cluster.stories import stories

TUG = (
    "A tug towed the survey ship into Vadso",
    "Both engines of the survey ship had failed on Monday night and she drifted north for eleven hours",
    "The crew of the survey ship kept the pumps going by hand until the tug came",
)
BREAD = ("Rye bread is dearer again", "Bakers in the old town blame the price of flour", "Customers queue all the same")
DRAWN = st.lists(st.sampled_from([TUG, BREAD, TUG[:2], ("Note",), ("!",), TUG[::-1]]), max_size=8)

make = Maker()


def test_a_copy_stands_in_the_story_of_its_original_and_is_named_as_one() -> None:
    first, copy, other = make("a", *TUG), make("b", *TUG, published="2026-03-06"), make("c", *BREAD)
    tug, bread = stories([other, copy, first], BagEmbedder())
    assert (tug.id, tug.article_ids, tug.copies) == ("s1", ("b", "a"), {"b": "a"})
    assert (bread.id, bread.article_ids, bread.copies) == ("s2", ("c",), {})


def test_the_window_runs_from_the_first_to_the_last_known_day() -> None:
    dated = [make("a", *TUG, published="2026-03-07T10:00:00Z"), make("b", *TUG, published="2026-03-05")]
    (story,) = stories([*dated, make("c", *TUG, published=None)], BagEmbedder())
    assert (story.window.start, story.window.end) == ("2026-03-05", "2026-03-07")


def test_a_story_of_undated_articles_has_no_window() -> None:
    (story,) = stories([make("a", *TUG, published=None)], BagEmbedder())
    assert (story.window.start, story.window.end) == (None, None)


def test_the_title_is_a_heading_of_an_original() -> None:
    (story,) = stories([make("a", *TUG), make("b", "Adrift", *TUG[1:], published="2026-03-09")], BagEmbedder())
    assert story.title == TUG[0]


def test_a_heading_of_a_megabyte_is_cut() -> None:
    (story,) = stories([make("a", "x" * 1_000_000)], BagEmbedder())
    assert len(story.title) <= 140


def test_nothing_read_is_no_story() -> None:
    assert stories([], BagEmbedder()) == ()


@settings(max_examples=40)
@given(DRAWN)
def test_every_article_is_in_exactly_one_story_copies_and_loners_too(drawn) -> None:
    items = [make(f"a{n}", *lines, published=f"2026-03-{9 - n:02d}") for n, lines in enumerate(drawn)]
    found = stories(items, BagEmbedder())
    assert sorted(i for s in found for i in s.article_ids) == sorted(item.article.id for item in items)
    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert [len(s.article_ids) for s in found] == sorted((len(s.article_ids) for s in found), reverse=True)
    for story in found:
        assert {*story.copies, *story.copies.values()} <= set(story.article_ids)
