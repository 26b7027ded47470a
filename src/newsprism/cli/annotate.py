"""``newsprism annotate``: layers, a JSON line per article."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsprism.cli.options import LexiconFiles, ReferenceDate, Sources, reference
from newsprism.cli.output import caution, complain, write_lines

if TYPE_CHECKING:
    from newsprism.model.article import Rejected
    from newsprism.model.layers import Annotated


def annotate(sources: Sources, reference_date: ReferenceDate = None, lexicon: LexiconFiles = None) -> int:
    """Annotate articles and print the layers of each as a JSON line."""
    from newsprism.model.records import annotate_record
    from newsprism.run.stages import annotate_all
    from newsprism.run.stages import read as read_all
    from newsprism.run.tools import Tools

    today = reference(reference_date)
    batch = read_all(sources, today=today, stdin=sys.stdin.buffer)
    complain(batch.rejected)
    caution(batch.articles)
    results = annotate_all(batch.articles, Tools(lexicon_files=lexicon or ()), reference=today)
    return 0 if write_lines(map(annotate_record, _annotated(results))) else 1


def _annotated(results: "Iterator[Annotated | Rejected]") -> "Iterator[Annotated]":
    """Pass on what was annotated, complain about the rest as it comes."""
    from newsprism.model.article import Rejected

    for item in results:
        if isinstance(item, Rejected):
            complain([item])
        else:
            yield item
