"""What must hold of any batch: an article's layers are its own, order changes nothing, the same gives the same."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from making.command import TODAY, brief, newsprism
from newsprism.model.article import Article
from newsprism.model.layers import Annotated
from newsprism.model.records import annotate_record
from newsprism.run.stages import annotate_all, read
from newsprism.run.tools import Tools

SENTENCES = (
    "“We counted 35 ships,” Ida Holm said on Monday.",
    "The harbour master of Larvik said the port would open again on 5 March.",
    "According to Norway's government, about 1,200 people left the town",
    'It happened \U0001f6a2 at 22:40, 3.5 km off 釜山, he told reporters, "and nobody was hurt.',
    "‘He told me, “go home”, twice,’ she claimed.",
    "Ships: 4; tugs: 2.",
    "\u202e12 March\u202c \r\n\r\n",
    "[red]Sanderling[/red] </script> \x1b[0m",
    "Der Hafen wurde am 3. März geschlossen, sagte der Sprecher.",
    "대변인은 “선원 12명이 안전하다”고 말했다.",
    "no more than 5 % of 2.3 million euros",
    "\n\n",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
QUICK = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def article(key: str, text: str) -> Article:
    return Article(key, f"{key}.txt", text, "", "0" * 64, lang="en")


def layers(articles: list[Article], tools: Tools) -> dict[str, Annotated]:
    found = list(annotate_all(articles, tools, reference=TODAY))
    assert all(isinstance(item, Annotated) for item in found), found
    return {item.article.id: item for item in found if isinstance(item, Annotated)}


@QUICK
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_an_article_s_layers_are_the_same_alone_and_in_any_order(texts: list[str], tools: Tools) -> None:
    batch = [article(f"a{n}", text) for n, text in enumerate(texts)]
    together = layers(batch, tools)
    assert layers(batch[::-1], tools) == together
    assert layers(batch[:1], tools)["a0"] == together["a0"]


@QUICK
@given(text=TEXTS)
def test_every_offset_lies_in_the_text(text: str, tools: Tools) -> None:
    record = annotate_record(layers([article("a", text)], tools)["a"])
    for sentence in record.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
    for entry in (*record.mentions, *record.timexes, *record.quantities):
        assert 0 <= entry.start < entry.end <= len(text)
        assert entry.span.of(text).strip()
    for quote in record.quotes:
        for span in (*quote.content, *filter(None, (quote.cue, quote.speaker))):
            assert 0 <= span.start < span.end <= len(text)
        assert list(quote.content) == sorted(quote.content)
    for statement in record.statements:
        assert statement.spans
        assert all(0 <= span.start < span.end <= len(text) for span in statement.spans)
    assert all(0 <= event.trigger.start < event.trigger.end <= len(text) for event in record.events)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> list[Path]:
    """Four of the examples: a copy, another language and JSON lines among them."""
    return [p for p in sorted(examples.iterdir()) if p.name[:2] in ("01", "02", "05", "06")]


def by_id(lines: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for line in lines}


def test_the_order_of_sources_changes_no_article(files: list[Path]) -> None:
    forward = newsprism("annotate", *files, "--reference-date", TODAY).lines
    backward = newsprism("annotate", *reversed(files), "--reference-date", TODAY).lines
    assert by_id(forward) == by_id(backward)


def test_an_article_is_annotated_alone_as_among_others(files: list[Path]) -> None:
    among = by_id(newsprism("annotate", *files, "--reference-date", TODAY).lines)
    for file in files:
        for line in newsprism("annotate", file, "--reference-date", TODAY).lines:
            assert line == among[line["id"]]


def test_the_order_of_sources_changes_no_grouping(files: list[Path]) -> None:
    groups = [
        {frozenset(story["article_ids"]) for story in newsprism("stories", *order, "--format", "jsonl").lines}
        for order in (files, files[::-1])
    ]
    assert groups[0] == groups[1]


def test_the_same_sources_give_the_same_bytes(files: list[Path]) -> None:
    assert brief(*files).out == brief(*files).out


@pytest.mark.parametrize("form", ["html", "md", "terminal"])
def test_every_view_gives_the_same_bytes(form: str, files: list[Path]) -> None:
    runs = [newsprism("brief", files[0], "--format", form, "--reference-date", TODAY).out for _ in range(2)]
    assert runs[0] == runs[1]


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_the_text_of_a_json_line_is_verbatim(text: str) -> None:
    line = json.dumps({"text": text}).encode()
    (found,) = newsprism("read", "-", stdin=line + b"\n").lines
    assert found["text"] == text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=200))
def test_any_bytes_are_read_or_rejected(body: bytes, tmp_path: Path) -> None:
    for suffix in ("txt", "jsonl", "txt.gz"):
        path = tmp_path / f"any.{suffix}"
        path.write_bytes(body)
        batch = read([str(path)])
        assert batch.articles or batch.rejected
        assert all(item.source.startswith(str(path)) and item.reason for item in batch.rejected)
