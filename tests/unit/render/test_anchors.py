"""A citation has an id only where its words stand."""

import msgspec

from newsprism.render.anchors import Anchors


def test_one_id_for_one_place(dossier, sample):
    anchors = Anchors(dossier)
    assert anchors.of(sample.at("a1", sample.COSTS)) == anchors.of(sample.at("a1", sample.COSTS))
    assert anchors.of(sample.in_title("a9"))


def test_words_that_do_not_stand_there_have_none(dossier, sample):
    citation = msgspec.structs.replace(sample.at("a1", sample.COSTS), exact="other words")
    moved = msgspec.structs.replace(dossier.stories[0].cautions[0], citation=citation)
    story = msgspec.structs.replace(dossier.stories[0], cautions=(moved,))
    assert Anchors(msgspec.structs.replace(dossier, stories=(story,))).of(citation) is None


def test_an_article_that_is_not_there(dossier, sample):
    gone = msgspec.structs.replace(dossier, articles=dossier.articles[1:])
    assert Anchors(gone).of(sample.at("a1", sample.COSTS)) is None
