"""Lines of text that several views share: what was covered, and what is in a story."""

from collections.abc import Iterator

from newsprism.model.dossier import Corpus, Dossier, StoryDossier
from newsprism.render.findings import Findings
from newsprism.render.index import Index
from newsprism.render.matrix import listed
from newsprism.render.names import STATUSES, language_name, plural
from newsprism.render.scale import date_words


def status_counts(found: Findings) -> list[str]:
    """How many claims have each status, those that none has left out."""
    return [f"{number} {STATUSES[status][1]}" for status, number in found.status_counts if number]


def examples(story: StoryDossier) -> Iterator[str]:
    """Ids that are worth a ``newsprism why``, the weightiest first."""
    for entries in (story.disagreements, story.claims, story.quotes):
        yield from (entry.id for entry in entries[:1])


def kicker(story: StoryDossier, index: Index) -> str:
    """How many articles, of which outlets, of which days."""
    parts = [plural(len(story.article_ids), "article"), listed(index.shorts(story.article_ids), 6)]
    return " · ".join([*parts, *_dates(story.window.start, story.window.end)])


def coverage(dossier: Dossier) -> str:
    """What the run covers, and what it does not: copies, undated and unread sources."""
    corpus = dossier.corpus
    undated = sum(article.published.value is None for article in dossier.articles)
    copies = sum(article.copy_of is not None for article in dossier.articles)
    parts = [
        f"{plural(corpus.articles, 'article')} in {plural(len(dossier.stories), 'story', 'stories')}",
        plural(len(corpus.outlets), "outlet"),
        _languages(corpus),
        *_dates(corpus.from_, corpus.to),
        *([plural(copies, "copy", "copies")] if copies else []),
        *([f"{undated} undated"] if undated else []),
        *([f"{len(dossier.rejected)} not read"] if dossier.rejected else []),
    ]
    return " · ".join(part for part in parts if part)


def _languages(corpus: Corpus) -> str:
    return listed(tuple(language_name(code) for code in corpus.languages), 5)


def _dates(start: str | None, end: str | None) -> list[str]:
    days = [date_words(date[:10]) for date in (start, end) if date]
    return [" – ".join(dict.fromkeys(days))] if days else []
