"""One thing said by one speaker, found again in all its wordings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from newsprism.align.union import UnionFind
from newsprism.align.wordings import Wording, differences, shared_content, wordings
from newsprism.model.layers import Actor, Annotated
from newsprism.model.parse import Embedder
from newsprism.model.story import Difference

LEAST_SHARED, LEAST_SHARE = 2, 0.6
"""Content words in common, and share of the shorter wording's, from which on two wordings are one utterance."""

UNKNOWN_SPEAKER_SHARED = 5
"""Content words in common that prove one utterance where one of the speakers is unknown."""

OTHER_SPEAKER_SHARED, OTHER_SPEAKER_SHARE = 8, 0.9
"""The same where two different speakers are named: only the same words at length are one utterance then."""

SAME_MEANING, TRANSLATED_MEANING, FOREIGN_MEANING = 0.7, 0.56, 0.65
"""Cosine from which on wordings with other words are one utterance: of one speaker in one language (hand-made pairs
of translations of one sentence give .73 to .84, of different sentences at most .29), of one speaker in two languages
(.57 to .70), and in two languages where one of the speakers is unknown."""

LEAST_WORDS, LEAST_FOREIGN_WORDS = 3, 6
"""Content words below which meaning alone proves nothing: of one speaker, of an unknown one."""

SHORT_FOREIGN_MEANING = 0.85
"""Cosine from which on a short wording of an unknown speaker is a translation (a pair of four words each gave .90)."""

RUN = 7
"""Words in a row from which on a wording that stands whole in another one is the same, if a speaker is unknown."""

CONTEXT_MEANING = 0.62
"""Cosine of the surrounding words from which on a single quoted word is the same one."""


class Said(msgspec.Struct, frozen=True, eq=False):
    """An utterance before it has an id: its wordings, the longest first, and what each other one differs in."""

    speaker: str | None
    wordings: tuple[Wording, ...]
    differences: tuple[Difference, ...]

    @property
    def quotes(self) -> tuple[tuple[str, str], ...]:
        """(article id, quote id) of every wording, the longest first."""
        return tuple(dict.fromkeys((w.article_id, w.quote_id) for w in self.wordings))


def utterances(articles: Sequence[Annotated], embedder: Embedder) -> tuple[Said, ...]:
    """The utterances that at least two articles quote, those in most articles first.

    Two wordings are one utterance when the speakers agree and the shorter one's content words stand in the longer one
    in the same order, or when, with other words, they mean the same (a translation, a paraphrase in quotation marks).
    Everything is decided in pairs of the same speaker, so that two people who say the same stay two.
    """
    found = [w for item in articles for quote in item.quotes for w in wordings(item, quote)]
    actors = {actor.id: actor for item in articles for actor in item.actors}
    groups = _group(found, embedder)
    said = [_said(group, actors) for group in groups if len({w.article_id for w in group}) > 1]
    return tuple(sorted(said, key=lambda s: (-len({w.article_id for w in s.wordings}), -len(s.wordings[0].tokens))))


def _group(found: Sequence[Wording], embedder: Embedder) -> list[list[Wording]]:
    meaning = _Meaning(found, embedder)
    # Single words are judged by what stands around them; no other speaker's contexts need embedding.
    terse = {actor for w in found if len(w.content) == 1 for actor in w.actor_ids}
    contexts = embedder.embed([w.context if terse.intersection(w.actor_ids) else "" for w in found])
    union = UnionFind(len(found))
    for i, j in _candidates(found):
        if _same(found[i], found[j], meaning.near(i, j), float(np.dot(contexts[i], contexts[j]))):
            union.join(i, j)
    return [[found[i] for i in group] for group in union.groups() if len(group) > 1]


class _Meaning:
    """How near two wordings are in meaning: as wholes, or in their nearest sentences, for one may be cut."""

    def __init__(self, found: Sequence[Wording], embedder: Embedder) -> None:
        pieces = [w.sentences() for w in found]
        self._vectors = embedder.embed([piece for group in pieces for piece in group])
        ends = np.cumsum([len(group) for group in pieces]).tolist()
        self._ranges = list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []

    def near(self, i: int, j: int) -> float:
        (a, b), (c, d) = self._ranges[i], self._ranges[j]
        return float((self._vectors[a:b] @ self._vectors[c:d].T).max())


def _candidates(found: Sequence[Wording]) -> list[tuple[int, int]]:
    """Pairs of wordings in different articles that share a speaker, or long words where a speaker is unknown, or that
    are long enough in two languages to be known by their meaning."""
    by_key: dict[str, list[int]] = defaultdict(list)
    foreign = len({w.lang for w in found}) > 1
    for index, wording in enumerate(found):
        for actor in wording.actor_ids:
            by_key[f"actor:{actor}"].append(index)
        if len(wording.content) >= UNKNOWN_SPEAKER_SHARED or len(wording.tokens) >= RUN:
            for word in sorted(wording.content, key=lambda w: (-len(w), w))[:6]:
                by_key[f"word:{word}"].append(index)
        if foreign and len(wording.content) >= LEAST_WORDS:
            by_key["foreign"].append(index)
    pairs = {(i, j) for group in by_key.values() for n, i in enumerate(group) for j in group[n + 1 :]}
    return sorted((i, j) for i, j in pairs if found[i].article_id != found[j].article_id)


def _same(left: Wording, right: Wording, meaning: float, context: float) -> bool:
    known = bool(set(left.actor_ids) & set(right.actor_ids))
    if not known and left.actor_ids and right.actor_ids:
        return left.lang == right.lang and _is_one_text(left, right)
    if left.lang != right.lang:
        words = min(len(left.content), len(right.content))
        if known:
            return words >= LEAST_WORDS and meaning >= TRANSLATED_MEANING
        least = FOREIGN_MEANING if words >= LEAST_FOREIGN_WORDS else SHORT_FOREIGN_MEANING
        return words >= LEAST_WORDS and meaning >= least
    shared, share = shared_content(left, right)
    if not known:
        return _is_run(left, right) or (shared >= UNKNOWN_SPEAKER_SHARED and share >= LEAST_SHARE)
    if shared >= LEAST_SHARED and share >= LEAST_SHARE:
        return True
    if shared == 1 and share == 1.0:
        return context >= CONTEXT_MEANING
    return min(len(left.content), len(right.content)) >= LEAST_WORDS and meaning >= SAME_MEANING


def _is_run(left: Wording, right: Wording) -> bool:
    """Whether the shorter wording stands whole, word by word, in the longer one."""
    shorter, longer = sorted((left.tokens, right.tokens), key=len)
    run = len(shorter)
    return run >= RUN and any(longer[i : i + run] == shorter for i in range(len(longer) - run + 1))


def _is_one_text(left: Wording, right: Wording) -> bool:
    """Whether two wordings are the same long quotation: then one of two different speakers is a body or a page of the
    other, or wrong."""
    shared, share = shared_content(left, right)
    return shared >= OTHER_SPEAKER_SHARED and share >= OTHER_SPEAKER_SHARE


def _said(group: Sequence[Wording], actors: Mapping[str, Actor]) -> Said:
    ordered = sorted(group, key=lambda w: -len(w.tokens))
    longest = ordered[0]
    speakers = [a for w in group for a in w.actor_ids]
    speaker = max(dict.fromkeys(speakers), key=speakers.count) if speakers else None
    found = [d for other in ordered[1:] for d in differences(longest, other)]
    name = actors[speaker].name if speaker is not None and speaker in actors else speaker
    return Said(speaker=name, wordings=tuple(ordered), differences=tuple(found))
