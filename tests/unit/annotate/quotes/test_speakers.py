"""Whom the words of a source stand for, in whole texts of our own: only their head speaks, and never a guess."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from newsprism.annotate.actors.build import actors
from newsprism.annotate.document import Document
from newsprism.annotate.quotes import quotes
from newsprism.lexicon import load
from newsprism.models.crf import CrfTagger

LEXICON = load()


class Said(NamedTuple):
    """A quote as it reads: what is said, its source as written, its actors and their countries, its parent."""

    content: str
    source: str
    ids: tuple[str, ...]
    countries: tuple[str | None, ...]
    parent: str | None


Ask = Callable[[str], list[Said]]


@pytest.fixture
def said(read: Callable[..., tuple[Document, object]], tagger: CrfTagger) -> Ask:
    def asking(text: str) -> list[Said]:
        document, _ = read(text)
        mentions, found = actors(document, LEXICON)
        known = {actor.id: actor for actor in found}
        return [
            Said(
                content=" ... ".join(span.of(text) for span in quote.content),
                source=quote.speaker.of(text) if quote.speaker else "",
                ids=quote.actor_ids,
                countries=tuple(known[i].country for i in quote.actor_ids),
                parent=quote.parent,
            )
            for quote in quotes(document, mentions, found, LEXICON, tagger=tagger)
        ]

    return asking


@pytest.mark.parametrize(
    "text",
    [
        "The son of President Vladimir Putin said nothing would change.",
        "Chancellor Angela Merkel's deputy said the dam would hold.",
        "Someone close to Kari Solberg said the dam would hold.",
        "A statement from Kari Solberg's office said the dam would hold.",
    ],
)
def test_who_is_only_named_beside_the_head_does_not_speak(said: Ask, text: str) -> None:
    (quote,) = said(text)
    assert quote.ids == ()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Solberg campaign manager Jeff Winter said that it was over.", ("person:jeff-winter",)),
        ("Two researchers, Kari Solberg and Bo Berg, said it was over.", ("person:kari-solberg", "person:bo-berg")),
        ("A lawyer for Kari Solberg said it was over.", ("unnamed:lawyer",)),
        ("The report by the Interior Ministry of Peru says it is over.", ("PER/interior-ministry",)),
        ("A Kremlin statement said it was over.", ("RUS/presidency",)),
        (
            "A Kremlin spokesman, Dmitry Peskov, said it was over.",
            ("person:dmitry-peskov", "RUS/presidency"),
        ),
    ],
)
def test_the_head_of_a_source_speaks_and_who_sends_a_paper(said: Ask, text: str, ids: tuple[str, ...]) -> None:
    assert [quote.ids for quote in said(text)] == [ids]


@pytest.mark.parametrize("noun", ["intelligence", "officials"])
def test_two_nations_are_never_one(said: Ask, noun: str) -> None:
    (mixed,) = said(f"South Korean and Western {noun} said the troops had left in May.")
    assert set(mixed.countries) <= {None}
    (plain,) = said("South Korean officials said the troops had left in May.")
    assert plain.countries == ("KOR",)


def test_a_nation_alone_is_its_side(said: Ask) -> None:
    (quote,) = said("The Peruvian side said that the line was cut.")
    assert quote.ids == ("PER",)


def test_whom_a_quotation_names_is_not_who_says_it(said: Ask) -> None:
    quotes_of_holm = said('Carl Holm left the room. "Bo Berg is a liar and a thief," he said.')
    assert [quote.ids for quote in quotes_of_holm] == [("person:carl-holm",)]
    (alone,) = said('"Bo Berg is a liar and a thief," he said.')
    assert alone.ids == ()


def test_who_stands_for_people_that_nobody_names(said: Ask) -> None:
    quotes_of_who = said("Bankers who argue that the dam will drown their fields marched on Friday.")
    assert [quote.ids for quote in quotes_of_who if quote.source == "who"] == [("unnamed:bankers",)]


def test_who_is_unknown_behind_one_who_must_be_somebody(said: Ask) -> None:
    quotes_of_who = said("The banker who argues that the dam will drown all fields marched on Friday.")
    assert [quote.ids for quote in quotes_of_who if quote.source == "who"] == [()]


@pytest.mark.parametrize("text", ["The coast guard warned: Langanes. Nobody came.", "She said so. They knew that."])
def test_a_word_that_says_nothing_alone_is_no_quotation(said: Ask, text: str) -> None:
    assert said(text) == []


def test_a_clause_behind_a_colon_and_a_lone_word_in_marks_are_quotations(said: Ask) -> None:
    assert [q.content for q in said("Harbour master Ole Brandt reported: it is over.")] == ["it is over"]
    assert [q.content for q in said("It said: “No”.")] == ["“No”"]


@pytest.mark.parametrize(
    "text",
    [
        "“He told me, ‘Keep the lamp lit, we will be home soon,’ and then the line broke,” Captain Ida Moen said.",
        "\"He told me, 'Keep the lamp lit. We will be home soon,' and then he left,\" Captain Ida Moen said.",
    ],
)
def test_a_quotation_in_a_quotation_has_its_parent(said: Ask, text: str) -> None:
    outer, inner = said(text)
    assert outer.parent is None
    assert inner.parent == "q1"
    assert inner.content.strip("‘’'").startswith("Keep the lamp lit")
    assert inner.source == "He"


def test_a_body_belongs_to_the_country_that_labels_its_paragraph(said: Ask) -> None:
    (labelled,) = said("Peru: The Ministry of Tides said the line was cut.")
    assert labelled.countries == ("PER",)
    (under,) = said("Peru\n\nThe Ministry of Tides said the line was cut.")
    assert under.countries == ("PER",)
    (general,) = said("Peru: The Foreign Ministry said the line was cut.")
    assert general.ids == ("PER/foreign-ministry",)


@pytest.mark.parametrize(
    "text",
    [
        "The result: The Ministry of Tides said the line was cut.",
        "Peru and Chile agreed. The Ministry of Tides said the line was cut.",
        "Peru: Radio Tides said the line was cut.",
    ],
)
def test_no_label_gives_no_country(said: Ask, text: str) -> None:
    assert {c for quote in said(text) for c in quote.countries} <= {None}


def test_a_people_speaks_and_one_of_it_is_unknown(said: Ask) -> None:
    assert [q.ids for q in said("Canadians said that they wanted peace.")] == [("CAN/people",)]
    assert [q.ids for q in said("One kind Canadian said that he wanted peace.")] == [()]
