"""The corpus of the comparison gold: hashes guard the texts, sentence numbers are exact."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.compare_corpus import (
    EventRef,
    GoldArticle,
    GoldError,
    TextRef,
    events,
    load_texts,
    numbered,
    read_text_of,
    sha256_of,
)

PROJECT = Path(__file__).parents[4]
INDEX = PROJECT / "eval" / "gold" / "compare" / "events.json"


def article(text: str, title: str = "T") -> GoldArticle:
    return GoldArticle("x", title, text, None, None, None, None)


def words(text: str) -> list[str]:
    return [s.words for s in numbered(article(text))[1:]]


def test_twelve_events_of_which_at_least_four_only_measure() -> None:
    listed = [event for event in events(INDEX) if event.split != "train"]
    assert len(listed) == 12
    assert sum(e.split == "measure" for e in listed) >= 4
    assert sum(e.source == "stories-5w1h" for e in listed) == 8
    assert next(e.split for e in listed if e.event == "examples") == "tune"


def test_own_reports_are_the_ones_that_were_annotated() -> None:
    for event in events(INDEX):
        if event.source == "project":
            assert len(load_texts(event, data=None, project=PROJECT)) == len(event.articles)


def test_own_reports_say_that_they_are_invented() -> None:
    for event in events(INDEX):
        if event.source == "project":
            for one in load_texts(event, data=None, project=PROJECT):
                head = f"{one.outlet} {one.title}"
                assert any(mark in head for mark in ("invent", "erfunden", "가상")), one.id


def test_a_changed_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title: T\n\nThe pier is blue.\n", encoding="utf-8")
    ref = TextRef("a", "a.txt", sha256_of("The pier is red.\n"))
    with pytest.raises(GoldError, match="sha256"):
        load_texts(EventRef("pier", "tune", "project", (ref,)), data=None, project=tmp_path)


def test_news_without_the_data_folder_is_refused() -> None:
    with pytest.raises(GoldError, match="needs the evaluation data"):
        load_texts(EventRef("pier", "tune", "stories-5w1h", ()), data=None, project=PROJECT)


@pytest.mark.parametrize("name", ["absent.txt", "broken.json", "binary.txt", "other.md", "short.jsonl"])
def test_unreadable_texts_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "other.md").write_text("x", encoding="utf-8")
    (tmp_path / "short.jsonl").write_text('{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(GoldError, match=name):
        read_text_of(tmp_path / name, "a")


def test_a_page_gives_its_paragraphs_alone(tmp_path: Path) -> None:
    page = tmp_path / "p.html"
    page.write_text(
        '<html lang="en"><meta property="og:title" content="Pier"><nav><p>Home</p></nav>'
        "<article><p>The pier\n is blue.</p><p>It creaks.</p></article></html>",
        encoding="utf-8",
    )
    read = read_text_of(page, "p")
    assert (read.title, read.text) == ("Pier", "The pier is blue.\n\nIt creaks.")


def test_a_news_record_keeps_no_date_that_is_none(tmp_path: Path) -> None:
    record = {"title": "T", "text": "A pier.", "publisher": "x", "date_publish": "None", "url": None}
    (tmp_path / "n.json").write_text(json.dumps(record), encoding="utf-8")
    assert read_text_of(tmp_path / "n.json", "n").published is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One is here. Two is there.", ["One is here.", "Two is there."]),
        ("“One is here.” Two is there.", ["“One is here.”", "Two is there."]),
        ("Mr. Vole met Dr. Mole. They ate.", ["Mr. Vole met Dr. Mole.", "They ate."]),
        ("Am 3. März kam er. Am 4. ging er.", ["Am 3. März kam er.", "Am 4. ging er."]),
        ("A line\n\nanother line", ["A line", "another line"]),
        ("U.S. Voles won. They ate.", ["U.S. Voles won.", "They ate."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_annotation_ends_with_the_sentence_in_which_the_window_ends() -> None:
    text = "A vole ate. " * 100
    spans = [s.span for s in numbered(article(text), window=50)[1:]]
    assert spans[-1].start < 50 <= spans[-1].end


@given(st.text(alphabet=st.sampled_from('ab AB.!?"“”\n\r\t 3')))
def test_sentences_are_in_order_trimmed_and_lose_no_word(text: str) -> None:
    found = numbered(article(text))[1:]
    assert all(s.words == s.span.of(text) and s.words == s.words.strip() and s.words for s in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert "".join("".join(s.words.split()) for s in found) == "".join(text.split())


def test_a_long_line_of_marks_is_split_in_linear_time() -> None:
    assert numbered(article('."' * 200_000 + " " * 200_000), window=10_000_000)


def test_documents_of_tokens_are_read_as_prose(tmp_path: Path) -> None:
    tokens = [("0", "http"), ("0", ":"), ("1", "Boat"), ("1", "found"), ("2", "It"), ("2", "sank"), ("2", ".")]
    body = "".join(f'<token sentence="{n}">{word}</token>' for n, word in tokens)
    (tmp_path / "1_1ecb.xml").write_text(f"<Document>{body}</Document>", encoding="utf-8")
    read = read_text_of(tmp_path / "1_1ecb.xml", "1_1ecb")
    assert (read.title, read.text) == ("Boat found", "Boat found\nIt sank.")
