"""Where each citation lives in the page: the id that a link opens."""

from collections import defaultdict

from newsprism.model.dossier import ArticleEntry, Dossier
from newsprism.model.spans import Citation, Span
from newsprism.render.index import citations_of
from newsprism.render.marks import Mark, Marked, marked

_Key = tuple[str, str, int, int, str, tuple[Span, ...]]


class Anchors:
    """An id (``c1``, ``c2``, ...) for each distinct citation of a dossier, in the order of the dossier.

    A citation whose article is not in the dossier, or whose words do not stand where it says, has no id: a link
    that opens other words would be worse than none.
    """

    def __init__(self, dossier: Dossier) -> None:
        articles = {article.id: article for article in dossier.articles}
        self._ids: dict[_Key, str] = {}
        self._marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
        for citation in citations_of(dossier):
            article = articles.get(citation.article_id)
            if article and _key(citation) not in self._ids and _stands(citation, article):
                self._add(citation)

    def _add(self, citation: Citation) -> None:
        anchor = f"c{len(self._ids) + 1}"
        self._ids[_key(citation)] = anchor
        pieces = citation.spans or (Span(citation.start, citation.end),)
        self._marks[citation.article_id, citation.field] += [Mark(piece, anchor) for piece in pieces]

    def of(self, citation: Citation) -> str | None:
        """The id of the cited words, ``None`` if they cannot be opened."""
        return self._ids.get(_key(citation))

    def text(self, article: ArticleEntry) -> Marked:
        """The article's text with its cited words marked."""
        return marked(article.text, self._marks.get((article.id, "text"), ()))

    def title(self, article: ArticleEntry) -> Marked:
        """The article's title with its cited words marked."""
        return marked(article.title, self._marks.get((article.id, "title"), ()))


def _key(citation: Citation) -> _Key:
    return citation.article_id, citation.field, citation.start, citation.end, citation.exact, citation.spans


def _stands(citation: Citation, article: ArticleEntry) -> bool:
    whole = article.text if citation.field == "text" else article.title
    return 0 <= citation.start < citation.end and whole[citation.start : citation.end] == citation.exact
