"""Claims against outlets."""

from newsprism.render.index import Index
from newsprism.render.matrix import COLUMNS, listed, matrix


def row_of(found, claim_id):
    return next(row for row in found.rows if row.claim.id == claim_id)


def kinds(row):
    return {cell.outlet: cell.kind for cell in row.cells}


def test_a_cell_for_each_outlet(dossier, story):
    found = matrix(story, Index(dossier))
    assert len(found.outlets) == 9
    assert all(len(row.cells) == 9 for row in found.rows)
    assert kinds(row_of(found, "s1-c2"))["Bergen Harbour Post"] == "has"


def test_silence_is_only_what_the_dossier_says(dossier, story):
    row = row_of(matrix(story, Index(dossier)), "s1-c2")
    assert kinds(row)["a6.txt"] == "silent"
    assert kinds(row)["Küstenblatt"] == "unknown"


def test_a_copy_is_marked_as_one(dossier, story):
    import msgspec

    claim = row_of(matrix(story, Index(dossier)), "s1-c6").claim
    alone = msgspec.structs.replace(claim, citations=claim.citations[:1])
    found = matrix(msgspec.structs.replace(story, claims=(alone,)), Index(dossier))
    assert kinds(found.rows[0])["Hebrides Courier"] == "copy"
    assert found.rows[0].copies == ("Hebrides Courier",)


def test_many_outlets_are_listed_not_drawn(sample):
    large = sample.large(COLUMNS + 1)
    found = matrix(large.stories[0], Index(large))
    assert found.wide
    assert all(row.cells == () for row in found.rows)


def test_listed():
    assert listed(()) == ""
    assert listed(("A", "B", "C"), 2) == "A, B and 1 more"
