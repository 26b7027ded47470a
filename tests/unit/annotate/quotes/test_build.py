"""Attributions of English texts, with the shipped weights and with the rules."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsprism.annotate.document import Document
from newsprism.annotate.quotes import quotes
from newsprism.lexicon import load
from newsprism.model.layers import Actor, Mention, Paragraph, Quote
from newsprism.models.crf import CrfTagger

Reader = Callable[..., tuple[Quote, ...]]


def contents(text: str, quote: Quote) -> list[str]:
    return [span.of(text) for span in quote.content]


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize(
    ("text", "content", "speaker", "kind"),
    [
        ("“The dam will hold,” said Maria Lopez.", ["“The dam will hold,”"], "Maria Lopez", "direct"),
        ("The mayor said the dam would hold.", ["the dam would hold"], "The mayor", "indirect"),
        ("The dam will hold, the mayor said.", ["The dam will hold"], "the mayor", "indirect"),
        (
            "According to the ministry, nine ships left the port.",
            ["nine ships left the port"],
            "the ministry",
            "indirect",
        ),
    ],
)
def test_plain_forms(attribute: Reader, text: str, content: list[str], speaker: str, kind: str, learned: bool) -> None:
    (quote,) = attribute(text, learned=learned)
    assert contents(text, quote) == content
    assert quote.speaker is not None
    assert quote.speaker.of(text) == speaker
    assert quote.kind == kind


def test_a_broken_quotation_is_one_attribution(attribute: Reader) -> None:
    text = "“We will stay,” Putin said. “Nobody can move us. It is our duty.”"
    (quote,) = attribute(text)
    assert contents(text, quote) == ["“We will stay,”", "“Nobody can move us. It is our duty.”"]


def test_a_quotation_over_paragraphs_is_one_attribution(attribute: Reader) -> None:
    text = "“First of all we must stay calm.\n“Then we must act,” Lopez said."
    (quote,) = attribute(text)
    assert contents(text, quote) == ["“First of all we must stay calm.", "“Then we must act,”"]


def test_a_phrase_in_marks_is_mixed(attribute: Reader) -> None:
    text = "Lopez called the harbour “a precious common asset” on Monday."
    (quote,) = attribute(text)
    assert quote.kind == "mixed"
    assert "“a precious common asset”" in " ".join(contents(text, quote))


@pytest.mark.parametrize(
    "text", ["The “Quiet Heron” drill took place in May.", "The “Morning Post” is sold on the train."]
)
@pytest.mark.parametrize("learned", [True, False])
def test_names_in_marks_are_no_quotations(attribute: Reader, text: str, learned: bool) -> None:
    assert attribute(text, learned=learned) == ()


def test_the_chain_of_relayers_is_kept(attribute: Reader) -> None:
    text = "The two states are allies, Kim said, according to KCNA, cited by Yonhap."
    found = attribute(text, media=("KCNA", "Yonhap"))
    (quote,) = (q for q in found if q.speaker is not None and q.speaker.of(text) == "Kim")
    assert quote.relayed == ("KCNA", "Yonhap")


def test_a_medium_without_a_name_relays_too(attribute: Reader) -> None:
    text = "In a release from state media, Lopez described the year as a “really good one”."
    (quote,) = attribute(text)
    assert quote.relayed == ("state media",)


def test_who_is_quoted_by_whom(attribute: Reader) -> None:
    text = "KCNA reported that Lopez said the troops had left the valley."
    outer, inner = attribute(text, media=("KCNA",))
    assert inner.parent == outer.id
    assert inner.speaker is not None
    assert inner.speaker.of(text) == "Lopez"
    assert inner.relayed == ("KCNA",)


def test_an_outer_content_keeps_what_is_said_inside_it(attribute: Reader) -> None:
    text = "The minister said that Putin told reporters the plan was dead."
    outer, inner = attribute(text)
    assert contents(text, outer) == ["that Putin told reporters the plan was dead"]
    assert inner.parent == outer.id


def test_the_force_is_the_lexicons(attribute: Reader) -> None:
    (quote,) = attribute("The general denied that his troops had crossed the river.")
    assert quote.force == load().cues("en").get("deny")


def test_a_transcript_gives_every_turn(attribute: Reader) -> None:
    text = "Q: Will you leave the post?\nA: No, and I never said so.\nIt was late."
    asked, answered = (q for q in attribute(text) if q.parent is None)
    assert contents(text, asked) == ["Will you leave the post?"]
    assert answered.speaker is not None
    assert answered.speaker.of(text) == "A"


def test_a_list_of_labels_is_no_transcript(attribute: Reader) -> None:
    assert attribute("Timing: in May\nPlace: at sea\nRisk: storms") == ()


def test_the_rest_of_an_article_with_a_stray_mark_is_read(attribute: Reader) -> None:
    text = '"Stray marks are common.\n“The dam will hold,” said Maria Lopez.\nThe mayor said the road was open.'
    found = [" ".join(contents(text, q)) for q in attribute(text)]
    assert "“The dam will hold,”" in found
    assert "the road was open" in found


def test_speakers_are_resolved_by_the_mentions(document: Callable[..., Document], tagger: CrfTagger) -> None:
    text = "Russian President Vladimir Putin and Ana Lopez said the talks would go on."
    spans = {"RUS": "Russian", "putin": "Vladimir Putin", "lopez": "Ana Lopez"}
    kinds = {"RUS": "demonym", "putin": "name", "lopez": "name"}
    mentions = [Mention(text.index(w), text.index(w) + len(w), kinds[i], i) for i, w in spans.items()]  # type: ignore[arg-type]
    actors = [Actor("RUS", "Russia", "government"), Actor("putin", "P", "person"), Actor("lopez", "L", "person")]
    (quote,) = quotes(document(text), mentions, actors, load(), tagger=tagger)
    assert quote.actor_ids == ("putin", "lopez")


def test_boilerplate_is_not_read(document: Callable[..., Document], tagger: CrfTagger) -> None:
    text = "Ana said: “Follow us on all channels.”"
    made = document(text, "de", (Paragraph(0, len(text), "boilerplate"),))
    assert quotes(made, (), (), load(), tagger=tagger) == ()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(['"', "“", "”", "said", "Ana", ",", ".", "that", "«", "\n", "told", "’", ":"]), max_size=25
    )
)
def test_offsets_order_and_parents_hold_on_any_text(attribute: Reader, words: list[str]) -> None:
    text = " ".join(words)
    found = attribute(text)
    assert [q.id for q in found] == [f"q{i}" for i in range(1, len(found) + 1)]
    assert [q.hull.start for q in found] == sorted(q.hull.start for q in found)
    ids = {q.id for q in found}
    for quote in found:
        assert quote.parent is None or quote.parent in ids - {quote.id}
        assert 0 <= quote.score <= 1
        for span in (*quote.content, *filter(None, (quote.cue, quote.speaker))):
            assert 0 <= span.start < span.end <= len(text)
        assert list(quote.content) == sorted(quote.content)


def test_ten_thousand_unbalanced_marks_cost_no_more_than_their_words(attribute: Reader) -> None:
    def seconds(count: int) -> float:
        text = "“Ana said rain " * count
        start = time.process_time()
        attribute(text, "de")
        return time.process_time() - start

    seconds(10)
    assert seconds(10_000) < 40 * seconds(1_000) + 1
