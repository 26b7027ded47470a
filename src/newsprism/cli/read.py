"""``newsprism read``: articles, a JSON line each."""

import sys

from newsprism.cli.options import ReferenceDate, Sources, reference
from newsprism.cli.output import caution, complain, write_lines


def read(sources: Sources, reference_date: ReferenceDate = None) -> int:
    """Read articles and print a JSON line for each."""
    from newsprism.model.records import read_record
    from newsprism.run.stages import read as read_all

    batch = read_all(sources, today=reference(reference_date), stdin=sys.stdin.buffer)
    complain(batch.rejected)
    caution(batch.articles)
    return 0 if write_lines(map(read_record, batch.articles)) else 1
