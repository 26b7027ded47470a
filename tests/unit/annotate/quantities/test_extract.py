"""Sentences in, quantities out: values, units, comparators, and what is no quantity."""

import importlib.util
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.quantities import quantities
from newsprism.model.layers import Sentence, Timex


def _shared() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reading", Path(__file__).with_name("reading.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reading = _shared()
read, stated = reading.read, reading.stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least nine engineers died.", ("nine", "9", None, "at least", "engineer")),
        ("Some 15,000 troops arrived.", ("15,000", "15000", "15000", "about", "troop")),
        ("Thousands of families left.", ("Thousands", "1000", "99999", "bounds", "family")),
        ("It sold for $3.1 billion.", ("$3.1 billion", "3100000000", "3100000000", "exactly", "USD")),
        ("Up to £20m was lost.", ("£20m", None, "20000000", "up to", "GBP")),
        ("A 120-day tour ended.", ("120-day", "120", "120", "exactly", "d")),
        ("They took 23 square kilometres.", ("23 square kilometres", "23", "23", "exactly", "km2")),
        ("It rose 38 % again.", ("38 %", "38", "38", "exactly", "%")),
        ("It fell by two percentage points.", ("two percentage points", "2", "2", "exactly", "[pp]")),
        ("The five-storey block burned.", ("five-storey", "5", "5", "exactly", "storey")),
        ("It was minus 12 degrees Celsius.", ("minus 12 degrees Celsius", "-12", "-12", "exactly", "Cel")),
        ("Between 20 and 30 people came.", ("20 and 30", "20", "30", "bounds", "person")),
        ("They lost 10-15 tanks.", ("10-15", "10", "15", "bounds", "tank")),
        ("He stands 5 feet 4 inches tall.", ("5 feet 4 inches", "64", "64", "exactly", "[in_i]")),
        ("Half of the members left.", ("Half", "0.5", "0.5", "exactly", "1")),
        ("One in five households is cold.", ("One in five", "0.2", "0.2", "exactly", "1")),
        ("A dozen boats sank.", ("A dozen", "12", "12", "exactly", "boat")),
        ("It pumped 90,000 barrels a day.", ("90,000 barrels a day", "90000", "90000", "exactly", "[bbl_us]/d")),
        ("A 34-year-old man drowned.", ("34-year-old", "34", "34", "exactly", "a")),
        ("They paid 80 million Mexican pesos.", ("80 million Mexican pesos", "80000000", "80000000", "exactly", "MXN")),
        ("Seven dead were found.", ("Seven", "7", "7", "exactly", "person")),
        ("We owe 40 USD million.", ("40 USD million", "40000000", "40000000", "exactly", "USD")),
        ("It owes $5 Canadian dollars.", ("$5 Canadian dollars", "5", "5", "exactly", "CAD")),
        ("A magnitude 6.2 quake hit.", ("6.2", "6.2", "6.2", "exactly", "magnitude")),
        ("It may vary by plus or minus 4 tonnes.", ("4 tonnes", "4", "4", "exactly", "t")),
        ("They paid 80 million pesos.", ("80 million", "80000000", "80000000", "exactly", "peso")),
    ],
)
def test_english(text: str, expected: tuple[str, ...]) -> None:
    assert stated(text) == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("de", "Rund 1.234,56 Euro fehlen.", ("1.234,56 Euro", "1234.56", "1234.56", "about", "EUR")),
        ("de", "Es kamen dreihundertzwei Soldaten.", ("dreihundertzwei", "302", "302", "exactly", "soldier")),
        ("de", "Das kostet 12 Mio. Euro im Jahr.", ("12 Mio. Euro", "12000000", "12000000", "exactly", "EUR")),
        (
            "fr",
            "Quatre-vingt-dix-sept personnes sont mortes.",
            ("Quatre-vingt-dix-sept", "97", "97", "exactly", "person"),
        ),
        ("fr", "Près de 12 000 soldats partent.", ("12 000", "12000", "12000", "about", "soldier")),
        (
            "es",
            "Costó 3 mil millones de dólares.",
            ("3 mil millones de dólares", "3000000000", "3000000000", "exactly", "USD"),
        ),
        ("ru", "Около 15 тыс. солдат вернулись.", ("15 тыс.", "15000", "15000", "about", "soldier")),
        ("uk", "Щонайменше дев'ять людей зникли.", ("дев'ять", "9", None, "at least", "person")),
        ("ko", "약 1만5000명이 모였다.", ("1만5000명", "15000", "15000", "about", "person")),
        ("ja", "少なくとも三百五十人が集まった。", ("三百五十人", "350", None, "at least", "person")),
        ("zh", "总额超过31亿美元。", ("31亿美元", "3100000000", None, "over", "USD")),
    ],
)
def test_other_languages(lang: str, text: str, expected: tuple[str, ...]) -> None:
    assert stated(text, lang) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met on 14 June 2024 at 10:45.",
        "A Boeing 737 and an S-400 stood by.",
        "Call 555-0142 or +44 20 7946 0018.",
        "Version 3.11.7 runs at 192.0.2.14.",
        "They won 2-1 after losing 0-3.",
        "Article 5 and Resolution 1718 apply.",
        "She was 2nd in the 1990s.",
        "One of them left; no one stayed.",
        "She left 10 Downing Street.",
        "It opens from 9 to 5.",
        "The 5G network failed in 2019.",
        "The case number is 0042.",
        "Articles 4 and 6 apply.",
        "It opened at 8.30 on July 8 and 9.",
        "The key is 90210443355667788.",
        "They formed the Rally of 12 Group.",
        "2. Second point",
        "9" * 400,
    ],
)
def test_no_quantities(text: str) -> None:
    assert stated(text) == []


def test_a_number_inside_a_date_is_none_and_a_duration_is_one() -> None:
    text = "It began 20 days ago and lasted 3 weeks."
    dates = (Timex("t1", 9, 20, "DATE", "2024-01-01"), Timex("t2", 32, 39, "DURATION", "P3W"))
    assert [(text[q.start : q.end], q.unit) for q in read(text, "en", dates)] == [("3 weeks", "wk")]


def test_money_inside_a_wrong_date_stays() -> None:
    text = "They paid $2,000 then."
    assert [q.unit for q in read(text, "en", (Timex("t1", 10, 16, "DATE", "2000"),))] == ["USD"]


def test_boilerplate_is_passed_over_and_ids_run_in_text_order() -> None:
    text = "Read 5 stories. Then 6 dogs and 7 cats ran."
    sentences = (Sentence(0, 15, 0, "boilerplate"), Sentence(16, len(text), 1, "body"))
    found = quantities(text, sentences, (), lang="en")
    assert [(q.id, text[q.start : q.end]) for q in found] == [("n1", "6"), ("n2", "7")]


def test_a_second_number_for_a_named_magnitude_counts_the_same() -> None:
    found = read("Hundreds of lorries, about 1,200 in all, crossed.")
    assert [(q.unit, q.comparator) for q in found] == [("lorry", "bounds"), ("lorry", "about")]


def test_a_rise_from_one_value_to_another_is_two_amounts() -> None:
    assert [q.low for q in read("Prices rose from 5 % to 7 %.")] == [Decimal(5), Decimal(7)]


@pytest.mark.parametrize("digits", ["１２，０００", "١٢٬٠٠٠", "१२,०००"])
def test_digits_of_other_scripts(digits: str) -> None:
    assert [q.low for q in read(f"They sent {digits} troops.")] == [Decimal(12000)]


def test_the_group_mark_of_another_language_is_not_read_as_decimals() -> None:
    assert [q.low for q in read("Es waren 15.000 Soldaten.", "de")] == [Decimal(15000)]
    assert [q.low for q in read("It measured 15.000 metres.")] == [Decimal("15.000")]
    assert [q.low for q in read("It cost $1.234,56 there.")] == [Decimal("1234.56")]


HOSTILE = ["9" * 400, "1-", "$", "twenty-", "one hundred and ", "1.2.3.", "5 (", "一", "1亿2000万", "9人", "½", "to 5 "]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("lang", ["en", "de", "zh"])
def test_long_and_odd_input_ends(piece: str, lang: str) -> None:
    text = piece * 500
    for q in read(text, lang):
        assert 0 <= q.start < q.end <= len(text)


WORDS = st.sampled_from(
    "at least about nine 9 15,000 $ € % million km soldiers of to - and between 2-1 half dozens 3.5 (m) 7th".split()
)


@given(st.lists(WORDS, max_size=25), st.sampled_from(["en", "de", "fr", "ru", "ko", "ja", "zh", "xx"]))
def test_spans_lie_in_order_and_bounds_are_not_crossed(words: list[str], lang: str) -> None:
    text = " ".join(words)
    found = read(text, lang)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for q in found:
        assert 0 <= q.start < q.end <= len(text)
        assert text[q.start : q.end].strip() == text[q.start : q.end]
        assert q.low is None or q.high is None or q.low <= q.high
        assert (q.low is None) == (q.comparator in ("up to", "at most", "under"))
        assert (q.high is None) == (q.comparator in ("at least", "over"))


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "es", "ru", "uk", "ko", "ja", "zh"]))
def test_any_text_is_read_without_error(text: str, lang: str) -> None:
    for q in read(text, lang):
        assert text[q.start : q.end]


def test_no_text_no_quantities() -> None:
    assert read("") == ()


def test_every_sentence_ends_where_it_ends() -> None:
    text = "They sold 5. 000 were left."
    sentences = tuple(Sentence(m.start(), m.end(), 0, "body") for m in re.finditer(r"[^.]+\.", text))
    assert [q.high for q in quantities(text, sentences, (), lang="en")][:1] == [Decimal(5)]
