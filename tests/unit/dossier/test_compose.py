"""The whole dossier of a hand-made story: whatever it prints opens the exact words, and every id leads somewhere."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from making.layers import BagEmbedder, Maker, amount, date, mention, quote, span
from newsprism.align.aligned import align
from newsprism.dossier.compose import compose
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.model.article import Rejected
from newsprism.model.dossier import Dossier, Producer
from newsprism.model.layers import Actor, Annotated, Doubt, Event, Exchange, Indicator
from newsprism.model.story import Story, Window

make = Maker()
MOE = Actor("person:tor-moe", "Tor Moe", "person", role="fisheries minister", level="minister", country="NOR")
NORWAY = Actor("NOR", "Norway", "government", level="body", country="NOR")
ICELAND = Actor("ISL", "Iceland", "government", level="body", country="ISL")
OFFICIAL = Actor("unnamed:official", "an official", "unnamed", level="official")
LONG = "“Norway carries the costs of the tow, to the last krone,”"
SHORT = "“Norway carries the costs of the tow”"


def full(name: str, content: str, published: str | None, outlet: str | None, crew: int) -> Annotated:
    """An article with an entry in every layer."""
    lines = (
        f"The survey ship with {crew} sailors on board lost both engines on 3 March",
        f"{content} Tor Moe said.",
        "Norway gave Iceland a tug 🚢 for the survey ship",
        "An official said the tug may be late; watch for ice",
    )
    text = "\n".join(lines)
    when = date(text, "3 March", "2026-03-03", "2026-03-03", "2026-03-04")
    gave = Event("e1", span(text, "gave"), "AID", None, ("NOR",), ("ISL",), None, when.id, ())
    spoken = quote(text, content, MOE.id, speaker="Tor Moe")
    unnamed = quote(text, "the tug may be late", OFFICIAL.id, number=2, speaker="An official", kind="indirect")
    return make(
        name,
        *lines,
        published=published,
        outlet=outlet,
        quotes=[spoken, unnamed],
        actors=[MOE, NORWAY, ICELAND, OFFICIAL],
        mentions=(mention(text, "Norway gave", "NOR"), mention(text, "Iceland", "ISL")),
        timexes=(when,),
        quantities=(amount(text, f"{crew} sailors", crew, crew, measure="aboard", unit="sailor"),),
        events=(gave,),
        exchanges=(Exchange("NOR", "ISL", span(text, "a tug 🚢"), "humanitarian", 2, "certain"),),
        indicators=(Indicator(span(text, "the tug may be late"), span(text, "may"), (span(text, "ice"),), 3),),
        doubts=(Doubt("unit-mismatch", span(text, f"{crew} sailors"), "no unit"),),
    )


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="module")
def articles() -> list[Annotated]:
    return [
        full("a", LONG, "2026-03-05", "Vadso Post", 34),
        full("b", SHORT, "2026-03-06", "Alta Herald", 36),
        full("c", SHORT, None, None, 36),
    ]


@pytest.fixture(scope="module")
def dossier(articles: list[Annotated], lexicon: Lexicon) -> Dossier:
    story = Story("s1", ("a", "b", "c"), "Adrift", Window("2026-03-05", "2026-03-06"), {"c": "b"})
    aligned = align(story, articles, BagEmbedder(), lexicon)
    rejected = (Rejected("empty.txt", "empty file"),)
    return compose([aligned], articles, rejected=rejected, producers=(Producer("newsprism", "0", None),))


def walk(node: Any) -> Iterator[dict[str, Any]]:
    """Every object of the dossier."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from walk(value)


def test_every_line_opens_the_exact_words_that_it_came_from(dossier: Dossier) -> None:
    texts = {a.id: a.text for a in dossier.articles}
    citations = [node for node in walk(msgspec.to_builtins(dossier.stories)) if "exact" in node]
    assert len(citations) > 20
    for c in citations:
        assert texts[c["article_id"]][c["start"] : c["end"]] == c["exact"]


def test_no_list_of_a_full_story_is_empty_but_the_unsure(dossier: Dossier) -> None:
    (story,) = dossier.stories
    lists = msgspec.to_builtins(story)
    assert [name for name, value in lists.items() if value in ([], ())] in ([], ["unsure"])


def test_ids_are_unique_and_begin_with_the_storys(dossier: Dossier) -> None:
    (story,) = msgspec.to_builtins(dossier.stories)
    entries = [e for part in story.values() if isinstance(part, list | tuple) for e in part if isinstance(e, dict)]
    ids = [e["id"] for e in entries if e not in story["actors"]]
    assert len(set(ids)) == len(ids)
    assert all(i.startswith("s1.") for i in ids)


def test_every_id_leads_somewhere(dossier: Dossier) -> None:
    (story,) = dossier.stories
    origins, quotes = {o.id for o in story.origins}, {q.id for q in story.quotes}
    claims, actors, articles = {c.id for c in story.claims}, {a.id for a in story.actors}, set(story.article_ids)
    assert {i for c in story.claims for i in c.origin_ids} <= origins
    assert {i for u in story.utterances for i in u.quote_ids} <= quotes
    assert {i for u in story.utterances for d in u.differences for i in (d.left_quote_id, d.right_quote_id)} <= quotes
    assert {q.parent for q in story.quotes if q.parent} <= quotes
    assert {s.actor_id for p in story.positions for s in p.statements} <= actors
    assert {a for e in story.events for a in (*e.actors, *e.recipients)} <= actors
    assert {q.speaker.actor_id for q in story.quotes if q.speaker} <= actors
    assert {i for u in story.unsure for i in (u.left, u.right)} <= claims
    assert {i for d in story.disagreements for v in d.values for i in v.article_ids} <= articles


def test_the_run_names_its_limits(dossier: Dossier) -> None:
    corpus = dossier.corpus
    assert (corpus.articles, corpus.outlets, corpus.languages) == (3, ("Alta Herald", "Vadso Post"), ("en",))
    assert (corpus.from_, corpus.to) == ("2026-03-05", "2026-03-06")
    assert dossier.rejected == (Rejected("empty.txt", "empty file"),)


def test_an_article_is_as_it_was_read_and_a_copy_says_so(dossier: Dossier, articles: list[Annotated]) -> None:
    assert [a.copy_of for a in dossier.articles] == [None, None, "b"]
    assert [a.text for a in dossier.articles] == [item.article.text for item in articles]
    assert dossier.articles[2].published.value is None


def test_two_numbers_stand_side_by_side(dossier: Dossier) -> None:
    found = [d for d in dossier.stories[0].disagreements if d.slot == "number"]
    assert [[v.value for v in d.values] for d in found] == [["34 sailor", "36 sailor"]]
    assert [v.article_ids for v in found[0].values] == [("a",), ("b", "c")]


def test_two_wordings_of_one_utterance_are_a_difference_of_wording_and_no_conflict(dossier: Dossier) -> None:
    (story,) = dossier.stories
    wordings = [d for d in story.disagreements if d.slot == "wording"]
    assert {d.kind for d in wordings} == {"wording"}
    assert [v.value for v in wordings[0].values] == [LONG.strip("“,”"), SHORT.strip("“”")]
    assert {d.kind for u in story.utterances for d in u.differences} == {"cut"}


def test_the_same_run_gives_the_same_dossier(dossier: Dossier, articles: list[Annotated], lexicon: Lexicon) -> None:
    story = Story("s1", ("a", "b", "c"), "Adrift", Window("2026-03-05", "2026-03-06"), {"c": "b"})
    again = compose(
        [align(story, articles, BagEmbedder(), lexicon)],
        articles,
        rejected=dossier.rejected,
        producers=dossier.producers,
    )
    assert msgspec.json.encode(again) == msgspec.json.encode(dossier)


def test_nothing_read_is_an_empty_dossier() -> None:
    empty = compose([], [], rejected=(), producers=())
    assert (empty.articles, empty.stories, empty.corpus.from_) == ((), (), None)
