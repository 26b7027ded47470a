"""The JSON lines of ``read``, ``annotate`` and ``stories``, to the letter of the design."""

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from contract.conftest import LINES, WIDE

READ = "id source text title byline outlet url lang published modified sha256".split()
ANNOTATE = "id source text sentences mentions actors quotes statements timexes quantities events".split()
QUOTE = "id content cue speaker actor_ids kind force relayed parent".split()
TIMEX = "start end type value earliest latest".split()
QUANTITY = "start end low high comparator unit measure".split()
EVENT = "trigger type mode actors recipients flags".split()
ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
SECTIONS = "headline byline dateline caption body list table boilerplate".split()


def test_read_has_its_keys_in_order(read_lines: list[dict[str, Any]]) -> None:
    assert {tuple(line) for line in read_lines} == {tuple(READ)}


def test_texts_and_names_are_strings_and_unknown_is_null(read_lines: list[dict[str, Any]]) -> None:
    for line in read_lines:
        assert all(isinstance(line[key], str) for key in ("id", "source", "text", "title", "sha256"))
        assert all(line[key] is None or line[key] for key in ("byline", "outlet", "url", "lang"))


def test_dates_are_iso_prefixes_with_a_basis_or_wholly_unknown(read_lines: list[dict[str, Any]]) -> None:
    for line in read_lines:
        for date in (line["published"], line["modified"]):
            assert (date["value"] is None) == (date["basis"] is None)
            assert date["value"] is None or ISO.fullmatch(date["value"])
            assert date["basis"] in (None, "stated", "metadata", "url", "inferred")


def test_the_undated_report_stays_undated(read_lines: list[dict[str, Any]], dossier: dict[str, Any]) -> None:
    for lines in (read_lines, dossier["articles"]):
        (line,) = (line for line in lines if "undated" in line["source"])
        assert line["published"] == {"value": None, "basis": None, "citation": None}


def test_the_digest_is_of_the_bytes_that_were_read(read_lines: list[dict[str, Any]]) -> None:
    for line in read_lines:
        if "#" not in line["source"]:
            assert line["sha256"] == hashlib.sha256(Path(line["source"]).read_bytes()).hexdigest()


def test_the_source_is_the_path_as_given_with_a_line_for_containers_alone(
    read_lines: list[dict[str, Any]], examples: Path
) -> None:
    for line in read_lines:
        path, _, number = line["source"].partition("#")
        assert Path(path).is_file()
        assert path.endswith(".jsonl") == bool(number)
    assert read_lines[0]["source"] == str(examples / "01-norhavn-agency.txt")


def test_the_text_of_a_line_is_verbatim(read_lines: list[dict[str, Any]]) -> None:
    assert read_lines[-2]["text"] == WIDE
    assert read_lines[-1]["text"] == LINES[1]["text"]
    assert read_lines[-2]["title"] == WIDE.split("\r\n")[0]


def test_annotate_has_its_keys_in_order(annotate_lines: list[dict[str, Any]]) -> None:
    assert {tuple(line) for line in annotate_lines} == {tuple(ANNOTATE)}


@pytest.mark.parametrize(
    ("layer", "keys"), [("quotes", QUOTE), ("timexes", TIMEX), ("quantities", QUANTITY), ("events", EVENT)]
)
def test_every_layer_has_its_keys(layer: str, keys: list[str], annotate_lines: list[dict[str, Any]]) -> None:
    entries = [entry for line in annotate_lines for entry in line[layer]]
    assert entries
    assert all(set(keys) <= set(entry) for entry in entries)


def test_articles_come_in_the_order_they_were_read(
    read_lines: list[dict[str, Any]], annotate_lines: list[dict[str, Any]], dossier: dict[str, Any]
) -> None:
    order = [line["id"] for line in read_lines]
    assert [line["id"] for line in annotate_lines] == order
    assert [line["id"] for line in dossier["articles"]] == order


def spans(entry: dict[str, Any]) -> Iterator[list[int]]:
    """Every span of a layer's entry."""
    if "start" in entry:
        yield [entry["start"], entry["end"]]
    yield from entry.get("content", ())
    yield from entry.get("spans", ())
    yield from (entry[key] for key in ("cue", "speaker", "trigger", "place") if entry.get(key))


def test_every_span_lies_in_the_text_and_holds_something(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        for layer in ANNOTATE[3:]:
            for entry in line[layer]:
                for start, end in spans(entry):
                    assert 0 <= start < end <= len(line["text"]), (line["source"], layer, entry)


@pytest.mark.parametrize("layer", ["sentences", "mentions", "quotes", "statements", "timexes", "quantities", "events"])
def test_every_layer_is_in_text_order(layer: str, annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        starts = [next(spans(entry))[0] for entry in line[layer]]
        assert starts == sorted(starts), line["source"]


def test_sentences_do_not_overlap_and_have_a_section(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        places = [(s["start"], s["end"]) for s in line["sentences"]]
        assert all(left[1] <= right[0] for left, right in pairwise(places))
        assert {s["section"] for s in line["sentences"]} <= set(SECTIONS)
        assert all(line["text"][start:end].strip() == line["text"][start:end] for start, end in places)


@pytest.mark.parametrize("layer", ["actors", "quotes", "statements", "timexes", "quantities", "events"])
def test_ids_are_unique_in_their_article(layer: str, annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        ids = [entry["id"] for entry in line[layer]]
        assert all(ids)
        assert len(ids) == len(set(ids)), line["source"]


def test_every_id_that_is_named_exists(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        have = {layer: {entry.get("id") for entry in line[layer]} for layer in ANNOTATE[3:]}
        for quote in line["quotes"]:
            assert {*quote["actor_ids"]} <= have["actors"]
            assert quote["parent"] in have["quotes"] | {None}
        for mention in line["mentions"]:
            assert mention["actor_id"] in have["actors"] | {None}
        for event in line["events"]:
            assert {*event["actors"], *event["recipients"]} <= have["actors"], (line["source"], event)
            assert event["timex_id"] in have["timexes"] | {None}
        for statement in line["statements"]:
            assert statement["holder"] in have["actors"] | {None}
            assert statement["quote_id"] in have["quotes"] | {None}
            assert {*statement["quantity_ids"]} <= have["quantities"]
            assert {*statement["timex_ids"]} <= have["timexes"]
            assert {*statement["event_ids"]} <= have["events"]
            assert 0 <= statement["sentence"] < len(line["sentences"])


def test_offsets_count_code_points(annotate_lines: list[dict[str, Any]]) -> None:
    """The text begins with emoji, flags and joined characters: any other unit would shift every span."""
    line = annotate_lines[-2]
    words = {layer: [line["text"][s:e] for x in line[layer] for s, e in spans(x)] for layer in ANNOTATE[3:]}
    assert "“We counted 35 ships 🛳️ and 4 tugs,”" in words["quotes"]
    assert {"2 March 2026", "Monday"} & {w.removeprefix("Monday, ") for w in words["timexes"]}
    assert any(w.startswith("35") for w in words["quantities"])


def test_quotations_hold_their_marks(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        for quote in line["quotes"]:
            if quote["kind"] == "direct" and line["text"][quote["content"][0][0]] in "“„«":
                assert any(c in "”“»" for c in line["text"][quote["content"][-1][1] - 2 : quote["content"][-1][1]])


def test_a_parent_holds_its_child(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        content = {q["id"]: (q["content"][0][0], q["content"][-1][1]) for q in line["quotes"]}
        for quote in line["quotes"]:
            if quote["parent"]:
                outer, inner = content[quote["parent"]], content[quote["id"]]
                assert outer[0] <= inner[0] < inner[1] <= outer[1]
                assert outer != inner


def test_timexes_have_half_open_ends_and_unknown_ones_keep_their_x(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        for timex in line["timexes"]:
            assert timex["type"] in ("DATE", "TIME", "DURATION", "SET")
            if timex["earliest"] and timex["latest"]:
                assert timex["earliest"] < timex["latest"], timex
            if timex["type"] in ("DATE", "TIME") and "X" in timex["value"]:
                assert timex["earliest"] is None or "X" not in timex["earliest"]


def test_quantities_have_numbers_or_an_open_side(annotate_lines: list[dict[str, Any]]) -> None:
    for line in annotate_lines:
        for quantity in line["quantities"]:
            low, high = quantity["low"], quantity["high"]
            assert isinstance(low, int | float | None)
            assert isinstance(high, int | float | None)
            assert low is not None or high is not None
            assert low is None or high is None or low <= high


def test_boilerplate_is_kept_and_used_by_nothing(annotate_lines: list[dict[str, Any]]) -> None:
    clutter = 0
    for line in annotate_lines:
        places = [(s["start"], s["end"]) for s in line["sentences"] if s["section"] == "boilerplate"]
        clutter += len(places)
        for layer in ("mentions", "quotes", "statements", "timexes", "quantities", "events"):
            for entry in line[layer]:
                for start, end in spans(entry):
                    assert not any(s < end and start < e for s, e in places), (line["source"], layer, entry)
    assert clutter


def test_every_article_stands_in_exactly_one_story(
    read_lines: list[dict[str, Any]], story_lines: list[dict[str, Any]]
) -> None:
    placed = [article for story in story_lines for article in story["article_ids"]]
    assert sorted(placed) == sorted(line["id"] for line in read_lines)


def test_a_story_has_its_keys(story_lines: list[dict[str, Any]], read_lines: list[dict[str, Any]]) -> None:
    dates = {line["id"]: line["published"]["value"] for line in read_lines}
    for story in story_lines:
        assert {"id", "article_ids", "title", "window"} <= set(story)
        assert isinstance(story["title"], str)
        known = [dates[article] for article in story["article_ids"] if dates[article]]
        assert (story["window"]["start"] is None) == (not known)
        assert set(story["copies"]) | set(story["copies"].values()) <= set(story["article_ids"])


def test_the_stories_of_brief_are_those_of_stories(story_lines: list[dict[str, Any]], dossier: dict[str, Any]) -> None:
    assert {frozenset(s["article_ids"]) for s in story_lines} == {
        frozenset(s["article_ids"]) for s in dossier["stories"]
    }
    assert [s["id"] for s in story_lines] == [s["id"] for s in dossier["stories"]]
