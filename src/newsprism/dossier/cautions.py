"""What a careful reader should know before believing a line: cautions, never corrections."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsprism.align.aligned import Claim
from newsprism.align.attributed import is_solid
from newsprism.dossier.claims import is_telling
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import CautionEntry, CautionKind
from newsprism.model.layers import Annotated
from newsprism.model.spans import Citation

Caution = tuple[CautionKind, str, Citation | None]


NOTES: dict[str, CautionKind] = {
    "dated in the future": "future-date",
    "no model for its language": "unsupported-language",
    "its language cannot be told": "unsupported-language",
}
"""How the notes of reading begin that have a kind of their own."""


def caution_entries(view: StoryView, claims: Sequence[Claim]) -> tuple[CautionEntry, ...]:
    """Cautions article by article, then the claims that one article alone makes."""
    found: list[Caution] = []
    for item in view.aligned.articles:
        found += _reading(item)
        if not view.is_copy(item.article.id):
            found += _doubts(view, item)
            found += _anonymous(view, item)
            found += _unattributed(view, item)
    found += _alone(view, claims)
    return tuple(CautionEntry(view.item_id("w", n), *caution) for n, caution in enumerate(dict.fromkeys(found), 1))


def _reading(item: Annotated) -> Iterator[Caution]:
    article = item.article
    if article.published.value is None:
        yield "undated", f"{article.source} states no publication date, so its relative dates are not used", None
    if not item.sentences:
        yield "reading", f"{article.source} holds no sentence to read", None
    for note in article.notes:
        kind: CautionKind = next((kind for start, kind in NOTES.items() if note.startswith(start)), "reading")
        yield kind, f"{article.source}: {note}", None


def _doubts(view: StoryView, item: Annotated) -> Iterator[Caution]:
    for doubt in item.doubts:
        sentence = next((s.span for s in item.sentences if s.span.overlaps(doubt.span)), doubt.span)
        yield doubt.kind, doubt.reason, view.cite(item.article.id, sentence)


def _anonymous(view: StoryView, item: Annotated) -> Iterator[Caution]:
    """One caution for each unnamed source of an article, at the first place where it speaks."""
    seen: set[str] = set()
    for quote in item.quotes:
        if quote.speaker is None or not is_solid(quote, item):
            continue
        if any(view.actors[i].kind == "unnamed" for i in quote.actor_ids if i in view.actors):
            words = quote.speaker.of(item.article.text)
            if words.casefold() not in seen:
                seen.add(words.casefold())
                yield "anonymous-source", f"the source is not named: {words}", view.cite(item.article.id, quote.speaker)


def _unattributed(view: StoryView, item: Annotated) -> Iterator[Caution]:
    shown = {article_id for _, origin in view.origins for article_id in origin.article_ids}
    if item.article.id not in shown and item.statements:
        yield "unattributed", f"{item.article.source} names no source for anything that it states", None


def _alone(view: StoryView, claims: Sequence[Claim]) -> Iterator[Caution]:
    """One caution an article: the claims with numbers that no other article of the story makes."""
    by_article: dict[str, list[str]] = defaultdict(list)
    first: dict[str, Citation] = {}
    if len(view.articles) < 2:
        return
    for number, claim in enumerate(claims, 1):
        unit = claim.members[0]
        if claim.status == "single-source" and any(map(is_telling, unit.quantities)):
            by_article[unit.article_id].append(view.item_id("c", number))
            first.setdefault(unit.article_id, view.cite_unit(unit))
    for article_id, ids in by_article.items():
        text = f"{view.outlets[article_id]} alone gives the numbers of {', '.join(ids)}"
        yield "single-article", text, first[article_id]
