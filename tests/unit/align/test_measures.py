import pytest

from making.layers import amount
from newsprism.align.measures import is_running, measure_class, revises


def named(measure: str | None, unit: str | None, lang: str = "en") -> str | None:
    return measure_class(amount("x", "x", 1, 1, measure=measure, unit=unit), lang)


def test_words_of_one_class_count_one_thing_in_every_language() -> None:
    assert named("killed", "person") == named("death toll", None) == named("Tote", None, "de") == "killed"
    assert named(None, "soldier") == named("troops", None) == "troops"


def test_the_dead_and_the_hurt_are_two_counts() -> None:
    assert named("killed", "person") != named("injured", "person")


def test_the_measure_goes_before_the_unit() -> None:
    assert named("evacuated", "person") == "evacuated"


def test_words_that_the_table_lacks_are_known_by_their_stems_then_by_their_unit() -> None:
    assert named("grain exports", "t") == named("export of grain", "kg")
    assert named(None, "km") == "km"
    assert named(None, None) is None


@pytest.mark.parametrize("name", ["killed", "injured", "missing"])
def test_counts_of_an_event_run_and_others_stand(name: str) -> None:
    assert is_running(name)
    assert not is_running("troops")


@pytest.mark.parametrize("text", ["The toll rose to 19", "A now revised count gives 19", "19, up from 12"])
def test_a_sentence_that_revises_says_so(text: str) -> None:
    assert revises(text)


@pytest.mark.parametrize("text", ["The toll is 19", "Snow fell; roses were laid", ""])
def test_other_sentences_do_not(text: str) -> None:
    assert not revises(text)


def test_a_megabyte_of_text_is_read_in_no_time() -> None:
    assert not revises("snow " * 200_000)
