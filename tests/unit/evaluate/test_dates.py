"""The scoring of dates: reading TimeML, counting as TempEval-3 does, and the two halves."""

import os
from pathlib import Path
from typing import Any

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.evaluate.date_cases import LANGUAGES, Case, Wanted, passes, score_cases
from newsprism.evaluate.dates import documents, errors, in_split, read_timeml, score
from newsprism.model.layers import Sentence

MARKED = """<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-01" functionInDocument="CREATION_TIME">1</TIMEX3></DCT>
<TEXT>Rain &amp; snow fell <TIMEX3 tid="t1" type="DATE" value="2024-04-30">yesterday</TIMEX3>, not in
<TIMEX3 tid="t2" type="DATE" value="2023">2023</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2022"/></TEXT></TimeML>"""


def write(folder: Path, split: str) -> Path:
    name = next(f"doc{i}.tml" for i in range(50) if in_split(f"doc{i}.tml", split))  # type: ignore[arg-type]
    (folder / name).write_text(MARKED, encoding="utf-8")
    return folder / name


def test_reading_strips_the_marks_and_keeps_their_places(tmp_path: Path) -> None:
    document = read_timeml(write(tmp_path, "tune"))
    assert document.created == "2024-05-01"
    assert [document.text[g.start : g.end] for g in document.gold] == ["yesterday", "2023"]
    assert document.text.startswith("Rain & snow")


def answer(spans: list[tuple[str, str]]) -> Any:
    def predict(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = [
            {"start": i["text"].index(w), "end": i["text"].index(w) + len(w), "type": "DATE", "value": v}
            for i in items
            for w, v in spans
        ]
        return [{"id": i["id"], "timexes": found} for i in items]

    return predict


def test_a_perfect_answer_scores_100(tmp_path: Path) -> None:
    write(tmp_path, "held")
    scores = score(tmp_path, answer([("yesterday", "2024-04-30"), ("2023", "2023")]))
    assert scores == {"strict_f1": 100.0, "relaxed_f1": 100.0, "value_f1": 100.0, "expressions": 2.0}


def test_extents_and_values_are_counted_apart(tmp_path: Path) -> None:
    write(tmp_path, "held")
    scores = score(tmp_path, answer([("fell yesterday", "2024-04-30"), ("2023.", "2022")]))
    assert (scores["strict_f1"], scores["relaxed_f1"], scores["value_f1"]) == (50.0, 100.0, 50.0)


def test_the_halves_do_not_meet(tmp_path: Path) -> None:
    write(tmp_path, "tune")
    assert len(documents(tmp_path, split="tune")) == 1
    assert documents(tmp_path, split="held") == []
    with pytest.raises(FileNotFoundError):
        score(tmp_path, answer([]))


def test_errors_are_of_the_tuning_half(tmp_path: Path) -> None:
    write(tmp_path, "held")
    assert errors(tmp_path, answer([])) == []
    write(tmp_path, "tune")
    assert [line.split(":")[0] for line in errors(tmp_path, answer([]))] == ["missed", "missed"]


def found(value: str, earliest: str | None, latest: str | None, kind: str = "DATE") -> dict[str, Any]:
    return {"start": 0, "end": 9, "type": kind, "value": value, "earliest": earliest, "latest": latest}


def test_cases_accept_either_reading_of_an_open_year() -> None:
    readings = ({"timex": "XXXX-10-02", "value": "2023-10-02"}, {"timex": "XXXX-10-02", "value": "2024-10-02"})
    case = Case("c", "October 2", "2024-01-01", (Wanted(0, 9, "date", readings),))
    assert passes(case, [found("2023-10-02", "2023-10-02", "2023-10-03")])
    assert not passes(case, [found("2022-10-02", "2022-10-02", "2022-10-03")])
    assert not passes(case, [])


def test_cases_join_the_two_ends_of_a_range() -> None:
    case = Case(
        "c", "May to June", "2024-01-01", (Wanted(0, 11, "daterange", ({"start": "2024-05-01", "end": "2024-07-01"},)),)
    )
    assert passes(case, [found("2024-05", "2024-05-01", "2024-06-01"), found("2024-06", "2024-06-01", "2024-07-01")])


def test_cases_compare_the_lengths_of_durations() -> None:
    case = Case("c", "3½ years", "2024-01-01", (Wanted(0, 8, "duration", ({"timex": "P3.5Y", "value": "110376000"},)),))
    assert passes(case, [found("P3Y6M", None, None, "DURATION")])
    assert not passes(case, [found("P3Y", None, None, "DURATION")])


@pytest.mark.parametrize(
    ("kind", "reading", "answer", "good"),
    [
        ("duration", {"timex": "P20Y", "value": "630720000"}, ("P2DE", None, None, "DURATION"), True),
        ("duration", {"timex": "P20Y", "value": "630720000"}, ("P2CE", None, None, "DURATION"), False),
        ("set", {"timex": "P0.5Y"}, ("P6M", None, None, "SET"), True),
        ("set", {"timex": "P1WD"}, ("XXXX-WXX-WD", None, None, "SET"), True),
        ("set", {"timex": "P1W"}, ("P2W", None, None, "SET"), False),
        ("set", {"timex": "P1W"}, ("P1W", None, None, "DURATION"), False),
        (
            "daterange",
            {"timex": "(2014-01-01,2018-01-01,P4Y)", "start": "2014-01-01", "end": "2018-01-01"},
            ("P5Y", "2014-01-01", "2019-01-01", "DURATION"),
            True,
        ),
        (
            "daterange",
            {"timex": "(2014-01-01,2018-01-01,P4Y)", "start": "2014-01-01", "end": "2018-01-01"},
            ("P6Y", "2014-01-01", "2020-01-01", "DURATION"),
            False,
        ),
        (
            "daterange",
            {"timex": "XXXX-05", "start": "2024-05-16", "end": "2024-06-01", "Mod": "end"},
            ("2024-05", "2024-05-21", "2024-06-01"),
            True,
        ),
        ("daterange", {"timex": "SU"}, ("2024-SU", "2024-06-01", "2024-09-01"), True),
        ("daterange", {"timex": "SU"}, ("2024-WI", "2024-12-01", "2025-03-01"), False),
    ],
)
def test_cases_know_how_timex3_writes_it(
    kind: str, reading: dict[str, str], answer: tuple[str, ...], good: bool
) -> None:
    case = Case("c", "so many words", "2024-01-01", (Wanted(0, 13, kind, (reading,)),))
    assert passes(case, [found(*answer)]) is good


def data(name: str) -> Path:
    default = Path(__file__).parents[4] / "shared" / "eval"
    folder = Path(os.environ.get("NEWSPRISM_DATA", default)) / name
    if not folder.is_dir():
        pytest.skip(f"LOUD SKIP: no {folder}")
    return folder


def predict_directly(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The grammar alone, a line of the text as a sentence."""
    out = []
    for item in items:
        text, at, sentences = item["text"], 0, []
        for line in text.splitlines(keepends=True):
            sentences.append(Sentence(at, at + len(line.rstrip()), 0, "body"))
            at += len(line)
        read = timexes(text, sentences, lang=item["lang"], anchor=item["published"])
        keys = ("start", "end", "type", "value", "earliest", "latest")
        out.append({"id": item["id"], "timexes": [{k: getattr(t, k) for k in keys} for t in read]})
    return out


def test_timebank_tuning_half_stays_where_it_was() -> None:
    scores = score(data("dates-timebank"), predict_directly, split="tune")
    assert scores["relaxed_f1"] > 93
    assert scores["strict_f1"] > 89
    assert scores["value_f1"] > 80


def test_recognizers_cases_can_be_scored() -> None:
    scores = score_cases(data("dates-recognizers"), predict_directly, split="tune")
    assert all(scores[f"{code}_cases"] >= 10 for code in LANGUAGES.values())
    assert all(scores[f"{code}_passed"] > 45 for code in LANGUAGES.values())
