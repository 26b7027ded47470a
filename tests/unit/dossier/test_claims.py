from itertools import permutations

import pytest

from making.layers import Maker, amount, date, framed, quote
from making.stories import view_of
from newsprism.dossier.claims import claim_entries, disagreement_entries, is_telling, listed_claims, unsure_entries
from newsprism.model.dossier import ClaimEntry
from newsprism.model.layers import Actor, Annotated

make = Maker()
FACT = "Both engines of the survey ship failed north of Vadso on Monday night"
GUARD = Actor("org:guard", "Coast guard", "organisation", level="body")


def entries(*articles: Annotated, copies: dict[str, str] | None = None) -> list[ClaimEntry]:
    view = view_of(*articles, copies=copies)
    return list(claim_entries(view, listed_claims(view)))


def crew(name: str, n: int, **more) -> Annotated:
    line = f"The survey ship sailed from Vadso with {n} sailors on board"
    return make(name, line, quantities=(amount(line, f"{n} sailors", n, n, measure="aboard", unit="sailor"),), **more)


def test_a_claim_is_its_clearest_sentence_verbatim_with_all_who_make_it() -> None:
    long = f"{FACT}, in rough seas"
    (claim,) = entries(make("a", long), make("b", FACT), make("c", FACT))
    assert claim.text == FACT
    assert [c.article_id for c in claim.citations] == ["a", "b", "c"]
    assert claim.status == "single-origin"
    assert claim.origin_ids == ()


def test_who_does_not_have_it_is_silent_copies_and_files_without_a_name_too() -> None:
    (claim, *_) = entries(
        make("a", FACT, outlet="Vadso Post"),
        make("b", FACT, outlet="Alta Herald"),
        make("c", "Rye bread is dearer in the old town", outlet="Kirkenes News"),
        make("d", "Customers queue for rye bread all the same"),
    )
    assert claim.silent == ("Kirkenes News", "d.txt")


def test_an_outlet_that_has_it_in_one_of_two_articles_is_not_silent() -> None:
    other = make("c", "Rye bread is dearer in the old town", outlet="Vadso Post")
    (claim, *_) = entries(make("a", FACT, outlet="Vadso Post"), make("b", FACT, outlet="Alta Herald"), other)
    assert claim.silent == ()


def test_the_history_runs_from_the_first_to_the_last_and_the_undated_last() -> None:
    days = {"a": "2026-03-07", "b": None, "c": "2026-03-05T08:00:00Z"}
    (claim,) = entries(*(make(n, FACT, published=day) for n, day in days.items()))
    assert [(h.article_id, h.date) for h in claim.history] == [
        ("c", "2026-03-05T08:00:00Z"),
        ("a", "2026-03-07"),
        ("b", None),
    ]
    assert claim.first_published == "2026-03-05T08:00:00Z"


def test_the_holder_is_who_says_it_or_the_outlet() -> None:
    text = f"The coast guard said {FACT}"
    said = make("a", text, quotes=[quote(text, FACT, GUARD.id)], actors=[GUARD])
    again = make("b", text, quotes=[quote(text, FACT, GUARD.id)], actors=[GUARD])
    assert {c.holder for c in entries(said, again)} == {"Coast guard"}
    assert {c.holder for c in entries(make("a", FACT, outlet="Vadso Post"), make("b", FACT))} <= {"Vadso Post", "b.txt"}


def test_one_articles_claim_is_listed_if_it_states_a_number_a_date_or_an_event() -> None:
    line = "The survey ship sailed from Vadso on 3 March"
    dated = make("b", line, timexes=(date(line, "3 March", "2026-03-03", "2026-03-03", "2026-03-04"),))
    assert [c.status for c in entries(crew("a", 34))] == ["single-source"]
    assert [c.text for c in entries(dated)] == [line]
    assert entries(make("a", FACT)) == []


def test_a_copy_alone_lists_nothing() -> None:
    assert entries(make("a", FACT), crew("b", 34), copies={"b": "a"}) == []


def test_disputed_claims_come_first_and_then_those_of_most_articles() -> None:
    found = entries(make("a", FACT), make("b", FACT), crew("c", 34), crew("d", 36))
    states = [c.status for c in found]
    assert states == sorted(states, key=["disputed", "corroborated", "single-origin", "single-source"].index)
    assert {states[0], states[-1]} == {"disputed", "single-origin"}
    assert [c.id for c in found] == [f"s1.c{n}" for n in range(1, len(found) + 1)]


def test_the_order_of_articles_changes_no_status_text_or_silence() -> None:
    items = [make("a", FACT, outlet="Vadso Post"), make("b", f"{FACT} again"), crew("c", 34), crew("d", 36)]
    results = {
        frozenset(
            (c.status, frozenset(x.article_id for x in c.citations), frozenset(c.silent)) for c in entries(*order)
        )
        for order in permutations(items)
    }
    assert len(results) == 1


@pytest.mark.parametrize(
    ("low", "unit", "telling"),
    [(2, "nation", False), (1, None, False), (3, "nation", True), (2, "%", True), (2, "km", True), (34, None, True)],
)
def test_how_many_parties_there_are_tells_little(low: int, unit: str | None, telling: bool) -> None:
    assert is_telling(amount("x", "x", low, low, measure=None, unit=unit)) is telling


def test_both_sides_of_a_disagreement_are_cited_by_their_sentences() -> None:
    (found,) = disagreement_entries(view_of(crew("a", 34), crew("b", 36), crew("c", 36)))
    assert (found.id, found.slot, found.kind) == ("s1.d1", "number", "conflict")
    assert [(v.value, v.article_ids) for v in found.values] == [("34 sailor", ("a",)), ("36 sailor", ("b", "c"))]
    assert [c.exact for c in found.values[0].citations] == [crew("a", 34).article.text]


def test_what_may_be_the_same_is_shown_as_unsure() -> None:
    maybe = framed(crew("b", 34), factuality="possible")
    view = view_of(crew("a", 34), maybe)
    claims = listed_claims(view)
    (found,) = unsure_entries(view, claims)
    assert {found.left, found.right} == {"s1.c1", "s1.c2"}
