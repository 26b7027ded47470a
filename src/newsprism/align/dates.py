"""Dates set against dates: the same thing dated in two reports."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.align.claims import NEAR
from newsprism.align.relations import Relation, Value
from newsprism.align.similarity import Pair
from newsprism.align.units import ASSERTED, Unit, is_anchored, stems
from newsprism.annotate.compare_dates import compare_dates
from newsprism.annotate.messages import principal
from newsprism.model.layers import Annotated, Timex
from newsprism.model.spans import Span
from newsprism.model.story import DisagreementKind

CALENDAR = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?")
ABOUT = 0.5
"""Nearness of two sentences from which on the dates of one verb, or of one thing, are compared."""


class Words(msgspec.Struct, frozen=True):
    """The table in ``data/messages.json``: things said or written, and the verbs by which they are made or come out."""

    about: str
    messages: frozenset[str]
    made: frozenset[str]
    public: frozenset[str]


class Fact(msgspec.Struct, frozen=True, eq=False):
    """One date of one thing: ``predicate`` and ``theme`` are stems; ``owner`` is whose message it is."""

    article_id: str
    rank: int
    sentence: Span
    timex: Timex
    predicate: str | None
    theme: str | None
    theme_words: str
    owner: str | None


@cache
def words() -> Words:
    """The bundled table."""
    data = files("newsprism.align").joinpath("data/messages.json").read_bytes()
    return msgspec.json.decode(data, type=Words)


def date_relations(articles: Sequence[Annotated], pairs: Iterable[Pair]) -> Iterator[Relation]:
    """Relations between dates: of messages by whose they are, of all else by the verb in two near sentences."""
    facts = [fact for rank, item in enumerate(articles) for fact in _facts(item, rank)]
    authors = {item.article.id: principal(item.quotes, item.actors) for item in articles}
    names = {actor.id: actor.name for item in articles for actor in item.actors}
    yield from _message_relations(facts, authors, names)
    by_sentence: dict[tuple[str, Span], list[Fact]] = defaultdict(list)
    for fact in facts:
        by_sentence[fact.article_id, fact.sentence].append(fact)
    for pair in pairs:
        if pair.score >= ABOUT and {pair.left.factuality, pair.right.factuality} <= ASSERTED:
            left, right = (by_sentence[u.article_id, u.sentence] for u in (pair.left, pair.right))
            yield from _pair_relations(pair, _within(left, pair.left), _within(right, pair.right))


def _within(facts: Sequence[Fact], unit: Unit) -> list[Fact]:
    return [fact for fact in facts if unit.hull.holds(fact.timex.span)]


def _facts(item: Annotated, rank: int) -> Iterator[Fact]:
    text, lang = item.article.text, (item.article.lang or "en").split("-")[0]
    timexes = {t.id: t for t in item.timexes if is_anchored(t, item)}
    starts = [s.start for s in item.sentences]
    for dating in item.datings:
        timex = timexes.get(dating.timex_id)
        if timex is None:
            continue
        theme = dating.theme.of(text) if dating.theme else ""
        yield Fact(
            article_id=item.article.id,
            rank=rank,
            sentence=item.sentences[bisect_right(starts, timex.start) - 1].span,
            timex=timex,
            predicate=_stem(dating.predicate.of(text), lang),
            theme=_stem(theme, lang),
            theme_words=theme,
            owner=dating.owner,
        )


def _stem(word: str, lang: str) -> str | None:
    return next(iter(stems(word, lang)), None)


def _message_relations(
    facts: Sequence[Fact], authors: Mapping[str, str | None], names: Mapping[str, str]
) -> Iterator[Relation]:
    """Messages of one owner whose dates exclude each other: made on two dates, or published before it was made."""
    messages = [f for f in facts if f.theme in words().messages and _stage(f)]
    for n, left in enumerate(messages):
        for right in messages[n + 1 :]:
            if left.article_id == right.article_id:
                continue
            owners = [f.owner or authors[f.article_id] for f in (left, right)]
            if owners[0] is not None and owners[0] == owners[1] and _impossible(left, right):
                yield _relation(left, right, "conflict", whose=names.get(owners[0], owners[0]))


def _stage(fact: Fact) -> str | None:
    if fact.predicate in words().made:
        return "made"
    return "public" if fact.predicate in words().public else None


def _impossible(left: Fact, right: Fact) -> bool:
    """Whether two datings of one message exclude each other: to be reported after it was sent does not."""
    if compare_dates(left.timex, right.timex).relation != "disjoint":
        return False
    stages = (_stage(left), _stage(right))
    if stages == ("made", "made"):
        return True
    if "made" not in stages:
        return False
    made, public = (left, right) if stages[0] == "made" else (right, left)
    return bool(public.timex.latest and made.timex.earliest and public.timex.latest <= made.timex.earliest)


def _pair_relations(pair: Pair, left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Relation]:
    if pair.left.lang != pair.right.lang or not left or not right:
        yield from _bare_relations(pair)
        return
    for a in left:
        for b in right:
            if a.theme in words().messages or a.predicate is None or a.predicate != b.predicate:
                continue
            same_theme = a.theme == b.theme or pair.score >= NEAR
            kind = _kind(a.timex, b.timex)
            if same_theme and kind is not None:
                yield _relation(a, b, kind)


def _bare_relations(pair: Pair) -> Iterator[Relation]:
    """Two statements of one claim, one date each, where no parse tells what they date; words that somebody says have
    their own "today" and are left out."""
    dates = [_only_date(unit) for unit in (pair.left, pair.right)]
    if pair.score < NEAR or None in dates or (pair.left.holder and pair.left.holder == pair.right.holder):
        return
    left, right = (
        Fact(u.article_id, u.rank, u.sentence, d, None, None, "", None)
        for u, d in zip((pair.left, pair.right), dates, strict=True)
        if d is not None
    )
    kind = _kind(left.timex, right.timex)
    if kind is not None:
        yield _relation(left, right, kind)


def _only_date(unit: Unit) -> Timex | None:
    """The one calendar date of a statement, the most precise of those that lie within one another; else ``None``."""
    dates = [t for t in unit.timexes if t.type in ("DATE", "TIME") and CALENDAR.fullmatch(t.value)]
    if not dates:
        return None
    finest = max(dates, key=lambda t: len(t.value))
    return finest if all(finest.value.startswith(t.value) for t in dates) else None


def _kind(left: Timex, right: Timex) -> DisagreementKind | None:
    relation = compare_dates(left, right).relation
    if relation == "disjoint":
        return "conflict"
    return "refines" if relation in ("within", "contains") else None


def _relation(left: Fact, right: Fact, kind: DisagreementKind, *, whose: str = "") -> Relation:
    about = ", ".join(filter(None, (left.theme_words or right.theme_words, whose)))
    reason = compare_dates(left.timex, right.timex).reason
    return Relation(_value(left, about), _value(right, about), "date", kind, reason)


def _value(fact: Fact, about: str) -> Value:
    return Value(fact.article_id, fact.rank, fact.timex.span, fact.sentence, fact.timex.value, about)
