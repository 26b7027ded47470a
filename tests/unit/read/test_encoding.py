"""UTF-8 first; whatever else is read is said in a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.read.encoding import UndecodableError, decode

GERMAN = "Die Fähre kam verspätet an, sagte der Kapitän; die Gäste wären fast über Nacht geblieben."
RUSSIAN = "Паром пришёл в порт с опозданием, сообщил капитан. Пассажиры ждали до утра."
POLISH = "Prom przypłynął z opóźnieniem, powiedział kapitan. Pasażerowie czekali aż do świtu, część z nich zasnęła."


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_without_a_note(text: str) -> None:
    bare = text.removeprefix("\ufeff")
    assert (decode(text.encode()).text, decode(text.encode()).notes) == (bare, ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_wide_encodings_with_and_without_their_mark(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)).text == GERMAN


@pytest.mark.parametrize(("text", "encoding"), [(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (POLISH, "cp1250")])
def test_old_code_pages_are_guessed_with_a_note(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert "guess" in found.notes[0]


def test_a_declared_encoding_counts_where_utf8_fails() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), declared="KOI8-R").text == RUSSIAN
    assert decode(GERMAN.encode(), declared="koi8-r").text == GERMAN
    assert decode(GERMAN.encode("cp1252"), declared="no-such-encoding").text == GERMAN


def test_one_bad_byte_does_not_make_a_text_another_language() -> None:
    found = decode((RUSSIAN * 5).encode() + b"\xff")
    assert found.text == RUSSIAN * 5 + "\ufffd"
    assert "1 characters" in found.notes[0]


@pytest.mark.parametrize("body", [b"%PDF-1.7 ...", b"PK\x03\x04....", b"\x89PNG\r\n", b"\0" * 99, bytes(range(32)) * 9])
def test_other_kinds_of_file_are_refused(body: bytes) -> None:
    with pytest.raises(UndecodableError, match=r"binary|not a text"):
        decode(body)


def test_a_stray_nul_is_kept() -> None:
    assert (
        decode(b"The ferry\0 came in at nine, said the captain.").text
        == "The ferry\0 came in at nine, said the captain."
    )


def test_a_false_mark_is_refused() -> None:
    with pytest.raises(UndecodableError, match="utf-16"):
        decode(b"\xff\xfe\x00\xd8a")
