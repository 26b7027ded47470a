"""Agreement counts origins, never articles."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from making.layers import Maker, quote
from newsprism.align.ledger import Ledger
from newsprism.align.status import status
from newsprism.align.units import units
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.model.layers import Actor, Annotated

make = Maker()
FACT = "both engines of the survey ship failed on Monday night"
HARBOUR = Actor("org:vadso-harbour", "Vadso harbour office", "organisation", level="body")
GUARD = Actor("NOR/coast-guard", "Norwegian coast guard", "military", level="body", country="NOR")
UNNAMED = Actor("unnamed:official", "an official", "unnamed", level="official")
WITNESS = Actor("person:anna-lind", "Anna Lind", "person")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def says(name: str, actor: Actor, words: str, *relayed: str, outlet: str | None = None) -> Annotated:
    text = f"{words} said {FACT}" + (f", according to {relayed[0]}" if relayed else "")
    found = quote(text, FACT, actor.id, speaker=words, kind="indirect", relayed=relayed)
    return make(name, text, quotes=[found], actors=[actor], outlet=outlet)


def plain(name: str, outlet: str | None = None) -> Annotated:
    return make(name, f"The paper learned that {FACT}", outlet=outlet)


def own(name: str, outlet: str | None) -> Annotated:
    return make(name, f"A fisherman told this newspaper that {FACT}", outlet=outlet)


def cites(name: str, outlet: str, source: str) -> Annotated:
    """An article that has it from another outlet."""
    text = f"{source} reported that {FACT}"
    actor = Actor(f"media-name:{source}", source, "media", level="outlet")
    return make(
        name, text, quotes=[quote(text, FACT, actor.id, speaker=source, kind="indirect")], actors=[actor], outlet=outlet
    )


def state(articles: Sequence[Annotated], lexicon: Lexicon, *, disputed: bool = False, copies=None) -> tuple[str, int]:
    """The status of one group of all their statements, and how many origins it shows."""
    copies = copies or {}
    found, keys = status(units(articles), Ledger(articles, lexicon, copies), disputed=disputed, copies=copies)
    return found, len(keys)


def test_five_outlets_that_repeat_one_agency_are_one_origin(lexicon: Lexicon) -> None:
    five = [says(n, GUARD, "The coast guard", "Nordwire News Agency", outlet=f"Outlet {n}") for n in "abcde"]
    assert state(five, lexicon) == ("single-origin", 1)


def test_an_agency_and_whom_it_relays_are_one_origin_under_two_names(lexicon: Lexicon) -> None:
    relayed = says("a", GUARD, "The coast guard", "Nordwire News Agency")
    assert state([relayed, says("b", GUARD, "The coast guard")], lexicon) == ("single-origin", 1)
    text = f"Nordwire News Agency reported that {FACT}"
    wire = Actor("media:nordwire", "Nordwire News Agency", "media")
    named = make("c", text, quotes=[quote(text, FACT, None, relayed=(wire.name,), kind="indirect")])
    assert state([relayed, says("b", GUARD, "The coast guard"), named], lexicon) == ("single-origin", 1)


def test_two_bodies_that_say_so_in_two_articles_corroborate(lexicon: Lexicon) -> None:
    two = [says("a", GUARD, "The coast guard"), says("b", HARBOUR, "The harbour office")]
    assert state(two, lexicon) == ("corroborated", 2)


def test_two_outlets_own_reporters_corroborate(lexicon: Lexicon) -> None:
    assert state([own("a", "Vadso Post"), own("b", "Alta Herald")], lexicon) == ("corroborated", 2)


def test_unknown_never_counts_as_independent(lexicon: Lexicon) -> None:
    assert state([plain("a", "Vadso Post"), plain("b", "Alta Herald")], lexicon) == ("single-origin", 0)
    assert state([plain("a"), says("b", GUARD, "The coast guard"), plain("c")], lexicon) == ("single-origin", 1)


def test_a_private_person_whose_words_nobody_shows_to_have_asked_for_is_no_origin(lexicon: Lexicon) -> None:
    two = [says("a", WITNESS, "Anna Lind"), says("b", GUARD, "The coast guard")]
    assert state(two, lexicon) == ("single-origin", 1)


@pytest.mark.parametrize("words", ["An official", "Two diplomats", "A person familiar with it"])
def test_officials_without_a_name_never_corroborate(words: str, lexicon: Lexicon) -> None:
    assert state([says("a", UNNAMED, words), says("b", UNNAMED, words)], lexicon)[0] == "single-origin"
    assert state([says("a", UNNAMED, words), says("b", GUARD, "The coast guard")], lexicon)[0] == "single-origin"


def test_one_article_is_a_single_source_however_many_it_names(lexicon: Lexicon) -> None:
    first, second = f"The coast guard said {FACT}", f"The harbour office confirmed that {FACT} already"
    text = f"{first}\n{second}"
    quotes = [
        quote(text, first[21:], GUARD.id, kind="indirect"),
        quote(text, second[31:], HARBOUR.id, number=2, kind="indirect"),
    ]
    item = make("a", first, second, quotes=quotes, actors=[GUARD, HARBOUR])
    assert state([item], lexicon) == ("single-source", 2)


def test_a_dispute_stands_above_all_else(lexicon: Lexicon) -> None:
    two = [says("a", GUARD, "The coast guard"), says("b", HARBOUR, "The harbour office")]
    assert state(two, lexicon, disputed=True) == ("disputed", 2)
    assert state([plain("a")], lexicon, disputed=True) == ("disputed", 0)


def test_an_article_and_its_copy_are_one_article(lexicon: Lexicon) -> None:
    two = [says("a", GUARD, "The coast guard"), says("b", GUARD, "The coast guard")]
    assert state(two, lexicon, copies={"b": "a"}) == ("single-source", 1)


def test_a_copy_brings_no_origin_of_its_own(lexicon: Lexicon) -> None:
    """The copy's "this newspaper" is the original's: nobody was asked twice."""
    three = [own("a", "Vadso Post"), own("b", "Alta Herald"), plain("c", "Kirkenes News")]
    assert state(three, lexicon, copies={"b": "a"}) == ("single-origin", 1)


def test_outlets_that_cite_each_other_in_a_circle_rest_on_nothing(lexicon: Lexicon) -> None:
    circle = [cites("a", "Vadso Post", "Alta Herald"), cites("b", "Alta Herald", "Vadso Post")]
    assert state(circle, lexicon) == ("single-origin", 0)
    longer = [
        cites("a", "Vadso Post", "Alta Herald"),
        cites("b", "Alta Herald", "Kirkenes News"),
        cites("c", "Kirkenes News", "Vadso Post"),
    ]
    assert state(longer, lexicon) == ("single-origin", 0)


def test_an_outlet_and_who_cites_it_are_one_origin(lexicon: Lexicon) -> None:
    assert state([own("a", "Vadso Post"), cites("b", "Alta Herald", "Vadso Post")], lexicon) == ("single-origin", 1)


def test_who_cites_an_outlet_rests_on_what_that_outlet_shows(lexicon: Lexicon) -> None:
    """The Post has it from the coast guard, the Herald from the Post, the News from the coast guard: one origin."""
    three = [
        says("a", GUARD, "The coast guard", outlet="Vadso Post"),
        cites("b", "Alta Herald", "Vadso Post"),
        says("c", GUARD, "The coast guard", outlet="Kirkenes News"),
    ]
    assert state(three, lexicon) == ("single-origin", 1)


@pytest.mark.parametrize(
    ("outlet", "cited"), [("The Vadso Post", "the Vadso Post"), ("BBC News", "the BBC"), ("Reuters", "Reuters")]
)
def test_an_outlet_is_one_origin_by_all_its_names(outlet: str, cited: str, lexicon: Lexicon) -> None:
    text = f"{FACT}, {cited} reported"
    relayed = make("b", text, quotes=[quote(text, FACT, None, relayed=(cited,), kind="indirect")], outlet="Alta Herald")
    assert state([own("a", outlet), relayed], lexicon) == ("single-origin", 1)


def test_the_order_of_articles_does_not_change_a_status(lexicon: Lexicon) -> None:
    four = [
        says("a", GUARD, "The coast guard", "Nordwire News Agency", outlet="Vadso Post"),
        cites("b", "Alta Herald", "Vadso Post"),
        says("c", UNNAMED, "An official"),
        own("d", "Kirkenes News"),
    ]
    assert {state(list(order), lexicon) for order in permutations(four)} == {("corroborated", 3)}
