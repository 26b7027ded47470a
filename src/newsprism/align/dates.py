"""Dates set against dates: the same thing dated in two reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.align.claims import ASSERTED, SAME
from newsprism.align.relations import Relation, Value
from newsprism.align.similarity import Pair
from newsprism.align.units import Unit, stems
from newsprism.annotate.compare_dates import compare_dates
from newsprism.model.layers import Annotated, Timex
from newsprism.model.spans import Span
from newsprism.model.story import DisagreementKind

NEAR = 0.5
"""Nearness of two sentences from which on the dates of one verb, or of one thing, are compared."""


class Words(msgspec.Struct, frozen=True):
    """The table in ``data/messages.json``: things said or written, and the verbs by which they are made or come out."""

    about: str
    messages: frozenset[str]
    made: frozenset[str]
    public: frozenset[str]


class Fact(msgspec.Struct, frozen=True, eq=False):
    """One date of one thing: ``predicate`` and ``theme`` are stems; ``owner`` is whose message it is."""

    unit: Unit
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


def date_relations(
    units: Sequence[Unit], articles: Mapping[str, Annotated], pairs: Iterable[Pair]
) -> Iterator[Relation]:
    """Relations between dates: of messages by whose they are, of all else by the verb in two near sentences."""
    facts = {unit.order: _facts(unit, articles[unit.article_id]) for unit in units}
    yield from _message_relations([f for fs in facts.values() for f in fs], articles)
    for pair in pairs:
        if pair.score >= NEAR and {pair.left.factuality, pair.right.factuality} <= ASSERTED:
            yield from _pair_relations(pair, facts[pair.left.order], facts[pair.right.order])


def _facts(unit: Unit, item: Annotated) -> list[Fact]:
    text, timexes = item.article.text, {t.id: t for t in unit.timexes}
    found = []
    for dating in unit.datings:
        theme = dating.theme.of(text) if dating.theme else ""
        found.append(
            Fact(
                unit=unit,
                timex=timexes[dating.timex_id],
                predicate=_stem(dating.predicate.of(text), unit.lang),
                theme=_stem(theme, unit.lang),
                theme_words=theme,
                owner=dating.owner,
            )
        )
    return found


def _stem(word: str, lang: str) -> str | None:
    return next(iter(stems(word, lang)), None)


def _message_relations(facts: Sequence[Fact], articles: Mapping[str, Annotated]) -> Iterator[Relation]:
    """Messages of one owner whose dates exclude each other: made on two dates, or published before it was made."""
    principal = {article_id: _principal(facts, item) for article_id, item in articles.items()}
    messages = [f for f in facts if f.theme in words().messages and _stage(f) and f.unit.factuality in ASSERTED]
    for n, left in enumerate(messages):
        for right in messages[n + 1 :]:
            if left.unit.article_id == right.unit.article_id:
                continue
            owners = [f.owner or principal[f.unit.article_id] for f in (left, right)]
            if owners[0] is not None and owners[0] == owners[1] and _impossible(left, right):
                yield _relation(left, right, "conflict")


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


def _principal(facts: Sequence[Fact], item: Annotated) -> str | None:
    """Whose message the article is about: the person that its title names first, if they own one of its messages or
    speak in it; "the message" without an owner is theirs."""
    title_end = item.article.text.find("\n")
    speakers = Counter(actor for quote in item.quotes for actor in quote.actor_ids)
    owners = {f.owner for f in facts if f.unit.article_id == item.article.id and f.owner}
    for mention in item.mentions:
        named = mention.actor_id is not None and mention.start < title_end
        if named and (mention.actor_id in owners or speakers[mention.actor_id or ""]):
            return mention.actor_id
    most = speakers.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] >= 2 * most[1][1]) else None


def _pair_relations(pair: Pair, left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Relation]:
    if not left or not right:
        yield from _bare_relations(pair)
        return
    for a in left:
        for b in right:
            if a.theme in words().messages or a.predicate is None or a.predicate != b.predicate:
                continue
            same_theme = a.theme == b.theme or pair.score >= SAME
            kind = _kind(a.timex, b.timex)
            if same_theme and kind is not None:
                yield _relation(a, b, kind)


def _bare_relations(pair: Pair) -> Iterator[Relation]:
    """Two statements of one claim, one date each, where no parse tells what they date."""
    dates = [[t for t in u.timexes if t.type in ("DATE", "TIME")] for u in (pair.left, pair.right)]
    if pair.score < SAME or [len(d) for d in dates] != [1, 1]:
        return
    kind = _kind(dates[0][0], dates[1][0])
    if kind is not None:
        left, right = (Fact(u, d[0], None, None, "", None) for u, d in zip((pair.left, pair.right), dates, strict=True))
        yield _relation(left, right, kind)


def _kind(left: Timex, right: Timex) -> DisagreementKind | None:
    relation = compare_dates(left, right).relation
    if relation == "disjoint":
        return "conflict"
    return "refines" if relation in ("within", "contains") else None


def _relation(left: Fact, right: Fact, kind: DisagreementKind) -> Relation:
    about = left.theme_words or right.theme_words
    reason = compare_dates(left.timex, right.timex).reason
    return Relation(_value(left, about), _value(right, about), "date", kind, reason)


def _value(fact: Fact, about: str) -> Value:
    return Value(fact.unit, Span(fact.timex.start, fact.timex.end), fact.timex.value, about)
