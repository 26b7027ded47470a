from decimal import Decimal

import pytest

from newsprism.annotate.document import Document
from newsprism.annotate.doubts import doubts
from newsprism.model.article import Article
from newsprism.model.layers import Quantity, Sentence, Timex

TEXT = "Some -7 soldiers stood there. On 31 April nobody stood there."


def amount(words: str, value: int, unit: str) -> Quantity:
    start = TEXT.index(words)
    return Quantity("n1", start, start + len(words), Decimal(value), Decimal(value), "exactly", unit)


def day(words: str, value: str) -> Timex:
    start = TEXT.index(words)
    return Timex("t1", start, start + len(words), "DATE", value)


def document(section: str = "body") -> Document:
    end = TEXT.index(" On")
    sentences = (Sentence(0, end, 0, section), Sentence(end + 1, len(TEXT), 0, section))
    return Document(Article("a", "a.txt", TEXT, "", ""), "en", (), sentences)


def test_what_cannot_be_is_doubted_in_the_order_of_the_text_and_kept_as_it_stands() -> None:
    found = doubts(document(), [day("31 April", "2026-04-31")], [amount("-7 soldiers", -7, "soldier")])
    assert [(d.kind, d.span.of(TEXT)) for d in found] == [
        ("unit-mismatch", "-7 soldiers"),
        ("impossible-date", "31 April"),
    ]
    assert all(d.reason for d in found)


def test_what_can_be_is_not_doubted() -> None:
    assert doubts(document(), [day("31 April", "2026-04-30")], [amount("-7 soldiers", 7, "soldier")]) == ()


def test_clutter_is_not_read() -> None:
    assert doubts(document("boilerplate"), [], [amount("-7 soldiers", -7, "soldier")]) == ()


@pytest.mark.parametrize("value", ["2026-13-01", "2023-02-29", "2026-03-04T25:00", "XXXX-02-30"])
def test_no_calendar_and_no_clock_has_these(value: str) -> None:
    assert [d.kind for d in doubts(document(), [day("31 April", value)], [])] == ["impossible-date"]


@pytest.mark.parametrize("value", ["2024-02-29", "XXXX-02-29", "2026-03-04T24:00", "2026", "PRESENT_REF", ""])
def test_these_can_be(value: str) -> None:
    assert doubts(document(), [day("31 April", value)], []) == ()
