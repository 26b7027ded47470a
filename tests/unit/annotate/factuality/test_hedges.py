import pytest

from newsprism.annotate.factuality.hedges import is_hedged


@pytest.mark.parametrize(
    "words",
    [
        "the tug may reach the ship",
        "the tug won't reach the ship",
        "the tug isn’t there",
        "if the tug reaches the ship",
        "the captain planned a stop",
        "nobody was hurt",
        "allegedly drunk",
    ],
)
def test_a_cue_of_doubt_future_condition_or_denial_is_seen(words: str) -> None:
    assert is_hedged(words, "en")


@pytest.mark.parametrize("words", ["with 38 people on board", "the tug reached the ship on Friday", ""])
def test_plain_words_are_not_hedged(words: str) -> None:
    assert not is_hedged(words, "en")


def test_other_languages_have_their_own_cues_and_unknown_ones_tell_nothing() -> None:
    assert is_hedged("das Schiff soll am Freitag ankommen", "de") or is_hedged("niemand wurde nicht verletzt", "de")
    assert not is_hedged("38 Menschen an Bord", "de")
    assert is_hedged("38 henkilöä laivalla", "fi")
