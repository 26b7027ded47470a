from itertools import permutations

import pytest
from msgspec.structs import replace

from making.layers import Maker, quote
from making.stories import view_of
from newsprism.dossier.positions import position_entries
from newsprism.model.layers import Actor, Annotated

make = Maker()
TOW = "the tow must wait for calmer seas and a stronger tug"
FUEL = "fuel for the survey ship will be paid by the owner"
PORT = "the port is open to every ship that asks for shelter"


def minister(country: str | None, name: str = "moe", kind="person") -> Actor:
    return Actor(f"person:{name}-{country}", f"{name} of {country}", kind, level="minister", country=country)


def says(name: str, actor: Actor, words: str, published: str | None = "2026-03-05", **more) -> Annotated:
    text = f"The minister said {words}."
    found = quote(text, words, actor.id, kind=more.pop("kind", "indirect"), **more)
    return make(name, text, quotes=[found], actors=[actor], published=published)


def countries(*articles: Annotated) -> list[str | None]:
    return [entry.country for entry in position_entries(view_of(*articles))]


def test_countries_with_most_statements_come_first_and_the_unknown_last() -> None:
    nor, isl, none = minister("NOR"), minister("ISL"), minister(None)
    items = [says("a", none, TOW), says("b", none, FUEL), says("c", none, PORT), says("d", isl, TOW)]
    assert countries(*items, says("e", nor, TOW), says("f", nor, FUEL)) == ["NOR", "ISL", None]


@pytest.mark.parametrize("country", ["NOR", "PRK", "USA", "FRA", "CHN", "RUS", "UKR"])
def test_the_same_rules_hold_for_every_country(country: str) -> None:
    (entry,) = position_entries(view_of(says("a", minister(country), TOW, relayed=("Norhavn Press Agency",))))
    (statement,) = entry.statements
    assert entry.country == country
    assert statement.text == f"The minister said {TOW}."
    assert statement.relayed == ("Norhavn Press Agency",)
    assert statement.citation.exact == statement.text


def test_the_newest_statement_comes_first_and_the_undated_last() -> None:
    nor = minister("NOR")
    items = [says("a", nor, TOW, "2026-03-01"), says("b", nor, FUEL, None), says("c", nor, PORT, "2026-03-04")]
    (entry,) = position_entries(view_of(*items))
    assert [s.citation.article_id for s in entry.statements] == ["c", "a", "b"]


def test_one_sentence_of_two_reports_is_one_statement() -> None:
    nor = minister("NOR")
    (entry,) = position_entries(view_of(says("a", nor, TOW), says("b", nor, TOW)))
    assert len(entry.statements) == 1


def test_of_an_utterance_only_the_longest_wording_stands_here() -> None:
    nor = minister("NOR")
    long, short = "“We will pay for the tow, whatever it costs,”", "“We will pay for the tow”"
    items = [says("a", nor, short, kind="direct"), says("b", nor, long, kind="direct")]
    (entry,) = position_entries(view_of(*items))
    assert [s.citation.article_id for s in entry.statements] == ["b"]


def test_a_copy_repeats_no_position() -> None:
    nor = minister("NOR")
    view = view_of(says("a", nor, TOW), says("b", nor, TOW, "2026-03-09"), copies={"b": "a"})
    assert [s.citation.article_id for e in position_entries(view) for s in e.statements] == ["a"]


@pytest.mark.parametrize("kind", ["media", "unknown"])
def test_outlets_and_unknown_speakers_hold_no_position(kind) -> None:
    assert countries(says("a", minister("NOR", kind=kind), TOW)) == []


def test_what_may_be_no_attribution_is_no_position() -> None:
    assert countries(says("a", minister("NOR"), TOW, force=None)) == []


def test_the_order_of_articles_does_not_change_who_says_what() -> None:
    items = [says("a", minister("NOR"), TOW), says("b", minister("ISL"), FUEL), says("c", minister("NOR"), PORT)]
    results = {
        frozenset((e.country, frozenset(s.text for s in e.statements)) for e in position_entries(view_of(*order)))
        for order in permutations(items)
    }
    assert len(results) == 1


def test_a_quotation_inside_another_statement_is_not_told_twice() -> None:
    nor = minister("NOR")
    text = f"The ministry wrote that the minister said {TOW}."
    outer = quote(text, f"the minister said {TOW}", nor.id, kind="indirect", speaker="The ministry")
    inner = quote(text, TOW, nor.id, kind="indirect", number=2, speaker="the minister")
    (entry,) = position_entries(view_of(make("a", text, quotes=[outer, inner], actors=[nor])))
    assert [s.text for s in entry.statements] == [text]


def test_who_speaks_for_a_body_speaks_for_its_country() -> None:
    text = f"A spokeswoman for the ministry said {TOW}."
    nobody = Actor("unnamed:spokeswoman", "a spokeswoman", "unnamed", level="official")
    ministry = Actor("NOR/ministry", "Ministry", "ministry", level="body", country="NOR")
    found = quote(text, TOW, nobody.id, kind="indirect", speaker="A spokeswoman for the ministry")
    found = replace(found, actor_ids=(nobody.id, ministry.id))
    (entry,) = position_entries(view_of(make("a", text, quotes=[found], actors=[nobody, ministry])))
    assert (entry.country, entry.actor_ids) == ("NOR", (ministry.id,))


def test_two_who_speak_together_each_hold_it() -> None:
    text = f"Oslo and Lima said {TOW}."
    oslo, lima = (Actor(code, code, "government", country=code) for code in ("NOR", "PER"))
    found = replace(quote(text, TOW, oslo.id, kind="indirect", speaker="Oslo and Lima"), actor_ids=(oslo.id, lima.id))
    assert countries(make("a", text, quotes=[found], actors=[oslo, lima])) == ["NOR", "PER"]
