"""One shot: sources in, a dossier out."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from newsprism.align.aligned import align
from newsprism.cluster.stories import stories
from newsprism.dossier.compose import compose
from newsprism.model.article import Rejected
from newsprism.model.dossier import Dossier
from newsprism.model.layers import Annotated
from newsprism.run.notebook import shown
from newsprism.run.stages import Batch, annotate_all, read
from newsprism.run.tools import Tools


def brief(
    sources: Sequence[str | Path],
    *,
    today: str | None = None,
    stdin: BinaryIO | None = None,
    lexicon_files: Sequence[Path] = (),
) -> Dossier:
    """Read reports of one or more events and set them side by side; a notebook shows the answer as HTML.

    Args:
        sources: files, folders, globs, or ``-`` for ``stdin``.
        today: ISO date that relative dates of undated articles count from and that cautions take for today; without it
            such dates keep their X. It never dates an article.
        stdin: the stream behind ``-``.
        lexicon_files: lexicon files of the user's own.

    Bad sources do not raise: they are listed in ``rejected``, each with its reason.

    Raises:
        LexiconError: a lexicon file is missing or wrong.
        ModelError: a model is not installed, or its files are not the known ones.
    """
    batch = read([str(source) for source in sources], today=today, stdin=stdin)
    return shown(brief_articles(batch, Tools(lexicon_files=lexicon_files), today=today))


def brief_articles(batch: Batch, tools: Tools, *, today: str | None) -> Dossier:
    """The dossier of articles that are read already; raises as :func:`brief` does."""
    results = list(annotate_all(batch.articles, tools, reference=today))
    annotated = [item for item in results if isinstance(item, Annotated)]
    failed = [item for item in results if isinstance(item, Rejected)]
    found = stories(annotated, tools.embedder) if annotated else ()
    by_id = {item.article.id: item for item in annotated}
    aligned = [align(story, [by_id[i] for i in story.article_ids], tools.embedder, tools.lexicon) for story in found]
    return compose(aligned, annotated, rejected=(*batch.rejected, *failed), producers=tools.producers)
