from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from making.layers import BagEmbedder, Maker, amount, framed, quote
from newsprism.align.claims import Groups, group, is_denial, verdict
from newsprism.align.similarity import Pair, Similarity
from newsprism.align.units import units
from newsprism.model.layers import Actor, Annotated

make = Maker()
FACT = "Both engines of the survey ship failed north of Vadso on Monday night"
NEAR = "Both engines of the survey ship had failed near Vadso by Monday night"
BREAD = "Bakers in the old town raised the price of rye bread again"
LINES = st.lists(
    st.sampled_from([FACT, NEAR, BREAD, "The tug reached the ship at noon", "Rye bread is dearer in town"])
)


def pair(left: Annotated, right: Annotated) -> Pair:
    return Similarity(units([left, right]), BagEmbedder()).pair(0, 1)


def grouped(*articles: Annotated) -> Groups:
    found = units(articles)
    similarity = Similarity(found, BagEmbedder())
    return group(found, similarity, similarity.pairs())


def test_the_same_words_claim_the_same_and_other_words_do_not() -> None:
    assert verdict(pair(make("a", FACT), make("b", FACT))) == "same"
    assert verdict(pair(make("a", FACT), make("b", BREAD))) == "different"


def test_a_negated_claim_is_never_the_claim() -> None:
    assert verdict(pair(make("a", FACT), framed(make("b", FACT), negated=True))) == "different"
    two = framed(make("a", FACT), negated=True), framed(make("b", FACT), negated=True)
    assert verdict(pair(*two)) == "same"


@pytest.mark.parametrize("left", ["certain", "reported", "alleged"])
@pytest.mark.parametrize("right", ["possible", "future", "hypothetical"])
def test_what_may_be_is_unsure_against_what_is(left: str, right: str) -> None:
    one, other = framed(make("a", FACT), factuality=left), framed(make("b", FACT), factuality=right)
    assert verdict(pair(one, other)) == verdict(pair(other, one)) == "unsure"


@pytest.mark.parametrize("mood", ["possible", "future", "hypothetical"])
def test_two_forecasts_of_one_thing_are_one_claim(mood: str) -> None:
    assert verdict(pair(*(framed(make(n, FACT), factuality=mood) for n in "ab"))) == "same"


def test_a_denial_needs_other_people_and_the_same_words() -> None:
    assertion, denial = make("a", FACT), framed(make("b", NEAR), negated=True)
    assert is_denial(pair(assertion, denial))
    assert is_denial(pair(denial, assertion))
    assert not is_denial(pair(assertion, make("b", NEAR)))
    assert not is_denial(pair(assertion, framed(make("b", BREAD), negated=True)))


def test_who_takes_back_their_own_words_denies_nobody() -> None:
    guard = Actor("org:guard", "Coast guard", "organisation")
    one, other = (make(n, FACT, quotes=[quote(FACT, FACT, guard.id)], actors=[guard]) for n in "ab")
    assert not is_denial(pair(one, framed(other, negated=True)))


def test_statements_of_one_article_are_not_joined_by_themselves() -> None:
    assert grouped(make("a", FACT, FACT, NEAR)).groups == ((0,), (1,), (2,))


def test_a_chain_of_near_neighbours_is_no_agreement() -> None:
    """Each shares half its words with the next, and the ends share none."""
    words = "mare tolu vika sero dalen pori kemi luna rauta sivu talo meri kala lintu puu kivi".split()
    chain = [make(f"a{n}", " ".join(words[n * 3 : n * 3 + 7])) for n in range(4)]
    joined = grouped(*chain).groups
    assert all(not {0, 3} <= set(members) for members in joined)


def test_unsure_pairs_are_told_and_not_joined() -> None:
    found = grouped(make("a", FACT), framed(make("b", FACT), factuality="possible"))
    assert found.groups == ((0,), (1,))
    assert [(p.left.article_id, p.right.article_id) for p in found.unsure] == [("a", "b")]


def _dead(name: str, words: str, n: int | None) -> Annotated:
    line = f"The landslide above Alta killed {words} people in their beds at night"
    counts = (amount(line, f"{words} people", n, n, measure="killed", unit="person"),) if n else ()
    return make(name, line, quantities=counts)


def test_no_claim_gives_two_amounts_of_one_thing() -> None:
    assert verdict(pair(_dead("a", "twelve", 12), _dead("b", "nineteen", 19))) == "different"
    assert verdict(pair(_dead("a", "twelve", 12), _dead("b", "twelve", 12))) == "same"


def test_a_vague_report_is_no_bridge_between_two_amounts() -> None:
    articles = [_dead("a", "twelve", 12), _dead("b", "many", None), _dead("c", "nineteen", 19)]
    assert all(not {0, 2} <= set(members) for members in grouped(*articles).groups)


@settings(max_examples=40)
@given(st.lists(LINES, max_size=4))
def test_every_statement_is_in_just_one_group(articles: list[list[str]]) -> None:
    made = [make(f"a{n}", *lines) for n, lines in enumerate(articles) if lines]
    found = grouped(*made)
    assert sorted(i for members in found.groups for i in members) == list(range(len(units(made))))
    assert all(not {p.left.order, p.right.order} <= set(g) for p in found.unsure for g in found.groups)


def test_the_order_of_articles_changes_no_group() -> None:
    items = [make("a", FACT, BREAD), make("b", NEAR), make("c", FACT), framed(make("d", FACT), factuality="future")]
    results = set()
    for order in permutations(items):
        found = units(order)
        results.add(frozenset(frozenset(found[i].key for i in g) for g in grouped(*order).groups))
    assert len(results) == 1
