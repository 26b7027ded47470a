"""The dossier as JSON, to the letter of the design."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from contract.test_records import ISO, READ

STORY = {
    "origins": "name kind article_ids basis",
    "actors": "name kind role level country",
    "quotes": "article_id text kind force speaker speakers relayed parent citation",
    "utterances": "speaker quote_ids differences",
    "claims": "text holder status origin_ids citations silent history first_published",
    "disagreements": "slot kind about values",
    "positions": "country actor_ids statements",
    "timeline": "date precision text article_ids citations",
    "exchanges": "giver receiver what kind citations",
    "events": "type mode actors recipients date place flags citations",
    "indicators": "scenario likelihood indicators holder citation",
    "cautions": "kind text citation",
    "unsure": "left right",
}
CITATION = {"article_id", "field", "start", "end", "exact", "prefix", "suffix"}
KINDS = "conflict refines rounding different-time different-scope superseded wording".split()
SLOTS = "date number actor place event cause status wording".split()
STATUSES = "disputed corroborated single-origin single-source".split()


def citations(node: Any) -> Iterator[dict[str, Any]]:
    """Every citation, wherever it stands."""
    if isinstance(node, dict):
        if "exact" in node:
            yield node
        for value in node.values():
            yield from citations(value)
    elif isinstance(node, list):
        for value in node:
            yield from citations(value)


def entries(dossier: dict[str, Any], part: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every entry of a part with its story."""
    for story in dossier["stories"]:
        for entry in story[part]:
            yield story, entry


def test_the_top(dossier: dict[str, Any]) -> None:
    assert list(dossier) == ["schema", "producers", "corpus", "articles", "rejected", "stories"]
    assert dossier["schema"] == "newsprism/dossier/1"
    assert set(dossier["corpus"]) == {"articles", "outlets", "languages", "from", "to"}
    assert dossier["corpus"]["articles"] == len(dossier["articles"]) == 14
    assert dossier["rejected"] == []


def test_producers_have_a_version_and_models_a_digest(dossier: dict[str, Any]) -> None:
    digests = {p["name"]: p["digest"] for p in dossier["producers"]}
    assert digests.pop("newsprism") is None
    assert digests.pop("newsprism-lexicon") is None
    assert digests
    assert all(len(digest) == 64 for digest in digests.values())
    assert all(p["version"] for p in dossier["producers"])


def test_an_article_is_as_read_prints_it(dossier: dict[str, Any], read_lines: list[dict[str, Any]]) -> None:
    for article, line in zip(dossier["articles"], read_lines, strict=True):
        assert list(article) == [*READ, "copy_of"]
        assert {key: article[key] for key in READ} == line


def test_the_near_verbatim_copy_is_folded(dossier: dict[str, Any]) -> None:
    copies = {a["source"].rpartition("/")[2]: a["copy_of"] for a in dossier["articles"] if a["copy_of"]}
    first = next(a["id"] for a in dossier["articles"] if "01-norhavn" in a["source"])
    assert copies == {"02-carrick-ledger.txt": first}


@pytest.mark.parametrize("part", STORY)
def test_every_key_of_every_entry_is_there(part: str, dossier: dict[str, Any]) -> None:
    for _, entry in entries(dossier, part):
        assert {"id", *STORY[part].split()} <= set(entry)
        assert isinstance(entry["id"], str)


def test_every_story_has_every_part(dossier: dict[str, Any]) -> None:
    for story in dossier["stories"]:
        assert set(story) == {"id", "title", "window", "article_ids", *STORY}
        assert set(story["window"]) == {"start", "end"}
        assert all(isinstance(story[part], list) for part in STORY)


def test_ids_are_unique(dossier: dict[str, Any]) -> None:
    """An actor's id is the same in every story and article, so it is unique in its story alone."""
    ids = [a["id"] for a in dossier["articles"]] + [s["id"] for s in dossier["stories"]]
    for part in STORY:
        if part != "actors":
            ids += [entry["id"] for _, entry in entries(dossier, part)]
    assert [key for key, count in Counter(ids).items() if count > 1] == []
    for story in dossier["stories"]:
        actors = [actor["id"] for actor in story["actors"]]
        assert len(actors) == len(set(actors))


def test_every_citation_holds_its_exact_words(dossier: dict[str, Any]) -> None:
    texts = {a["id"]: a for a in dossier["articles"]}
    found = list(citations(dossier))
    assert len(found) > 200
    for item in found:
        text, start, end = texts[item["article_id"]][item["field"]], item["start"], item["end"]
        assert set(item) >= CITATION
        assert 0 <= start < end <= len(text)
        assert text[start:end] == item["exact"]
        assert text[:start].endswith(item["prefix"])
        assert text[end:].startswith(item["suffix"])
        assert (item["prefix"] == "") == (start == 0)
        assert (item["suffix"] == "") == (end == len(text))


def test_a_discontinuous_citation_is_the_hull_of_its_spans(dossier: dict[str, Any]) -> None:
    pieces = [item for item in citations(dossier) if item["spans"]]
    assert pieces
    for item in pieces:
        assert item["start"] == item["spans"][0][0]
        assert item["end"] == item["spans"][-1][1]
        assert item["spans"] == sorted(item["spans"])


def test_a_quote_reads_as_its_pieces(dossier: dict[str, Any]) -> None:
    texts = {a["id"]: a["text"] for a in dossier["articles"]}
    for _, quote in entries(dossier, "quotes"):
        cited = quote["citation"]
        spans = cited["spans"] or [[cited["start"], cited["end"]]]
        assert cited["article_id"] == quote["article_id"]
        assert quote["text"] == " ... ".join(texts[quote["article_id"]][s:e] for s, e in spans)


def test_a_speaker_is_written_in_the_article(dossier: dict[str, Any]) -> None:
    texts = {a["id"]: a["text"] for a in dossier["articles"]}
    for story, quote in entries(dossier, "quotes"):
        actors = {a["id"] for a in story["actors"]}
        for speaker in (quote["speaker"], *quote["speakers"]):
            if speaker is not None:
                assert set(speaker) == {"actor_id", "name", "as_written", "country"}
                assert speaker["as_written"] in texts[quote["article_id"]]
                assert speaker["actor_id"] in actors | {None}
        assert len(quote["speakers"]) != 1


def test_every_item_cites_articles_of_its_own_story(dossier: dict[str, Any]) -> None:
    for story in dossier["stories"]:
        assert {c["article_id"] for c in citations(story)} <= set(story["article_ids"])


def test_every_article_stands_in_exactly_one_story(dossier: dict[str, Any]) -> None:
    placed = [article for story in dossier["stories"] for article in story["article_ids"]]
    assert sorted(placed) == sorted(a["id"] for a in dossier["articles"])


def test_every_id_that_is_named_exists(dossier: dict[str, Any]) -> None:
    for story in dossier["stories"]:
        have = {part: {entry["id"] for entry in story[part]} for part in STORY}
        articles = set(story["article_ids"])
        assert {i for o in story["origins"] for i in o["article_ids"]} <= articles
        assert {i for u in story["utterances"] for i in u["quote_ids"]} <= have["quotes"]
        assert {q["parent"] for q in story["quotes"]} <= have["quotes"] | {None}
        assert {i for c in story["claims"] for i in c["origin_ids"]} <= have["origins"]
        assert {i for d in story["disagreements"] for v in d["values"] for i in v["article_ids"]} <= articles
        assert {i for p in story["positions"] for i in p["actor_ids"]} <= have["actors"]
        assert {s["actor_id"] for p in story["positions"] for s in p["statements"]} <= have["actors"]
        assert {i for t in story["timeline"] for i in t["article_ids"]} <= articles
        for pair in story["unsure"]:
            assert {pair["left"], pair["right"]} <= set().union(*have.values())
            assert pair["left"] != pair["right"]


def test_countries_are_alpha_3_or_null(dossier: dict[str, Any]) -> None:
    found = {actor["country"] for _, actor in entries(dossier, "actors")}
    found |= {position["country"] for _, position in entries(dossier, "positions")}
    assert {"ISL", "NOR", "KOR"} <= found
    assert all(c is None or (len(c) == 3 and c.isupper() and c.isascii()) for c in found)


def test_a_country_has_one_position(dossier: dict[str, Any]) -> None:
    for story in dossier["stories"]:
        countries = [p["country"] for p in story["positions"]]
        assert len(countries) == len(set(countries))
        assert all(p["statements"] for p in story["positions"])


def test_a_status_follows_from_articles_and_origins(dossier: dict[str, Any]) -> None:
    copies = {a["id"]: a["copy_of"] or a["id"] for a in dossier["articles"]}
    for _, claim in entries(dossier, "claims"):
        articles = {copies[c["article_id"]] for c in claim["citations"]}
        assert claim["status"] in STATUSES
        if claim["status"] == "corroborated":
            assert len(claim["origin_ids"]) >= 2, claim["id"]
        if claim["status"] == "single-origin":
            assert len(articles) >= 2, claim["id"]
        if claim["status"] == "single-source":
            assert len(articles) == 1, claim["id"]


def test_an_origin_without_a_basis_rests_on_nothing(dossier: dict[str, Any]) -> None:
    """An origin that counts is shown: by words of an article, but for a copy, whose basis is the original."""
    for _, origin in entries(dossier, "origins"):
        assert origin["kind"] in "agency official-statement outlet document unnamed-officials unknown".split()
        assert origin["article_ids"]
        assert origin["basis"] or origin["kind"] == "unknown"


def test_a_claim_is_the_words_of_one_of_its_articles(dossier: dict[str, Any]) -> None:
    for _, claim in entries(dossier, "claims"):
        assert claim["text"]
        assert claim["citations"]
        assert any(claim["text"] in c["exact"] or c["exact"] in claim["text"] for c in claim["citations"]), claim


def test_the_silent_outlets_are_of_the_story_and_say_nothing(dossier: dict[str, Any]) -> None:
    """An article of no known outlet goes by the name of its file."""
    outlet = {a["id"]: a["outlet"] or a["source"].rpartition("/")[2] for a in dossier["articles"]}
    for story, claim in entries(dossier, "claims"):
        speaking = {outlet[c["article_id"]] for c in claim["citations"]}
        assert set(claim["silent"]) <= {outlet[i] for i in story["article_ids"]} - speaking
        assert len(claim["silent"]) == len(set(claim["silent"]))


def test_disagreements_have_a_kind_a_slot_and_two_values(dossier: dict[str, Any]) -> None:
    found = [d for _, d in entries(dossier, "disagreements")]
    assert found
    for item in found:
        assert item["kind"] in KINDS
        assert item["slot"] in SLOTS
        assert len(item["values"]) >= 2
        assert len({v["value"] for v in item["values"]}) == len(item["values"])
        for value in item["values"]:
            assert {c["article_id"] for c in value["citations"]} <= set(value["article_ids"])
            assert value["citations"]


def test_the_timeline_is_in_order_and_as_precise_as_its_dates(dossier: dict[str, Any]) -> None:
    lengths = {4: "year", 7: "month", 10: "day"}
    for story in dossier["stories"]:
        dates = [entry["date"] for entry in story["timeline"]]
        assert dates == sorted(dates)
        for entry in story["timeline"]:
            assert ISO.fullmatch(entry["date"]), entry["date"]
            assert entry["precision"] == lengths.get(len(entry["date"]), "time")


def test_an_utterance_has_wordings_of_quotes(dossier: dict[str, Any]) -> None:
    for story, utterance in entries(dossier, "utterances"):
        quotes = {q["id"]: q for q in story["quotes"]}
        assert len(set(utterance["quote_ids"])) == len(utterance["quote_ids"]) >= 2
        for difference in utterance["differences"]:
            assert difference["kind"] in ("cut", "added", "changed", "translated")
            assert {difference["left_quote_id"], difference["right_quote_id"]} <= set(utterance["quote_ids"])
            assert difference["left"] in quotes[difference["left_quote_id"]]["text"]
            assert difference["right"] in quotes[difference["right_quote_id"]]["text"]
