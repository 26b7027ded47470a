"""From the characters of a sentence to the classes that the grammar's rules run over."""

import re
from collections.abc import Callable
from typing import Any

import msgspec

from newsprism.annotate.timexes.build_relative import UNIT_LETTERS
from newsprism.annotate.timexes.language import OTHER, Language
from newsprism.annotate.timexes.numerals import read_mixed, read_number
from newsprism.annotate.timexes.wordnumbers import cjk_number, hangul_number, merge_number_words

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)?"
    r"|\d+(?:[.,:/\-–]\d+)+|\d{1,2}[hH]\d\d(?!\w)|\d+[^\W\d_]*"
    r"|[aApP]\. ?[mM]\b\.?|[^\W\d_]+\d*|[^\w\s]"
)
WHOLE_DATE = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
TWO_DATES = re.compile(r"(\d{1,4}([./])\d{1,2}\2\d{1,4})[-–]((?:\d{1,4}[./]){2}\d{1,4})")
"""Two whole dates in digits joined by a dash: 01.05.2020-07.05.2020."""

PRESCAN = re.compile(r"[^\W\d_]+|\d")
NOT_A_DATE_BEFORE = frozenset("$€£¥₩₽#+№§")
NOT_A_DATE_AFTER = frozenset("%‰°$€£¥₩₽")
CJK_NUMBER = "0-9０-９〇零一二三四五六七八九十百千两兩元"
CJK_TOKEN = re.compile(rf"[0-9０-９]+(?:[.,:/\-–：．／][0-9０-９]+)*|[{CJK_NUMBER}]+|\s+|.", re.S)


class Tokens(msgspec.Struct):
    """A sentence as parallel lists; ``classes`` joined is what the rules match."""

    starts: list[int]
    ends: list[int]
    chars: list[str]
    values: list[Any]

    @property
    def classes(self) -> str:
        return "".join(self.chars)

    def add(self, start: int, end: int, char: str, value: object) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.chars.append(char)
        self.values.append(value)


def may_hold_a_date(sentence: str, lang: Language) -> bool:
    """Whether any word that a rule hangs on stands in the sentence: the cheap test that most sentences fail."""
    if not lang.spaced:
        return True
    return not lang.triggers.isdisjoint(PRESCAN.findall(sentence.lower()))


def lex(text: str, start: int, end: int, lang: Language) -> Tokens:
    """Tokens of ``text[start:end]``, phrases joined and numbers read."""
    return _lex_spaced(text, start, end, lang) if lang.spaced else _lex_unspaced(text, start, end, lang)


def _lex_spaced(text: str, start: int, end: int, lang: Language) -> Tokens:
    raw = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text, start, end)]
    raw = _split_hours([part for token in raw for part in _split_glued(token, lang)], lang)
    lower = [w.lower() for _, _, w in raw]
    tokens = Tokens([], [], [], [])
    i = 0
    while i < len(raw):
        i = _next(raw, lower, i, lang, tokens)
    return merge_number_words(tokens, lang)


def _split_glued(token: tuple[int, int, str], lang: Language) -> list[tuple[int, int, str]]:
    """Cut FY2024 and Dec31 between the word and the number, where the word is one that a number goes with."""
    begin, end, word = token
    if m := TWO_DATES.fullmatch(word):
        first, second = begin + m.end(1), begin + m.start(3)
        return [(begin, first, m[1]), (first, second, word[m.end(1) : m.start(3)]), (second, end, m[3])]
    if word[0].isdecimal() and word[-1].isalpha():
        return _split_unit(token, lang)
    if not (word[-1].isdecimal() and word[0].isalpha()):
        return [token]
    stem = word.rstrip("0123456789")
    known = lang.words.get(stem) or lang.words.get(stem.lower())
    if known is None or known.char not in (lang.chars.get("MONTH"), lang.chars.get("FISCAL")):
        return [token]
    middle = begin + len(stem)
    return [(begin, middle, stem), (middle, end, word[len(stem) :])]


def _split_unit(token: tuple[int, int, str], lang: Language) -> list[tuple[int, int, str]]:
    """Cut 3heures and 5мая between the number and a word of three letters or more that counts time or names a month."""
    begin, end, word = token
    letters = word.lstrip("0123456789")
    known = lang.words.get(letters) or lang.words.get(letters.lower())
    if len(letters) < 3 or known is None or letters.lower() in lang.suffixes:
        return [token]
    if known.char != lang.chars.get("MONTH") and known.value not in UNIT_LETTERS:
        return [token]
    middle = end - len(letters)
    return [(begin, middle, word[: -len(letters)]), (middle, end, letters)]


def _split_hours(raw: list[tuple[int, int, str]], lang: Language) -> list[tuple[int, int, str]]:
    """Cut "14.30-18" before a word for the hour of the day, for both ends are times of their own."""
    hour = {c for c in (lang.chars.get("OCLOCK"), lang.chars.get("MERIDIEM")) if c}
    out: list[tuple[int, int, str]] = []
    for i, (begin, end, word) in enumerate(raw):
        dash = max(word.find("-"), word.find("–")) if word[0].isdigit() else -1
        known = (
            lang.words.get(raw[i + 1][2]) or lang.words.get(raw[i + 1][2].lower())
            if dash > 0 and i + 1 < len(raw)
            else None
        )
        if known is None or known.char not in hour:
            out.append((begin, end, word))
            continue
        middle = begin + dash
        out += [(begin, middle, word[:dash]), (middle, middle + 1, word[dash]), (middle + 1, end, word[dash + 1 :])]
    return out


def _next(raw: list[tuple[int, int, str]], lower: list[str], i: int, lang: Language, tokens: Tokens) -> int:
    begin, end, word = raw[i]
    if word[0].isdigit():
        char, value = _number(raw, i, lang)
        tokens.add(begin, end, char, value)
        return i + 1
    for rest, entry in lang.phrases.get(lower[i], ()):
        if tuple(lower[i + 1 : i + 1 + len(rest)]) == rest:
            tokens.add(begin, raw[i + len(rest)][1], entry.char, entry.value)
            return i + 1 + len(rest)
    found = (
        lang.words.get(word) or lang.words.get(lower[i]) or (lang.words.get(word.title()) if word.isupper() else None)
    )
    if found is None:
        tokens.add(begin, end, _unknown(word, lang), word)
    else:
        tokens.add(begin, end, found.char, found.value)
    return i + 1


def _unknown(word: str, lang: Language) -> str:
    """The class of a token that the table lacks: a word, a capitalised word, or a mark."""
    if not word[0].isalpha():
        return OTHER
    return lang.chars["CAPITAL" if word[0].isupper() else "WORD"]


def _number(raw: list[tuple[int, int, str]], i: int, lang: Language) -> tuple[str, object]:
    word = raw[i][2]
    if _disowned(raw, i, lang):
        return OTHER, word
    digits = word.rstrip("".join({c for c in word if c.isalpha() or c == "½"})) if not word[-1].isdecimal() else word
    found = read_mixed(digits, word[len(digits) :], dict(lang.suffixes)) if digits != word else None
    if (found is None and digits == word) or (found is None and "T" in word.upper()):
        found = read_number(word, month_first=lang.month_first)
    return (lang.chars[found.kind], found.value) if found else (OTHER, word)


def _disowned(raw: list[tuple[int, int, str]], i: int, lang: Language) -> bool:
    """Whether the neighbours say that this number is money, a share, a model (F-16) or an item number."""
    begin, end, _ = raw[i]
    if i + 1 < len(raw) and raw[i + 1][2] in NOT_A_DATE_AFTER and raw[i + 1][0] <= end + 1:
        return True
    if i == 0:
        return False
    before = raw[i - 1]
    if before[2] in NOT_A_DATE_BEFORE and before[1] >= begin - 1:
        return True
    glued = before[2] in "-.:/@_" and before[1] == begin and i > 1 and raw[i - 2][1] == before[0]
    if not glued:
        return False
    if before[2] in "-_/" and WHOLE_DATE.match(raw[i][2]):  # in the name of a file or a page
        return False
    stem = raw[i - 2][2]
    return before[2] != "." and not stem[0].isdigit() and stem.lower() not in lang.words and stem not in lang.words


def _lex_unspaced(text: str, start: int, end: int, lang: Language) -> Tokens:
    tokens = Tokens([], [], [], [])
    at = start
    match: Callable[..., Any] = lang.scan.match
    while at < end:
        at = _next_unspaced(text, at, end, lang, match, tokens)
    return tokens


def _short_year(word: str, following: str, lang: Language) -> tuple[str, object] | None:
    """A year of this century in two digits: 08年, which no length is written like."""
    short = len(word) == 2 and word[0] == "0" and word[1] in "0123456789" and following in tuple("年년")
    return (lang.chars["YEAR"], 2000 + int(word)) if short else None


def _is_torn(text: str, at: int, stop: int, lang: Language, char: str) -> bool:
    """Whether the letters only happen to stand inside another word: 달 in 달러, 올 in 쏘아올린."""
    if char not in lang.inner and at > 0 and text[at - 1].isalpha():
        return True
    return char in lang.clipped and text[stop : stop + 1].isalpha() and text[stop] not in lang.particles


def _next_unspaced(text: str, at: int, end: int, lang: Language, match: Callable[..., Any], tokens: Tokens) -> int:
    if lang.hangul_numbers and (spelled := hangul_number(text, at, end)) is not None:
        stop, n = spelled
        found = read_number(str(n), month_first=False)
        tokens.add(at, stop, lang.chars[found.kind] if found else OTHER, n)
        return stop
    if (m := match(text, at, end)) is not None and not _is_torn(text, at, m.end(), lang, lang.words[m.group()].char):
        word = lang.words[m.group()]
        tokens.add(at, m.end(), word.char, word.value)
        return int(m.end())
    piece = CJK_TOKEN.match(text, at, end)
    if piece is None:
        return at + 1
    word_text = piece.group()
    if m := TWO_DATES.fullmatch(word_text):
        return _next_unspaced(text, at, at + m.end(1), lang, match, tokens)
    if word_text.isspace():
        return piece.end()
    number = _short_year(word_text, text[piece.end() : piece.end() + 1], lang) or cjk_number(word_text, lang)
    if number is not None:
        tokens.add(at, piece.end(), *number)
        return piece.end()
    if not tokens.chars or tokens.chars[-1] != OTHER or tokens.ends[-1] != at:
        tokens.add(at, piece.end(), OTHER, word_text)
    else:
        tokens.ends[-1] = piece.end()
    return piece.end()
