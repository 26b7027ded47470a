import pytest

from newsprism.read.labels import headline_label, is_label, section_note


@pytest.mark.parametrize("words", ["Satire", "SATIRE", "[Satire]", "Сатира", "풍자", "諷刺", "Sátira", "News satire"])
def test_satire_by_itself_is_a_label(words: str) -> None:
    assert is_label(words) == "satire"


@pytest.mark.parametrize("words", ["", "The satire of our time", "Politics", "satire" * 30])
def test_other_words_are_none(words: str) -> None:
    assert is_label(words) is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Satire: Minister marries bridge", "satire"),
        ("[SATIRE] Minister marries bridge", "satire"),
        ("Minister marries bridge | Satire", "satire"),
        ("Minister marries bridge (satire)", "satire"),
        ("RETRACTED: Minister marries bridge", "retracted"),
        ("WITHDRAWN - Minister marries bridge", "retracted"),
        ("【撤回】大臣が橋と結婚", "retracted"),
        ("[기사 철회] 장관, 다리와 결혼", "retracted"),
        ("Withdrawn: how the last troops left", None),
        ("Satire is free, court says", None),
        ("Parody: an art and its enemies", None),
        ("Minister marries bridge | The Evening Post", None),
        ("", None),
    ],
)
def test_labels_of_headlines(title: str, label: str | None) -> None:
    assert headline_label(title) == label


def test_a_section_is_enough() -> None:
    (note,) = section_note(["News", "Satire"], [], "any text")
    assert note == "labelled as satire: its section is “Satire”"


def test_a_keyword_needs_a_text_that_does_not_speak_of_it() -> None:
    assert section_note([], ["bridges", "satire"], "The minister married a bridge.")
    assert section_note([], ["courts", "satire"], "Satirists are free to mock ministers, the court said.") == ()
    assert section_note([], ["bridges"], "The minister married a bridge.") == ()
