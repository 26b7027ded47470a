"""Who is silent on a claim, and who only seems so.

An outlet is silent where nothing of it says the same, the contrary or perhaps the same. One whose article quotes the
same words of the same speaker, gives another value of the same slot, or has a sentence that may be the same claim is
not: it is left out of the silent, and shown as not compared where it is not among those that have the claim either.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from newsprism.align.aligned import Claim
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import ClaimEntry, SilenceEntry
from newsprism.model.spans import Span


def without_false_silence(
    view: StoryView, claims: Sequence[Claim], entries: Sequence[ClaimEntry]
) -> tuple[ClaimEntry, ...]:
    """The entries of ``claims``, in the same order, without the outlets that only seem silent on them, and with the
    share of the story's coverage that is silent."""
    spoken, coverage = _Spoken(view), _Coverage(view)
    found = []
    for claim, entry in zip(claims, entries, strict=True):
        told = {view.outlets[article_id] for article_id in spoken.on(claim) if article_id in view.outlets}
        silent = tuple(outlet for outlet in entry.silent if outlet not in told)
        found.append(msgspec.structs.replace(entry, silent=silent, silence=coverage.without(silent)))
    return tuple(found)


class _Coverage:
    """The outlets of a story and their countries, as far as the lexicon knows them; voided reports cover nothing."""

    def __init__(self, view: StoryView) -> None:
        told = [article_id for article_id in view.outlets if article_id not in view.voided]
        self._country = {view.outlets[i]: view.aligned.ledger.outlet_country(i) for i in told}
        self._countries = tuple(sorted({c for c in self._country.values() if c}))

    def without(self, silent: Sequence[str]) -> SilenceEntry:
        """How much of the coverage the silent outlets are."""
        speaking = {country for outlet, country in self._country.items() if outlet not in silent}
        total = len(self._country)
        return SilenceEntry(
            outlets=len(silent),
            of_outlets=total,
            share=round(len(silent) / total, 3) if total else 0.0,
            countries=tuple(c for c in self._countries if c not in speaking),
            of_countries=self._countries,
            unknown=sum(self._country.get(outlet) is None for outlet in silent),
        )


class _Spoken:
    """The articles that speak of what a statement says, from the story's utterances, disagreements and unsure pairs."""

    def __init__(self, view: StoryView) -> None:
        self._view = view
        self._of_quote = _of_quotes(view)
        self._of_value = _of_values(view)
        self._of_pair: dict[int, set[str]] = defaultdict(set)
        for pair in view.aligned.unsure:
            self._of_pair[pair.left.order].add(pair.right.article_id)
            self._of_pair[pair.right.order].add(pair.left.article_id)

    def on(self, claim: Claim) -> Iterator[str]:
        """The ids of articles that are not silent on a claim; copies speak with what they copy, voided ones never."""
        members = {unit.article_id for unit in claim.members}
        copies = self._view.aligned.story.copies
        yield from (copy for copy, original in copies.items() if original in members)
        yield from (article_id for article_id in self._view.voided)
        for unit in claim.members:
            yield from self._of_pair.get(unit.order, ())
            yield from self._of_quote.get((unit.article_id, unit.statement.quote_id or ""), ())
            for span, articles in self._of_value.get(unit.article_id, ()):
                if unit.hull.holds(span):
                    yield from articles


def _of_quotes(view: StoryView) -> Mapping[tuple[str, str], set[str]]:
    """For each quote of an utterance the articles that quote it too."""
    return {
        key: {article_id for article_id, _ in said.quotes} for said in view.aligned.utterances for key in said.quotes
    }


def _of_values(view: StoryView) -> Mapping[str, list[tuple[Span, set[str]]]]:
    """By article, the places of its values in disagreements, each with the articles that give a value there."""
    found: dict[str, list[tuple[Span, set[str]]]] = defaultdict(list)
    for each in view.aligned.disagreements:
        values = [value for _, group in each.values for value in group]
        articles = {value.article_id for value in values}
        for value in values:
            found[value.article_id].append((value.span, articles))
    return found
