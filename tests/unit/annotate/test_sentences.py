"""Where sentences end: by their marks, with and without a parse."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.sentences import sentences
from newsprism.model.layers import Paragraph, Section
from newsprism.model.parse import Parse
from newsprism.model.spans import Span


def split(text: str, *, lang: str | None = None, section: Section = "body", parse: Parse | None = None) -> list[str]:
    found = sentences(text, [Paragraph(0, len(text), section)], parse, lang=lang)
    return [text[sentence.start : sentence.end] for sentence in found]


def parsed(text: str, *starts: int) -> Parse:
    """A parse with one token a word, whose sentences start at the given code points."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    firsts = [next(i for i, (left, _) in enumerate(words) if left == start) for start in starts]
    blank = ("",) * len(words)
    return Parse(
        start=tuple(left for left, _ in words),
        end=tuple(right for _, right in words),
        word=blank, lemma=blank, tag=blank, pos=blank, dep=blank, ent=blank,
        head=tuple(range(len(words))),
        sents=tuple(Span(a, b) for a, b in zip(firsts, [*firsts[1:], len(words)], strict=True)),
    )  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "The ferry came in.|It was late.",
        "Gen. Ana Lund met Mr. B. K. Vik on Dec. 12 in St. Olaf.|They spoke.",
        "The U.S. Coast Guard helped.|So did the U.N. fleet to the U.S.|Nobody was hurt.",
        'It left at 5 p.m.|The captain said: "We wait."|Then he left.',
        '"Are we late?" Captain Lund asked.|Nobody spoke.',
        '"Are we late?"|He said nothing.',
        '"Are we late?" he asked.|"Yes!" said Vik.',
        "They waited (it was cold.|Very cold.)|Then they left.",
        "The wind ... fell.|Then it rose…|The port closed.",
        "Late again!|Why?|The port did not say.",
        "It rose by 3.5 percent to No. 5 in the list.|No.|It fell.",
        "That was in the 1930s.|Since 2019.|15 ferries have sailed.",
        "The ferry left.~|The port closed.|See www.Port.example for times.",
        'He called it "late."|Others agreed.',
        'The port spoke of "a delay."~|Nobody else did.',
        "“We wait.”|The captain left.|‘So do we.’|All waited.",
        "Vik & Co. sailed to Washington, D.C., with Acme Inc. on board.|Acme Inc.|The name stuck.",
        "George W. Bell and Ruth B. Gard came.|I.|That is all.",
        "The ferry – No. 7 – sank at noon.|Nobody died.",
    ],
)
def test_english(marked: str) -> None:
    assert split(marked.replace("~|", "").replace("|", " ")) == marked.replace("~", "").split("|")


@pytest.mark.parametrize(
    ("marked", "gap"),
    [
        ("船は着いた。|遅れたのか？|はい！|船長は「風だ。」と述べた。|以上。", ""),
        ("渡轮到了。|船长说晚了！|“是风。”他说。|“明天走。”|港口关了。", ""),
        ("Am 3. Oktober kam die Fähre.|Der Kapitän sagte: „Wir warten.“|Dann ging er.", " "),
        ("Il a dit : « Nous attendons. »|Puis il est parti.|M. Vik aussi.", " "),
        ("«Мы ждём!» — сказал капитан.|Потом он ушёл.|Это было в 2024 г. в порту.", " "),
        ("फेरी आई।|वह देर से आई।|क्यों?", " "),
        ("وصلت العبارة.|هل تأخرت؟|نعم.", " "),
    ],
)
def test_other_scripts(marked: str, gap: str) -> None:
    assert split(marked.replace("|", gap)) == marked.split("|")


def test_ordinals_by_language() -> None:
    text = "Es war der 2. Versuch. Er gelang."
    assert split(text, lang="de") == ["Es war der 2. Versuch.", "Er gelang."]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("de", "Der Bau kostete 12 Mio. Euro.|Das ist viel."),
        ("de", "Er kostete 3 Mrd. Franken und laut Nr. 5 mehr.|Das reicht."),
        ("de", "Der Preis stieg auf 4 Mrd.|Die Bank schwieg."),
        ("ru", "Пришли 5 тыс. Солдат и 3 млн. Евро.|Это много."),
        ("ru", "В 2019 г. Москва росла.|Он жил в г. Москва."),
        ("ru", "Это было в 2019 г.|Она ушла."),
        ("es", "En EE. UU. Trump habló con el Sr. Vik.|Luego salió."),
        ("es", "Los EE. UU. enviaron barcos.|El puerto cerró."),
        ("es", "La flota de EE.UU. llegó.|El Sr. Vik y la Sra. Lund."),
    ],
)
def test_scale_words_and_titles_cut_short_end_no_sentence(lang: str, marked: str) -> None:
    text = marked.replace("|", " ")
    starts = [m.start() for m in re.finditer(r"\S+", text)]
    assert split(text, lang=lang) == marked.split("|")
    assert split(text, lang=lang, parse=parsed(text, *starts)) == marked.split("|")


def test_a_parse_settles_what_is_open_and_nothing_else() -> None:
    text = "It sold to Acme Corp. Rivals protested at 5 p.m. on Monday in the rain."
    rivals, monday = text.index("Rivals"), text.index("Monday")
    assert split(text, parse=parsed(text, 0, rivals, monday)) == [text[: rivals - 1], text[rivals:]]
    assert split(text, parse=parsed(text, 0, monday)) == [text]


@pytest.mark.parametrize("section", ["boilerplate", "byline", "dateline"])
def test_lines_that_hold_no_prose_stay_whole(section: Section) -> None:
    assert split("By A. Lund. All rights reserved. Why?", section=section) == ["By A. Lund. All rights reserved. Why?"]


@pytest.mark.parametrize("section", ["headline", "list", "table", "caption"])
def test_others_are_whole_unless_they_hold_several(section: Section) -> None:
    assert split("Ferry: late vs. early", section=section) == ["Ferry: late vs. early"]
    assert split("• It came late. Nobody knew why.", section=section) == ["• It came late.", "Nobody knew why."]


def test_sentences_know_their_paragraph() -> None:
    text = "Ferry late\n\nIt came at nine. Nobody knew why.\nShare this"
    found = sentences(text, paragraphs(text, "Ferry late", "en"), None)
    assert [(s.paragraph, s.section) for s in found] == [(0, "headline"), (1, "body"), (1, "body"), (2, "boilerplate")]


MARKS = [
    ".",
    "...",
    "?",
    "!",
    '"',
    "“",
    "”",
    "。",
    "»",
    "(",
    ")",
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    "\u202f",
    "\u2028",
    "• ",
]
PIECES = st.lists(st.sampled_from(["The ferry", "late", "Mr", "U.S", "5", "a", "ß", "船", *MARKS]), max_size=60)


@given(PIECES)
@settings(max_examples=300)
def test_every_word_lies_in_one_sentence_of_its_paragraph(pieces: list[str]) -> None:
    text = "".join(pieces)
    lines = paragraphs(text, "The ferry", None)
    found = sentences(text, lines, None)
    covered = [0] * len(text)
    for sentence in found:
        inside = lines[sentence.paragraph]
        assert inside.start <= sentence.start < sentence.end <= inside.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        for i in range(sentence.start, sentence.end):
            covered[i] += 1
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert max(covered, default=0) <= 1
    assert all(covered[i] for line in lines for i in range(line.start, line.end) if not text[i].isspace())


@pytest.mark.parametrize("piece", ['"', ".", '."', ". ", "a. ", "“", "1", "?! "])
def test_long_runs_take_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        before = time.process_time()
        sentences(text, paragraphs(text, "", None), None)
        return time.process_time() - before

    assert seconds(50_000) < 20 * max(seconds(5_000), 0.02)
