"""Whether the words around an expression speak of the past or of what is to come: it decides which April is meant."""

import re
from bisect import bisect_right

from newsprism.annotate.timexes.language import Language
from newsprism.annotate.timexes.reading import Tense
from newsprism.model.parse import Parse

WORD = re.compile(r"[^\W\d_]+")
LEAD_REACH = 20
"""Code points in which the word before an expression is looked for."""

LEAD = re.compile(r"([^\W\d_]+)\s\Z")
RANGE = re.compile(r"\.?\s{0,2}(?:to\b|until\b|till\b|through\b|[-–])")
SHORTEST = 4
"""Letters of the shortest word whose ending is looked at (iré, used)."""

CLOSE = 1
"""Words within which a marker outweighs the parse ("effective June 1", "ended March 31")."""

REACH = 12
"""Words on either side in which a marker still counts."""

MODAL = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "may", "might", "could", "should"})
FIRM_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
FIRM_PAST = frozenset({"was", "were", "had", "got"})
NAMING = frozenset({"compound", "poss", "nmod"})
"""Arcs by which a time belongs to the noun behind it."""

LIGHT = frozenset({"ADP", "SCONJ", "PART", "ADV", "ADJ", "DET", "NUM", "PUNCT", "SYM"})
"""Parts of speech that may stand between an expression and the verb that it plainly belongs to."""


class TenseFinder:
    """Tense at a place in one sentence, from the parse where there is one, else from the nearest marker word."""

    def __init__(self, text: str, start: int, end: int, lang: Language, parse: Parse | None) -> None:
        self._text, self._start, self._end = text, start, end
        self._lang, self._parse = lang, parse
        self._markers: list[tuple[int, Tense]] | None = None
        self._offsets: list[int] = []
        self.asked = False
        """Whether a question came up that a parse answers better than the words nearby."""

    def at(self, start: int, end: int) -> Tense | None:
        """The tense around ``text[start:end]``; ``None`` where nothing shows it."""
        if (close := self._by_markers(start, CLOSE)) is not None:
            return close
        self.asked = True
        if self._parse is not None and (found := _by_parse(self._parse, start, end, self._lang)) is not None:
            return found
        return self._by_markers(start, REACH)

    def firm(self, start: int, end: int) -> Tense | None:
        """The tense where it is beyond doubt: the verb that governs ``text[start:end]`` itself, no noun between them.

        "Prices rose by early July" is past however near the next July is; "a vote in July was put off" says nothing.
        """
        lead = LEAD.search(self._text, max(self._start, start - LEAD_REACH), start)
        if lead and lead[1].lower() in self._lang.since:
            return "past"
        self.asked = True
        if self._parse is None or RANGE.match(self._text, end):  # "will be away from August to October": may have begun
            return None
        return _firm_by_parse(self._parse, start, end, self._lang)

    def _by_markers(self, start: int, reach: int) -> Tense | None:
        if self._markers is None:
            self._read()
        here = bisect_right(self._offsets, start) - 1
        near = [(self._distance(here, i), t) for i, t in self._markers or ()]
        best = min(near, default=None, key=lambda p: p[0])
        return best[1] if best and best[0] <= reach else None

    def _distance(self, here: int, marker: int) -> int:
        """Words between; a marker after the expression counts double, as verbs mostly come before their times."""
        return here - marker if marker < here else 2 * (marker - here)

    def _read(self) -> None:
        self._markers = []
        for i, m in enumerate(WORD.finditer(self._text, self._start, self._end)):
            self._offsets.append(m.start())
            word = m.group().lower()
            if (tense := _word_tense(word, self._lang)) is not None:
                self._markers.append((i, tense))


def _word_tense(word: str, lang: Language) -> Tense | None:
    """What one word says: the table's markers, else its ending where the language marks tense by it."""
    if word in lang.future:
        return "future"
    if word in lang.past:
        return "past"
    if len(word) < SHORTEST:
        return None
    if word.endswith(lang.future_endings):
        return "future"
    return "past" if word.endswith(lang.past_endings) else None


def _by_parse(parse: Parse, start: int, end: int, lang: Language) -> Tense | None:
    """The tense of the verb that the expression hangs on (Penn tags: VBD; a ``will`` or ``to`` before the verb).

    A plain present with a time beside it is a plan (the tug arrives on Friday), unless the verb reports or describes.
    """
    i = bisect_right(parse.start, start) - 1
    if not 0 <= i < len(parse) or parse.end[i] <= start:
        return None
    within = False
    for _ in range(8):
        if parse.pos[i] in ("VERB", "AUX"):
            found = _verb_tense(parse, i, lang, within=within)
            if found is not None or parse.dep[i] != "conj":  # "falls on Friday and is in port on Sunday": as the first
                return found
        within = within or (parse.dep[i] in NAMING and parse.start[parse.head[i]] >= end)
        if parse.head[i] == i:
            return None
        i = parse.head[i]
    return None


def _firm_by_parse(parse: Parse, start: int, end: int, lang: Language) -> Tense | None:
    """The tense of the verb that the expression hangs on through prepositions alone: a simple past, or a ``will``."""
    i = bisect_right(parse.start, start) - 1
    if not 0 <= i < len(parse) or parse.end[i] <= start:
        return None
    for _ in range(8):
        if parse.pos[i] in ("VERB", "AUX"):
            return _firm_verb(parse, i, lang)
        outside = not start <= parse.start[i] < end
        if parse.head[i] == i or (outside and parse.pos[i] not in LIGHT):
            return None
        i = parse.head[i]
    return None


def _firm_verb(parse: Parse, verb: int, lang: Language) -> Tense | None:
    words = {parse.word[j].lower() for j in _auxiliaries(parse, verb)}
    if parse.word[verb].lower() in lang.future:
        return None
    if words & FIRM_FUTURE:
        return "future"
    past = parse.tag[verb] == "VBD" or (parse.tag[verb] == "VBN" and words & FIRM_PAST)
    return "past" if past and not words & MODAL else None


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [j for j in range(max(0, verb - 6), verb) if parse.head[j] == verb and parse.dep[j] in ("aux", "auxpass")]


def _verb_tense(parse: Parse, verb: int, lang: Language, *, within: bool) -> Tense | None:
    """The tense of one verb; a plan or an infinitive says nothing of a time ``within`` a noun (to sell under a June
    agreement)."""
    words = {parse.word[j].lower() for j in _auxiliaries(parse, verb)}
    if words & MODAL:
        return "future"
    if parse.tag[verb] in ("VBD", "VBN") or words & {"was", "were", "had", "has", "have", "did"}:
        return "past"
    verb_word = parse.word[verb].lower()
    if verb_word in lang.future:
        return "future"
    if within:
        return None
    if ("to" in words or parse.tag[verb] == "VB") and _is_told_after(parse, verb, lang):
        return "past"
    planned = parse.tag[verb] in ("VBZ", "VBP") and lang.reporting and verb_word not in lang.reporting
    return "future" if planned or "to" in words or parse.tag[verb] == "VB" else None


def _is_told_after(parse: Parse, verb: int, lang: Language) -> bool:
    """Whether an infinitive hangs on a past verb that does not look ahead: "were surprised to see", not "agreed to".

    The verbs that look ahead are the table's ``forward``.
    """
    above = parse.head[verb]
    past = above != verb and parse.pos[above] == "VERB" and parse.tag[above] in ("VBD", "VBN")
    return past and bool(lang.forward) and parse.lemma[above].lower() not in lang.forward
