"""Claims against outlets: who has it, who carries a copy of it, who is silent."""

from collections import defaultdict
from typing import Literal

import msgspec

from newsprism.model.dossier import ClaimEntry, StoryDossier
from newsprism.model.spans import Citation
from newsprism.render.findings import ranked_claims
from newsprism.render.index import Index
from newsprism.render.names import label_of

COLUMNS = 16
"""Outlets that still fit side by side; a story of more lists them by name in each row."""

NAMES = 12
"""Names that a list shows before it says how many more there are."""

CellKind = Literal["has", "copy", "silent", "unknown"]


class Cell(msgspec.Struct, frozen=True):
    outlet: str
    kind: CellKind
    citations: tuple[Citation, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """A claim, a cell for each column (none in a wide matrix), and the same as lists of names."""

    claim: ClaimEntry
    cells: tuple[Cell, ...]
    has: tuple[str, ...]
    copies: tuple[str, ...]
    silent: tuple[str, ...]


class Matrix(msgspec.Struct, frozen=True):
    outlets: tuple[str, ...]
    short: tuple[str, ...]
    rows: tuple[Row, ...]
    wide: bool


def matrix(story: StoryDossier, index: Index) -> Matrix:
    """The claims of a story, the weightiest first, against the outlets of its articles in their order."""
    outlets = index.labels(story.article_ids)
    wide = len(outlets) > COLUMNS
    columns = () if wide else outlets
    copies = _copies(story, index)
    short = dict.fromkeys(outlets, "") | {index.label(i): index.short(i) for i in story.article_ids}
    rows = tuple(_shortened(_row(claim, columns, copies, index), short) for claim in ranked_claims(story.claims))
    return Matrix(outlets, tuple(short.values()), rows, wide)


def _copies(story: StoryDossier, index: Index) -> dict[str, tuple[str, ...]]:
    """For each article that is copied, the outlets that carry a copy."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for article_id in story.article_ids:
        article = index.articles.get(article_id)
        if article and article.copy_of:
            carriers[article.copy_of].append(index.label(article_id))
    return {original: tuple(names) for original, names in carriers.items()}


def _row(claim: ClaimEntry, columns: tuple[str, ...], copies: dict[str, tuple[str, ...]], index: Index) -> Row:
    has: dict[str, list[Citation]] = defaultdict(list)
    for citation in claim.citations:
        has[index.label(citation.article_id)].append(citation)
    copied = {name for citation in claim.citations for name in copies.get(citation.article_id, ())}
    silent = frozenset(label_of(name) for name in claim.silent)
    cells = tuple(_cell(outlet, has, copied, silent) for outlet in columns)
    return Row(claim, cells, tuple(has), tuple(sorted(copied - has.keys())), claim.silent)


def _shortened(row: Row, short: dict[str, str]) -> Row:
    silent = tuple(short.get(name, name) for name in map(label_of, row.silent))
    return msgspec.structs.replace(row, silent=silent)


def _cell(outlet: str, has: dict[str, list[Citation]], copied: set[str], silent: frozenset[str]) -> Cell:
    if outlet in has:
        return Cell(outlet, "has", tuple(has[outlet]))
    if outlet in copied:
        return Cell(outlet, "copy")
    return Cell(outlet, "silent" if outlet in silent else "unknown")


def listed(names: tuple[str, ...], limit: int = NAMES) -> str:
    """Names in a row, and how many more there are.

    >>> listed(("A", "B", "C"), 2)
    'A, B and 1 more'
    """
    if len(names) <= limit:
        return ", ".join(names)
    return f"{', '.join(names[:limit])} and {len(names) - limit} more"
