import time

import msgspec
import pytest

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.notices import Notice, is_correction, notice_kind, notices, void
from newsprism.model.article import Article
from newsprism.read.labels import SATIRE_NOTE

REPORT = "\n".join(
    f"The ferry left berth {n} at noon with nobody on its bridge, the harbour office said." for n in range(30)
)


def article(text: str, title: str = "Ferry leaves by itself", notes: tuple[str, ...] = ()) -> Article:
    return Article("a", "a.txt", text, title, "0" * 64, notes=notes)


def found(text: str, **more) -> tuple[Notice, ...]:
    item = article(text, **more)
    return notices(item, paragraphs(item.text, item.title))


@pytest.mark.parametrize(
    "words",
    [
        "This article is satire.",
        "This is a satirical piece, and nothing in it happened.",
        "The above story is a work of satire.",
        "Please note: this story is fictional.",
        "Dieser Artikel ist Satire.",
        "Bei diesem Beitrag handelt es sich um Satire.",
        "Cet article est satirique.",
        "Este artículo es una sátira.",
        "Esta noticia es satírica.",
        "Questo articolo è satira.",
        "Este artigo é uma sátira.",
        "Эта статья — сатира.",
        "Данный материал является сатирой.",
        "Ця стаття є сатирою.",
        "이 기사는 풍자입니다.",
        "本記事は風刺であり、事実ではありません。",
        "本文为讽刺作品。",
    ],
)
def test_satire_in_its_own_words(words: str) -> None:
    assert notice_kind(words) == "satire"


@pytest.mark.parametrize(
    "words",
    [
        "This article has been retracted.",
        "We have withdrawn this article.",
        "Editor's note: this report was removed on 3 May.",
        "Readers are asked to disregard this story.",
        "Dieser Artikel wurde zurückgezogen.",
        "Die Redaktion zieht diese Meldung zurück.",
        "Cet article a été retiré.",
        "Nous retirons cette dépêche.",
        "Este artículo ha sido retirado.",
        "Questo articolo è stato ritirato.",
        "Este artigo foi retirado.",
        "Эта новость была отозвана.",
        "Редакция отзывает эту новость.",
        "Ця новина була видалена.",
        "이 기사는 사실과 달라 철회합니다.",
        "この記事は撤回しました。",
        "本报现撤回该报道。",
    ],
)
def test_retractions_in_their_own_words(words: str) -> None:
    assert notice_kind(words) == "retracted"


@pytest.mark.parametrize(
    "words",
    [
        "Correction: A previous version of this report gave the wrong name.",
        "(This story corrects the number in paragraph 3)",
        "Korrektur: In einer früheren Version dieses Artikels hieß es anders.",
        "Rectificatif : le nombre est de neuf.",
        "Corrección: eran nueve.",
        "Исправление: погибли девять.",
        "Виправлення: загинули дев'ять.",
        "정정: 사망자는 9명입니다.",
        "【訂正】死者は九人でした。",
        "更正：死者为九人。",
    ],
)
def test_a_correction_is_no_retraction(words: str) -> None:
    assert notice_kind(words) == "corrected"
    assert is_correction(words)


@pytest.mark.parametrize(
    "words",
    [
        "The ministry said the law has been withdrawn.",
        "This is not satire.",
        "The magazine is known for its satire.",
        "“This article is satire,” the site later wrote.",
        "The agency retracted its report on Monday.",
        "This is a satirical cartoon by a Danish paper.",
        "Prices fell in a market correction, the worst in years.",
        "Dies ist keine Satire.",
        "Эта статья не сатира.",
        "이 기사는 풍자가 아니다.",
        "この記事は風刺ではない。",
        "本文不是讽刺。",
    ],
)
def test_what_is_no_notice(words: str) -> None:
    assert notice_kind(words) is None


@pytest.mark.parametrize("label", ["SATIRE", "Rubrik: Satire", "Home » Satire » Ferry", "【撤回】"])
def test_a_label_at_the_head_of_a_text(label: str) -> None:
    (notice,) = found(f"{label}\n\n{REPORT}")
    assert (notice.field, notice.words) == ("text", label)


def test_a_word_at_the_foot_is_no_label() -> None:
    """Footers list a site's sections."""
    assert found(f"{REPORT}\nPolitics\nSatire\nSport") == ()


def test_a_notice_in_the_middle_of_a_report_is_somebody_else_s() -> None:
    half = REPORT.splitlines()
    assert found("\n".join([*half[:15], "This article has been retracted.", *half[15:]])) == ()


def test_the_page_s_own_section_speaks_first() -> None:
    item = article(REPORT, notes=(f"{SATIRE_NOTE}its section is “Humor”",))
    notice = void(item, paragraphs(item.text, item.title))
    assert notice == Notice("satire", "its section is “Humor”")


def test_a_corrected_report_is_not_void() -> None:
    item = article(f"{REPORT}\nCorrection: A previous version of this report named another berth.")
    lines = paragraphs(item.text, item.title)
    assert void(item, lines) is None
    assert [n.kind for n in notices(item, lines)] == ["corrected"]


def test_offsets_are_those_of_the_text() -> None:
    text = f"{REPORT}\nThis story is a work of satire."
    (notice,) = found(text)
    assert notice.span is not None
    assert notice.span.of(text) == notice.words


def test_notices_are_no_part_of_the_report() -> None:
    lines = paragraphs(f"{REPORT}\nCorrection: A previous version of this report gave 41 berths.", "x")
    assert lines[-1].section == "boilerplate"


def test_a_text_that_is_all_notice_keeps_its_words() -> None:
    assert [p.section for p in paragraphs("This article has been withdrawn.", "x")] != ["boilerplate"]


@pytest.mark.parametrize("words", ["this article ", "the editors have now ", "correction: ", '"'])
def test_long_lines_take_linear_time(words: str) -> None:
    text = words * (400_000 // len(words))
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://post.example/satire/ferry-leaves.html"},
        {"url": "https://satire.post.example/ferry"},
        {"outlet": "The Larvik Laugh (satire)"},
        {"byline": "Satire"},
    ],
)
def test_where_a_page_stands_is_a_label_too(fields: dict[str, str]) -> None:
    item = msgspec.structs.replace(article(REPORT), **fields)
    notice = void(item, paragraphs(item.text, item.title))
    assert notice is not None
    assert notice.kind == "satire"


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://post.example/culture/satire-is-free-court-says"},
        {"url": "https://post.example/satire"},
        {"url": "http://[broken/satire/x"},
        {"outlet": "Satire Studies Quarterly"},
    ],
)
def test_other_addresses_and_names_are_none(fields: dict[str, str]) -> None:
    item = msgspec.structs.replace(article(REPORT), **fields)
    assert void(item, paragraphs(item.text, item.title)) is None


def test_a_label_in_brackets_may_close_a_text() -> None:
    (notice,) = found(f"{REPORT}\n(Satire)")
    assert notice.kind == "satire"
