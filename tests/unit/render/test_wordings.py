"""Wordings set against each other word by word."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from newsprism.render.wordings import LONGEST_COMPARED, Piece, marked_words, merged, shortened, wordings

WORDS = st.lists(st.sampled_from(["we ", "lost ", "Lost, ", "both ", "engines ", "then ", "— "]), max_size=12)


@given(WORDS, WORDS)
def test_what_is_not_cut_is_the_other_wording(left, right):
    pieces = merged(left, right)
    shown = "".join(piece.text for piece in pieces if piece.kind != "cut")
    assert shown.replace("— ", "") == "".join(right).replace("— ", "")


@given(WORDS)
def test_a_wording_does_not_differ_from_itself(words):
    assert {piece.kind for piece in merged(words, words)} <= {"same"}


def test_the_sample(story):
    quotes = {quote.id: quote for quote in story.quotes}
    longest, shorter, german = wordings(story.utterances[0], quotes)
    assert longest.state == "longest"
    assert shorter.state == "differs"
    assert [piece.text.strip() for piece in shorter.pieces if piece.kind == "cut"] == ["within four minutes,"]
    assert not [piece for piece in shorter.pieces if piece.kind == "added"]
    assert german.state == "translated"


def test_other_words_are_not_compared(story):
    other = msgspec.structs.replace(story.quotes[0], id="r", text="Nothing works any more, and it is dark")
    utterance = msgspec.structs.replace(story.utterances[0], quote_ids=("s1-q1", "r"), differences=())
    form = wordings(utterance, {"s1-q1": story.quotes[0], "r": other})[1]
    assert form.state == "reworded"
    assert marked_words(form) == "(reworded) Nothing works any more, and it is dark"


def test_of_a_long_cut_only_the_ends_are_shown():
    assert shortened(Piece("cut", "one two three four five six seven eight nine ten")) == "one two three … nine ten"
    assert shortened(Piece("added", "one two three four five six seven eight nine")).endswith("eight nine")


def test_case_and_commas_are_no_difference():
    assert {piece.kind for piece in merged(["Lost, ", "both"], ["lost ", "both."])} == {"same"}


def test_chinese_is_compared_sign_by_sign(story):
    left = msgspec.structs.replace(story.quotes[0], id="l", text="船员全部安全")
    right = msgspec.structs.replace(story.quotes[0], id="r", text="船员安全")
    utterance = msgspec.structs.replace(story.utterances[0], quote_ids=("l", "r"), differences=())
    form = wordings(utterance, {"l": left, "r": right})[1]
    assert [(piece.kind, piece.text) for piece in form.pieces] == [("same", "船员"), ("cut", "全部"), ("same", "安全")]


def test_a_quote_that_is_missing_is_passed_over(story):
    assert wordings(story.utterances[0], {}) == ()


def test_an_endless_wording_is_shown_whole(story):
    endless = msgspec.structs.replace(story.quotes[0], id="r", text="word " * (LONGEST_COMPARED + 1))
    utterance = msgspec.structs.replace(story.utterances[0], quote_ids=("s1-q1", "r"), differences=())
    assert wordings(utterance, {"s1-q1": story.quotes[0], "r": endless})[1].state == "too long"
