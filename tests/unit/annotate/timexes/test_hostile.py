"""What looks like a time in any of the nine languages and is none: versions, telephone numbers, scores, addresses."""

import time

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.annotate.timexes.language import LANGUAGES, language
from newsprism.model.layers import Sentence, Timex

ANCHOR = "2025-04-16"


def find(text: str, lang: str) -> tuple[Timex, ...]:
    return timexes(text, [Sentence(0, len(text), 0, "body")], lang=lang, anchor=ANCHOR)


NO_DATES = [
    "9" * 400,
    "-" + "1" * 400 + ".5",
    "0000-00-00",
    "0000",
    "99999",
    "99999-12-31",
    "v3.11.7",
    "3.11.7",
    "2.0.1-beta.3",
    "192.168.10.12",
    "10.0.0.1:8080",
    "+49 30 1234567",
    "+82 2-555-1234",
    "555-1234-22",
    "(020) 7946 0958",
    "2-1",
    "3:2, 0:0",
    "45.99",
    "1.234,56",
    "1,234.56",
    "$2015",
    "99/99",
    "F-16",
    "25:61",
]


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_in_any_language(text: str, lang: str) -> None:
    assert [t.value for t in find(text, lang) if t.type == "DATE"] == []


FRAMES = {
    "en": "The build {} is out.",
    "de": "Die Fassung {} ist da.",
    "fr": "La version {} est sortie.",
    "es": "La versión {} ha salido.",
    "ru": "Вышла версия {} программы.",
    "uk": "Вийшла версія {} програми.",
    "ko": "버전 {} 출시했다.",
    "ja": "版 {} が出た。",
    "zh": "版本 {} 发布。",
}


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("text", ["3.11.7", "192.168.10.12", "7.0.4", "2-1", "+7 495 123-45-67", "8" * 400])
def test_numbers_inside_a_sentence(text: str, lang: str) -> None:
    assert [t.value for t in find(FRAMES[lang].format(text), lang) if t.type in ("DATE", "TIME")] == []


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("text", ["٢٠٢٤-٠٦-١٩", "٢٠٢٤", "٣١.١٢.٢٠٢٤", "०१/०१/२०२४"])
def test_digits_of_other_scripts_are_left_alone_or_read_right(text: str, lang: str) -> None:
    plain = "".join(str(int(c)) if c.isdigit() else c for c in text)
    assert [t.value for t in find(text, lang)] in ([], [t.value for t in find(plain, lang)])


@pytest.mark.parametrize("lang", ["ja", "zh", "ko"])
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("２０２４-０６-１９", ["2024-06-19"]),
        ("３．１１．７", []),
        ("１９２．１６８．１０．１２", []),
        ("９" * 400, []),
    ],
)
def test_full_width_digits(text: str, values: list[str], lang: str) -> None:
    assert [t.value for t in find(text, lang)] == values


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_years_beyond_the_calendar_have_no_bounds(lang: str) -> None:
    for text in ("31.12.99999", "1/1/0000", "99999-01-01", "0000-01-01"):
        assert all(t.earliest is None for t in find(text, lang) if t.type == "DATE")


PIECES = {
    "en": "the day before ",
    "de": "zwei Tage nach ",
    "fr": "les trois premiers mois ",
    "es": "a las dos menos ",
    "ru": "двадцать пятого ",
    "uk": "п'ять хвилин ",
    "ko": "이천이십년 ",
    "ja": "一日から",
    "zh": "三月初一至",
}


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("piece", ["9", "12 ", "1.", "-", "3:", '"', None])
def test_time_grows_with_the_text_alone(piece: str | None, lang: str) -> None:
    piece = piece or PIECES[lang]
    find(piece, lang)
    started = time.process_time()
    find(piece * 1_000, lang)
    middle = time.process_time()
    find(piece * 8_000, lang)
    assert time.process_time() - middle < 24 * max(middle - started, 0.02)


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_every_rule_is_set_off_by_a_class_of_its_own(lang: str) -> None:
    grammar = language(lang)
    assert grammar is not None
    assert [r.build for r in grammar.rules if not set(r.needs) & set(r.pattern.pattern)] == []
