"""Which single lines are web clutter: buttons, prompts, notices, breadcrumbs, keyword lists.

A line is judged by phrases that stand in it (data in ``layout_phrases``) and by its shape. Only short lines can be
clutter here, because a wrong call hides a sentence of the report: a missed prompt costs less.
"""

import re

from newsprism.annotate.layout_phrases import HOME, INSIDE, OPENING, OPENING_SHORT, SOCIAL, WHOLE

_LONGEST = 240
_LONGEST_OPENING = 200
_SHORT_OPENING = 60
_EDGES = " \t\xa0•·▪●►▶»›>|*-–—:.!…\u200b\ufeff[]()"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\u202f": " "})
_SPACES = re.compile(r"\s+")
_CRUMB = re.compile(r"\s*[»›>/→|]+\s*")
_COUNTERS = re.compile(
    r"(?:\d[\d.,]*\s?[km]?\s+)?(?:shares?|views?|comments?|likes?|reads?|votes?|retweets?|replies|"
    r"просмотр\w*|commentaires?|kommentare?|comentarios?)\s*:?\s*(?:\d[\d.,]*\s?[km]?)?",
    re.I,
)
_MINUTES = re.compile(
    r"(?:(?:reading|read) time:?\s*)?\d{1,3}\s*(?:min|mins|minute|minutes|minuten|мин)\.?"
    r"\s*(?:read|lesezeit|de lecture|de lectura|чтения)?",
    re.I,
)
_HASHTAGS = re.compile(r"(?:[#@][\w.]+[\s,]*)+")
_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def plain(line: str) -> str:
    """The line in lower case with straight quotation marks and single spaces, without bullets around it."""
    return _SPACES.sub(" ", line.translate(_STRAIGHT)).strip(_EDGES).casefold()


def is_clutter(line: str) -> bool:
    """Whether a trimmed line is no part of the report, judged by itself alone.

    >>> is_clutter("Share on Facebook")
    True
    >>> is_clutter("Share prices fell by four percent on Monday.")
    False
    """
    if len(line) > _LONGEST:
        return False
    words = plain(line)
    if not words:
        return True
    return words in WHOLE or _by_phrase(line, words) or _by_shape(line, words)


def _by_phrase(line: str, words: str) -> bool:
    if any(phrase in words and _begins_word(words, words.index(phrase)) for phrase in INSIDE):
        return True
    if len(line) <= _SHORT_OPENING and words.startswith(OPENING_SHORT):
        return True
    return len(line) <= _LONGEST_OPENING and words.startswith(OPENING) and not _narrates(words)


def _begins_word(words: str, position: int) -> bool:
    """Roadblocks hold "adblock" and are no clutter; scripts without spaces have no such bounds."""
    return position == 0 or not words[position - 1].isalpha() or words[position] > "\u2e80"


def _narrates(words: str) -> bool:
    return '"' in words and " said" in words


def _by_shape(line: str, words: str) -> bool:
    return (
        _COUNTERS.fullmatch(words) is not None
        or _MINUTES.fullmatch(words) is not None
        or _HASHTAGS.fullmatch(line) is not None
        or _is_breadcrumb(line, words)
        or _is_buttons(words)
        or is_keywords(line)
    )


def _is_breadcrumb(line: str, words: str) -> bool:
    """``Home » World » Headline``: begins at the home page and has two steps or more."""
    return words.startswith(HOME) and len(_CRUMB.findall(line)) >= 2


def _is_buttons(words: str) -> bool:
    names = _WORDS.findall(words)
    return len(names) >= 2 and all(name in SOCIAL for name in names)


def is_keywords(line: str) -> bool:
    """A list of tags: five or more short names between commas, and nothing that ends a sentence.

    >>> is_keywords("Arctic, Norway, shipping, rescue, research vessels, ice")
    True
    """
    if line[-1] in '.!?:;"”' or len(line) > _LONGEST:
        return False
    items = [item.strip() for item in line.split(",")]
    names = [item for item in items if item]
    if len(names) < 5 or any(len(name.split()) > 5 for name in names):
        return False
    return not any(name.casefold().startswith(("and ", "or ", "und ", "et ", "y ", "и ")) for name in names)
