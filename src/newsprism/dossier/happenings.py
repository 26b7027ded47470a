"""Exchanges, events and scenarios: what the articles' own layers hold, joined across the story."""

from collections import defaultdict

from newsprism.align.attributed import is_solid
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import EventEntry, ExchangeEntry, IndicatorEntry
from newsprism.model.layers import Annotated, Event, Exchange, Factuality
from newsprism.model.spans import Span

ALLEGING = frozenset({"accused", "alleged", "denied"})
"""Forces of a cue under which nothing is told to have happened."""

STRENGTH: tuple[Factuality, ...] = ("certain", "reported", "alleged", "possible", "future", "hypothetical")


def exchange_entries(view: StoryView) -> tuple[ExchangeEntry, ...]:
    """Who gives whom what; the same thing between the same two is one entry with all its citations."""
    joined: dict[tuple[str, str, str], list[tuple[Annotated, Exchange]]] = defaultdict(list)
    for item in view.aligned.articles:
        for exchange in item.exchanges if view.tells(item.article.id) else ():
            giver, receiver = (_party(view, side) for side in (exchange.giver, exchange.receiver))
            if giver and receiver and giver != receiver:
                what = " ".join(exchange.what.of(item.article.text).lower().split())
                joined[giver, receiver, what].append((item, exchange))
    entries: list[ExchangeEntry] = []
    for number, ((giver, receiver, _), found) in enumerate(sorted(joined.items()), 1):
        item, exchange = found[0]
        sentences = dict.fromkeys((i.article.id, i.sentences[x.sentence].span) for i, x in found)
        entries.append(
            ExchangeEntry(
                id=view.item_id("x", number),
                giver=view.name_of(giver) or giver,
                receiver=view.name_of(receiver) or receiver,
                what=exchange.what.of(item.article.text),
                kind=exchange.kind,
                factuality=min((_factuality(i, x) for i, x in found), key=STRENGTH.index),
                citations=tuple(view.cite(article_id, span) for article_id, span in sentences),
            )
        )
    return tuple(entries)


def _factuality(item: Annotated, exchange: Exchange) -> Factuality:
    """How sure an article is of an exchange: what somebody else says is reported at best, or alleged."""
    around = [q for q in item.quotes if any(span.holds(exchange.what) for span in q.content) and is_solid(q, item)]
    if any(quote.force in ALLEGING for quote in around):
        return max(exchange.factuality, "alleged", key=STRENGTH.index)
    return max(exchange.factuality, "reported", key=STRENGTH.index) if around else exchange.factuality


def _party(view: StoryView, actor_id: str | None) -> str | None:
    """The side of an exchange that an actor is: armed forces give and receive for their country."""
    actor = view.actors.get(actor_id or "")
    if actor is not None and actor.kind == "military" and actor.country is not None:
        return actor.country
    return actor_id


EventKey = tuple[str, str | None, tuple[str, ...], tuple[str, ...], str | None, tuple[str, ...]]


def event_entries(view: StoryView) -> tuple[EventEntry, ...]:
    """PLOVER events with a known actor and something more; the same event of several articles is one entry."""
    joined: dict[EventKey, list[tuple[Annotated, Event]]] = defaultdict(list)
    for item in view.aligned.articles:
        if not view.tells(item.article.id):
            continue
        for event in item.events:
            supposed = _is_alleged(item, event) or view.is_scenario(item.article.id, event.trigger)
            if event.actors and _tells(event) and not supposed:
                date = _date(item, event)
                key = (event.type, event.mode, event.actors, event.recipients, date, tuple(event.flags))
                joined[key].append((item, event))
    entries: list[EventEntry] = []
    for number, ((kind, mode, actors, recipients, date, flags), found) in enumerate(joined.items(), 1):
        place = next((e.place.of(i.article.text) for i, e in found if e.place), None)
        entries.append(
            EventEntry(
                id=view.item_id("e", number),
                type=kind,
                mode=mode,
                actors=actors,
                recipients=recipients,
                date=date,
                place=place,
                flags=flags,
                citations=tuple(view.cite(i.article.id, _sentence(i, e)) for i, e in found),
            )
        )
    return tuple(entries)


def _is_alleged(item: Annotated, event: Event) -> bool:
    """Whether an event stands in what somebody alleges or denies: PLOVER codes the accusation, not what is alleged."""
    said = (quote for quote in item.quotes if quote.force in ALLEGING)
    return any(span.holds(event.trigger) for quote in said for span in quote.content)


def _tells(event: Event) -> bool:
    """Whether an event says more than that somebody did something of its type: to whom, in what mode, when or where."""
    return bool(event.recipients or event.mode or event.timex_id or event.place)


def _date(item: Annotated, event: Event) -> str | None:
    timex = next((t for t in item.timexes if t.id == event.timex_id), None)
    if timex is None or timex.earliest is None or (timex.anchor and item.article.published.value is None):
        return None
    return timex.value


def _sentence(item: Annotated, event: Event) -> Span:
    return next((s.span for s in item.sentences if s.span.overlaps(event.trigger)), event.trigger)


def indicator_entries(view: StoryView) -> tuple[IndicatorEntry, ...]:
    """Scenarios with the likelihood and the signs that a source itself gives, word for word."""
    entries: list[IndicatorEntry] = []
    for item in view.aligned.articles:
        if not view.tells(item.article.id):
            continue
        text = item.article.text
        for found in item.indicators:
            entries.append(
                IndicatorEntry(
                    id=view.item_id("i", len(entries) + 1),
                    scenario=found.scenario.of(text),
                    likelihood=found.likelihood.of(text) if found.likelihood else None,
                    indicators=tuple(span.of(text) for span in found.indicators),
                    holder=view.outlets[item.article.id],
                    citation=view.cite(item.article.id, item.sentences[found.sentence].span),
                )
            )
    return tuple(entries)
