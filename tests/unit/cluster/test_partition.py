from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from making.layers import BagEmbedder
from newsprism.cluster.partition import partition
from newsprism.cluster.sign import Signature

TUG = "A tug from Vadso towed the survey ship into port after both engines failed"
BREAD = "Bakers raised the price of rye bread again and blame the cost of flour"
CHESS = "The chess final in Tartu ended in a draw after nine hours of play"
LINES = st.lists(st.sampled_from([TUG, BREAD, CHESS, "", "!!!", "Short", TUG + " again"]), max_size=9)


def sig(name: str, text: str, published: str | None = "2026-03-05", lang: str = "en") -> Signature:
    return Signature(name, text[:40], text, (text,), published, lang)


def test_one_event_is_one_story_and_two_are_two() -> None:
    made = [sig("a", TUG), sig("b", BREAD), sig("c", TUG + " on Monday"), sig("d", BREAD + " and rent")]
    assert partition(made, BagEmbedder()) == [[0, 2], [1, 3]]


def test_the_same_words_years_apart_are_nearer_than_other_words_on_one_day() -> None:
    later = (date(2026, 3, 5) + timedelta(days=900)).isoformat()
    made = [sig("a", TUG), sig("b", TUG + " on Monday", later), sig("c", CHESS)]
    assert partition(made, BagEmbedder()) == [[0, 1], [2]]


def test_undated_articles_and_those_dated_by_the_year_are_not_pushed_away() -> None:
    made = [sig("a", TUG), sig("b", TUG + " on Monday", None), sig("c", TUG + " at noon", "2026")]
    assert partition(made, BagEmbedder()) == [[0, 1, 2]]


def test_one_or_no_article_is_a_story_or_none() -> None:
    assert partition([], BagEmbedder()) == []
    assert partition([sig("a", TUG)], BagEmbedder()) == [[0]]


@settings(max_examples=50)
@given(LINES)
def test_every_article_is_in_exactly_one_story(texts: list[str]) -> None:
    groups = partition([sig(f"a{n}", t) for n, t in enumerate(texts)], BagEmbedder())
    assert sorted(i for group in groups for i in group) == list(range(len(texts)))
    assert all(group == sorted(group) for group in groups)


@settings(max_examples=25)
@given(LINES, st.randoms())
def test_reading_order_does_not_change_which_articles_stand_together(texts, random) -> None:
    made = [sig(f"a{n}", t) for n, t in enumerate(dict.fromkeys(texts))]
    again = list(made)
    random.shuffle(again)
    first = {frozenset(made[i].id for i in group) for group in partition(made, BagEmbedder())}
    second = {frozenset(again[i].id for i in group) for group in partition(again, BagEmbedder())}
    assert first == second
