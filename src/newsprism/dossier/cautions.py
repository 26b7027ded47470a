"""What a careful reader should know before believing a line: cautions, never corrections."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsprism.align.aligned import Claim
from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.annotate.headline import headline_only
from newsprism.annotate.notices import NOTED, Notice, notices
from newsprism.dossier.claims import is_telling
from newsprism.dossier.stances import is_position
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import CautionEntry, CautionKind
from newsprism.model.layers import Annotated, Quantity
from newsprism.model.spans import Citation, cite

Caution = tuple[CautionKind, str, Citation | None]


NOTES: dict[str, CautionKind] = {
    "dated in the future": "future-date",
    "no model for its language": "unsupported-language",
    "its language cannot be told": "unsupported-language",
}
"""How the notes of reading begin that have a kind of their own."""

NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.’'-]*)+")
"""A name of several words ("Ministry of Roads"): who is called so is named, whoever it is."""

BODY = re.compile(
    r"(?:the|its|their|his|her|this|that)\s(?:[\w’'-]+\s){0,4}?(?:ministry|department|office|agency|government|council|"
    r"commission|authority|embassy|institute|company|firm|court|parliament|navy|army|guard|union|club|bank)$",
    re.IGNORECASE,
)
"""One body that the text speaks of as known: it may have no name here, but whoever reads can ask it."""

REASONS: dict[str, str] = {
    "satire": "{outlet} labels this as satire",
    "retracted": "{outlet} has withdrawn this report",
}
"""Why an article bears no witness, in words."""


def caution_entries(view: StoryView, claims: Sequence[Claim]) -> tuple[CautionEntry, ...]:
    """Cautions article by article, then the claims that one article alone makes."""
    found: list[Caution] = []
    for item in view.aligned.articles:
        found += _reading(view, item)
        found += _notices(view, item)
        if view.tells(item.article.id):
            found += _headline(view, item)
            found += _doubts(view, item)
            found += _anonymous(view, item)
            found += _unattributed(view, item)
    found += _voided(view, claims)
    found += _alone(view, claims)
    return tuple(CautionEntry(view.item_id("w", n), *caution) for n, caution in enumerate(dict.fromkeys(found), 1))


def _reading(view: StoryView, item: Annotated) -> Iterator[Caution]:
    article = item.article
    if article.published.value is None:
        yield (
            "undated",
            f"{view.outlets[article.id]} states no publication date, so its relative dates are not used",
            None,
        )
    if not item.sentences:
        yield "reading", f"{article.source} holds no sentence to read", None
    for note in (n for n in article.notes if not n.startswith(tuple(NOTED))):
        kind: CautionKind = next((kind for start, kind in NOTES.items() if note.startswith(start)), "reading")
        yield kind, f"{article.source}: {note}", None


def _notices(view: StoryView, item: Annotated) -> Iterator[Caution]:
    """What an article says of itself: satire and retractions come with their claims, corrections here."""
    for notice in notices(item.article, item.paragraphs):
        if notice.kind == "corrected":
            text = f"{view.outlets[item.article.id]} corrected its report, and what it says now stands"
            yield "reading", text, _cited(view, item, notice)


def _voided(view: StoryView, claims: Sequence[Claim]) -> Iterator[Caution]:
    """One caution an article that bears no witness, with the reason and the claims that therefore stand alone."""
    for article_id, notice in view.voided.items():
        own = [view.item_id("c", n) for n, c in enumerate(claims, 1) if c.members[0].article_id == article_id]
        listed = f" ({', '.join(own)})" if own else ""
        item = view.articles[article_id]
        kind: CautionKind = "satire" if notice.kind == "satire" else "retracted"
        why = REASONS[notice.kind].format(outlet=view.outlets[article_id])
        cited = _cited(view, item, notice)
        words = f": {notice.words}" if cited is None else ""
        yield kind, f"{why}, so its claims{listed} count for nothing{words}", cited


def _cited(view: StoryView, item: Annotated, notice: Notice) -> Citation | None:
    """The notice in its article; ``None`` where only the page's metadata or the original of a copy has it."""
    article = item.article
    field = article.title if notice.field == "title" else article.text
    if notice.span is None or notice.span.of(field) != notice.words:
        return None
    return cite(article.id, field, notice.span, notice.field)


def _headline(view: StoryView, item: Annotated) -> Iterator[Caution]:
    article = item.article
    for claim in headline_only(item):
        yield "headline-only", claim.reason, cite(article.id, article.title, claim.span, "title")


def _doubts(view: StoryView, item: Annotated) -> Iterator[Caution]:
    for doubt in item.doubts:
        sentence = next((s.span for s in item.sentences if s.span.overlaps(doubt.span)), doubt.span)
        yield doubt.kind, doubt.reason, view.cite(item.article.id, sentence)


def _anonymous(view: StoryView, item: Annotated) -> Iterator[Caution]:
    """One caution for each unnamed source of an article, at the first place where it speaks."""
    seen: set[str] = set()
    for quote in item.quotes:
        words = quote.speaker.of(item.article.text) if quote.speaker else ""
        if quote.speaker is None or not is_position(quote, item) or NAME.fullmatch(words) or BODY.match(words):
            continue
        known = [view.actors[i] for i in quote.actor_ids if i in view.actors]
        if known and all(actor.kind == "unnamed" for actor in known) and words.casefold() not in seen:
            seen.add(words.casefold())
            yield "anonymous-source", f"the source is not named: {words}", view.cite(item.article.id, quote.speaker)


def _unattributed(view: StoryView, item: Annotated) -> Iterator[Caution]:
    shown = {article_id for _, origin in view.origins for article_id in origin.article_ids}
    if item.article.id not in shown and item.statements:
        yield "unattributed", f"{view.outlets[item.article.id]} names no source for anything that it states", None


def _alone(view: StoryView, claims: Sequence[Claim]) -> Iterator[Caution]:
    """One caution an article: the claims with numbers that no other article of the story makes."""
    by_article: dict[str, list[str]] = defaultdict(list)
    first: dict[str, Citation] = {}
    if len(view.articles) < 2:
        return
    for number, claim in enumerate(claims, 1):
        unit = claim.members[0]
        voided = unit.article_id in view.voided
        alone = [q for q in unit.quantities if is_telling(q) and not _is_given_elsewhere(view, unit.article_id, q)]
        if claim.status == "single-source" and not voided and alone:
            by_article[unit.article_id].append(view.item_id("c", number))
            first.setdefault(unit.article_id, view.cite_unit(unit))
    for article_id, ids in by_article.items():
        text = f"{view.outlets[article_id]} alone gives the numbers of {', '.join(ids)}"
        yield "single-article", text, first[article_id]


def _is_given_elsewhere(view: StoryView, article_id: str, quantity: Quantity) -> bool:
    """Whether another article that tells of the story gives the same amount of something, in whatever claim."""
    same = view.amounts.get((quantity.low, quantity.high), ())
    return any(other != article_id and compare_quantities(quantity, each).relation == "equal" for other, each in same)
