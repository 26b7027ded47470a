"""Look-ups."""

from newsprism.render.index import Index, citations_of


def test_labels_are_outlets_each_once(dossier):
    index = Index(dossier)
    assert index.labels(("a1", "a6", "a1")) == ("Bergen Harbour Post", "a6.txt")
    assert index.label("gone") == "gone"
    assert index.published("a6") is None
    assert index.published("gone") is None


def test_items_speak_for_themselves(dossier):
    items = Index(dossier).items
    assert items["s1-c6"].startswith("A British official")
    assert items["s1-x2"] == "Norway → Kittiwake: the tug Havbas"


def test_every_citation_is_found(dossier, sample, story):
    found = list(citations_of(dossier))
    assert sample.in_title("a9") in found
    assert all(entry.citations[0] in found for entry in story.timeline)
    assert all(origin.basis[0] in found for origin in story.origins if origin.basis)
