"""Words for times that are part of a name: Jan Mayen, Theresa May, Russia Today, Santo Domingo.

A false date is worse than a missed one, so a word that also names people, places and papers counts as a time only where
the words beside it say so. Which words those are stands in the ``names`` section of a language's table.
"""

import re

import msgspec

from newsprism.annotate.timexes.language import Language

BEFORE = re.compile(r"([^\W_]+)(['’]s)?(\.?[ \u00a0-]?)$")
AFTER = re.compile(r"([ \u00a0\-–]?)([^\W_]+)")
BEYOND = re.compile(r"[ \u00a0]?([^\W\d_]+|[-–]) ?([^\W\d_]+)")
REACH = 30
"""Code points looked at on either side."""

TEMPORAL = frozenset({"MONTH", "WD", "WDSHORT", "WDS", "LASTW", "THISW", "NEXTW", "PASTD", "COMING", "MOD", "REL"})


class Place(msgspec.Struct, frozen=True):
    """One word and its neighbours as they are written; "" where there is none or a mark stands between."""

    word: str
    before: str
    possessive: bool
    after: str
    first: bool
    dotted: bool


def is_name(text: str, start: int, end: int, begin: int, stop: int, lang: Language, named: set[str]) -> bool:
    """Whether ``text[begin:stop]``, found in the sentence ``text[start:end]``, is (part of) a name and no time.

    ``named`` holds the words that the text has used as names so far, and is added to.
    """
    word = text[begin:stop].rstrip(".")
    if word not in lang.doubtful:
        return False
    place = _place(text, start, end, begin, stop, word)
    if place.dotted or _temporal(place.before, lang) or _temporal(place.after, lang) or place.before.isdigit():
        return False
    if _opens_a_range(text, stop, end, lang):
        return False
    kind = lang.doubtful[word]
    if not _CHECKS[kind](place, lang, named):
        return False
    named.add(word)
    return True


def _opens_a_range(text: str, stop: int, end: int, lang: Language) -> bool:
    """Whether a range of months or days begins with the word: May to March."""
    m = BEYOND.match(text, stop, min(end, stop + REACH))
    return m is not None and m[1].lower() in lang.between and _temporal(m[2], lang)


def _place(text: str, start: int, end: int, begin: int, stop: int, word: str) -> Place:
    left = BEFORE.search(text[max(start, begin - REACH) : begin])
    right = AFTER.match(text[stop : min(end, stop + REACH)])
    dotted = text[stop - 1] == "." or (text[stop : stop + 2] in (". ", ".-") and stop + 1 < end)
    return Place(
        word,
        left[1] if left else "",
        bool(left and left[2]),
        right[2] if right else "",
        not text[start:begin].strip("\"'“‘«„( "),
        dotted,
    )


def _temporal(word: str, lang: Language) -> bool:
    """Whether a neighbour is itself a month, a weekday, "last" or "early"."""
    found = lang.words.get(word) or lang.words.get(word.lower())
    return found is not None and found.char in {lang.chars[c] for c in TEMPORAL if c in lang.chars}


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _leads(place: Place, lang: Language) -> bool:
    return place.before.lower() in lang.leads


def _short(place: Place, lang: Language, named: set[str]) -> bool:
    """A bare abbreviation (Jan, Mar, Sun) is a time only after "in" or "on", and not before a name."""
    return not _leads(place, lang) or _capital(place.after)


def _person(place: Place, lang: Language, named: set[str]) -> bool:
    """April, June: names where another name stands beside them; after "in" a month."""
    if _leads(place, lang):
        return place.word in named and place.before.lower() not in lang.firm_leads
    return _capital(place.after) or (_capital(place.before) and not place.possessive)


def _strict(place: Place, lang: Language, named: set[str]) -> bool:
    """May: a month only after a word that leads to one, and an article or "'s" where no May has been named."""
    if _leads(place, lang):
        return _person(place, lang, named)
    article = place.before.lower() in lang.articles or place.possessive
    return not article or place.word in named or _capital(place.after)


def _event(place: Place, lang: Language, named: set[str]) -> bool:
    """March: a name after a capital (Freedom March) or before "on" and "for" (the March on the capital)."""
    if _leads(place, lang):
        return False
    return (_capital(place.before) and not place.possessive and not place.first) or place.after in lang.follow_names


def _title(place: Place, lang: Language, named: set[str]) -> bool:
    """Daily, Easter: part of a title where a capital stands beside them."""
    return _capital(place.after) or (_capital(place.before) and not _leads(place, lang))


def _opener(place: Place, lang: Language, named: set[str]) -> bool:
    """Today, Now: as a title, but a sentence may begin with them."""
    return not place.first and not _leads(place, lang) and (_capital(place.before) or _capital(place.after))


_CHECKS = {"short": _short, "person": _person, "strict": _strict, "event": _event, "title": _title, "opener": _opener}
