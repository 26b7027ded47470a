from hypothesis import given
from hypothesis import strategies as st

from newsprism.model.dossier import ClaimEntry
from newsprism.model.spans import Span, cite
from newsprism.render.emphasis import parts

SENTENCE = "The ship, with 38 people on board, drifts."


def claim(sentence: str, words: str) -> ClaimEntry:
    at = sentence.index(words)
    found = cite("a1", sentence, Span(at, at + len(words)))
    return ClaimEntry("s1.c1", sentence, "Post", "single-origin", (), (found,), (), (), None)


def test_the_words_that_the_claim_is_stand_apart() -> None:
    assert parts(claim(SENTENCE, "with 38 people on board,")) == ("The ship, ", "with 38 people on board,", " drifts.")


def test_a_sentence_cited_as_a_whole_is_one_piece() -> None:
    assert parts(claim(SENTENCE, SENTENCE)) == ("", SENTENCE, "")
    assert parts(claim(SENTENCE, SENTENCE[:-1])) == ("", SENTENCE, "")


def test_long_pieces_are_cut_at_a_word_and_say_so() -> None:
    long = "one two three four with 38 people five six seven eight"
    assert parts(claim(long, "with 38 people"), room=12) == ("…three four ", "with 38 people", " five six…")


def test_white_space_is_one_blank() -> None:
    assert parts(claim("The ship,\nwith 38\npeople, drifts.", "with 38\npeople,")) == (
        "The ship, ",
        "with 38 people,",
        " drifts.",
    )


@given(st.text(alphabet="ab ,.", min_size=1, max_size=40), st.data())
def test_nothing_is_lost_where_there_is_room(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    whole = "".join(parts(claim(sentence, sentence[start:end])))
    assert "".join(whole.split()) == "".join(sentence.split())
