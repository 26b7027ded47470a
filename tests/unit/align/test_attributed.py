import pytest
from msgspec.structs import replace

from making.layers import Maker, quote, span
from newsprism.align.attributed import is_solid

make = Maker()
TEXT = "According to the owner the ship is safe, and she thinks that help is near"


def test_words_in_quotation_marks_always_count() -> None:
    for kind in ("direct", "mixed"):
        found = quote(TEXT, "the ship is safe", "x", kind=kind, force=None)
        assert is_solid(replace(found, score=0.0), make("a", TEXT))


@pytest.mark.parametrize(("force", "score", "solid"), [("said", 0.9, True), ("said", 0.1, False), (None, 0.9, False)])
def test_reported_speech_needs_a_known_verb_and_confidence(force, score, solid) -> None:
    found = replace(quote(TEXT, "help is near", "x", kind="indirect", force=force), score=score)
    assert is_solid(found, make("a", TEXT)) is solid


def test_according_to_is_a_cue_without_a_verb() -> None:
    found = quote(TEXT, "the ship is safe", "x", kind="indirect", force=None)
    assert is_solid(replace(found, cue=span(TEXT, "According to")), make("a", TEXT))
    assert not is_solid(replace(found, cue=span(TEXT, "thinks")), make("a", TEXT))


@pytest.mark.parametrize("cue", ["never said", "did not say", "might say"])
def test_what_somebody_did_not_say_or_only_might_is_no_position(cue) -> None:
    text = f"The owner {cue} that the ship is safe in port"
    found = quote(text, "that the ship is safe in port", "x", speaker="The owner", kind="indirect", force="said")
    assert not is_solid(replace(found, cue=span(text, cue.split()[-1])), make("a", text))
