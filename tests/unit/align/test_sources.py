from collections.abc import Iterable

import pytest

from making.layers import Maker, placed, quote
from newsprism.align.sources import (
    Evidence,
    article_credits,
    carrier,
    holder_origins,
    outlet_label,
    own_outlet,
    told_outlets,
)
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.model.layers import Actor, Annotated

make = Maker()


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def names(found: Iterable[Evidence]) -> list[str]:
    return [evidence.named.name for evidence in found]


def key(name: str, lexicon: Lexicon, country: str | None = None) -> str | None:
    found = carrier(name, lexicon, "en", country)
    return found.key if found else None


def test_an_agency_is_one_under_all_its_names(lexicon: Lexicon) -> None:
    assert key("Reuters", lexicon) == key("the Reuters news agency", lexicon) == "agency:reuters"
    assert key("KCNA", lexicon) == key("Korean Central News Agency", lexicon) == "agency:kcna"


def test_an_unknown_agency_or_paper_is_known_by_its_name(lexicon: Lexicon) -> None:
    assert key("the Norhavn Press Agency", lexicon) == key("Norhavn Press Agency", lexicon)
    assert key("The Alta Herald", lexicon) == key("Alta Herald", lexicon)
    assert key("Norhavn Press Agency", lexicon) != key("Sundby Press Agency", lexicon)


@pytest.mark.parametrize("words", ["the captain", "two sailors", "he", "", "many people", "x" * 100_000])
def test_other_words_are_no_carrier(words: str, lexicon: Lexicon) -> None:
    assert key(words, lexicon) is None


def test_state_media_are_those_of_their_country(lexicon: Lexicon) -> None:
    assert key("state media", lexicon, "PRK") == "state-media:PRK"
    assert key("state television", lexicon) == "state-media:?"


@pytest.mark.parametrize("country", ["PRK", "USA", "NOR", "FRA", "CHN"])
def test_the_same_rule_holds_for_every_country(country: str, lexicon: Lexicon) -> None:
    assert key("state-run media", lexicon, country) == f"state-media:{country}"


def test_an_unknown_outlet_is_called_by_its_file(lexicon: Lexicon) -> None:
    assert outlet_label(make("a", "Line")) == "a.txt"
    assert own_outlet(make("a", "Line"), lexicon) != own_outlet(make("b", "Line"), lexicon)


def _holder(actor: Actor, words: str) -> list[tuple[str, str]]:
    text = f"{words} said the ship is safe"
    found = quote(text, "the ship is safe", actor.id, speaker=words)
    item = make("a", text, quotes=[found], actors=[actor])
    return [(n.kind, n.key) for n in holder_origins(found, item, {actor.id: actor})]


HOLDERS = [
    (Actor("NOR/police", "Norwegian police", "government", level="body"), "The police", "official-statement"),
    (Actor("org:yard", "Tromso yard", "organisation"), "The yard", "official-statement"),
    (Actor("person:moe", "Tor Moe", "person", level="minister"), "Minister Tor Moe", "official-statement"),
    (Actor("org:inst", "Sea Institute", "organisation"), "A report by the Sea Institute", "document"),
    (Actor("unnamed:1", "an official", "unnamed", level="official"), "An official", "unnamed-officials"),
    (Actor("agency:reuters", "Reuters", "media"), "Reuters", "agency"),
    (Actor("media:bbc", "BBC", "media"), "The BBC", "outlet"),
    (Actor("m:1", "Norhavn Press Agency", "media"), "Norhavn Press Agency", "agency"),
    (Actor("m:2", "Alta Herald", "media"), "The Alta Herald", "outlet"),
]


@pytest.mark.parametrize(("actor", "words", "kind"), HOLDERS, ids=[words for _, words, _ in HOLDERS])
def test_who_answers_for_words_is_an_origin_of_its_kind(actor: Actor, words: str, kind: str) -> None:
    assert [k for k, _ in _holder(actor, words)] == [kind]


@pytest.mark.parametrize(
    "actor",
    [
        Actor("person:lind", "Anna Lind", "person"),
        Actor("people:locals", "locals", "people"),
        Actor("u:1", "it", "unknown"),
        Actor("unnamed:2", "an expert", "unnamed", level="expert"),
    ],
)
def test_private_people_and_unnamed_experts_are_no_origin(actor: Actor) -> None:
    assert _holder(actor, actor.name) == []


def test_unnamed_officials_of_two_articles_have_two_keys() -> None:
    official = Actor("unnamed:official", "an official", "unnamed", level="official")
    text = "An official said the ship is safe"
    found = quote(text, "the ship is safe", official.id, speaker="An official")
    keys = {n.key for a in "ab" for n in holder_origins(found, make(a, text), {official.id: official})}
    assert len(keys) == 2


@pytest.mark.parametrize(
    "line",
    [
        "VADSO (Reuters) - The survey ship is adrift",
        "Vadso, March 5 (Reuters) — The survey ship is adrift",
        "Source: Reuters",
        "Quelle: Reuters",
    ],
)
def test_a_dateline_or_a_source_line_credits_an_agency(line: str, lexicon: Lexicon) -> None:
    item = make("a", line)
    (found,) = article_credits(item, lexicon)
    assert (found.named.kind, found.named.name) == ("agency", "Reuters")
    assert found.span.of(item.article.text) == "Reuters"


def test_a_byline_credits_an_agency(lexicon: Lexicon) -> None:
    item = placed(make("a", "Survey ship adrift", "By Anna Lind, Reuters"), "headline", "byline")
    assert names(article_credits(item, lexicon)) == ["Reuters"]


@pytest.mark.parametrize(
    "line",
    [
        "The survey ship (built in 1998) - a veteran - is adrift",
        "The reporter once worked for Reuters",
        "Reuters has moved its office",
        "(((((((((((((((" * 2000,
        "Source: " + "x" * 10_000,
    ],
)
def test_other_lines_credit_nobody(line: str, lexicon: Lexicon) -> None:
    assert names(article_credits(make("a", line), lexicon)) == []


def test_clutter_credits_nobody(lexicon: Lexicon) -> None:
    assert names(article_credits(placed(make("a", "Source: Reuters"), "boilerplate"), lexicon)) == []


@pytest.mark.parametrize(
    "line",
    [
        "“We are safe,” the captain told this newspaper.",
        "Our correspondent saw the tug leave.",
        "A letter seen by us names the yard.",
        "„Uns geht es gut“, sagte sie dieser Zeitung.",
        "«Estamos bien», dijo a este periódico.",
        "Нашему корреспонденту она сказала больше.",
    ],
)
def test_the_outlets_own_reporting_is_shown_by_its_words(line: str, lexicon: Lexicon) -> None:
    assert names(told_outlets(make("a", line, outlet="Vadso Post"), lexicon)) == ["Vadso Post"]


def test_told_the_outlet_by_its_name_is_own_reporting_and_told_another_is_not(lexicon: Lexicon) -> None:
    own = make("a", "She told the Vadso Post that all are safe.", outlet="The Vadso Post")
    assert [e.named for e in told_outlets(own, lexicon)] == [own_outlet(own, lexicon)]
    other = make("a", "She told the BBC that all are safe.", outlet="The Vadso Post")
    assert [e.named.key for e in told_outlets(other, lexicon)] == ["media:bbc"]


@pytest.mark.parametrize(
    "line",
    ["She told her crew that all are safe.", "The minister told reporters that all are safe.", "Ours is a calm sea."],
)
def test_to_tell_others_is_no_own_reporting(line: str, lexicon: Lexicon) -> None:
    assert names(told_outlets(make("a", line, outlet="Vadso Post"), lexicon)) == []


def test_what_clutter_says_shows_no_reporting(lexicon: Lexicon) -> None:
    item: Annotated = placed(make("a", "Our reporters are here for you", outlet="Vadso Post"), "boilerplate")
    assert names(told_outlets(item, lexicon)) == []
