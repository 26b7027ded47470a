"""Whether a comparison annotation can be trusted: its hashes, offsets, references and statuses."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsprism.evaluate.compare_corpus import GoldArticle, GoldError, sha256_of
from newsprism.evaluate.compare_gold import SCHEMA, Annotation, Place, Topic, places, with_statuses


def validate(annotation: Annotation, articles: Sequence[GoldArticle]) -> None:
    """Check an annotation against itself and against the texts.

    Raises:
        GoldError: with every fault found, one a line: a wrong schema, hash or offset, an id that is unknown or
            used twice, an article that makes one claim twice, a status that does not follow.
    """
    faults = [*_header_faults(annotation), *_text_faults(annotation, articles), *_graph_faults(annotation)]
    if not faults and with_statuses(annotation) != annotation:
        faults.append("a status does not follow from origins and relations")
    if faults:
        raise GoldError("\n".join(f"{annotation.event} ({annotation.annotator}): {fault}" for fault in faults))


def _header_faults(annotation: Annotation) -> Iterator[str]:
    if annotation.schema != SCHEMA:
        yield f"schema is {annotation.schema}, expected {SCHEMA}"
    known = {article.id for article in annotation.articles}
    for copy, original in annotation.copies.items():
        if copy not in known or original not in known or copy == original:
            yield f"copy {copy} of {original}: not two articles of the event"
        if original in annotation.copies:
            yield f"copy {copy}: {original} is itself a copy; name the first one"


def _text_faults(annotation: Annotation, articles: Sequence[GoldArticle]) -> Iterator[str]:
    texts = {article.id: article for article in articles}
    for anchored in annotation.articles:
        article = texts.get(anchored.id)
        if article is None:
            yield f"article {anchored.id} has no text"
        elif sha256_of(article.text) != anchored.sha256:
            yield f"article {anchored.id}: the text is not the one that was annotated"
        elif not 0 < anchored.until <= len(article.text):
            yield f"article {anchored.id}: annotation ends at {anchored.until} of {len(article.text)}"
    ends = {a.id: a.until for a in annotation.articles}
    for place in places(annotation):
        yield from _place_faults(place, texts.get(place.article), ends.get(place.article))


def _place_faults(place: Place, article: GoldArticle | None, until: int | None) -> Iterator[str]:
    if article is None or until is None:
        yield f"{place.article} is no article of the event"
        return
    text, end = (article.title, len(article.title)) if place.field == "title" else (article.text, until)
    bounds = [b for span in place.spans for b in (span.start, span.end)]
    if not bounds or bounds[0] < 0 or bounds[-1] > end or any(a > b for a, b in pairwise(bounds)):
        yield f"{place.article} {place.field} {bounds}: offsets are not in order within 0..{end}"
    elif any(span.of(text) != span.of(text).strip() or span.start == span.end for span in place.spans):
        yield f"{place.article} {place.field} {bounds}: a span is empty or begins or ends with white space"


def _graph_faults(annotation: Annotation) -> Iterator[str]:
    yield from _repeated((o.id for o in annotation.origins), "origin")
    yield from _repeated((a.id for _, a in annotation.answers()), "answer")
    origins = {o.id for o in annotation.origins}
    for claim in annotation.claims():
        if not claim.places or len({place.article for place in claim.places}) > 1:
            yield "a claim has no place, or places in two articles"
        for origin in set(claim.origins) - origins:
            yield f"origin {origin} is not listed"
    for topic in annotation.topics:
        yield from _topic_faults(topic)
    for utterance in annotation.utterances:
        if len({v.place.article for v in utterance.variants}) < 2:
            yield f"utterance {utterance.label!r} stands in fewer than two articles"


def _topic_faults(topic: Topic) -> Iterator[str]:
    known = {answer.id for answer in topic.answers}
    for answer in topic.answers:
        made = [claim.article for claim in answer.claims if claim.places]
        if not made:
            yield f"answer {answer.id} has no claim"
        yield from _repeated(made, f"answer {answer.id}: a claim of article")
    for relation in topic.relations:
        if not {relation.left, relation.right} <= known or relation.left == relation.right:
            yield f"topic {topic.label!r}: relation {relation.left}, {relation.right} is not between two of its answers"
    yield from _repeated(("+".join(sorted((r.left, r.right))) for r in topic.relations), "relation")


def _repeated(names: Iterable[str], what: str) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what} {name} stands twice"
        seen.add(name)
