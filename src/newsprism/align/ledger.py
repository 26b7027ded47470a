"""The origin ledger: what each article and each statement rests on, and the words that show it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsprism.align.attributed import is_solid
from newsprism.align.bodies import Bodies
from newsprism.align.sources import (
    Evidence,
    Named,
    article_credits,
    body_origin,
    carrier,
    holder_origins,
    own_outlet,
    told_outlets,
)
from newsprism.align.units import Unit
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Actor, Annotated, Quote
from newsprism.model.spans import Citation, Span, cite
from newsprism.model.story import Origin

NOT_RELAYS = ("actor:", "document:", "article:")
"""How the keys of those begin who say something themselves."""

THAT = re.compile(r"\b(?:that|dass|que|що|что)\b|고\b|と", re.IGNORECASE)
"""What stands before the words that somebody is told."""

NEAR = 400
"""Code points around a quote where the name of who relays it is looked for."""


class Ledger:
    """Origins by key, and the keys of every statement.

    A statement's keys are all that its text shows: who relays it, who says it, the agency that its article credits, or
    the outlet's own reporting. No key means unknown, and unknown never counts as independent.
    """

    def __init__(self, articles: Sequence[Annotated], lexicon: Lexicon, copies: Mapping[str, str]) -> None:
        self._lexicon = lexicon
        self._copies = copies
        self._named: dict[str, Named] = {}
        self._articles: dict[str, list[str]] = defaultdict(list)
        self._basis: dict[str, list[Citation]] = defaultdict(list)
        self._outlets = {item.article.id: own_outlet(item, lexicon).key for item in articles}
        self._by_statement: dict[tuple[str, str], tuple[str, ...]] = {}
        self._bodies = Bodies(articles)
        self._told: dict[tuple[str, str], str] = {}
        for item in articles:
            self._read(item)
        self._alias = _generic_aliases(self._named, lexicon)

    def keys(self, unit: Unit) -> tuple[str, ...]:
        """The keys of what a statement rests on, relays first; empty for unknown."""
        keys = self._by_statement.get(unit.key, ())
        if unit.key in self._told and not self._is_told(unit):
            return ()
        return tuple(dict.fromkeys(self._alias.get(key, key) for key in keys))

    def _is_told(self, unit: Unit) -> bool:
        """Whether words of "X told this newspaper that ..." stand in what is told, and not in who tells it."""
        text = self._told[unit.key]
        if unit.text == unit.sentence.of(text):
            return True
        return THAT.search(text, unit.sentence.start, unit.hull.start + len("that")) is not None

    def outlet_key(self, article_id: str) -> str:
        """The key under which others cite the outlet of an article."""
        return self._outlets[article_id]

    def outlet_country(self, article_id: str) -> str | None:
        """The country (alpha-3) of an article's outlet; ``None`` where the lexicon does not know the outlet."""
        return self._lexicon.country_of(self._outlets[article_id])

    def is_in_story(self, key: str) -> bool:
        """Whether a key is an outlet or an agency that has an article of its own in the story."""
        return key in self._outlets.values()

    def named(self, key: str) -> Named:
        """The origin behind a key."""
        return self._named[key]

    def origins(self) -> tuple[tuple[str, Origin], ...]:
        """Every origin that a text names, by key: those that most articles rest on first."""
        articles: dict[str, list[str]] = defaultdict(list)
        basis: dict[str, list[Citation]] = defaultdict(list)
        for key in self._named:
            target = self._alias.get(key, key)
            articles[target] += self._articles[key]
            basis[target] += self._basis[key]
        order = sorted(articles, key=lambda k: (-len(set(articles[k])), k))
        return tuple((key, self._origin(f"o{n}", key, articles[key], basis[key])) for n, key in enumerate(order, 1))

    def _origin(self, origin_id: str, key: str, articles: list[str], basis: list[Citation]) -> Origin:
        named = self._named[key]
        return Origin(
            id=origin_id,
            name=named.name,
            kind=named.kind,
            article_ids=tuple(dict.fromkeys(articles)),
            basis=tuple(dict.fromkeys(basis)),
        )

    def _read(self, item: Annotated) -> None:
        actors = {actor.id: actor for actor in item.actors}
        solid = [quote for quote in item.quotes if is_solid(quote, item)]
        by_quote = {quote.id: self._quote_keys(quote, item, actors) for quote in solid}
        by_speaker = _relays_of_speakers(solid, by_quote)
        whole = [self._note(evidence, item) for evidence in article_credits(item, self._lexicon)]
        told = [(evidence.span, self._note(evidence, item)) for evidence in told_outlets(item, self._lexicon)]
        for statement in item.statements:
            keys: list[str] = []
            if statement.quote_id in by_quote:
                keys = by_quote[statement.quote_id] or []
                keys = keys if len(keys) > 1 else [*by_speaker.get(statement.holder or "", ()), *keys]
            sentence = item.sentences[statement.sentence].span
            heard = [key for span, key in told if sentence.holds(span)]
            if heard and not keys:
                self._told[item.article.id, statement.id] = item.article.text
            keys = [*heard, *keys]
            self._by_statement[item.article.id, statement.id] = tuple(
                dict.fromkeys([*keys, *(whole if not keys else ())])
            )

    def _quote_keys(self, quote: Quote, item: Annotated, actors: Mapping[str, Actor]) -> list[str]:
        """Relays first, nearest to the speaker first; then the speaker."""
        lang = (item.article.lang or "en").split("-")[0]
        country = next((actors[i].country for i in quote.actor_ids if i in actors), None)
        keys = []
        for name in quote.relayed:
            named = carrier(name, self._lexicon, lang, country)
            if named is None:
                continue
            keys.append(self._note(Evidence(named, _near(name, quote, item)), item))
        place = quote.speaker or quote.hull
        body = self._bodies.of(quote, item, actors)
        spoken = [body_origin(body)] if body is not None else list(holder_origins(quote, item, actors))
        return keys + [self._note(Evidence(who, place), item) for who in spoken]

    def _note(self, evidence: Evidence, item: Annotated) -> str:
        named = evidence.named
        self._named.setdefault(named.key, named)
        self._articles[named.key].append(item.article.id)
        self._basis[named.key].append(cite(item.article.id, item.article.text, evidence.span))
        return named.key


def _near(name: str, quote: Quote, item: Annotated) -> Span:
    """Where a relaying name stands beside its quote; the speaker's or the content's place if it cannot be found."""
    text, hull = item.article.text, quote.hull
    first = max(0, hull.start - NEAR)
    at = text.find(name, first, hull.end + NEAR)
    if at >= 0:
        return Span(at, at + len(name))
    return quote.speaker or hull


def _relays_of_speakers(quotes: Iterable[Quote], by_quote: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """For each speaker the relay that the article names for some of their words, if it names just one.

    An article introduces a message once ("carried by the state agency") and then quotes on from it.
    """
    relays: dict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        for actor_id in quote.actor_ids:
            relays[actor_id].update(k for k in by_quote[quote.id] if not k.startswith(NOT_RELAYS))
    return {actor: tuple(keys) for actor, keys in relays.items() if len(keys) == 1}


def _generic_aliases(named: Mapping[str, Named], lexicon: Lexicon) -> dict[str, str]:
    """ "State media" of a country is that country's state agency where the story names just one; precision first: it
    joins two names into one origin and never makes two of one."""
    aliases = {}
    for key in named:
        if key.startswith("state-media:"):
            country = key.removeprefix("state-media:")
            same = [k for k in named if k.startswith("agency:") and lexicon.country_of(k) == country]
            if len(same) == 1:
                aliases[key] = same[0]
    return aliases
