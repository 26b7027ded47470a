"""From an article to its layers: offsets, order and references hold whatever the text is."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsprism.annotate.pipeline import annotate, lay_out
from newsprism.model.article import Article, DateValue
from newsprism.model.layers import Annotated
from newsprism.run.tools import Tools

REPORT = """Tug reaches the drifting Havlund

By Anna Lind

VADSO, March 5 – The Norwegian coast guard said on Wednesday that 34 people were aboard when the ship lost power.

“We will pay for the tow,” fisheries minister Tor Moe told reporters, “and we will not ask twice.” 🚢

Norway gave Iceland twelve pumps. If the ice holds, the tow could last until 31 April.

Follow us for more"""
PIECES = [
    "“",
    "”",
    '"',
    "said Moe",
    "on 5 March",
    "34 people",
    "\u202e",
    "\x00",
    "🚢",
    "\r\n",
    "\n\n",
    " ",
    ".",
    "(",
    "9" * 50,
]


def article(text: str, lang: str | None = "en", published: str | None = "2026-03-05") -> Article:
    date = DateValue(published, "stated") if published else DateValue()
    return Article("a", "a.txt", text, text.split("\n")[0], "0" * 64, lang=lang, published=date)


def layers(tools: Tools, text: str, *, reference: str | None = None, lang: str | None = "en", **more: Any) -> Annotated:
    return annotate(
        article(text, lang, **more),
        parser=tools.parser_for(lang),
        lexicon=tools.lexicon,
        reference=reference,
        tagger=tools.tagger_for(lang),
    )


@pytest.fixture(scope="module")
def report(tools: Tools) -> Annotated:
    return layers(tools, REPORT)


def hold(item: Annotated) -> None:
    """What is true of the layers of every text."""
    size = len(item.article.text)
    for name in ("paragraphs", "sentences", "mentions", "timexes", "quantities"):
        starts = [x.start for x in getattr(item, name)]
        assert starts == sorted(starts), name
        assert all(0 <= x.start < x.end <= size for x in getattr(item, name)), name
    assert all(0 <= s.start < s.end <= size for q in item.quotes for s in q.content)
    assert all(0 <= s.start < s.end <= size for x in item.statements for s in x.spans)
    known = {
        layer: {x.id for x in getattr(item, layer)} for layer in ("actors", "quotes", "timexes", "quantities", "events")
    }
    assert {m.actor_id for m in item.mentions if m.actor_id} <= known["actors"]
    assert {a for q in item.quotes for a in q.actor_ids} <= known["actors"]
    assert {q.parent for q in item.quotes if q.parent} <= known["quotes"]
    for statement in item.statements:
        assert statement.quote_id is None or statement.quote_id in known["quotes"]
        assert set(statement.timex_ids) <= known["timexes"]
        assert set(statement.quantity_ids) <= known["quantities"]
        assert set(statement.event_ids) <= known["events"]
        assert 0 <= statement.sentence < len(item.sentences)
    assert {d.timex_id for d in item.datings} <= known["timexes"]


def test_every_layer_points_into_the_text_and_at_entries_that_are_there(report: Annotated) -> None:
    hold(report)
    assert report.article.text == REPORT
    assert report.quotes
    assert report.statements


def test_a_report_gives_its_numbers_dates_and_speakers(report: Annotated) -> None:
    assert (34, 34, "person") in {(q.low, q.high, q.unit) for q in report.quantities}
    assert "2026-03-04" in {t.value for t in report.timexes}
    assert {"Tor Moe"} <= {a.name for a in report.actors}
    assert "impossible-date" in {d.kind for d in report.doubts}


def test_nothing_reads_clutter(report: Annotated) -> None:
    clutter = [p for p in report.paragraphs if p.section == "boilerplate"]
    assert [p.span.of(REPORT) for p in clutter] == ["Follow us for more"]
    assert all(not p.span.overlaps(m.span) for p in clutter for m in report.mentions)


def test_the_same_article_gives_the_same_layers(tools: Tools, report: Annotated) -> None:
    assert msgspec.json.encode(layers(tools, REPORT)) == msgspec.json.encode(report)


def test_a_relative_date_counts_from_the_articles_day_else_from_the_reference_else_from_nothing(tools: Tools) -> None:
    text = "The tug left yesterday."
    (dated,) = layers(tools, text, reference="2030-01-02").timexes
    (referred,) = layers(tools, text, published=None, reference="2030-01-02").timexes
    (loose,) = layers(tools, text, published=None).timexes
    assert (dated.value, referred.value) == ("2026-03-04", "2030-01-01")
    assert loose.earliest is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "„Uns geht es gut“, sagte Tor Moe am 4. März 2026. An Bord waren 34 Menschen."),
        ("tlh", "nuqneH. tlhIngan maH! 34"),
        (None, "The tug left at noon, and 34 people watched."),
    ],
)
def test_without_a_model_for_the_language_the_layers_still_hold(tools: Tools, lang: str | None, text: str) -> None:
    item = layers(tools, text, lang=lang)
    hold(item)
    assert item.sentences
    assert lay_out(article(text, lang), None).parse is None


def test_a_language_without_a_model_is_not_parsed_even_if_a_parser_is_there(tools: Tools) -> None:
    assert lay_out(article("Der Schlepper kam.", "de"), tools.parser_for("en")).parse is None
    assert lay_out(article("The tug came.", "en-GB"), tools.parser_for("en")).parse is not None


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "“", "\u202e\u202e"])
def test_a_text_without_words_has_layers_too(tools: Tools, text: str) -> None:
    hold(layers(tools, text))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_layers_of_any_rubble_hold(tools: Tools, text: str) -> None:
    hold(layers(tools, text))
