import msgspec
import pytest

from newsprism.render.why import STATUS_REASONS, UnknownItemError, explain


def entries(dossier):
    tree = msgspec.to_builtins(dossier)
    for story in tree["stories"]:
        yield story["id"], story
        for part, found in story.items():
            if isinstance(found, list | tuple) and part != "article_ids":
                yield from ((entry["id"], entry) for entry in found)


def citations(node):
    if isinstance(node, dict):
        if "exact" in node:
            yield node
        else:
            for value in node.values():
                yield from citations(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from citations(value)


def test_every_item_of_a_dossier_can_be_asked_about(dossier) -> None:
    for item_id, _ in entries(dossier):
        assert item_id in explain(dossier, item_id).splitlines()[0]
    for article in dossier.articles:
        assert explain(dossier, article.id).startswith(f"article {article.id}")


def test_a_claim_gives_its_status_with_the_reason_and_every_sentence_with_its_place(dossier, story) -> None:
    claim = next(c for c in story.claims if c.status == "corroborated")
    page = explain(dossier, claim.id)
    assert f"why corroborated: {STATUS_REASONS['corroborated']}" in page
    for citation in claim.citations:
        assert f"[{citation.start}-{citation.end}]" in page
        assert citation.exact.split("\n")[0] in page


@pytest.mark.parametrize("status", sorted(STATUS_REASONS))
def test_every_status_has_a_reason(dossier, story, status: str) -> None:
    claim = next(c for c in story.claims if c.status == status)
    assert f"why {status}: " in explain(dossier, claim.id)


def test_origins_are_named_beside_their_ids(dossier, story) -> None:
    claim = next(c for c in story.claims if c.origin_ids)
    origin = next(o for o in story.origins if o.id == claim.origin_ids[0])
    assert f"{origin.id} ({origin.name})" in explain(dossier, claim.id)


def test_a_disagreement_shows_the_sentences_of_every_side(dossier, story) -> None:
    for found in story.disagreements:
        page = explain(dossier, found.id)
        places = [f"[{c.start}-{c.end}]" for v in found.values for c in v.citations]
        assert all(place in page for place in places)


def test_nothing_that_an_article_says_steers_the_terminal(dossier) -> None:
    for item_id, _ in entries(dossier):
        page = explain(dossier, item_id)
        assert not {c for c in page if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202c"}


def test_an_item_that_is_not_there_is_said_so_with_examples(dossier) -> None:
    with pytest.raises(UnknownItemError, match="no-such-item"):
        explain(dossier, "no-such-item")


def test_the_whole_text_of_an_article_is_not_evidence(dossier) -> None:
    article = dossier.articles[0]
    assert article.text not in explain(dossier, article.id)


def test_an_article_whose_id_is_an_entry_s_hides_nothing(dossier, story) -> None:
    claim = next(c for c in story.claims if c.citations)
    named = msgspec.structs.replace(dossier.articles[0], id=claim.id)
    page = explain(msgspec.structs.replace(dossier, articles=(named, *dossier.articles[1:])), claim.id)
    assert page.startswith(f"claim {claim.id}\n")
    assert f"\narticle {claim.id}\n" in page


def test_a_claim_shows_the_caution_that_names_it(dossier, story) -> None:
    from newsprism.model.dossier import CautionEntry

    first, second = story.claims[0], story.claims[1]
    caution = CautionEntry(
        "s1.w99", "satire", f"labelled as satire, so its claims ({first.id}) count for nothing", None
    )
    told = msgspec.structs.replace(story, cautions=(*story.cautions, caution))
    changed = msgspec.structs.replace(dossier, stories=(told, *dossier.stories[1:]))
    assert "caution s1.w99: labelled as satire" in explain(changed, first.id)
    assert "s1.w99" not in explain(changed, second.id)
