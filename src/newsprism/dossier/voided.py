"""Reports that bear no witness: satire labelled as such, and reports that their outlet withdraws.

Their claims are listed, each alone, and count for nothing: they neither agree with another report nor contradict it,
and no origin, quotation, position or event rests on them.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec.structs import replace

from newsprism.align.aligned import Aligned, Claim
from newsprism.align.relations import Disagreement
from newsprism.align.same_words import SameWords
from newsprism.align.status import status
from newsprism.align.units import Unit
from newsprism.align.utterances import Said
from newsprism.align.wordings import differences
from newsprism.annotate.notices import Notice, void
from newsprism.model.layers import Annotated
from newsprism.model.spans import Span


def voided_articles(articles: Sequence[Annotated], copies: Mapping[str, str]) -> dict[str, Notice]:
    """Why articles bear no witness, by id: what they say of themselves, and for a copy what its original says.

    Where an outlet withdraws a report in a later copy of it, the earlier one is withdrawn as well.
    """
    by_id = {item.article.id: item.article for item in articles}
    found = {i.article.id: notice for i in articles if (notice := void(i.article, i.paragraphs)) is not None}
    for copy, original in copies.items():
        same = {by_id[i].outlet for i in (copy, original) if i in by_id}
        if original in found and copy in by_id:
            found.setdefault(copy, found[original])
        elif copy in found and found[copy].kind == "retracted" and None not in same and len(same) == 1:
            found.setdefault(original, found[copy])
    return found


def without_voided(aligned: Aligned, voided: Container[str]) -> Aligned:
    """The same story with the articles of the ids ``voided`` taken out of every agreement and disagreement.

    A claim of several articles is split: the statements of voided articles stand alone, the others keep a status that
    is computed again from their own origins and from the conflicts that are left.
    """
    if not any(item.article.id in voided for item in aligned.articles):
        return aligned
    left = tuple(d for each in aligned.disagreements if (d := _left_of(each, voided)) is not None)
    said = tuple(u for each in aligned.utterances if (u := _said_by_others(each, voided)) is not None)
    contested = _contested(left)
    alike = SameWords(said)
    claims = [c for claim in aligned.claims for c in _split(claim, aligned, voided, contested, alike)]
    return replace(
        aligned,
        claims=tuple(sorted(claims, key=lambda c: c.members[0].order)),
        disagreements=left,
        utterances=said,
        unsure=tuple(p for p in aligned.unsure if not any(u.article_id in voided for u in (p.left, p.right))),
    )


def _left_of(found: Disagreement, voided: Container[str]) -> Disagreement | None:
    """What is left of a disagreement between the other articles; ``None`` where they do not disagree."""
    values = tuple(
        (shown, kept)
        for shown, group in found.values
        if (kept := tuple(value for value in group if value.article_id not in voided))
    )
    return replace(found, values=values) if len(values) > 1 else None


def _said_by_others(said: Said, voided: Container[str]) -> Said | None:
    """The utterance in the other articles' wordings, set against the longest of those."""
    kept = tuple(w for w in said.wordings if w.article_id not in voided)
    if len({w.article_id for w in kept}) < 2:
        return None
    found = (d for other in kept[1:] for d in differences(kept[0], other))
    return said if kept == said.wordings else replace(said, wordings=kept, differences=tuple(found))


def _contested(disagreements: Sequence[Disagreement]) -> dict[str, list[Span]]:
    """By article, the words of the values that conflict."""
    found: dict[str, list[Span]] = defaultdict(list)
    for each in disagreements:
        if each.kind == "conflict":
            for _, values in each.values:
                for value in values:
                    found[value.article_id].append(value.span)
    return found


def _split(
    claim: Claim, aligned: Aligned, voided: Container[str], contested: dict[str, list[Span]], alike: SameWords
) -> Iterator[Claim]:
    """The claim of the other articles, and one for each voided statement, which rests on nothing."""
    kept = tuple(unit for unit in claim.members if unit.article_id not in voided)
    alone = [unit for unit in claim.members if unit.article_id in voided]
    yield from (Claim((unit,), "single-source", ()) for unit in alone)
    if not kept:
        return
    witnesses = not any(unit.article_id in voided for unit in claim.also)
    if not alone and witnesses and claim.status != "disputed":
        yield claim
        return
    disputed = claim.status == "disputed" and any(_holds(unit, contested) for unit in kept)
    also = tuple(unit for unit in claim.also if unit.article_id not in voided)
    told = (*kept, *also)
    state, keys = status(told, aligned.ledger, disputed=disputed, copies=aligned.story.copies, alike=alike)
    yield replace(claim, members=kept, status=state, origin_keys=keys, also=also)


def _holds(unit: Unit, contested: dict[str, list[Span]]) -> bool:
    return any(unit.hull.holds(span) for span in contested.get(unit.article_id, ()))
