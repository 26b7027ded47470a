"""German, French, Spanish, Korean, Japanese and Chinese times: clocks in words, halves, sums, feasts, ranges."""

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.model.layers import Sentence, Timex

ANCHOR = "2025-04-16"  # a Wednesday


def find(text: str, lang: str, anchor: str | None = ANCHOR) -> tuple[Timex, ...]:
    return timexes(text, [Sentence(0, len(text), 0, "body")], lang=lang, anchor=anchor)


def words(text: str, lang: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in find(text, lang)]


CLOCKS = [
    ("de", "Er kam um halb acht.", "halb acht", "2025-04-16T07:30"),
    ("de", "Die Fähre legt um Viertel nach neun ab.", "Viertel nach neun", "2025-04-16T09:15"),
    ("de", "Es ist dreiviertel acht.", "dreiviertel acht", "2025-04-16T07:45"),
    ("de", "Der Rat tagt um acht Uhr abends.", "acht Uhr abends", "2025-04-16T20:00"),
    ("fr", "Il entra à sept heures et demie.", "sept heures et demie", "2025-04-16T07:30"),
    ("fr", "Le bac part à huit heures moins le quart.", "huit heures moins le quart", "2025-04-16T07:45"),
    ("fr", "Il entra à midi et demi.", "midi et demi", "2025-04-16T12:30"),
    ("fr", "Elle parla mardi matin à 9h30.", "mardi matin à 9h30", "2025-04-15T09:30"),
    ("es", "Entró a las siete y media de la tarde.", "siete y media de la tarde", "2025-04-16T19:30"),
    ("es", "Salió a las ocho menos cuarto.", "ocho menos cuarto", "2025-04-16T07:45"),
    ("es", "A la una y media cerró.", "A la una y media", "2025-04-16T01:30"),
    ("es", "El pleno abrió a las 14.30 horas.", "14.30 horas", "2025-04-16T14:30"),
    ("es", "Habló la noche del martes.", "la noche del martes", "2025-04-15TNI"),
    ("ko", "그는 일곱 시 반에 왔다.", "일곱 시 반", "2025-04-16T07:30"),
    ("ko", "어젯밤 11시께 배가 섰다.", "어젯밤 11시", "2025-04-15T23:00"),
    ("ko", "다음 주 월요일 오후 3시에 연다.", "다음 주 월요일 오후 3시", "2025-04-21T15:00"),
    ("ja", "今夜10時に港が閉まる。", "今夜10時", "2025-04-16T22:00"),
    ("ja", "来週の火曜日午前9時に開く。", "来週の火曜日午前9時", "2025-04-22T09:00"),
    ("zh", "渡轮差五分八点离港。", "差五分八点", "2025-04-16T07:55"),
    ("zh", "港口晚上十点三刻关闭。", "晚上十点三刻", "2025-04-16T22:45"),
    ("zh", "船昨晚10时30分靠岸。", "昨晚10时30分", "2025-04-15T22:30"),
]

COUNTED = [
    ("de", "Vor zweieinhalb Jahren sank sie.", "Vor zweieinhalb Jahren", "2022-10"),
    ("de", "In den ersten neun Monaten 2024 regnete es.", "den ersten neun Monaten 2024", "P9M"),
    ("de", "Zwei Tage nach Weihnachten schneite es.", "Zwei Tage nach Weihnachten", "2024-12-27"),
    ("de", "In der Nacht zum Dienstag brannte es.", "der Nacht zum Dienstag", "2025-04-14TNI"),
    ("de", "In der ersten Hälfte 2017 regnete es.", "der ersten Hälfte 2017", "2017-H1"),
    ("de", "Die Schleuse öffnet in der 20. Kalenderwoche.", "der 20. Kalenderwoche", "2025-W20"),
    ("de", "Der Deich hält zweimal pro Woche stand.", "zweimal pro Woche", "P1W"),
    ("de", "Am Totensonntag schneite es.", "Totensonntag", "2024-11-24"),
    ("fr", "Il y a deux ans et demi, il partit.", "Il y a deux ans et demi", "2022-10"),
    ("fr", "Il plut les neuf premiers mois de 2024.", "les neuf premiers mois de 2024", "P9M"),
    ("fr", "Deux jours après Noël, il neigea.", "Deux jours après Noël", "2024-12-27"),
    ("fr", "Le vingt-cinq mai, il gela.", "vingt-cinq mai", "2025-05-25"),
    ("fr", "La digue céda dans la nuit de lundi à mardi.", "nuit de lundi à mardi", "2025-04-14TNI"),
    ("fr", "Le bac passe tous les lundis.", "tous les lundis", "XXXX-WXX-1"),
    ("es", "Hace dos años y medio se hundió.", "Hace dos años y medio", "2022-10"),
    ("es", "Llovió los tres primeros meses de 2021.", "los tres primeros meses de 2021", "P3M"),
    ("es", "Tres semanas antes del 5 de mayo nevó.", "Tres semanas antes del 5 de mayo", "2025-W16"),
    ("es", "El primer lunes de mayo abre.", "El primer lunes de mayo", "2025-05-05"),
    ("es", "Llovió en la segunda mitad de 2017.", "la segunda mitad de 2017", "2017-H2"),
    ("es", "El 1.º de julio abre el puerto.", "1.º de julio", "2025-07-01"),
    ("ko", "1년 반 전 배가 가라앉았다.", "1년 반 전", "2023-10"),
    ("ko", "올해 1~9월 비가 왔다.", "올해 1~9월", "P9M"),
    ("ko", "이천이십사년 삼월 십오일에 열렸다.", "이천이십사년 삼월 십오일", "2024-03-15"),
    ("ko", "3일 만에 물이 빠졌다.", "3일 만에", "P3D"),
    ("ko", "올해 추석에 비가 왔다.", "올해 추석", "2025-10-06"),
    ("ja", "2年半前に沈んだ。", "2年半前", "2022-10"),
    ("ja", "1～9月に雨が降った。", "1～9月", "P9M"),
    ("ja", "5月の第2日曜日に開く。", "5月の第2日曜日", "2025-05-11"),
    ("ja", "同年8月に沈んだ。", "同年8月", "2025-08"),
    ("zh", "两年半前船沉了。", "两年半前", "2022-10"),
    ("zh", "今年前三季度多雨。", "今年前三季度", "P3Q"),
    ("zh", "截至2024年底水位上升。", "2024年底", "2024"),
    ("zh", "渡口正月初一停航。", "正月初一", "2025-01-29"),
    ("zh", "周日（20日）停航。", "周日（20日）", "2025-04-20"),
    ("zh", "康熙二十年九月大水。", "康熙二十年九月", "1681"),
]


@pytest.mark.parametrize(("lang", "text", "expression", "value"), CLOCKS + COUNTED)
def test_expressions(lang: str, text: str, expression: str, value: str) -> None:
    assert (expression, value) in words(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("de", "Von November bis Februar 2017 fror es.", ["2016-11", "2017-02"]),
        ("de", "Von Freitag bis Montag fror es.", ["2025-04-11", "2025-04-14"]),
        ("es", "Heló entre el 28 de diciembre y el 3 de enero de 2020.", ["2019-12-28", "2020-01-03"]),
        ("fr", "Il gela du vendredi au lundi.", ["2025-04-11", "2025-04-14"]),
        ("ko", "2017년 11월부터 2월까지 얼었다.", ["2017-11", "2018-02"]),
        ("ko", "오후 3시부터 5시까지 얼었다.", ["2025-04-16T15:00", "2025-04-16T17:00"]),
        ("ja", "午後11時から6時まで凍った。", ["2025-04-16T23:00", "2025-04-16T06:00"]),
        ("zh", "5月到3月结冰。", ["2025-05", "2026-03"]),
        ("es", "Desde mayo hasta el 1 de noviembre hubo sequía.", ["2024-05", "2024-11-01"]),
        ("de", "Vom 17.01.2020 15:00 Uhr bis 20.01.2020 07:00 Uhr.", ["2020-01-17T15:00", "2020-01-20T07:00"]),
        ("fr", "Il pleut du vendredi prochain au 1er octobre 2026.", ["2025-04-18", "2026-10-01"]),
    ],
)
def test_the_ends_of_a_range_agree(lang: str, text: str, values: list[str]) -> None:
    assert [v for _, v in words(text, lang)] == values


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Ein Viertel der Fischer blieb halb so lang."),
        ("de", "Die Pegel fielen um acht Prozent."),
        ("fr", "Un quart des voix alla à trois listes."),
        ("es", "Un cuarto de los votos fue a las dos listas."),
        ("es", "La Ley 7/2015 sigue en vigor."),
        ("ko", "이천시는 이상이 없다."),
        ("zh", "他住在18号楼，提出两点建议，只要一点水。"),
        ("ja", "2-1で勝った。"),
    ],
)
def test_what_only_looks_like_a_time(lang: str, text: str) -> None:
    assert words(text, lang) == []


def test_a_part_of_a_year_has_its_bounds() -> None:
    (months,) = find("In den ersten neun Monaten 2024 regnete es.", "de")
    assert (months.type, months.earliest, months.latest) == ("DURATION", "2024-01-01", "2024-10-01")
    (weeks,) = find("2024年の最後の3週間は雨だった。", "ja")
    assert (weeks.earliest, weeks.latest) == ("2024-12-09", "2024-12-30")
    (half,) = find("3月上半月多雨。", "zh")
    assert (half.value, half.earliest, half.latest) == ("2025-03", "2025-03-01", "2025-03-16")


def test_without_an_anchor_a_feast_that_moves_has_no_day() -> None:
    for lang, text in (("zh", "春节下雨"), ("ko", "추석에 비가 왔다"), ("ru", "На Пасху шёл дождь")):
        (feast,) = find(text, lang, anchor=None)
        assert (feast.value, feast.earliest) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ko", "일을 완수해 나간다."),
        ("ko", "제방을 위한 주민 모임"),
        ("ko", "강에서 쏘아올린 불꽃"),
        ("ko", "값은 두 달러였다."),
        ("ja", "工事を一時止めた。"),
    ],
)
def test_letters_inside_other_words_are_no_times(lang: str, text: str) -> None:
    assert words(text, lang) == []


def test_a_zone_is_no_time_of_its_own() -> None:
    assert [v for _, v in words("更新 2025-01-13 21:37:00+09:00", "ja")] == ["2025-01-13T21:37"]
