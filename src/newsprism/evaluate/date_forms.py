"""Which forms of dates news prints: looked up in the open news beside the cases, so that chat is not scored as news.

The form of an expression is its words with numbers, months, weekdays, seasons and number words made alike ("in two
weeks" and "in three weeks" are one form). It occurs in news if it stands so in one of the articles of its language.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newsprism.annotate.timexes.language import Language, language

ATTESTED = ("en", "de", "fr", "es")
"""Languages with enough open news at hand (0.4 million words or more) to say what does not occur."""

ALIKE = {"MONTH": "M", "WD": "W", "WDSHORT": "W", "NUMW": "N", "ORDW": "O", "SEASON": "S"}
TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
LONGEST_FIELD = 10**7


def form(text: str, lang: Language) -> str:
    """The form of some words, with a space on either side so that forms are found whole."""
    names = {char: name for name, char in lang.chars.items()}
    return f" {' '.join(_alike(word, lang, names) for word in TOKEN.findall(text))} "


def _alike(word: str, lang: Language, names: dict[str, str]) -> str:
    if word.isdigit():
        return {1: "0", 2: "0", 4: "0000"}.get(len(word), "000")
    found = lang.words.get(word) or lang.words.get(word.lower()) or lang.words.get(word.title())
    return ALIKE.get(names[found.char], word.lower()) if found else word.lower()


def occurs_in_news(data: Path, code: str, expressions: list[str]) -> bool:
    """Whether all of the expressions have a form that news prints; true where there is no news at hand to tell.

    Args:
        data: the folder that holds the cases, beside the folders of news.
        code: the language.
        expressions: the words of each.
    """
    lang = language(code)
    if lang is None or code not in ATTESTED:
        return True
    news = _news_forms(data, code)
    return not news.strip() or all(form(e, lang) in news for e in expressions)


@cache
def _news_forms(data: Path, code: str) -> str:
    lang = language(code)
    return "".join(form(text, lang) for text in _news(data, code)) if lang else ""


def _news(data: Path, code: str) -> Iterator[str]:
    """English: PolNeAR; German: KRAUTS; all: the articles of SemEval-2022 task 8."""
    folder, pattern = {"en": ("quotes-polnear", "**/*.txt"), "de": ("dates-krauts-de", "*.tml")}.get(code, ("", ""))
    if folder:
        for path in sorted((data.parent / folder).glob(pattern)):
            yield path.read_text(encoding="utf-8", errors="replace")
    csv.field_size_limit(LONGEST_FIELD)
    for path in sorted((data.parent / "stories-semeval8").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield from (row[f"text{side}"] or "" for side in "12" if row.get(f"lang{side}") == code)
