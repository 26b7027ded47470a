"""A story set against itself, on bad input: none of it becomes an agreement."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from making.layers import BagEmbedder, Maker, amount, date, framed, placed, quote
from newsprism.align.aligned import Aligned, align
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.model.layers import Actor, Annotated
from newsprism.model.story import Story, Window

make = Maker()
FACT = "both engines of the survey ship failed at sea"
DENIED = "both engines of the survey ship did not fail at sea"
GUARD = Actor("NOR/coast-guard", "Norwegian coast guard", "military", level="body", country="NOR")
OWNER = Actor("org:polar-survey", "Polar Survey", "organisation", level="body")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def said(name: str, actor: Actor, fact: str = FACT, outlet: str | None = None, force: str = "said") -> Annotated:
    text = f"{actor.name} said {fact}"
    found = quote(text, fact, actor.id, speaker=actor.name, kind="indirect", force=force)
    return make(name, text, quotes=[found], actors=[actor], outlet=outlet)


def own(name: str, outlet: str, fact: str = FACT) -> Annotated:
    return make(name, f"A fisherman told this newspaper that {fact}", outlet=outlet)


def aligned(lexicon: Lexicon, *articles: Annotated, copies: dict[str, str] | None = None) -> Aligned:
    story = Story("s1", tuple(a.article.id for a in articles), "", Window(None, None), copies or {})
    return align(story, articles, BagEmbedder(), lexicon)


def states(found: Aligned) -> list[str]:
    return sorted(claim.status for claim in found.claims)


def test_two_bodies_that_say_one_thing_agree(lexicon: Lexicon) -> None:
    assert states(aligned(lexicon, said("a", GUARD), said("b", OWNER))) == ["corroborated"]


def test_every_statement_is_in_just_one_claim(lexicon: Lexicon) -> None:
    items = [said("a", GUARD), said("b", OWNER), make("c", f"We heard that {FACT}", "Rye bread is dearer again today")]
    found = aligned(lexicon, *items)
    orders = [unit.order for claim in found.claims for unit in claim.members]
    assert sorted(orders) == list(range(len(orders)))
    assert len(orders) == 4


def test_an_article_that_quotes_itself_agrees_with_nobody(lexicon: Lexicon) -> None:
    line = f"The harbour office told this newspaper that {FACT}"
    twice = make("a", line, f"As reported above, {FACT}", line, outlet="Vadso Post")
    assert set(states(aligned(lexicon, twice))) == {"single-source"}


def test_an_outlet_that_quotes_its_older_report_agrees_with_nobody(lexicon: Lexicon) -> None:
    text = f"A fisherman, the Vadso Post reported, told that {FACT}"
    post = Actor("media-name:post", "The Vadso Post", "media", level="outlet")
    older = own("a", "The Vadso Post")
    newer = make(
        "b", text, quotes=[quote(text, FACT, post.id, kind="indirect")], actors=[post], outlet="The Vadso Post"
    )
    assert states(aligned(lexicon, older, newer)) == ["single-origin"]


def test_outlets_that_cite_each_other_do_not_agree(lexicon: Lexicon) -> None:
    post = Actor("media-name:post", "Vadso Post", "media", level="outlet")
    herald = Actor("media-name:herald", "Alta Herald", "media", level="outlet")
    circle = aligned(lexicon, said("a", herald, outlet="Vadso Post"), said("b", post, outlet="Alta Herald"))
    assert states(circle) == ["single-origin"]


def test_a_denial_is_a_dispute_and_no_agreement(lexicon: Lexicon) -> None:
    denial = framed(said("b", OWNER, DENIED, force="denied"), negated=True)
    found = aligned(lexicon, said("a", GUARD), denial)
    assert states(found) == ["disputed", "disputed"]
    (dispute,) = found.disagreements
    assert (dispute.slot, dispute.kind) == ("status", "conflict")
    assert {v.article_id for _, values in dispute.values for v in values} == {"a", "b"}


def test_a_denial_in_the_very_words_that_are_asserted_shows_both_sides(lexicon: Lexicon) -> None:
    text = f"{OWNER.name} denied that {FACT}"
    denied = quote(text, FACT, OWNER.id, speaker=OWNER.name, kind="indirect", force="denied")
    denial = make("b", text, quotes=[denied], actors=[OWNER])
    denial = framed(denial, spans=(denied.hull,), negated=True)
    assertion = said("a", GUARD)
    assertion = framed(assertion, spans=assertion.quotes[0].content)
    (dispute,) = aligned(lexicon, assertion, denial).disagreements
    assert [shown for shown, _ in dispute.values] == [assertion.article.text, text]


def test_a_denial_disputes_whoever_says_it(lexicon: Lexicon) -> None:
    """Two who assert and one who denies: the two agree no longer."""
    denial = framed(said("c", Actor("org:yard", "Tromso yard", "organisation", level="body"), DENIED), negated=True)
    assert "corroborated" not in states(aligned(lexicon, said("a", GUARD), said("b", OWNER), denial))


def test_a_denial_of_something_else_disputes_nothing(lexicon: Lexicon) -> None:
    other = framed(
        said("b", OWNER, "the refit of the harbour crane in May was not delayed", force="denied"), negated=True
    )
    found = aligned(lexicon, said("a", GUARD), other)
    assert "disputed" not in states(found)
    assert found.disagreements == ()


@pytest.mark.parametrize("factuality", ["possible", "future", "hypothetical"])
def test_a_forecast_or_a_hypothetical_agrees_with_no_fact(factuality: str, lexicon: Lexicon) -> None:
    maybe = framed(said("b", OWNER), factuality=factuality)
    found = aligned(lexicon, said("a", GUARD), maybe)
    assert states(found) == ["single-source", "single-source"]
    assert len(found.unsure) == 1


def test_a_claim_that_only_a_headline_makes_is_none(lexicon: Lexicon) -> None:
    loud = make("b", f"The coast guard: {FACT}", "A survey ship has called for help, its owner wrote in a note")
    loud = placed(loud, "headline", "body")
    found = aligned(lexicon, said("a", GUARD), loud)
    assert all(u.section != "headline" for claim in found.claims for u in claim.members)
    assert set(states(found)) == {"single-source"}


@pytest.mark.parametrize("section", ["boilerplate", "caption", "byline", "dateline"])
def test_clutter_and_captions_claim_nothing(section, lexicon: Lexicon) -> None:
    noise = placed(own("b", "Alta Herald"), section)
    assert states(aligned(lexicon, said("a", GUARD), noise)) == ["single-source"]


def test_a_copy_is_a_witness_but_no_second_article(lexicon: Lexicon) -> None:
    found = aligned(lexicon, own("a", "Vadso Post"), own("b", "Alta Herald"), copies={"b": "a"})
    (claim,) = found.claims
    assert claim.status == "single-source"
    assert {u.article_id for u in claim.members} == {"a", "b"}


def test_a_copy_with_another_number_contradicts_nobody(lexicon: Lexicon) -> None:
    def dead(name: str, words: str, n: int) -> Annotated:
        line = f"The landslide above Alta killed {words} people, the district wrote"
        return make(name, line, quantities=(amount(line, f"{words} people", n, n, measure="killed", unit="person"),))

    apart = aligned(lexicon, dead("a", "twelve", 12), dead("b", "nineteen", 19))
    assert [d.kind for d in apart.disagreements] == ["conflict"]
    assert set(states(apart)) == {"disputed"}
    assert aligned(lexicon, dead("a", "twelve", 12), dead("b", "nineteen", 19), copies={"b": "a"}).disagreements == ()


@pytest.mark.parametrize("published", [None, "2026-03-05", "2026-03-09"])
def test_a_copy_stands_to_others_as_its_original_does(published: str | None, lexicon: Lexicon) -> None:
    def crew(name: str, words: str, n: int, published: str | None) -> Annotated:
        line = f"The survey ship Havlund sailed with a crew of {words} sailors"
        numbers = (amount(line, f"{words} sailors", n, n, measure="crew", unit="sailor"),)
        return make(name, line, quantities=numbers, published=published)

    items = [crew("a", "24", 24, "2026-03-05"), crew("b", "31", 31, "2026-03-06"), crew("c", "31", 31, published)]
    found = aligned(lexicon, *items, copies={"c": "b"})
    assert [d.kind for d in found.disagreements] == ["different-time"]


def test_an_apparent_disagreement_disputes_nothing(lexicon: Lexicon) -> None:
    def dead(name: str, words: str, n: int, published: str) -> Annotated:
        line = f"The landslide above Alta killed {words} people, the district wrote"
        numbers = (amount(line, f"{words} people", n, n, measure="killed", unit="person"),)
        return make(name, line, quantities=numbers, published=published)

    found = aligned(lexicon, dead("a", "twelve", 12, "2026-03-05"), dead("b", "nineteen", 19, "2026-03-06"))
    assert [d.kind for d in found.disagreements] == ["superseded"]
    assert "disputed" not in states(found)


def test_two_bodies_that_give_two_counts_on_two_days_do_not_agree(lexicon: Lexicon) -> None:
    def dead(name: str, actor: Actor, n: int, published: str) -> Annotated:
        fact = f"the landslide above Alta killed {n} people in their beds"
        text = f"{actor.name} said {fact}"
        number = amount(text, f"{n} people", n, n, measure="killed", unit="person")
        found = quote(text, fact, actor.id, speaker=actor.name, kind="indirect")
        return make(name, text, quotes=[found], actors=[actor], quantities=(number,), published=published)

    found = aligned(lexicon, dead("a", GUARD, 12, "2026-03-05"), dead("b", OWNER, 19, "2026-03-06"))
    assert [d.kind for d in found.disagreements] == ["superseded"]
    assert "corroborated" not in states(found)


def test_the_order_of_articles_changes_no_status_and_no_disagreement(lexicon: Lexicon) -> None:
    items = [
        said("a", GUARD, outlet="Vadso Post"),
        said("b", OWNER, outlet="Alta Herald"),
        framed(said("c", OWNER, DENIED), negated=True),
        own("d", "Kirkenes News"),
        make("e", f"We heard that {FACT}", "Rye bread is dearer again in the old town"),
    ]
    results = set()
    for order in permutations(items):
        found = aligned(lexicon, *order)
        claims = frozenset((c.status, frozenset(u.key for u in c.members), len(c.origin_keys)) for c in found.claims)
        kinds = tuple(sorted((d.slot, d.kind, len(d.values)) for d in found.disagreements))
        results.add((claims, kinds))
    assert len(results) == 1


def test_ids_and_outlets_of_articles_do_not_change_a_status(lexicon: Lexicon) -> None:
    renamed = [
        replace(a, article=replace(a.article, source="../x/y.txt")) for a in (said("z", GUARD), said("y", OWNER))
    ]
    assert states(aligned(lexicon, *renamed)) == ["corroborated"]


def test_a_story_without_statements_aligns_to_nothing(lexicon: Lexicon) -> None:
    found = aligned(lexicon, make("a", "Photo"))
    assert (found.claims, found.disagreements, found.utterances, found.unsure) == ((), (), (), ())


def test_a_claim_is_not_disputed_by_what_one_of_many_adds(lexicon: Lexicon) -> None:
    day = f"On 3 March {FACT}"
    other = make(
        "d",
        f"On 4 March {FACT}",
        timexes=(date(f"On 4 March {FACT}", "4 March", "2026-03-04", "2026-03-04", "2026-03-05"),),
    )
    one = make("a", day, timexes=(date(day, "3 March", "2026-03-03", "2026-03-03", "2026-03-04"),))
    plain = [make(name, FACT) for name in "bcef"]
    two = aligned(lexicon, one, other)
    many = aligned(lexicon, one, other, *plain)
    assert "disputed" in states(two)
    assert any(len(c.members) >= 4 and c.status != "disputed" for c in many.claims)
