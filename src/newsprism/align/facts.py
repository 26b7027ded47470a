"""Facts: what a statement says in one of its parts, so that two long sentences can meet in one thing that both say.

A sentence holds several answers ("the ship, with 38 people on board, called at 22:40"); another report gives one of
them in a sentence of its own. Each value (amount, date, score, name) with the words around it is a fact, and so is each
part of a sentence. A fact is the statement that it stands in, narrowed to those words: holder and origin are the
statement's, and so is the mood if its cue stands in them.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

import msgspec

from newsprism.align.measures import measure_class
from newsprism.align.segments import segments, window
from newsprism.align.units import ASSERTED, STOP_WORDS, Unit, tokens
from newsprism.align.wordings import MARKED
from newsprism.annotate.factuality.hedges import is_hedged
from newsprism.model.layers import Annotated, Quantity, Sentence, Statement, Timex
from newsprism.model.spans import Span

Kind = Literal["clause", "number", "date", "name"]

SCORE = re.compile(r"(?<![\w.,-])\d{1,3}[-–]\d{1,3}(?![\w–-]|[.,]\d)")
"""The score of a game or a vote ("8-7")."""

NAME = re.compile(r"[^\W\d_a-zß-öø-ÿа-яёіїєґ][\w'’.-]*(?:\s+[^\W\d_a-zß-öø-ÿа-яёіїєґ][\w'’-]*)*")
"""Words with capitals in a row: a name, or the first word of a sentence."""

NEXT = 3
"""Words to each side of a value that say most about what it is."""

LEAST = 3
"""Letters below which a name is an initial or a particle."""

LONGEST = 2_000
"""Code points of a sentence from which on it is a list or a dump, and no fact is looked for in it."""

MOST = 3_000
"""Facts of one article, at most: a report of 5,000 words has some 800."""

WORDS = re.compile(r"\S+")


class Fact(msgspec.Struct, frozen=True, eq=False):
    """One thing that a statement says.

    ``order`` is its place among the story's facts; ``unit`` the statement narrowed to the fact's words; ``key`` the
    same for all facts of a kind that give one value (``""`` for a clause) and ``at`` where it stands; ``context`` the
    stems of its words without the value, ``near`` those next to the value; ``names`` the last words of the names in it,
    folded; ``measure``, ``predicate`` and ``theme`` what a number counts and what a date dates, where known; ``quoted``
    whether half of it or more stands in quotation marks.
    """

    order: int
    unit: Unit
    kind: Kind
    key: str
    value: Quantity | Timex | None
    at: Span | None
    context: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    measure: str | None = None
    predicate: str | None = None
    theme: str | None = None
    quoted: bool = False

    @property
    def article_id(self) -> str:
        return self.unit.article_id

    @property
    def span(self) -> Span:
        return self.unit.hull


class _Draft(msgspec.Struct, frozen=True, eq=False):
    """The words of a fact and, for one with a value, where the value stands."""

    words: Span
    kind: Kind
    key: str = ""
    at: Span | None = None
    value: Quantity | Timex | None = None


def facts(articles: Sequence[Annotated], units: Sequence[Unit]) -> tuple[Fact, ...]:
    """The facts of the articles' statements, in story order.

    ``units`` are the statements that are compared; words of an article in none of them make no fact.
    """
    by_article: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_article[unit.article_id].append(unit)
    found: list[Fact] = []
    for item in articles:
        stated = _Stated(by_article[item.article.id])
        marked = sorted(Span(*match.span()) for match in MARKED.finditer(item.article.text))
        for draft in islice(_drafts(item), MOST):
            around = stated.around(draft.at or draft.words)
            if around is not None:
                fact = _fact(item, draft, around, len(found))
                found.append(msgspec.structs.replace(fact, quoted=_inside(marked, fact.span) >= 0.5))
    return tuple(found)


def _inside(marked: Sequence[Span], words: Span) -> float:
    """The share of words that stands in quotation marks; the marks are in text order and do not overlap."""
    first = max(0, bisect_right(marked, words) - 1)
    last = bisect_right(marked, Span(words.end, words.end))
    shared = sum(max(0, min(m.end, words.end) - max(m.start, words.start)) for m in marked[first:last])
    return shared / max(1, words.end - words.start)


class _Stated:
    """The statements of one article by where they stand."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._by_sentence: dict[Span, list[Unit]] = defaultdict(list)
        for unit in units:
            self._by_sentence[unit.sentence].append(unit)
        self._sentences = sorted(self._by_sentence)
        self._starts = [s.start for s in self._sentences]

    def around(self, words: Span) -> Unit | None:
        """The shortest statement that holds half of the words or more."""
        at = bisect_right(self._starts, words.start) - 1
        if at < 0:
            return None
        near = [u for u in self._by_sentence[self._sentences[at]] if _share(u, words) >= 0.5]
        return min(near, key=lambda u: (u.hull.end - u.hull.start, u.order), default=None)


def _share(unit: Unit, words: Span) -> float:
    shared = sum(max(0, min(s.end, words.end) - max(s.start, words.start)) for s in unit.statement.spans)
    return shared / max(1, words.end - words.start)


def _drafts(item: Annotated) -> Iterator[_Draft]:
    """Every part of every sentence, then every value with the words around it."""
    text = item.article.text
    starts = [s.start for s in item.sentences]
    for sentence in item.sentences:
        if _is_read(sentence):
            yield from (_Draft(part, "clause") for part in segments(text, sentence.span))
    for value, kind, key, at in _values(item):
        index = bisect_right(starts, at.start) - 1
        if index >= 0 and item.sentences[index].end >= at.end and _is_read(item.sentences[index]):
            yield _Draft(window(text, item.sentences[index].span, at), kind, key, at, value)


def _is_read(sentence: Sentence) -> bool:
    return sentence.end - sentence.start <= LONGEST


def _values(item: Annotated) -> Iterator[tuple[Quantity | Timex | None, Kind, str, Span]]:
    """(value, kind, key, place) of every amount, date, score and name."""
    for quantity in item.quantities:
        yield quantity, "number", f"{quantity.low}..{quantity.high}", quantity.span
    for timex in item.timexes:
        yield timex, "date", timex.value, timex.span
    taken = sorted([*(q.span for q in item.quantities), *(t.span for t in item.timexes)])
    for place in _outside(SCORE, item, taken):
        yield None, "number", place.of(item.article.text).replace("–", "-"), place
    starts = [s.start for s in item.sentences]
    for place in _outside(NAME, item, taken):
        key = _last(place.of(item.article.text))
        if len(key) >= LEAST and not _opens(place, item.article.text, item.sentences, starts):
            yield None, "name", key, place


def _outside(pattern: re.Pattern[str], item: Annotated, taken: Sequence[Span]) -> Iterator[Span]:
    """Where a pattern stands outside all amounts and dates."""
    for match in pattern.finditer(item.article.text):
        place = Span(*match.span())
        around = taken[max(0, bisect_right(taken, place) - 1) :][:2]
        if not any(place.overlaps(span) for span in around):
            yield place


def _opens(name: Span, text: str, sentences: Sequence[Sentence], starts: Sequence[int]) -> bool:
    """Whether a single word with a capital opens its sentence, where any word has one."""
    if " " in name.of(text):
        return False
    at = bisect_right(starts, name.start) - 1
    return at >= 0 and not any(c.isalnum() for c in text[sentences[at].start : name.start])


def _fact(item: Annotated, draft: _Draft, unit: Unit, order: int) -> Fact:
    text, lang, words = item.article.text, unit.lang, draft.words
    at = draft.at or Span(words.start, words.start)
    beside = tokens(text[words.start : at.start], lang) + tokens(text[at.end : words.end], lang)
    dating = next(
        (d for d in item.datings if draft.kind == "date" and d.timex_id == getattr(draft.value, "id", "")), None
    )
    return Fact(
        order=order,
        unit=narrowed(unit, words, item),
        kind=draft.kind,
        key=draft.key,
        value=draft.value,
        at=draft.at,
        context=frozenset(beside),
        near=frozenset(_beside(text, words, at, lang)),
        names=frozenset(_last(match.group()) for match in NAME.finditer(words.of(text))) - STOP_WORDS,
        measure=measure_class(draft.value, lang) if isinstance(draft.value, Quantity) else None,
        predicate=next(iter(tokens(dating.predicate.of(text), lang)), None) if dating else None,
        theme=next(iter(tokens(dating.theme.of(text), lang)), None) if dating and dating.theme else None,
    )


def _beside(text: str, words: Span, at: Span, lang: str) -> list[str]:
    before, after = WORDS.findall(text, words.start, at.start)[-NEXT:], WORDS.findall(text, at.end, words.end)[:NEXT]
    return tokens(" ".join(before), lang) + tokens(" ".join(after), lang)


def _last(name: str) -> str:
    return name.split()[-1].casefold().removesuffix("'s").removesuffix("’s")


def narrowed(unit: Unit, words: Span, item: Annotated) -> Unit:
    """A statement reduced to some of its words: same holder, mood and sentence, with the slots that stand in them."""
    inside = words.of(item.article.text)
    return msgspec.structs.replace(
        unit,
        statement=_moody(msgspec.structs.replace(unit.statement, spans=(words,)), inside, unit),
        text=inside,
        stems=frozenset(t for t in tokens(inside, unit.lang) if not t[0].isdigit()),
        actors=frozenset(m.actor_id for m in item.mentions if m.actor_id and words.holds(m.span)),
        timexes=tuple(t for t in unit.timexes if words.holds(t.span)),
        quantities=tuple(q for q in unit.quantities if words.holds(q.span)),
        events=tuple(e for e in unit.events if words.holds(e.trigger)),
    )


def _moody(statement: Statement, words: str, unit: Unit) -> Statement:
    """A hedge or a denial that stands elsewhere in a statement does not hold for words that have none themselves.

    "Nobody was hurt when the ship, with 38 people on board, ...": the 38 are asserted. Where no hedge is found in the
    statement at all it comes from the words around it, and holds for all of it.
    """
    plain = statement.factuality in ASSERTED and not statement.negated
    if plain or is_hedged(words, unit.lang) or not is_hedged(unit.text, unit.lang):
        return statement
    return msgspec.structs.replace(statement, factuality="certain", negated=False)
