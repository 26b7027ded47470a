"""Our own sentences in eight languages, none of them parsed: floors of what is found."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsprism.annotate.quotes.kinds import kind_of, outermost
from newsprism.annotate.quotes.marks import regions
from newsprism.annotate.quotes.plain.find import find
from newsprism.annotate.quotes.plain.table import table
from newsprism.model.spans import Span

GOLD = Path(__file__).parents[4] / "eval" / "gold" / "quotes"
LANGUAGES = ("de", "es", "fr", "ja", "ko", "ru", "uk", "zh")
FLOORS = {"overlap": 0.95, "exact": 0.9, "speaker": 0.9, "kind": 0.9}


def letters(text: str, spans: Any) -> set[int]:
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def scores(lang: str) -> dict[str, float]:
    gold = found = overlap = exact = speaker = kind = 0
    for line in (GOLD / f"{lang}.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        text, wanted = item["text"], item["quotes"]
        marks = regions(text, [Span(0, len(text))])
        given = find(text, [Span(0, len(text))], marks, lang)
        gold, found = gold + len(wanted), found + len(given)
        for want, got in zip(wanted, given, strict=False):
            left, right = letters(text, want["content"]), letters(text, [(s.start, s.end) for s in got.content])
            overlap += bool(left & right)
            exact += left == right
            named = letters(text, [want["speaker"]]) if want["speaker"] else set()
            speaker += bool(got.source and named & letters(text, [(got.source.start, got.source.end)]))
            kind += kind_of(text, got.content, outermost(marks)) == want["kind"]
    both = gold + found
    return {"overlap": 2 * overlap / both, "exact": 2 * exact / both, "speaker": speaker / gold, "kind": kind / gold}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_stays_above_its_floors(lang: str) -> None:
    reached = scores(lang)
    assert {k: round(v, 3) for k, v in reached.items() if v < FLOORS[k]} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_at_least_forty_sentences_a_language(lang: str) -> None:
    assert len((GOLD / f"{lang}.jsonl").read_text("utf-8").splitlines()) >= 40


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_cue_has_two_forces(lang: str) -> None:
    words = table(lang)
    assert words is not None
    assert all(form for forms in words.cues.values() for form in forms)


@pytest.mark.parametrize("lang", ["und", "xx", "../de", "", "en"])
def test_a_language_without_a_table_gives_nothing(lang: str) -> None:
    assert find("„Ja“, sagte Ana.", [Span(0, 16)], (), lang) == []


def test_a_quotation_over_sentences_is_one() -> None:
    text = "„Der Damm hält. Wir bleiben“, sagte die Bürgermeisterin. Danach regnete es."
    (found,) = find(text, [Span(0, len(text))], regions(text, [Span(0, len(text))]), "de")
    assert [s.of(text) for s in found.content] == ["„Der Damm hält. Wir bleiben“"]
    assert found.source is not None
    assert found.source.of(text) == "die Bürgermeisterin"
    assert found.force == "said"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", ["", "。。。", "と" * 500, "“" * 500, ", dass " * 300, "据，" * 300, "…", "a:\n"])
def test_odd_texts_crash_nothing(lang: str, text: str) -> None:
    whole = [Span(0, len(text))] if text else []
    for found in find(text, whole, regions(text, whole), lang):
        assert all(0 <= s.start < s.end <= len(text) for s in found.content)


def _german(text: str) -> list[tuple[str, str]]:
    """Source and content of what is found in a German sentence."""
    spans = [Span(0, len(text))]
    return [
        (f.source.of(text) if f.source else "", " ... ".join(s.of(text) for s in f.content))
        for f in find(text, spans, regions(text, spans), "de")
    ]


def test_a_german_source_ends_where_the_object_of_the_verb_begins() -> None:
    ((source, _),) = _german("Die Stadt repariert nach Angaben des Bauamtes die Brücke und den Steg am Hafen.")
    assert source == "des Bauamtes"
    ((source, _),) = _german("Die Brücke ist nach Angaben des Amtes für die Häfen seit Mai gesperrt.")
    assert source == "des Amtes für die Häfen"


@pytest.mark.parametrize("word", ["Das", "Dies"])
def test_a_german_word_for_what_was_said_before_has_no_content_here(word: str) -> None:
    assert _german(f"{word} sagte Anna Brandt, die Leiterin des Bauamtes in Husum, dieser Zeitung am Freitag.") == []
    ((source, content),) = _german("Das Amt sagte, die Brücke sei gesperrt.")
    assert (source, content) == ("Das Amt", "die Brücke sei gesperrt")
