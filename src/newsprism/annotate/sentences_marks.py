"""Whether one mark (a full stop, a question mark, an ellipsis) ends its sentence: sure, or open for the parser."""

import re
from typing import Literal

import msgspec

from newsprism.annotate.sentences_words import (
    CARRIED_ON,
    CHINESE_SAYING,
    ENDINGS,
    MAGNITUDES,
    NUMBERED,
    ORDINAL_LANGUAGES,
    SAYING,
    STARTERS,
    TITLES,
)
from newsprism.read.stated_words import MONTHS

Verdict = Literal["yes", "no", "open-yes", "open-no"]
"""Sure, or open with the answer that holds where no parser settles it."""

_CUT_SHORT = TITLES | ENDINGS | MAGNITUDES | NUMBERED
_FULL_WIDTH = frozenset("。！？｡")
_ALWAYS = frozenset("।॥؟۔።။")
_LAST_WORD = re.compile(r"((?:[^\W_]+[.'’-])*[^\W_]+)$")
_BEFORE_LAST = re.compile(r"([^\W_]+)[ \u00a0\u202f]$")
_OPENING = re.compile(r"[\"'“”‘«»„(\[—–-]*\s?")
_GLUED = re.compile(r"[\"'“‘(]?[^\W\d_a-z]?[^\W\d_]+[\s,;:'’-]|[\"'“‘(]?[^\W\d_a-z]\s")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORDS = re.compile(r"[^.,;:!?…\n\"“”]*")
_BACK, _AHEAD = 40, 80


class Mark(msgspec.Struct, frozen=True):
    """One mark of punctuation: where it starts, where it and its closing marks end, where the text goes on."""

    start: int
    end: int
    next: int
    mark: str
    closed: bool


def verdict(text: str, mark: Mark, left: int, lang: str | None) -> Verdict:
    """Whether the sentence ends at ``mark.end``.

    Args:
        text: the article's text; ``text[mark.next]`` is the first character after the mark and its white space.
        mark: the mark.
        left: where the paragraph begins.
        lang: BCP 47 primary language, if known.
    """
    kind = mark.mark[-1]
    if kind in _ALWAYS:
        return "yes"
    if kind in _FULL_WIDTH:
        return _full_width(text, mark)
    first = _first(text, mark.next)
    if mark.next == mark.end:
        return _glued(text, mark, left)
    if first.islower():
        return _before_lower(text, mark, left)
    if kind in "!?":
        return _after_question(text, mark)
    if kind == "…" or mark.mark.endswith(".."):
        return "open-yes" if mark.closed or _next_word(text, mark.next) in STARTERS else "open-no"
    return _after_stop(text, mark, left, first, lang)


def _first(text: str, position: int) -> str:
    """The first character that is no opening quotation mark, bracket or dash."""
    opening = _OPENING.match(text, position)
    return text[opening.end() : opening.end() + 1] if opening else ""


def _full_width(text: str, mark: Mark) -> Verdict:
    ahead = text[mark.next : mark.next + 8]
    goes_on = ahead.startswith(CARRIED_ON) or any(verb in ahead for verb in CHINESE_SAYING)
    return "no" if mark.closed and goes_on else "yes"


def _glued(text: str, mark: Mark, left: int) -> Verdict:
    """No space after the mark: a slip of the pen if words of a sentence stand on both sides, else a name or number."""
    first = _first(text, mark.next)
    if not first.isupper() or _GLUED.match(text, mark.next) is None:
        return "no"
    if mark.closed:
        return "yes"
    word = _last_word(text, mark.start, left)
    return "yes" if len(word) > 2 and word.isalpha() and word[-1].islower() and word not in TITLES else "no"


def _before_lower(text: str, mark: Mark, left: int) -> Verdict:
    """A small letter goes on, unless it begins a name (``al-``) after a plain word and a stop."""
    word = _last_word(text, mark.start, left)
    plain = len(word) > 1 and word.isalpha() and word not in _CUT_SHORT
    return "open-no" if mark.mark == "." and plain and not mark.closed else "no"


def _after_question(text: str, mark: Mark) -> Verdict:
    """A closed question is carried on by who asks it: a name, for an article or pronoun would be in small letters."""
    if not mark.closed or _next_word(text, mark.next) in STARTERS:
        return "yes"
    clause = _NEXT_WORDS.match(text, mark.next, mark.next + _AHEAD)
    words = _WORD.findall(clause[0].lower())[:8] if clause else []
    return "no" if any(word in SAYING for word in words) else "yes"


def _after_stop(text: str, mark: Mark, left: int, first: str, lang: str | None) -> Verdict:
    word = _last_word(text, mark.start, left)
    if word.replace(".", "").isdigit():
        return _after_number(text, mark, word, left, lang)
    if first.isdigit():
        return (
            "no" if word.lower() in NUMBERED or word in TITLES or word.lower() in MONTHS else _ending(word, "open-no")
        )
    if word in TITLES and not mark.closed:
        return "no"
    if word in MAGNITUDES and not mark.closed:
        return "yes" if _next_word(text, mark.next) in STARTERS else "no"
    if len(word) == 1 and word.isalpha() and (word != "I" or mark.start - left == 1):
        return _after_initial(text, mark, left)
    if _next_word(text, mark.next) in STARTERS:
        return "yes"
    return _ending(word, "open-no")


def _ending(word: str, otherwise: Verdict) -> Verdict:
    """Ordinary words end a sentence; abbreviations that may end one leave it open."""
    return otherwise if word in ENDINGS or "." in word else "yes"


def _after_number(text: str, mark: Mark, number: str, left: int, lang: str | None) -> Verdict:
    """``3.`` is an ordinal before a month and in some languages, and the number of an item where a line begins."""
    if not text[left : mark.start - len(number)].strip(" •-–*(") and mark.start - left <= 6:
        return "no"
    if len(number) <= 2 and _next_word(text, mark.next) in MONTHS:
        return "no"
    ordinal = lang in ORDINAL_LANGUAGES and len(number) <= 2 and not mark.closed
    return "open-no" if ordinal and _next_word(text, mark.next) not in STARTERS else "yes"


def _after_initial(text: str, mark: Mark, left: int) -> Verdict:
    """One letter and a stop: an initial, unless what follows can only begin a sentence."""
    if _next_word(text, mark.next) in STARTERS:
        return "open-yes"
    before = _BEFORE_LAST.search(text, max(left, mark.start - _BACK), max(left, mark.start - 1))
    return "open-no" if before and not before[1][0].isupper() else "no"


def _last_word(text: str, end: int, left: int) -> str:
    found = _LAST_WORD.search(text[max(left, end - _BACK) : end])
    return found[1] if found else ""


def _next_word(text: str, start: int) -> str:
    found = _WORD.search(text, start, start + _BACK)
    return found[0].lower() if found else ""
