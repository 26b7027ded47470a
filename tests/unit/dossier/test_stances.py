import pytest

from making.layers import Maker, span
from newsprism.dossier.stances import is_position, words_of
from newsprism.model.layers import Annotated, Quote, QuoteKind

make = Maker()


def attribution(
    text: str,
    speaker: str,
    cue: str,
    content: str,
    *,
    kind: QuoteKind = "indirect",
    force: str | None = "said",
) -> tuple[Quote, Annotated]:
    found = Quote("q1", (span(text, content),), span(text, cue), span(text, speaker), ("NOR",), kind, force)
    return found, make("a", text, quotes=[found])


@pytest.mark.parametrize(
    ("speaker", "cue", "content"),
    [
        ("The minister", "said", "that the port would stay open"),
        ("The minister", "suggested", "that the port would stay open"),
        ("Oslo", "announced", "that the port would stay open"),
        ("The ministry", "denied", "that the port would close"),
    ],
)
def test_what_somebody_says_is_a_position(speaker: str, cue: str, content: str) -> None:
    assert is_position(*attribution(f"{speaker} {cue} {content}.", speaker, cue, content))


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "The minister frames the strike as a war on the port.",
            "The minister",
            "frames",
            "the strike as a war on the port",
        ),
        (
            "The minister’s letter strongly suggests that the port will be sold.",
            "The minister’s letter",
            "strongly suggests",
            "that the port will be sold",
        ),
        (
            "Both sides have shown a growing will to sell the port.",
            "Both sides",
            "have shown",
            "a growing will to sell the port",
        ),
        (
            "Neither Oslo nor Lima disclosed the price of the port.",
            "Neither Oslo nor Lima",
            "disclosed",
            "the price of the port",
        ),
        ("The port is as safe as the minister claims it to be.", "the minister", "claims", "it to be"),
    ],
)
def test_what_an_author_reads_into_it_is_none(text: str, speaker: str, cue: str, content: str) -> None:
    assert not is_position(*attribution(text, speaker, cue, content))


def test_words_in_quotation_marks_are_the_speaker_s() -> None:
    text = "The minister frames the strike as “a war on the port”."
    found, item = attribution(text, "The minister", "frames", "the strike as “a war on the port”", kind="mixed")
    assert is_position(found, item)


def test_a_row_of_a_table_has_no_speaker() -> None:
    found, item = attribution("Ships said to be lost Nine tugs in all", "Nine tugs", "said", "to be lost Nine")
    from msgspec.structs import replace

    rows = tuple(replace(s, section="table") for s in item.sentences)
    assert not is_position(found, replace(item, sentences=rows))


def test_the_author_s_part_of_a_sentence_is_left_out() -> None:
    text = "The minister said the port would stay open, a claim that few dockers on the quay believe any more."
    found, item = attribution(text, "The minister", "said", "the port would stay open")
    assert words_of(found, item).of(text) == "The minister said the port would stay open"


def test_a_day_and_a_full_stop_stay() -> None:
    text = "On Monday the minister said the port would stay open for now."
    found, item = attribution(text, "the minister", "said", "the port would stay open")
    assert words_of(found, item).of(text) == text


def test_a_quote_that_names_nobody_is_given_by_its_sentence() -> None:
    text = "The port would stay open, and nobody on the quay believed it any more."
    found = Quote("q1", (span(text, "The port would stay open"),), None, None, ("NOR",), "direct", None)
    assert words_of(found, make("a", text, quotes=[found])).of(text) == text


def test_a_subject_behind_the_content_is_no_part_of_it() -> None:
    text = "By calling the strike “a war on the port”, she drew the anger of every docker on the quay."
    found, item = attribution(text, "she", "calling", "the strike “a war on the port”", kind="mixed")
    assert words_of(found, item).of(text) == "By calling the strike “a war on the port”"


def test_a_clause_that_is_left_out_takes_its_conjunction_along() -> None:
    text = "While Oslo said the port would stay open, few dockers on the quay believed it any more."
    found, item = attribution(text, "Oslo", "said", "the port would stay open")
    assert words_of(found, item).of(text) == "Oslo said the port would stay open"


def test_a_clause_that_the_cue_ends_is_told_to_its_end() -> None:
    text = "“The port is open,” the minister told our correspondent in the old town, and left through the back door."
    found, item = attribution(text, "the minister", "told", "“The port is open,”", kind="direct")
    assert words_of(found, item).of(text) == "“The port is open,” the minister told our correspondent in the old town"


def test_a_clause_that_the_content_begins_within_is_told_from_its_beginning() -> None:
    text = (
        "After the storm, which few had seen coming, the pilot broke a rib and told nobody at all there, the port said."
    )
    found, item = attribution(text, "the port", "said", "told nobody at all there")
    assert words_of(found, item).of(text) == text.rpartition("coming, ")[2]


def test_a_speaker_who_interrupts_leaves_the_sentence_whole() -> None:
    text = "The port, said the minister in a long speech to the dockers, would stay open for another nine months."
    found, item = attribution(text, "the minister", "said", "The port")
    assert words_of(found, item).of(text) == text


def test_a_bullet_is_no_word() -> None:
    text = "• The minister said the port would stay open."
    found, item = attribution(text, "The minister", "said", "the port would stay open")
    assert words_of(found, item).of(text) == text[2:]
