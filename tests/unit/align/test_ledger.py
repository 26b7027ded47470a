import pytest

from making.layers import Maker, placed, quote
from newsprism.align.facts import facts
from newsprism.align.ledger import Ledger
from newsprism.align.units import Unit, units
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.model.layers import Actor, Annotated

make = Maker()
FACT = "both engines of the survey ship failed on Monday night"
NEXT = "nobody on the survey ship was hurt by the fire"
GUARD = Actor("NOR/coast-guard", "Norwegian coast guard", "military", level="body", country="NOR")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def names(ledger: Ledger, unit: Unit) -> list[str]:
    return [ledger.named(k).name for k in ledger.keys(unit)]


def said(name: str, *relayed: str, actor: Actor = GUARD) -> Annotated:
    text = f"The coast guard said {FACT}"
    if relayed:
        text += f", {relayed[0]} reported"
    found = quote(text, FACT, actor.id, speaker="The coast guard", kind="indirect", relayed=relayed)
    return make(name, text, quotes=[found], actors=[actor])


def test_the_outlets_bare_voice_rests_on_nothing_known(lexicon: Lexicon) -> None:
    items = [make("a", f"The paper learned that {FACT}", outlet="Vadso Post")]
    ledger = Ledger(items, lexicon, {})
    assert [ledger.keys(u) for u in units(items)] == [()]
    assert ledger.origins() == ()


def test_relays_come_before_the_speaker(lexicon: Lexicon) -> None:
    items = [said("a", "Norhavn Press Agency")]
    (unit,) = units(items)
    assert names(Ledger(items, lexicon, {}), unit) == ["Norhavn Press Agency", "Norwegian coast guard"]


def test_an_article_s_credit_covers_what_names_nobody_else(lexicon: Lexicon) -> None:
    dateline = f"VADSO (Reuters) - The paper learned that {FACT}"
    spoken = f"The coast guard said {NEXT}"
    found = quote(f"{dateline}\n{spoken}", NEXT, GUARD.id, speaker="The coast guard", kind="indirect")
    items = [make("a", dateline, spoken, quotes=[found], actors=[GUARD])]
    ledger = Ledger(items, lexicon, {})
    assert [names(ledger, u) for u in units(items)] == [["Reuters"], ["Norwegian coast guard"]]


def test_a_message_once_introduced_by_its_relay_is_relayed_to_its_end(lexicon: Lexicon) -> None:
    first, second = f"The coast guard said {FACT}, Norhavn Press Agency reported", f"The coast guard said {NEXT}"
    text = f"{first}\n{second}"
    relay = ("Norhavn Press Agency",)
    quotes = [
        quote(text, FACT, GUARD.id, kind="indirect", relayed=relay),
        quote(text, NEXT, GUARD.id, number=2, kind="indirect"),
    ]
    items = [make("a", first, second, quotes=quotes, actors=[GUARD])]
    ledger = Ledger(items, lexicon, {})
    assert {tuple(names(ledger, u)) for u in units(items)} == {("Norhavn Press Agency", "Norwegian coast guard")}


def test_own_reporting_covers_its_sentence_and_no_other(lexicon: Lexicon) -> None:
    items = [make("a", f"A fisherman told this newspaper that {FACT}", f"We know that {NEXT}", outlet="Vadso Post")]
    ledger = Ledger(items, lexicon, {})
    assert [names(ledger, u) for u in units(items)] == [["Vadso Post"], []]


def test_state_media_are_the_one_state_agency_that_the_story_names(lexicon: Lexicon) -> None:
    korea = Actor("PRK/army", "Korean army", "military", level="body", country="PRK")
    both = [said("a", "state media", actor=korea), said("b", "KCNA", actor=korea)]
    ledger = Ledger(both, lexicon, {})
    assert len({ledger.keys(u) for u in units(both)}) == 1
    alone = [both[0]]
    assert names(Ledger(alone, lexicon, {}), units(alone)[0])[0] == "state media"


def test_words_that_may_be_no_attribution_show_no_origin(lexicon: Lexicon) -> None:
    text = f"The coast guard hopes {FACT}"
    weak = quote(text, FACT, GUARD.id, kind="indirect", force=None)
    items = [make("a", text, quotes=[weak], actors=[GUARD])]
    assert Ledger(items, lexicon, {}).keys(units(items)[0]) == ()


def test_every_origin_has_an_id_its_articles_and_the_exact_words_that_show_it(lexicon: Lexicon) -> None:
    items = [said("a", "Norhavn Press Agency"), said("b"), placed(make("c", "Source: Reuters", NEXT), "body", "body")]
    origins = dict(Ledger(items, lexicon, {}).origins())
    texts = {item.article.id: item.article.text for item in items}
    assert [o.id for o in origins.values()] == ["o1", "o2", "o3"]
    assert origins["actor:NOR/coast-guard"].article_ids == ("a", "b")
    for origin in origins.values():
        assert origin.basis
        assert all(texts[c.article_id][c.start : c.end] == c.exact for c in origin.basis)
        assert set(origin.article_ids) == {c.article_id for c in origin.basis}


def test_the_relays_name_is_cited_beside_its_quote(lexicon: Lexicon) -> None:
    origins = dict(Ledger([said("a", "Norhavn Press Agency")], lexicon, {}).origins())
    assert {c.exact for o in origins.values() for c in o.basis} == {"Norhavn Press Agency", "The coast guard"}


def test_no_articles_have_no_origins(lexicon: Lexicon) -> None:
    assert Ledger([], lexicon, {}).origins() == ()


def test_what_somebody_without_a_name_tells_an_outlet_is_of_no_outlet(lexicon: Lexicon) -> None:
    line = f"Somebody who knows the ship and wants not to be named told this newspaper that {FACT}"
    items = [make("a", line, outlet="Vadso Post")]
    ledger = Ledger(items, lexicon, {})
    (unit,) = units(items)
    assert [ledger.named(k).kind for k in ledger.keys(unit)] == ["unnamed-officials"]


def test_what_a_sentence_says_of_who_told_it_rests_on_nothing(lexicon: Lexicon) -> None:
    line = f"The captain of the grey survey ship from Vadso told this newspaper that {FACT}"
    items = [make("a", line, outlet="Vadso Post")]
    ledger = Ledger(items, lexicon, {})
    (whole,) = units(items)
    told = {f.unit.text: names(ledger, f.unit) for f in facts(items, [whole]) if f.kind in ("name", "clause")}
    assert names(ledger, whole) == ["Vadso Post"]
    assert told[f"that {FACT}"] == ["Vadso Post"]
    assert any(not found for words, found in told.items() if words.startswith("The captain"))


def test_a_director_and_the_institute_are_one_origin(lexicon: Lexicon) -> None:
    head = Actor("person:ines-carvalho", "Ines Carvalho", "person")
    one, two = f"Ines Carvalho, director of the institute, said {FACT}", f"The institute said {FACT}"
    items = [
        make(
            "a",
            one,
            quotes=[quote(one, FACT, head.id, speaker="Ines Carvalho, director of the institute")],
            actors=[head],
        ),
        make("b", two, quotes=[quote(two, FACT, None, speaker="The institute")]),
    ]
    ledger = Ledger(items, lexicon, {})
    first, second = (ledger.keys(unit) for unit in units(items))
    assert first == second != ()
