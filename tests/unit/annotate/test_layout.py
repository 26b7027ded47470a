"""What kind of line each line is; above all: no sentence of a report is called clutter."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.layout_lines import LONGEST
from newsprism.model.layers import Section

LEAD = "The ferry Nordlys came into Bergen nine hours late on Monday, after ice had closed the strait to all traffic."
MORE = "Captain Ana Lund told the port that the wind had turned twice, and that nobody on board had come to harm."
LAST = "The Nordlys will sail again on Thursday if the strait is open, according to the port and its harbour master."


def sections(*lines: str, title: str = "Ferry Late in Bergen") -> list[Section]:
    text = "\n".join(lines)
    return [line.section for line in paragraphs(text, title, "en")]


def of(line: str) -> Section:
    """The section of a line amid a report."""
    return sections("Ferry Late in Bergen", "", LEAD, "", line, "", MORE)[2]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Follow us on Telegram for more ferry news",
        "Sign up for our free morning newsletter",
        "Subscribe to Harbour Post to read on.",
        "Read more: Ice on the lakes",
        "12 shares",
        "1,204 views",
        "3 min read",
        "#ferry #bergen #ice",
        "© 2025 Harbour Post",
        "Tags: ferry, ice, Bergen",
        "This website uses cookies, as most do.",
        "Please enable JavaScript for the ferry map.",
        "All rights reserved by the Harbour Post.",
        "Home > World > Europe > Ferry Late in Bergen",
        "Home » News » Ferry Late in Bergen",
        "What do you think? Tell us in the comments below.",
        "* * *",
        "Lesen Sie auch: Eis auf den Seen",
        "Abonnieren Sie unseren Newsletter",
        "À lire aussi : La glace sur les lacs",
        "Suivez-nous sur Instagram",
        "Síguenos en Facebook",
        "Читайте также: Лёд на озёрах",
        "Подписывайтесь на наш канал",
        "무단전재 및 재배포 금지",
        "関連記事",
        "無断転載を禁じます",
        "责任编辑：王明",
        "相关阅读：湖上的冰",
        "공유",
        "댓글",
    ],
)
def test_clutter(line: str) -> None:
    assert of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the ferry line fell by four percent on Monday.",
        "Follow-up talks between the port and the crew are planned for Thursday.",
        "By continuing its strike, the crew hopes to win shorter nights on the northern line.",
        "By signing up to the treaty, Norway and Iceland agreed to open the strait.",
        "Powered by two diesel engines, the ferry reached the open sea within the hour.",
        "Developed by a yard in Gdansk, the hull withstands a metre of ice.",
        "Copyright law does not protect the names of ferries, the court said.",
        "Police set up roadblocks on the way to the port, and the captain had to walk.",
        "Readers of the log can see also how the wind turned that night.",
        "Comments by the minister drew anger in the port on Tuesday.",
        "Tags on the cargo showed that it had been packed in Gdansk.",
        '"Subscribe to nothing," the captain said, "before you have read it."',
        "The ministry asked passengers to sign up for text messages from the port.",
        "The newsletter of the crew's union called the delay a scandal.",
        "Watch officers saw the ice at four in the morning and woke the captain.",
        "“Please follow us,” the pilots had radioed an hour before.",
        "Click beetles, of all things, had eaten the cable, the yard found.",
        "Advertisement revenue pays for a third of the line's winter losses.",
        "Privacy rules kept the port from naming the sailor.",
        "Cookies and coffee were served while the passengers waited for the tug.",
    ],
)
def test_sentences_of_a_report_stay(line: str) -> None:
    assert of(line) == "body"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Ice Closes the Strait for a Third Night", "headline"),
        ("3. What the Port Knew", "headline"),
        ("2.The Long Night at Sea", "headline"),
        ("Who Pays for the Delay?", "headline"),
        ("Was wusste der Hafen", "headline"),
        ("By Ana Lund and Bo Vik in Bergen", "byline"),
        ("Von Ana Lund, Bergen", "byline"),
        ("(Reporting by Ana Lund; Editing by Bo Vik)", "byline"),
        ("김하나 기자", "byline"),
        ("BERGEN, March 3 (Harbour Press) -", "dateline"),
        ("Updated 3 March 2025, 10:15", "dateline"),
        ("30. Januar 2024", "dateline"),
        ("FILE PHOTO: The Nordlys in the harbour of Bergen, Norway, in 2024.", "caption"),
        ("Captain Ana Lund (L) speaks with harbour master Bo Vik on the quay in Bergen.", "caption"),
        ("The Nordlys in the ice. (Photo: Bo Vik/Harbour Press)", "caption"),
        ("The Nordlys leaves the yard in Gdansk, Poland, in May 2019. REUTERS/Bo Vik", "caption"),
        ("• Nine hours of delay", "list"),
        ("- The strait is closed to all traffic until Thursday.", "list"),
        ("| Ship | Delay | Port |", "table"),
    ],
)
def test_other_kinds(line: str, section: Section) -> None:
    assert of(line) == section


def test_a_party_behind_a_name_is_no_caption() -> None:
    assert of("Senator Ana Lund (R) and Senator Bo Vik (D) asked the port for its log of that night.") == "body"


def test_the_title_is_a_headline_wherever_it_stands() -> None:
    found = sections("“Ferry Late in Bergen”", "Ferry late in Bergen.", LEAD, title="Ferry Late in Bergen")
    assert found == ["headline", "headline", "body"]


def test_a_text_that_is_one_sentence_is_no_headline() -> None:
    assert sections(LEAD, title=LEAD) == ["body"]
    assert sections("Ferry late in Bergen", title="Ferry late in Bergen") == ["headline"]


def test_the_head_of_a_page() -> None:
    found = sections(
        "Home » Europe » Ferry Late in Bergen",
        "Ferry Late in Bergen",
        "Avatar photo",
        "Ana Lund",
        "Update Time : Monday, March 3, 2025",
        "Ferry, Bergen, ice, Captain Ana Lund, Nordlys, Norway,",
        "",
        LEAD,
    )
    assert found == ["boilerplate", "headline", "boilerplate", "byline", "dateline", "boilerplate", "body"]


def test_rows_under_column_names_until_a_blank_line() -> None:
    found = sections(
        LEAD,
        "",
        "Scenario Likelihood Key Indicators",
        "Early thaw High Wind from the south; open leads.",
        "Late thaw Low Frost through April; closed ports.",
        "",
        MORE,
        "",
        LAST,
    )
    assert found == ["body", "table", "table", "table", "body", "body"]


def test_a_heading_of_two_such_words_is_no_table() -> None:
    found = sections("Ferry Late in Bergen", "Key Details", LEAD, MORE, "Risk Factors", MORE, LAST)
    assert found == ["headline", "headline", "body", "body", "headline", "body", "body"]


def test_numbers_among_items_are_items() -> None:
    found = sections(
        "4. What Comes Next", "", "  1. Open the strait", "  • Two icebreakers", "2. Count the cost", "• Nine hours"
    )
    assert found == ["headline", "list", "list", "list", "list"]


def test_a_dated_item_is_an_item() -> None:
    assert sections("8. The Delay", "", "• Date: 3 March 2025", "• Place: Bergen") == ["headline", "list", "list"]


def test_the_end_of_a_page() -> None:
    found = sections(
        LEAD,
        MORE,
        LAST,
        "About the Author",
        "Ana Lund writes about ships and the people who wait for them.",
        "Related Articles",
        "Wolves return to the hills of Galicia after sixty years, and shepherds fear for their flocks.",
        "Parliament in Lisbon votes on Friday",
        "Thoughts",
        "Sign in to comment",
        "Great read, thank you!",
    )
    assert found == ["body"] * 3 + ["boilerplate"] * 8


def test_a_story_goes_on_after_teasers_in_its_middle() -> None:
    found = sections(LEAD, "Related Articles", "Ice on the lakes", "Wolves in the hills", MORE, LAST, MORE, LAST, LEAD)
    assert found == ["body", "boilerplate", "boilerplate", "boilerplate", *["body"] * 5]


def test_a_story_goes_on_after_late_teasers_too() -> None:
    found = sections(LEAD, MORE, LAST, LEAD, "Related Articles", "Ice on the lakes", LAST)
    assert found[-3:] == ["boilerplate", "boilerplate", "body"]


def test_questions_to_readers_before_a_prompt() -> None:
    found = sections(LEAD, MORE, "How should the port have acted?", "Tell us in the comments below.", LAST)
    assert found == ["body", "body", "boilerplate", "boilerplate", "body"]


def test_a_question_of_the_report_stays() -> None:
    assert sections(LEAD, "Did anybody on the bridge see the ice that night?", MORE) == ["body", "body", "body"]


def test_the_foot_of_a_page() -> None:
    found = sections(
        LEAD, MORE, "© 2025 Harbour Post", "Made by Lund Studio", "Ferry, ice, Bergen, Norway, ports, winter"
    )
    assert found == ["body", "body", "boilerplate", "boilerplate", "boilerplate"]


def test_lines_end_as_unicode_says_and_offsets_are_trimmed() -> None:
    text = "  Ferry late \r\n\r\n\tThe ferry came.\u2028It left.\x85 \nGood."
    assert [text[p.start : p.end] for p in paragraphs(text, "Ferry late", None)] == [
        "Ferry late",
        "The ferry came.",
        "It left.",
        "Good.",
    ]


def test_no_text_no_paragraphs() -> None:
    assert paragraphs("", "", None) == ()
    assert paragraphs(" \n\t\r\n", "", None) == ()


@pytest.mark.parametrize("piece", ["The ferry came in. ", "x", '"', "word ", "船が着いた。", ".", "a" * LONGEST])
def test_an_endless_line_is_cut_where_sentences_end(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1)).strip()
    found = paragraphs(text, "", None)
    assert all(0 < p.end - p.start <= LONGEST for p in found)
    assert "".join(text[p.start : p.end] for p in found).replace(" ", "") == text.replace(" ", "")
    if piece.endswith((". ", "。")):
        assert all(text[p.end - 1] in ".。" for p in found)


@given(st.text(max_size=400), st.text(max_size=40))
def test_paragraphs_are_trimmed_in_order_and_lose_nothing(text: str, title: str) -> None:
    found = paragraphs(text, title, None)
    assert [p.start for p in found] == sorted({p.start for p in found})
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() != "" for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    outside = set(range(len(text))) - {i for p in found for i in range(p.start, p.end)}
    assert all(text[i].isspace() for i in outside)


@pytest.mark.parametrize(
    "piece", ["a\n", "- \n", "Related\n", "|", "Home > ", "a, ", "1. A\n", "©\n", "Why?\n", "\n", "@a ", "By A "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        before = time.process_time()
        paragraphs(piece * count, "Ferry", None)
        return time.process_time() - before

    assert seconds(10_000) < 20 * max(seconds(1_000), 0.02)
