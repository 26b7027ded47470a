"""Events of an article: the lexicon laid over the parse, and what governs each word it finds.

A plain coder in the line of TABARI, PETRARCH and NGEC (verb patterns over a parse), with PLOVER's types and modes, and
with PLOVER's auxiliary flags, read off tense, modals, conditions and negation.
"""

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.events.arguments import ACTOR_ENTITIES, Cast, cast, place
from newsprism.annotate.events.compose import told_later
from newsprism.annotate.events.drafts import Draft, Drafts
from newsprism.annotate.events.flags import flags
from newsprism.annotate.events.roles import actors_of, doer, recipients_of, victims
from newsprism.annotate.events.tables import Tables, tables
from newsprism.annotate.factuality.mood import Mood, is_imperative, mood
from newsprism.annotate.tree import MAX_CLIMB, Tree
from newsprism.model.layers import Event, Mention, Timex
from newsprism.model.spans import Span

NEEDS_RECIPIENT = frozenset({"COOPERATE", "AID", "SANCTION"})
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def events(
    document: Document, mentions: tuple[Mention, ...], timexes: tuple[Timex, ...], lexicon: object = None
) -> tuple[Event, ...]:
    """The PLOVER events that an article tells, in text order, ids ``e1``, ``e2``, ...

    Args:
        document: the article with its parse; without one there are no events.
        mentions: who is named where; ``actors`` and ``recipients`` are the ``actor_id`` of those that fill an arc.
        timexes: the article's dates; an event takes the one that stands in its clause.
        lexicon: not needed by this annotator, whose own tables lie beside it; taken so that all have one shape.

    Statements as such are no events (PLOVER 2022 manual). An event whose doer is named but is no actor (a report, an
    idea) is dropped, and so is one that has nobody on either side.
    """
    tree = document.tree
    if tree is None or not len(tree.parse):
        return ()
    coder = _Coder(tree, cast(tree, mentions), tables(), timexes, document.article.published.value)
    found = sorted(coder.all(), key=lambda e: (e.trigger.start, e.trigger.end))
    return tuple(msgspec.structs.replace(e, id=f"e{n}") for n, e in enumerate(found, 1))


class _Coder(msgspec.Struct, frozen=True):
    tree: Tree
    cast: Cast
    lexicon: Tables
    timexes: tuple[Timex, ...]
    published: str | None

    def all(self) -> Iterator[Event]:
        for draft in Drafts(self.tree, self.lexicon, self.cast).all():
            event = self._event(draft)
            if event is not None:
                yield event

    def _event(self, draft: Draft) -> Event | None:
        draft, how = self._settle(draft, mood(self.tree, draft.told if draft.told >= 0 else draft.outer))
        actors = actors_of(self.cast, draft, self.lexicon)
        recipients = recipients_of(self.cast, draft, self.lexicon, actors)
        if draft.type in MUTUAL and len(actors) > 1 and not recipients:
            actors, recipients = actors[:1], actors[1:]
        if not self._is_told(draft, actors, recipients):
            return None
        timex = self._timex(draft)
        return Event(
            id="",
            trigger=self._trigger(draft),
            type=draft.type,
            mode=draft.mode,
            actors=actors,
            recipients=recipients,
            place=next(filter(None, (place(self.tree, w) for w in (draft.word, draft.outer))), None),
            timex_id=timex.id if timex else None,
            flags=flags(how, timex, self.published, past=self.tree.parse.tag[draft.outer]),
        )

    def _settle(self, draft: Draft, how: Mood) -> tuple[Draft, Mood]:
        """Where the type can mean the flag, the type alone stands."""
        if draft.fixed or how.factuality != "future" or not doer(self.cast, draft, self.lexicon):
            return draft, how
        kind, mode = told_later((draft.type, draft.mode), how.negated)
        if kind == draft.type:
            return draft, how
        return msgspec.structs.replace(draft, type=kind, mode=mode), Mood()

    def _is_told(self, draft: Draft, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
        subjects = doer(self.cast, draft, self.lexicon)
        if is_imperative(self.tree, draft.outer):
            return False
        if subjects and not actors and not any(self._is_somebody(s, draft.type) for s in subjects):
            return False
        sufferers = victims(self.cast, draft, self.lexicon)
        suffered = recipients or any(self._is_somebody(v) for v in sufferers)
        if draft.type in NEEDS_RECIPIENT and not suffered:
            return False
        if draft.loose and sufferers and not suffered:
            return False
        if draft.is_noun or draft.loose:
            return bool(actors or recipients)
        # A doer that no actor is known for still does it: "gunmen stormed the mill".
        return bool(actors or recipients or subjects)

    def _is_somebody(self, noun: int, kind: str = "") -> bool:
        classes, lemma = self.lexicon.classes, self.tree.lemma(noun)
        if self.cast.is_mention(noun) or self.tree.parse.ent[noun][2:] in ACTOR_ENTITIES:
            return True
        if kind == "ASSAULT" and lemma in classes["things_that_strike"]:
            return True
        named = self.tree.parse.tag[noun] in ("NNP", "NNPS") and not self.tree.parse.ent[noun]
        return named or any(lemma in classes[c] for c in ("agents", "people", "forces", "captives"))

    def _trigger(self, draft: Draft) -> Span:
        """The word that tells the event and, where it stands beside it, the particle that belongs to it."""
        span = self.tree.token_span(draft.word)
        for particle in self.tree.kids(draft.word, "prt"):
            if particle == draft.word + 1:
                return Span(span.start, self.tree.parse.end[particle])
        return span

    def _timex(self, draft: Draft) -> Timex | None:
        """The date in the event's own clause that stands nearest to its word; durations are no dates."""
        clause = self._clause(draft.outer)
        word = self.tree.token_span(draft.word)
        first = bisect_left(self.timexes, clause.start, key=lambda t: t.start)
        last = bisect_left(self.timexes, clause.end, key=lambda t: t.start)
        inside = [t for t in self.timexes[first:last] if t.end <= clause.end and t.type in ("DATE", "TIME")]
        return min(inside, key=lambda t: min(abs(t.start - word.end), abs(word.start - t.end)), default=None)

    def _clause(self, word: int) -> Span:
        tree = self.tree
        verb = word
        for _ in range(MAX_CLIMB):
            if tree.parse.pos[verb] in ("VERB", "AUX"):
                break
            verb = tree.parse.head[verb]
        # A noun's date is looked for in its own phrase first: "the raid of 3 May prompted talks in June".
        if verb != word and tree.parse.dep[word] not in ("dobj", "nsubjpass", "nsubj"):
            return tree.span(word)
        return tree.span(verb)
