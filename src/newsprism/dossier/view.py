"""A story as the dossier's parts look at it: articles by id, actors by id, citations, labels."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import permutations, product

import msgspec

from newsprism.align.aligned import Aligned
from newsprism.align.measures import is_running
from newsprism.align.relations import Value
from newsprism.align.sources import outlet_label
from newsprism.align.status import independent_origins
from newsprism.align.units import Unit
from newsprism.annotate.notices import Notice
from newsprism.dossier.voided import voided_articles, without_voided
from newsprism.model.dossier import ActorEntry
from newsprism.model.layers import Actor, Annotated, Quantity
from newsprism.model.spans import Citation, Span, cite
from newsprism.model.story import Origin

Differing = Mapping[tuple[str, str], Sequence[tuple[str, Value, Value]]]
"""By two articles, in order, what they put differently, and where each does."""


class StoryView(msgspec.Struct, frozen=True, dict=True, eq=False):
    """An aligned story with the look-ups that several parts need, each computed once."""

    aligned: Aligned
    voided: Mapping[str, Notice] = {}

    @classmethod
    def of(cls, aligned: Aligned) -> "StoryView":
        """The view of a story in which reports that bear no witness agree and disagree with nobody."""
        voided = voided_articles(aligned.articles, aligned.story.copies)
        return cls(without_voided(aligned, voided), voided)

    @property
    def id(self) -> str:
        return self.aligned.story.id

    def item_id(self, letter: str, number: int) -> str:
        """The id of an entry: ``s1.q3`` is the third quote of story s1."""
        return f"{self.id}.{letter}{number}"

    @cached_property
    def articles(self) -> Mapping[str, Annotated]:
        return {item.article.id: item for item in self.aligned.articles}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id; of one that several articles name, the entry that knows most."""
        best: dict[str, Actor] = {}
        for item in self.aligned.articles:
            for actor in item.actors:
                if actor.id not in best or _knowledge(actor) > _knowledge(best[actor.id]):
                    best[actor.id] = actor
        return best

    @cached_property
    def origins(self) -> tuple[tuple[str, Origin], ...]:
        """The origins that texts name, by key, with ids of this story; those of voided articles alone are left out."""
        found = ((key, self._witnessed(origin)) for key, origin in self.aligned.ledger.origins())
        return tuple((key, origin) for key, origin in found if origin.article_ids)

    def _witnessed(self, origin: Origin) -> Origin:
        return msgspec.structs.replace(
            origin,
            id=f"{self.id}.{origin.id}",
            article_ids=tuple(i for i in origin.article_ids if i not in self.voided),
            basis=tuple(c for c in origin.basis if c.article_id not in self.voided),
        )

    @cached_property
    def origin_ids(self) -> Mapping[str, str]:
        return {key: origin.id for key, origin in self.origins}

    @cached_property
    def outlets(self) -> Mapping[str, str]:
        """The outlet of each article: its name, or its source's for an unknown one."""
        return {item.article.id: outlet_label(item) for item in self.aligned.articles}

    @cached_property
    def longest_alone(self) -> Mapping[tuple[str, Span], int]:
        """For each sentence the place of its longest statement that no other article makes."""
        longest: dict[tuple[str, Span], Unit] = {}
        for claim in self.aligned.claims:
            unit = claim.members[0]
            if len(claim.members) == 1:
                key = unit.article_id, unit.sentence
                if key not in longest or len(unit.text) > len(longest[key].text):
                    longest[key] = unit
        return {key: unit.order for key, unit in longest.items()}

    @cached_property
    def shared_places(self) -> Mapping[str, list[Span]]:
        """For each article the words that stand in a claim of several articles."""
        found: dict[str, list[Span]] = defaultdict(list)
        for claim in self.aligned.claims:
            if len({unit.article_id for unit in claim.members}) > 1:
                for unit in (*claim.members, *claim.also):
                    found[unit.article_id].append(unit.hull)
        return found

    @cached_property
    def units(self) -> Mapping[str, list[Unit]]:
        """The statements of each article, as the claims hold them."""
        found: dict[str, dict[int, Unit]] = defaultdict(dict)
        for claim in self.aligned.claims:
            for unit in claim.members:
                found[unit.article_id].setdefault(unit.order, unit)
        return {article_id: list(by_order.values()) for article_id, by_order in found.items()}

    def origins_at(self, values: Iterable[Value]) -> tuple[tuple[str, ...], ...]:
        """The independent origins of the statements that hold some values, each as the keys that are one."""
        holding = [u for v in values for u in self.units.get(v.article_id, ()) if u.sentence == v.sentence]
        return independent_origins(holding, self.aligned.ledger)

    @cached_property
    def differing_values(self) -> Differing:
        """The values of one thing that two articles put differently for two times, or that exclude each other; running
        counts are left out, for they change with the event."""
        found: dict[tuple[str, str], list[tuple[str, Value, Value]]] = defaultdict(list)
        for each in self.aligned.disagreements:
            if each.kind not in ("conflict", "different-time") or is_running(each.about):
                continue
            for (one, left), (two, right) in permutations(each.values, 2):
                what = f"{each.about or each.slot}: {one}, then {two}"
                for a, b in product(left, right):
                    if _exclude(a, b):
                        found[a.article_id, b.article_id].append((what, a, b))
        return found

    def is_copy(self, article_id: str) -> bool:
        """Whether an article copies another of the story."""
        return article_id in self.aligned.story.copies

    def tells(self, article_id: str) -> bool:
        """Whether an article bears witness of its own: no copy, no satire, not withdrawn."""
        return article_id not in self.voided and not self.is_copy(article_id)

    @cached_property
    def amounts(self) -> Mapping[tuple[Decimal | None, Decimal | None], list[tuple[str, Quantity]]]:
        """The amounts of the articles that bear witness, by their bounds, each with its article's id."""
        found: dict[tuple[Decimal | None, Decimal | None], list[tuple[str, Quantity]]] = defaultdict(list)
        for item in self.aligned.articles:
            if self.tells(item.article.id):
                for quantity in item.quantities:
                    found[quantity.low, quantity.high].append((item.article.id, quantity))
        return found

    @cached_property
    def scenarios(self) -> Mapping[str, list[Span]]:
        """For each article the paragraphs that tell its scenarios: nothing in them has happened."""
        found: dict[str, list[Span]] = {}
        for item in self.aligned.articles:
            places = {item.sentences[each.sentence].paragraph for each in item.indicators}
            found[item.article.id] = [item.paragraphs[n].span for n in sorted(places) if n < len(item.paragraphs)]
        return found

    def is_scenario(self, article_id: str, span: Span) -> bool:
        """Whether words stand in a paragraph that tells a scenario."""
        return any(place.holds(span) for place in self.scenarios[article_id])

    def published(self, article_id: str) -> str | None:
        return self.articles[article_id].article.published.value

    def cite(self, article_id: str, spans: Span | Iterable[Span]) -> Citation:
        """Cite the article's text."""
        pieces = spans if isinstance(spans, Span) else tuple(spans)
        return cite(article_id, self.articles[article_id].article.text, pieces)

    def cite_unit(self, unit: Unit) -> Citation:
        """Cite the whole of a statement."""
        return self.cite(unit.article_id, unit.statement.spans)

    def name_of(self, actor_id: str | None) -> str | None:
        """An actor's name; its id if no article describes it."""
        if actor_id is None:
            return None
        return self.actors[actor_id].name if actor_id in self.actors else actor_id


def _exclude(left: Value, right: Value) -> bool:
    """Whether two values cannot be one: of those that stand in one disagreement some only refine one another."""
    if left.low is None or right.low is None:
        return not (left.shown.startswith(right.shown) or right.shown.startswith(left.shown))
    return max(left.low, right.low) > min(left.high or left.low, right.high or right.low)


def actor_entries(view: StoryView, used: Iterable[str]) -> tuple[ActorEntry, ...]:
    """The story's actors that its entries name, sorted by id."""
    wanted = set(used)
    return tuple(
        ActorEntry(id=a.id, name=a.name, kind=a.kind, role=a.role, level=a.level, country=a.country)
        for a in sorted(view.actors.values(), key=lambda a: a.id)
        if a.id in wanted
    )


def _knowledge(actor: Actor) -> int:
    return sum(value is not None for value in (actor.role, actor.level, actor.country, actor.wikidata))
