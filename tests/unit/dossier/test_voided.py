from msgspec.structs import replace

from making.layers import Maker, quote
from making.stories import view_of
from newsprism.align.aligned import Claim
from newsprism.align.facts import narrowed
from newsprism.dossier.view import StoryView
from newsprism.dossier.voided import voided_articles, without_voided
from newsprism.model.layers import Actor, Annotated
from newsprism.model.spans import Span

make = Maker()
FACT = "both engines of the survey ship failed at sea"
GUARD = Actor("NOR/coast-guard", "Norwegian coast guard", "military", level="body", country="NOR")
OWNER = Actor("org:polar-survey", "Polar Survey", "organisation", level="body")
LAST = "This article is satire."


def said(name: str, actor: Actor, *more: str, outlet: str | None = None) -> Annotated:
    text = f"{actor.name} said that {FACT}"
    source = quote(text, FACT, actor.id, speaker=actor.name, kind="indirect")
    return make(name, text, *more, quotes=[source], actors=[actor], outlet=outlet)


def view(*articles: Annotated, copies: dict[str, str] | None = None) -> StoryView:
    return StoryView.of(view_of(*articles, copies=copies).aligned)


def shared(found: StoryView) -> list[Claim]:
    return [c for c in found.aligned.claims if len({u.article_id for u in c.members}) > 1]


def test_a_story_without_voided_articles_is_left_as_it_is() -> None:
    aligned = view_of(said("a", GUARD), said("b", OWNER)).aligned
    assert without_voided(aligned, {}) is aligned


def test_two_reports_agree_without_the_satire() -> None:
    found = view(said("a", GUARD), said("b", OWNER), said("c", Actor("org:x", "Yard", "organisation"), LAST))
    (claim,) = shared(found)
    assert {u.article_id for u in claim.members} == {"a", "b"}
    assert claim.status == "corroborated"
    assert list(found.voided) == ["c"]


def test_satire_agrees_with_nobody_and_keeps_its_claims() -> None:
    found = view(said("a", GUARD), said("b", OWNER, LAST))
    assert shared(found) == []
    assert {c.status for c in found.aligned.claims} == {"single-source"}
    assert {u.article_id for c in found.aligned.claims for u in c.members} == {"a", "b"}
    assert "b" not in {i for _, origin in found.origins for i in origin.article_ids}
    assert not found.tells("b")
    assert found.tells("a")


def test_an_utterance_is_of_those_who_bear_witness() -> None:
    words = "we heard the engines stop and saw no light at all"
    texts = [f'{GUARD.name} said "{words}"'] * 3
    items = [
        make(n, t, *last, quotes=[quote(t, words, GUARD.id, speaker=GUARD.name)], actors=[GUARD])
        for n, t, last in zip("abc", texts, [(), (), (LAST,)], strict=True)
    ]
    (utterance,) = view(*items).aligned.utterances
    assert {w.article_id for w in utterance.wordings} == {"a", "b"}
    assert view(items[0], items[2]).aligned.utterances == ()


def test_a_copy_of_satire_is_satire() -> None:
    items = (said("a", GUARD, LAST), said("b", GUARD))
    assert set(voided_articles(items, {"b": "a"})) == {"a", "b"}
    assert set(voided_articles(items, {})) == {"a"}


def test_a_report_that_its_outlet_withdraws_in_a_copy_is_withdrawn() -> None:
    notice = "This article has been withdrawn."
    same = (said("a", GUARD, outlet="Vadso Post"), said("b", GUARD, notice, outlet="Vadso Post"))
    other = (said("a", GUARD, outlet="Vadso Post"), said("b", GUARD, notice, outlet="Alta Herald"))
    assert set(voided_articles(same, {"b": "a"})) == {"a", "b"}
    assert set(voided_articles(other, {"b": "a"})) == {"b"}


def test_a_story_is_not_called_by_the_title_of_satire() -> None:
    from msgspec.structs import replace

    from newsprism.dossier.compose import compose

    items = (said("a", GUARD), said("b", OWNER, LAST))
    items = (items[0], replace(items[1], article=replace(items[1].article, title="Ship declares independence")))
    aligned = view_of(*items).aligned
    called = replace(aligned, story=replace(aligned.story, title="Ship declares independence"))
    (story,) = compose([called], items, rejected=(), producers=()).stories
    assert story.title == items[0].article.title


def test_a_statement_of_satire_stands_once_whatever_facts_it_shares() -> None:
    first, second = said("a", GUARD), said("b", OWNER, LAST)
    aligned = view_of(first, second).aligned
    (whole,) = (c for c in aligned.claims if len(c.members) > 1)
    part = tuple(
        narrowed(unit, Span(unit.hull.start, unit.hull.start + 12), item)
        for unit, item in zip(whole.members, (first, second), strict=True)
    )
    found = without_voided(replace(aligned, claims=(*aligned.claims, Claim(part, "single-origin", ()))), {"b"})
    alone = [unit.text for claim in found.claims for unit in claim.members if unit.article_id == "b"]
    assert sorted(alone) == sorted({u.text for c in aligned.claims for u in c.members if u.article_id == "b"})
