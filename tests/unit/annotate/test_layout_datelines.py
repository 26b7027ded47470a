import pytest

from newsprism.annotate.layout_datelines import opened
from newsprism.model.layers import Paragraph

OPENED = [
    ("KARSIN, May 12 (Reuters) -", "An explosion at the refinery hurt two."),
    ("NEW HAVEN/OSLO, Norway —", "The ferry turned back at noon on Friday."),
    ("REYKJAVIK, March 3 (NNA) -", "The ship is adrift north-east of Iceland."),
    ("PARIS, 3 mai (AFP) –", "Le navire a été remorqué jusqu'au port."),
    ("Berlin/Kiew (dpa) -", "Die Fähre liegt seit Montag im Hafen fest."),
    ("Madrid, 3 may (EFE).-", "El buque llegó el domingo al puerto de Vigo."),
    ("МОСКВА, 12 мая. /ТАСС/.", "Паром вернулся в порт вечером в пятницу."),
    ("(서울=연합뉴스) 홍길동 기자 =", "해양수산부가 4일 구조 결과를 밝혔고 선원은 모두 무사하다."),
    ("新华社北京5月12日电（记者张三）", "这艘渡轮星期五晚上已经安全返回港口码头并完成检修。"),
    ("【ソウル共同】", "韓国の海洋水産省は四日、調査船の乗組員が無事だと発表した。"),
]


@pytest.mark.parametrize(("dateline", "sentence"), OPENED)
def test_a_dateline_is_cut_from_the_first_sentence(dateline: str, sentence: str) -> None:
    text = f"{dateline} {sentence}" if dateline.isascii() or dateline[-1] in "–—=." else dateline + sentence
    first, rest = opened(text, Paragraph(0, len(text), "body"))
    assert (first.span.of(text), first.section) == (dateline, "dateline")
    assert (rest.span.of(text), rest.section) == (sentence, "body")


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance of thirty-two states - meets in Oslo on Friday.",
        "The ferry (built in Gdansk) - the oldest of the line - will be scrapped.",
        "Norway will tow the ship - free of charge - to the nearest harbour.",
        "COVID-19 is back on the ferries of the northern line this winter.",
        "A. Moe (Labour) - who leads the council - was not at the meeting.",
        "Oslo is the capital, and the ferry calls there twice each week.",
    ],
)
def test_prose_with_dashes_and_brackets_is_no_dateline(text: str) -> None:
    assert opened(text, Paragraph(0, len(text), "body")) == (Paragraph(0, len(text), "body"),)
