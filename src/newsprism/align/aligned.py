"""A story's articles set against one another."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newsprism.align.claims import group
from newsprism.align.contested import Contested
from newsprism.align.dates import date_relations
from newsprism.align.fact_groups import distinct, fact_groups
from newsprism.align.fact_pairs import FactPairs
from newsprism.align.facts import facts, narrowed
from newsprism.align.ledger import Ledger
from newsprism.align.numbers import number_relations
from newsprism.align.relations import Disagreement, Relation, Value, disagreements, value_key
from newsprism.align.same_words import SameWords
from newsprism.align.similarity import Pair, Similarity
from newsprism.align.speakers import with_known_speakers
from newsprism.align.status import status
from newsprism.align.topics import Topics, topic_relations
from newsprism.align.units import Unit, units
from newsprism.align.utterances import Said, utterances
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Annotated
from newsprism.model.parse import Embedder
from newsprism.model.story import Status, Story


class Claim(msgspec.Struct, frozen=True, eq=False):
    """Statements that say the same thing, their computed status and the keys of their independent origins.

    A member is a whole statement or one narrowed to a fact that it holds; ``also`` are further places in which members'
    articles give that fact: they count for the origins and are not listed.
    """

    members: tuple[Unit, ...]
    status: Status
    origin_keys: tuple[str, ...]
    also: tuple[Unit, ...] = ()


class Aligned(msgspec.Struct, frozen=True, eq=False):
    """One story, aligned. ``articles`` are in story order; ``unsure`` are pairs that may claim the same."""

    story: Story
    articles: tuple[Annotated, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    utterances: tuple[Said, ...]
    ledger: Ledger
    unsure: tuple[Pair, ...]


def align(story: Story, articles: Sequence[Annotated], embedder: Embedder, lexicon: Lexicon) -> Aligned:
    """Align the articles of one story.

    Copies take part as witnesses of where a claim stands, but never as a second article or origin.
    """
    articles = with_known_speakers(articles)
    ledger = Ledger(articles, lexicon, story.copies)
    found = _dated_as_originals(units(articles), story, articles)
    similarity = Similarity(found, embedder)
    near = list(similarity.pairs())
    pairs = [p for p in near if not _copied(p, story)]
    grouped = group(found, similarity, near)
    stated = facts(articles, found)
    fact_pairs = FactPairs(stated, similarity, embedder)
    relations = [
        *number_relations(pairs),
        *date_relations(articles, pairs),
        *(_denial(pair, articles) for pair in grouped.denials if not _copied(pair, story)),
    ]
    relations += _others(topic_relations(Topics(stated, fact_pairs)), relations, story)
    contested = Contested(v for r in relations if r.kind == "conflict" for v in (r.left, r.right))
    said = utterances(articles, embedder)
    alike = SameWords(said)

    def claim(members: Sequence[Unit], also: Sequence[Unit] = ()) -> Claim:
        state, keys = status((*members, *also), ledger, disputed=contested(members), copies=story.copies, alike=alike)
        return Claim(tuple(members), state, keys, tuple(also))

    whole = [tuple(found[i] for i in places) for places in grouped.groups]
    shared = [members for members in whole if len(members) > 1]
    joined = fact_groups(stated, fact_pairs.pairs())
    claims = [claim(members) for members in whole]
    by_id = {item.article.id: item for item in articles}
    for each in distinct(joined, shared, story.copies):
        cited = zip(each.members, each.spans, strict=True)
        members = [narrowed(found[fact.unit.order], span, by_id[fact.article_id]) for fact, span in cited]
        claims.append(claim(members, [fact.unit for fact in each.also]))
    return Aligned(
        story=story,
        articles=articles,
        claims=tuple(claims),
        disagreements=disagreements(relations),
        utterances=said,
        ledger=ledger,
        unsure=grouped.unsure,
    )


def _dated_as_originals(found: Sequence[Unit], story: Story, articles: Sequence[Annotated]) -> tuple[Unit, ...]:
    """A copy says what its original said when that came out: a later or undated one revises and contradicts nothing."""
    published = {item.article.id: item.article.published.value for item in articles}
    originals = {copy: published[original] for copy, original in story.copies.items() if original in published}
    return tuple(
        msgspec.structs.replace(unit, published=originals[unit.article_id]) if unit.article_id in originals else unit
        for unit in found
    )


def _copied(pair: Pair, story: Story) -> bool:
    left, right = (story.copies.get(u.article_id, u.article_id) for u in (pair.left, pair.right))
    return left == right


def _others(found: Iterable[Relation], known: Sequence[Relation], story: Story) -> Iterator[Relation]:
    """The relations between two originals of whose values nothing is said yet."""
    said = {frozenset((value_key(r.left), value_key(r.right))) for r in known}
    for relation in found:
        originals = {story.copies.get(v.article_id, v.article_id) for v in (relation.left, relation.right)}
        if len(originals) == 2 and frozenset((value_key(relation.left), value_key(relation.right))) not in said:
            yield relation


def _denial(pair: Pair, articles: Sequence[Annotated]) -> Relation:
    """Both sides by their sentences: the words that are denied may be the very words that are asserted."""
    left, right = (
        Value(u.article_id, u.rank, u.hull, u.sentence, u.sentence.of(articles[u.rank].article.text), "")
        for u in (pair.left, pair.right)
    )
    return Relation(left, right, "status", "conflict", "one denies what the other asserts")
