"""Aligned stories and their views, by hand: each article's statements are grouped with the real rules."""

from making.layers import BagEmbedder
from newsprism.align.aligned import align
from newsprism.dossier.view import StoryView
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Annotated
from newsprism.model.story import Story, Window


def view_of(*articles: Annotated, copies: dict[str, str] | None = None) -> StoryView:
    """The view of a story of these articles, with a lexicon that knows no names."""
    story = Story("s1", tuple(a.article.id for a in articles), "", Window(None, None), copies or {})
    return StoryView(align(story, articles, BagEmbedder(), bare_lexicon()))


def bare_lexicon() -> Lexicon:
    """A lexicon without entries: no test depends on whom the bundled one knows."""
    from newsprism.lexicon.types import LexiconFile

    return Lexicon((LexiconFile(as_of="2026-01-01"),))
