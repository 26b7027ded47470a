import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.layout_inline import cut
from newsprism.model.layers import Paragraph

PROSE = (
    "The ferry left the berth at noon with its ramp still down. Nobody was on the bridge when it turned to the north. "
    "The harbour office closed the fairway for an hour and called two tugs from the yard."
)
MORE = "The owner of the line wrote that the ship will be back in service before the end of the month."


def pieces(text: str, lang: str | None = "en") -> list[tuple[str, str]]:
    whole = Paragraph(0, len(text), "body")
    return [(p.section, text[p.start : p.end]) for p in cut(text, whole, lang)]


def of(text: str, section: str) -> list[str]:
    return [words for kind, words in pieces(text) if kind == section]


def test_prose_is_left_whole() -> None:
    assert pieces(f"{PROSE} {MORE}") == [("body", f"{PROSE} {MORE}")]


def test_short_lines_are_judged_elsewhere() -> None:
    assert pieces("It sank. Advertisement The tug came.") == [("body", "It sank. Advertisement The tug came.")]


@pytest.mark.parametrize(
    "clutter",
    [
        "Click to share on Mastodon (Opens in new window)",
        "Media playback is unsupported on your device",
        "Advertisement",
        "Story continues below",
        "Scroll down for video",
        "PUBLISHED: 17:10 GMT, 9 March 2026 |",
        "Last updated 09:05, 10 March 2026",
        "RELATED ARTICLES Previous 1 2 Next Share this article",
        "(Photo: Ida Holm)",
        "[Foto: dpa/Holm]",
        "READ MORE: Ten ferries that left too early.",
        "Lire aussi : Le bac de Larvik reste à quai.",
    ],
)
def test_clutter_between_sentences_is_cut_out(clutter: str) -> None:
    assert pieces(f"{PROSE} {clutter} {MORE}") == [("body", PROSE), ("boilerplate", clutter), ("body", MORE)]


def test_a_gallery_counts_to_its_end() -> None:
    gallery = ["1/3 Tugs wait off Larvik Getty", "2/3 The ramp, still down EPA", "3/3 The bridge at dusk Getty"]
    assert of(f"{PROSE} {' '.join(gallery)} {MORE}", "caption") == gallery
    assert of(f"{PROSE} {' '.join(gallery)} {MORE}", "body") == [PROSE, MORE]


def test_a_fraction_is_no_gallery() -> None:
    text = f"{PROSE} Some 2/3 Larvik families and 1/3 Tonsberg ones use it. {MORE}"
    assert pieces(text) == [("body", text)]


def test_credits_with_one_count_hold_captions() -> None:
    text = f"{PROSE} Getty Images 7 Tugs wait off Larvik EPA 7 {MORE}"
    assert of(text, "boilerplate") == ["Getty Images 7", "EPA 7"]
    assert of(text, "caption") == ["Tugs wait off Larvik"]


def test_a_single_credit_with_a_number_may_be_prose() -> None:
    text = f"{PROSE} The office sold Getty Images 7 Larvik pictures in a year. {MORE}"
    assert pieces(text) == [("body", text)]


def test_a_lost_line_break_ends_a_line() -> None:
    line = "Tugs wait in the fairway off Larvik on a calm afternoon in March"
    assert of(f"{PROSE} {line} {MORE}", "body") == [PROSE, line, MORE]


def test_a_line_that_points_at_its_picture_is_a_caption() -> None:
    line = "The master of the ferry (pictured right) on the quay of the old harbour"
    assert of(f"{PROSE} {line} {MORE}", "caption") == [line]


def test_a_label_makes_a_caption() -> None:
    line = "Tugs wait in the fairway on a calm afternoon"
    text = f"{PROSE} Image copyright Holm Pictures Image caption {line} {MORE}"
    assert of(text, "boilerplate") == ["Image copyright Holm Pictures Image caption"]
    assert of(text, "caption") == [line]


@pytest.mark.parametrize(
    "words",
    [
        "the film The quiet harbour was shown on board",
        "a reporter of The Larvik Post was on the quay",
        "the engine of type A was stopped by hand",
        "an episode of Tales From the deep was on",
        "vitamin A is in every carrot that the cook had",
    ],
)
def test_names_and_titles_are_no_lost_breaks(words: str) -> None:
    text = f"{PROSE} At that time {words}. {MORE}"
    assert pieces(text) == [("body", text)]


def test_other_languages_have_their_own_words() -> None:
    spanish = (
        "El barco salió del muelle a mediodía con la rampa abajo y sin nadie en el puente de mando del puerto viejo."
    )
    line = "Dos remolcadores esperan frente al puerto una tarde de marzo"
    text = f"{spanish} {spanish} {line} Según la oficina del puerto, el canal quedó cerrado."
    assert [w for kind, w in pieces(text, "es") if kind == "body"][1] == line
    assert len(pieces(text, "sw")) == 1


def test_a_correction_inside_a_line_is_no_claim() -> None:
    note = "Correction: A previous version of this report gave 41 tugs."
    assert of(f"{PROSE} {note} {MORE}", "boilerplate") == [note]


def test_teasers_are_cut_up_to_their_last_question() -> None:
    row = "Related stories LOST AT SEA Ferry found in fog Who let it go? WHERE NOW? What comes next for the line?"
    assert of(f"{PROSE} {row} {MORE}", "boilerplate") == [row]


def test_the_whole_layout_uses_it() -> None:
    text = f"{PROSE} Advertisement {MORE}"
    assert [p.section for p in paragraphs(text, "Ferry", "en")] == ["body", "boilerplate", "body"]


WORDS = st.sampled_from(
    [
        "see",
        "The",
        "a",
        "Getty",
        "Images",
        "9",
        "1/3",
        "2/3",
        "said.",
        "It",
        "is",
        "(Photo:",
        "x)",
        "Image",
        "caption",
        "\u3000",
    ]
)


@given(st.lists(WORDS, min_size=60, max_size=120))
def test_pieces_cover_all_words_in_order(words: list[str]) -> None:
    text = " ".join(["x", *words, "x"])
    found = cut(text, Paragraph(0, len(text), "body"), "en")
    assert all(left.end <= right.start for left, right in pairwise(found))
    kept = "".join(text[p.start : p.end] for p in found)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "words", ["Getty Images 9 ", "1/19 Getty ", "see The a ", "Related stories Who? ", "(Photo: ", "1 of 2 Next "]
)
def test_a_long_line_takes_linear_time(words: str) -> None:
    text = "x. " + words * (200_000 // len(words))
    start = time.process_time()
    paragraphs(text, "", "en")
    assert time.process_time() - start < 15
