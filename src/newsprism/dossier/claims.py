"""Claims with their status, who has them and who is silent, and the disagreements between them."""

from collections.abc import Sequence

import msgspec

from newsprism.align.aligned import Claim
from newsprism.align.measures import is_counted
from newsprism.align.relations import Disagreement
from newsprism.align.units import Unit
from newsprism.align.utterances import Said
from newsprism.align.wordings import Wording
from newsprism.dossier.policies import policy_entries
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import ClaimEntry, DisagreementEntry, HistoryEntry, UnsureEntry, ValueEntry
from newsprism.model.layers import Quantity
from newsprism.model.spans import Span
from newsprism.model.story import Status

LITTLE = frozenset({"a", "an", "the"})
"""Words that make no other wording: an outlet that fits a quotation into its sentence drops them."""

ORDER: dict[Status, int] = {"disputed": 0, "corroborated": 1, "single-origin": 2, "single-source": 3}


def listed_claims(view: StoryView) -> tuple[Claim, ...]:
    """The claims worth a line: those of several articles, and those of one that state a number, a date or an event.

    Of the statements of one sentence that stand alone only the longest is listed. Disputed ones come first, then the
    best supported.
    """
    worth = [c for c in view.aligned.claims if _articles(c) > 1 or c.status == "disputed" or _is_longest(c, view)]
    return tuple(sorted(worth, key=lambda c: (ORDER[c.status], -_articles(c), c.members[0].order)))


def _is_longest(claim: Claim, view: StoryView) -> bool:
    unit = claim.members[0]
    if view.is_copy(unit.article_id) or not _specific(unit, view.shared_places.get(unit.article_id, ())):
        return False
    return view.longest_alone.get((unit.article_id, unit.sentence)) == unit.order


def _articles(claim: Claim) -> int:
    return len({unit.article_id for unit in claim.members})


def _specific(unit: Unit, shared: Sequence[Span]) -> bool:
    """Whether a statement gives an amount, a date or an event that no claim of several articles holds already."""
    amounts = (q.span for q in unit.quantities if is_telling(q))
    dates = (t.span for t in unit.timexes if t.earliest and t.type in ("DATE", "TIME"))
    places = (*amounts, *dates, *(e.trigger for e in unit.events))
    return any(not any(span.holds(place) for span in shared) for place in places)


def is_telling(quantity: Quantity) -> bool:
    """Whether an amount says more than how many parties there are ("the two nations", "one dimension")."""
    small = quantity.low is not None and quantity.low == quantity.high and quantity.low <= 2
    return not (small and (quantity.unit is None or is_counted(quantity.unit)))


def claim_entries(view: StoryView, claims: Sequence[Claim]) -> tuple[ClaimEntry, ...]:
    """One entry a claim, in the order given; ids are ``c1`` and on."""
    return tuple(_entry(view, claim, view.item_id("c", number)) for number, claim in enumerate(claims, 1))


def _entry(view: StoryView, claim: Claim, entry_id: str) -> ClaimEntry:
    members = sorted(claim.members, key=lambda u: (view.published(u.article_id) or "9", u.order))
    clearest = _clearest(claim.members)
    having = {view.outlets[u.article_id] for u in claim.members}
    dates = [date for u in members if (date := view.published(u.article_id))]
    return ClaimEntry(
        id=entry_id,
        text=view.cite(clearest.article_id, clearest.sentence).exact,
        holder=_holder(view, clearest),
        status=claim.status,
        origin_ids=tuple(view.origin_ids[key] for key in claim.origin_keys),
        citations=tuple(view.cite_unit(u) for u in claim.members),
        silent=tuple(dict.fromkeys(o for o in view.outlets.values() if o not in having)),
        history=tuple(
            HistoryEntry(date=view.published(u.article_id), text=c.exact, article_id=u.article_id, citation=c)
            for u in members
            if len(claim.members) > 1 and (c := view.cite_unit(u))
        ),
        first_published=dates[0] if dates else None,
    )


def _clearest(members: Sequence[Unit]) -> Unit:
    """The member that has most of the words that the others have, and fewest of its own."""

    def commonness(unit: Unit) -> float:
        others = [u for u in members if u is not unit]
        shared = sum(len(unit.stems & other.stems) for other in others)
        return shared / (len(unit.stems) + 4) if others else 0.0

    return max(members, key=lambda u: (commonness(u), -len(u.text), -u.order))


def _holder(view: StoryView, unit: Unit) -> str:
    return view.name_of(unit.holder) or view.outlets[unit.article_id]


def disagreement_entries(view: StoryView) -> tuple[DisagreementEntry, ...]:
    """The disagreements between statements, then one for each utterance that is worded in more than one way."""
    found = [_disagreement(view, d) for d in view.aligned.disagreements]
    found += [entry for said in view.aligned.utterances if (entry := _wording(view, said)) is not None]
    return tuple(msgspec.structs.replace(entry, id=view.item_id("d", n)) for n, entry in enumerate(found, 1))


def _disagreement(view: StoryView, found: Disagreement) -> DisagreementEntry:
    values = tuple(
        ValueEntry(
            value=shown,
            article_ids=tuple(dict.fromkeys(v.article_id for v in values)),
            citations=tuple(view.cite(v.article_id, v.sentence) for v in values),
        )
        for shown, values in found.values
    )
    return DisagreementEntry("", found.slot, found.kind, found.about, values, policy_entries(view, found))


def _wording(view: StoryView, said: Said) -> DisagreementEntry | None:
    by_words: dict[tuple[str, ...], list[Wording]] = {}
    for wording in said.wordings:
        by_words.setdefault(tuple(t for t in wording.tokens if t not in LITTLE), []).append(wording)
    if len(by_words) < 2:
        return None
    values = tuple(_wording_value(view, group) for group in by_words.values())
    return DisagreementEntry("", "wording", "wording", said.speaker or "", values)


def _wording_value(view: StoryView, group: Sequence[Wording]) -> ValueEntry:
    citations = tuple(view.cite(w.article_id, Span(w.places[0].start, w.places[-1].end)) for w in group)
    return ValueEntry(citations[0].exact, tuple(dict.fromkeys(w.article_id for w in group)), citations)


def unsure_entries(view: StoryView, claims: Sequence[Claim]) -> tuple[UnsureEntry, ...]:
    """Pairs of listed claims that may be the same: shown as such, and for a person to decide."""
    claim_of = {_place(unit): view.item_id("c", n) for n, claim in enumerate(claims, 1) for unit in claim.members}
    seen: dict[tuple[str, str], None] = {}
    for pair in sorted(view.aligned.unsure, key=lambda p: (-p.same, p.left.order, p.right.order)):
        left, right = claim_of.get(_place(pair.left)), claim_of.get(_place(pair.right))
        if left and right and left != right:
            seen.setdefault((min(left, right), max(left, right)))
    return tuple(
        UnsureEntry(view.item_id("m", n), left, right, "may be the same claim")
        for n, (left, right) in enumerate(seen, 1)
    )


def _place(unit: Unit) -> tuple[str, tuple[Span, ...]]:
    return unit.article_id, unit.statement.spans
