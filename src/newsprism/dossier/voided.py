"""Reports that bear no witness: satire labelled as such, and reports that their outlet withdraws.

Their claims are listed, each alone, and count for nothing: they neither agree with another report nor contradict it,
and no origin, quotation, position or event rests on them.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec.structs import replace

from newsprism.align.aligned import Aligned, Claim
from newsprism.align.contested import Contested
from newsprism.align.relations import Disagreement
from newsprism.align.same_words import SameWords
from newsprism.align.status import status
from newsprism.align.units import Unit
from newsprism.align.utterances import Said
from newsprism.align.wordings import differences
from newsprism.annotate.notices import Notice, void
from newsprism.model.layers import Annotated


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
    contested = Contested(v for d in left if d.kind == "conflict" for _, group in d.values for v in group)
    alike = SameWords(said)
    kept = (_of_others(claim, aligned, voided, contested, alike) for claim in aligned.claims)
    claims = [*(claim for claim in kept if claim is not None), *_alone(aligned.claims, voided)]
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


def _alone(claims: Sequence[Claim], voided: Container[str]) -> Iterator[Claim]:
    """A claim for each statement of a voided article, which rests on nothing; its facts are in it, not beside it."""
    whole: dict[tuple[str, str], Unit] = {}
    for unit in (unit for claim in claims for unit in claim.members if unit.article_id in voided):
        longest = whole.setdefault(unit.key, unit)
        if len(unit.text) > len(longest.text):
            whole[unit.key] = unit
    yield from (Claim((unit,), "single-source", ()) for unit in whole.values())


def _of_others(
    claim: Claim, aligned: Aligned, voided: Container[str], contested: Contested, alike: SameWords
) -> Claim | None:
    """The claim as the other articles make it; ``None`` where none does."""
    kept, also = (tuple(u for u in units if u.article_id not in voided) for units in (claim.members, claim.also))
    if not kept or ((kept, also) == (claim.members, claim.also) and claim.status != "disputed"):
        return claim if kept else None
    disputed = claim.status == "disputed" and contested(kept)
    state, keys = status((*kept, *also), aligned.ledger, disputed=disputed, copies=aligned.story.copies, alike=alike)
    return replace(claim, members=kept, status=state, origin_keys=keys, also=also)
