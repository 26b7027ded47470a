"""Exchanges: who gives whom what, as far as a sentence itself says so.

Three shapes are read: verbs of giving and receiving, nouns of giving ("military assistance to ..."), and what the other
side of a trade is given "in exchange for". A clause that names no receiver takes the other party of its sentence
only where that sentence tells an exchange with it the other way round.
"""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.events.arguments import cast
from newsprism.annotate.exchanges_deals import Deal, Deals, Party
from newsprism.annotate.exchanges_table import table
from newsprism.annotate.exchanges_things import Things
from newsprism.annotate.factuality.mood import weakest
from newsprism.model.layers import Exchange, Mention
from newsprism.model.spans import Span

LONGEST_SERVICE = 60
"""Code points of the words for what is done for somebody, at most."""


def exchanges(document: Document, mentions: tuple[Mention, ...], *, complete: bool = True) -> tuple[Exchange, ...]:
    """The exchanges that an article tells, one thing an entry, in text order.

    Args:
        document: the article with its parse; without one there are none.
        mentions: who is named where.
        complete: keep only those whose giver and receiver are both known and are two different actors.

    What is denied ("sent no weapons") is no exchange; what is planned, possible or alleged says so in ``factuality``.
    """
    tree = document.tree
    if tree is None or not len(tree.parse):
        return ()
    people = cast(tree, mentions)
    things = Things(tree, people, table())
    reader = _Reader(document, Deals(tree, people, table(), things), things)
    found = [x for deal in reader.all() for x in reader.exchanges(deal)]
    unique = {(x.what, x.giver, x.receiver): x for x in found if not complete or _is_complete(x)}
    return tuple(sorted(unique.values(), key=lambda x: (x.what.start, x.what.end)))


def _is_complete(exchange: Exchange) -> bool:
    return exchange.giver is not None and exchange.receiver is not None and exchange.giver != exchange.receiver


class _Reader(msgspec.Struct, frozen=True):
    document: Document
    deals: Deals
    things: Things

    def all(self) -> Iterator[Deal]:
        """The deals of the whole parse; those without a receiver take it from their sentence where it says so."""
        tree = self.deals.tree
        by_sentence: dict[int, list[Deal]] = {}
        for token in range(len(tree.parse)):
            deal = self.deals.at(token)
            if deal is not None and not deal.negated:
                by_sentence.setdefault(tree.sentence[token], []).append(deal)
        for deals in by_sentence.values():
            yield from (self._completed(deal, deals) for deal in _without_doubles(deals))

    def _completed(self, deal: Deal, deals: list[Deal]) -> Deal:
        if deal.receiver is not None or deal.giver is None:
            return deal
        others = [d for d in deals if d.receiver == deal.giver and d.giver not in (None, deal.giver)]
        partner = others[0].giver if others else self._in_exchange(deal)
        return msgspec.structs.replace(deal, receiver=partner)

    def _in_exchange(self, deal: Deal) -> str | None:
        """ "X provides arms in exchange for Y technology": Y is given the arms."""
        tree = self.deals.tree
        for token in range(tree.edges[deal.word][0], tree.edges[deal.word][1] + 1):
            if tree.lemma(token) in ("exchange", "return") and tree.word(tree.parse.head[token]) == "in":
                for noun in tree.pobjs(token, "for"):
                    partner = self.deals.one([*self.deals.describing(noun), *tree.kids(noun, "poss")])
                    if partner and partner != deal.giver:
                        return partner
        return None

    def exchanges(self, deal: Deal) -> Iterator[Exchange]:
        """One entry for every thing of a deal; what is done for somebody stands in the verb's own words."""
        for thing in deal.things:
            what = self.things.phrase(thing) if deal.service is None else self._service(thing)
            number = bisect_right(self.document.sentences, what.start, key=lambda s: s.start) - 1
            if number >= 0 and self.document.sentences[number].section != "boilerplate":
                alleged = self.things.is_alleged(thing)
                factuality = weakest(deal.factuality, "alleged") if alleged else deal.factuality
                kind = deal.service or self.things.kind(thing, what)
                yield Exchange(self._named(deal.giver), self._named(deal.receiver), what, kind, number, factuality)

    def _named(self, party: Party | None) -> str | None:
        return party.of(self.document.text) if isinstance(party, Span) else party

    def _service(self, verb: int) -> Span:
        """ "tow the German research ship": the verb and its object; the verb alone where they stand apart."""
        tree = self.deals.tree
        end = max((tree.parse.end[o] for o in tree.kids(verb, "dobj")), default=0)
        start = tree.parse.start[verb]
        return Span(start, end) if start < end <= start + LONGEST_SERVICE else tree.token_span(verb)


def _without_doubles(deals: list[Deal]) -> Iterator[Deal]:
    """A noun of giving that is itself the thing given counts once, with its verb."""
    given = {t for d in deals for t in d.things if d.word != t}
    yield from (d for d in deals if not (d.word in given and d.things == (d.word,)))
