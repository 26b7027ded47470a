"""Statements on sentences of our own, with quotes made by hand."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsprism.annotate.events import events
from newsprism.annotate.statements import statements
from newsprism.model.layers import Quote
from newsprism.model.spans import Span


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def quote(text, content, cue=None, speaker=None, force="said", actor="captain"):
    return Quote(
        "q1",
        tuple(span(text, c) for c in ([content] if isinstance(content, str) else content)),
        span(text, cue) if cue else None,
        span(text, speaker) if speaker else None,
        (actor,),
        "indirect",
        force,
    )


def said(read, text, *quotes, **options):
    document, _ = read(text, **options)
    return statements(document, quotes, (), (), ())


def texts(found, text):
    return [" … ".join(s.of(text) for s in f.spans) for f in found]


def test_a_plain_sentence_is_the_outlets(read):
    text = "The ferry sank on Monday."
    (statement,) = said(read, text)
    assert (statement.holder, statement.factuality, statement.negated) == (None, "certain", False)
    assert statement.spans == (Span(0, len(text)),)


def test_an_attribution_alone_is_the_speakers(read):
    text = "The captain said the ferry would sail again."
    (statement,) = said(read, text, quote(text, "the ferry would sail again", "said", "The captain"))
    assert (statement.holder, statement.quote_id, statement.factuality) == ("captain", "q1", "future")


def test_what_stands_beside_an_attribution_is_the_outlets(read):
    text = "The captain said the hull was sound, but divers found three holes in the bow."
    found = said(read, text, quote(text, "the hull was sound", "said", "The captain"))
    assert [(f.holder, t) for f, t in zip(found, texts(found, text), strict=True)] == [
        ("captain", "the hull was sound"),
        (None, "divers found three holes in the bow."),
    ]


def test_a_denial_negates_what_is_denied(read):
    text = "The captain denied that the ferry was old."
    (statement,) = said(read, text, quote(text, "that the ferry was old", "denied", "The captain", force="denied"))
    assert statement.negated


def test_coordinated_clauses_are_cut(read):
    text = "The ferry left the port and the storm hit the coast."
    assert texts(said(read, text), text) == ["The ferry left the port", "the storm hit the coast."]


def test_semicolons_cut(read):
    text = "The ferry left the port; the storm hit the coast."
    assert texts(said(read, text), text) == ["The ferry left the port", "the storm hit the coast."]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left the port and reached the island.",
        "If the ice melts, the ferry leaves and the crew rests.",
        "The crew ate bread; butter; and fish.",
    ],
)
def test_shared_subjects_conditions_and_lists_are_not_cut(read, text):
    assert len(said(read, text)) == 1


def test_a_heading_without_a_verb_asserts_nothing(read):
    assert said(read, "Context and background", section="headline") == ()


@pytest.mark.parametrize("section", ["boilerplate", "byline", "dateline"])
def test_other_lines_assert_nothing(read, section):
    assert said(read, "The ferry sank on Monday.", section=section) == ()


def test_events_in_the_spans_are_linked(read):
    document, mentions = read("Norway attacked Peru and the storm hit the coast.", {"Norway": "NOR", "Peru": "PER"})
    happened = events(document, mentions, (), None)
    first, second = statements(document, (), (), (), happened)
    assert first.event_ids == ("e1",)
    assert second.event_ids == ()


def test_a_quote_over_two_sentences_gives_two_statements(read):
    text = "“The ferry is old. It will be sold.”"
    found = said(read, text, quote(text, text))
    assert [f.factuality for f in found] == ["certain", "future"]
    assert {f.quote_id for f in found} == {"q1"}


def test_a_language_without_a_parser_keeps_its_sentences(read):
    (statement,) = said(read, "Die Fähre ist nicht gesunken.", lang="de")
    assert statement.negated


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["The ferry", "sank", "and", ";", "the crew", "left", "“", "”", "if", "(", "."]), max_size=30
    )
)
def test_spans_are_never_empty_and_stay_inside(read, words):
    text = " ".join(words)
    for statement in said(read, text):
        assert all(0 <= s.start < s.end <= len(text) for s in statement.spans)


def test_a_broken_quotation_is_told_by_the_clause_around_it(read):
    text = "The captain described the ferry as a “floating museum” last year."
    (statement,) = said(read, text, quote(text, "“floating museum”", "described", "The captain"))
    assert (statement.holder, statement.quote_id) == ("captain", "q1")
    assert texts([statement], text) == [text]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The owner claims a record.", "alleged"),
        ("The mayor has accused the owner of hiding the holes.", "alleged"),
        ("The ferry appears to be old.", "possible"),
        ("The owner plans to sell the ferry.", "future"),
        ("The ferry is said to be cursed.", "reported"),
        ("The mayor urged the owner to pay.", "certain"),
    ],
)
def test_a_head_that_only_claims_weakens_its_clause(read, text, factuality):
    assert [s.factuality for s in said(read, text)] == [factuality]
