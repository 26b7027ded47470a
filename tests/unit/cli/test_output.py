"""Standard error: one line a message, nothing sent to the terminal but what can be printed."""

import pytest

from newsprism.cli.output import caution, complain, tell
from newsprism.model.article import Article, Rejected


def test_control_characters_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\x1b[31m b\r\nc \u202e 釜山 é")
    shown = capsys.readouterr()
    assert shown.err == "newsprism: a\\x1b[31m b\\r\\nc \\u202e 釜山 é\n"
    assert shown.out == ""


def test_a_rejection_names_source_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    complain([Rejected("x.txt", "the file is empty")])
    assert capsys.readouterr().err == "newsprism: not read: x.txt: the file is empty\n"


def test_a_caution_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    caution([Article("a", "x.txt", "Text.", "", "0" * 64, notes=("one", "two"))])
    assert capsys.readouterr().err == "newsprism: caution: x.txt: one\nnewsprism: caution: x.txt: two\n"
