"""Near-copies: articles whose words are another article's words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rensa import RMinHash

from newsprism.cluster.sign import Signature

WORD = re.compile(r"\w+")
SHINGLE = 5
PERMUTATIONS = 128
BAND = 4
"""Rows a band: 32 bands of 4 find a pair of Jaccard .5 with probability .87 and one of .7 with .9998."""

SAME_SHINGLES = 0.8
"""Share of the shorter article's shingles that stand in the longer one, from which on it is a copy."""

SHORTEST = 20
"""Words below which an article is too short to be shown a copy of another that is not the same to the letter."""


def copies(signatures: Sequence[Signature]) -> dict[str, str]:
    """Map each copy's id to the id of the article that it copies.

    An article copies another of the run when at least :data:`SAME_SHINGLES` of the shorter one's five-word shingles
    stand in the longer one (containment, Broder 1997) and the two lengths are within a factor of two. The one that
    was published first, else the one read first, is the original; a copy of a copy points at the first original.
    Candidates come from MinHash bands, so the cost grows with the number of near pairs, not of all pairs.
    """
    shingles = [_shingles(signature.text) for signature in signatures]
    order = sorted(range(len(signatures)), key=lambda i: (signatures[i].published or "9", i))
    rank = {index: position for position, index in enumerate(order)}
    original: dict[int, int] = {}
    pairs = sorted((_ordered(pair, rank) for pair in _candidates(shingles)), key=lambda p: (rank[p[1]], rank[p[0]]))
    for first, second in pairs:
        if second not in original and _is_copy(shingles[first], shingles[second]):
            original[second] = original.get(first, first)
    return {signatures[i].id: signatures[j].id for i, j in sorted(original.items())}


def _ordered(pair: tuple[int, int], rank: dict[int, int]) -> tuple[int, int]:
    left, right = pair
    return (left, right) if rank[left] < rank[right] else (right, left)


def _shingles(text: str) -> frozenset[str]:
    words = WORD.findall(text.lower())
    if not words:
        return frozenset()
    if len(words) < SHORTEST:
        return frozenset([" ".join(words)])
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _candidates(shingles: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of indices that share at least one band of their MinHash, each once."""
    buckets: dict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for index, shingle in enumerate(shingles):
        if not shingle:
            continue  # pages of clutter or pictures alone share nothing that could be copied
        digest = _minhash(shingle)
        for start in range(0, PERMUTATIONS, BAND):
            bucket = buckets[start, tuple(digest[start : start + BAND])]
            for other in bucket:
                if (other, index) not in seen:
                    seen.add((other, index))
                    yield other, index
            bucket.append(index)


def _minhash(shingle: frozenset[str]) -> list[int]:
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
    sketch.update(sorted(shingle))
    digest: list[int] = sketch.digest()
    return digest


def _is_copy(left: frozenset[str], right: frozenset[str]) -> bool:
    short, long = sorted((len(left), len(right)))
    return long <= 2 * short and len(left & right) >= SAME_SHINGLES * short
