"""A dossier as the comparison measures see it."""

from collections.abc import Iterable

from newsprism.evaluate.compare_gold import Place
from newsprism.evaluate.compare_predicted import Predicted, PredictedDisagreement, PredictedGroup, PredictedOrigin
from newsprism.model.dossier import ClaimEntry, DisagreementEntry, Dossier, StoryDossier
from newsprism.model.spans import Citation, Span
from newsprism.model.story import Origin


def predicted(dossier: Dossier) -> Predicted:
    """The groups, disagreements and utterances of all stories of a dossier.

    The dossier must have been made from the articles of one event under the gold's article ids (``prepare.py
    EVENT --jsonl``). A story's boundary counts: claims in two stories are not taken for the same.
    """
    return Predicted(
        groups=tuple(_group(claim, story) for story in dossier.stories for claim in story.claims),
        disagreements=tuple(_disagreement(d) for story in dossier.stories for d in story.disagreements),
        utterances=tuple(places for story in dossier.stories for places in _utterances(story)),
    )


def place(citation: Citation) -> Place:
    """Where a citation points."""
    spans = citation.spans or (Span(citation.start, citation.end),)
    return Place(citation.article_id, citation.field, tuple(spans))


def _group(claim: ClaimEntry, story: StoryDossier) -> PredictedGroup:
    named = [origin for origin in story.origins if origin.id in claim.origin_ids]
    places = tuple(place(citation) for citation in claim.citations)
    return PredictedGroup(places, claim.status, tuple(_origins(named)))


def _origins(named: Iterable[Origin]) -> Iterable[PredictedOrigin]:
    for origin in named:
        for article in origin.article_ids:
            yield PredictedOrigin(article, origin.name, origin.kind)


def _disagreement(entry: DisagreementEntry) -> PredictedDisagreement:
    values = tuple(tuple(place(citation) for citation in value.citations) for value in entry.values)
    return PredictedDisagreement(entry.slot, entry.kind, values)


def _utterances(story: StoryDossier) -> Iterable[tuple[Place, ...]]:
    quotes = {quote.id: quote.citation for quote in story.quotes}
    for utterance in story.utterances:
        yield tuple(place(quotes[key]) for key in utterance.quote_ids)
