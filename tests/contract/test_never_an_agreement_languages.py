"""The same bad input in the languages that are read without a parser: nothing of it agrees with a good report."""

import json
from pathlib import Path

import pytest

from newsprism import brief

LATER = pytest.mark.xfail(
    reason="facts drop the mood of their sentence where its cue stands elsewhere in it", strict=False
)
REPORTS = {
    "de": (
        (
            "Die Fähre Lunde hat am Montag die nördliche Mole von Larvik gerammt, teilte das Hafenamt"
            " von Larvik mit. 14 Fahrgäste kamen nach dem Zusammenstoß ins Krankenhaus."
        ),
        (
            "Wenn die Fähre Lunde die nördliche Mole von Larvik gerammt hätte, wären 14 Fahrgäste "
            "nach dem Zusammenstoß ins Krankenhaus gekommen."
        ),
        (
            "Die Fähre Lunde wird am Montag die nördliche Mole von Larvik rammen. 14 Fahrgäste werden"
            " nach dem Zusammenstoß ins Krankenhaus kommen."
        ),
        (
            "Die Fähre Lunde könnte am Montag die nördliche Mole von Larvik gerammt haben. 14 "
            "Fahrgäste kamen möglicherweise nach dem Zusammenstoß ins Krankenhaus."
        ),
    ),
    "fr": (
        (
            "Le ferry Lunde a heurté lundi la jetée nord de Larvik, a annoncé le port de Larvik. 14 "
            "passagers ont été conduits à l'hôpital après la collision."
        ),
        (
            "Si le ferry Lunde avait heurté lundi la jetée nord de Larvik, 14 passagers auraient été "
            "conduits à l'hôpital après la collision."
        ),
        (
            "Le ferry Lunde heurtera lundi la jetée nord de Larvik. 14 passagers seront conduits à "
            "l'hôpital après la collision."
        ),
        (
            "Le ferry Lunde pourrait avoir heurté lundi la jetée nord de Larvik. 14 passagers "
            "auraient peut-être été conduits à l'hôpital après la collision."
        ),
    ),
    "es": (
        (
            "El transbordador Lunde chocó el lunes contra el muelle norte de Larvik, informó el "
            "puerto de Larvik. 14 pasajeros fueron llevados al hospital tras el choque."
        ),
        (
            "Si el transbordador Lunde hubiera chocado el lunes contra el muelle norte de Larvik, 14 "
            "pasajeros habrían sido llevados al hospital tras el choque."
        ),
        (
            "El transbordador Lunde chocará el lunes contra el muelle norte de Larvik. 14 pasajeros "
            "serán llevados al hospital tras el choque."
        ),
        (
            "El transbordador Lunde podría haber chocado el lunes contra el muelle norte de Larvik. "
            "Quizá 14 pasajeros fueron llevados al hospital tras el choque."
        ),
    ),
    "ru": (
        (
            "Паром «Лунде» в понедельник врезался в северный мол Ларвика, сообщило управление порта "
            "Ларвика. 14 пассажиров после столкновения доставили в больницу."
        ),
        (
            "Если бы паром «Лунде» в понедельник врезался в северный мол Ларвика, 14 пассажиров после"
            " столкновения доставили бы в больницу."
        ),
        (
            "Паром «Лунде» в понедельник врежется в северный мол Ларвика. 14 пассажиров после "
            "столкновения доставят в больницу."
        ),
        (
            "Паром «Лунде», возможно, в понедельник врезался в северный мол Ларвика. 14 пассажиров "
            "после столкновения, вероятно, доставили в больницу."
        ),
    ),
    "ko": (
        (
            "여객선 룬데호가 월요일 라르비크 북쪽 방파제에 충돌했다고 라르비크 항만청이 밝혔다."
            "충돌 뒤 승객 14명이 병원으로 옮겨졌다."
        ),
        ("여객선 룬데호가 월요일 라르비크 북쪽 방파제에 충돌했다면 충돌 뒤 승객 14명이 병원으로 옮겨졌을 것이다."),
        ("여객선 룬데호가 월요일 라르비크 북쪽 방파제에 충돌할 예정이다.충돌 뒤 승객 14명이 병원으로 옮겨질 것이다."),
        (
            "여객선 룬데호가 월요일 라르비크 북쪽 방파제에 충돌했을 수 있다."
            "충돌 뒤 승객 14명이 병원으로 옮겨졌을 가능성이 있다."
        ),
    ),
    "zh": (
        ("拉尔维克港务局表示，渡轮伦德号星期一撞上了拉尔维克北防波堤。碰撞后14名乘客被送往医院。"),
        ("如果渡轮伦德号星期一撞上了拉尔维克北防波堤，碰撞后就会有14名乘客被送往医院。"),
        ("渡轮伦德号星期一将撞上拉尔维克北防波堤。碰撞后14名乘客将被送往医院。"),
        ("渡轮伦德号星期一可能撞上了拉尔维克北防波堤。碰撞后可能有14名乘客被送往医院。"),
    ),
    "ja": (
        (
            "ラルヴィク港湾局は、フェリー「ルンデ」が月曜日にラルヴィクの北防波堤に衝突したと発表した。"
            "衝突後、乗客14人が病院に運ばれた。"
        ),
        (
            "もしフェリー「ルンデ」が月曜日にラルヴィクの北防波堤に衝突していたら、衝突後、乗客14人が病院に運ばれていただろう。"
        ),
        (
            "フェリー「ルンデ」は月曜日にラルヴィクの北防波堤に衝突する予定だ。"
            "衝突後、乗客14人が病院に運ばれる見通しだ。"
        ),
        (
            "フェリー「ルンデ」が月曜日にラルヴィクの北防波堤に衝突したかもしれない。"
            "衝突後、乗客14人が病院に運ばれた可能性がある。"
        ),
    ),
}
"""For each language a report, and what looks like it: a hypothesis, a forecast, a guess."""


@pytest.mark.parametrize(
    "lang",
    [
        "fr",
        "es",
        *(pytest.param(lang, marks=LATER) for lang in ("de", "ru", "ko", "zh", "ja")),
    ],
)
def test_what_is_no_assertion_agrees_with_nobody(lang: str, tmp_path: Path) -> None:
    names = ("good", "hypothesis", "forecast", "guess")
    lines = (
        {"id": name, "title": "Lunde", "text": text, "outlet": f"{name} Post", "published": "2026-03-03", "lang": lang}
        for name, text in zip(names, REPORTS[lang], strict=True)
    )
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    claims = [claim for story in brief([path], today="2026-03-10").stories for claim in story.claims]
    agreeing = [c for c in claims if c.status in ("corroborated", "single-origin")]
    assert claims
    assert not [c.text for c in agreeing if "good" in {cited.article_id for cited in c.citations}]
