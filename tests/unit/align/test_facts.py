from making.layers import Maker, amount, date, framed, placed, quote
from newsprism.align.facts import LONGEST, MOST, Fact, facts
from newsprism.align.units import units
from newsprism.model.layers import Annotated

make = Maker()
LINE = "The ferry Ostrava, with 38 people on board, lost its engines on Tuesday and called the coast guard."


def ferry(name: str = "a") -> Annotated:
    return make(
        name,
        LINE,
        quantities=(amount(LINE, "38 people", 38, 38, measure="aboard", unit="person"),),
        timexes=(date(LINE, "Tuesday", "2026-03-03", "2026-03-03", "2026-03-04"),),
    )


def of(*items: Annotated) -> tuple[Fact, ...]:
    return facts(items, units(items))


def test_a_sentence_holds_a_fact_for_each_value_and_each_clause() -> None:
    found = [(fact.kind, fact.key) for fact in of(ferry())]
    assert found == [
        *[("clause", "")] * 3,
        ("number", "38..38"),
        ("date", "2026-03-03"),
        ("name", "ostrava"),
    ]


def test_a_fact_is_verbatim_and_knows_what_stands_beside_its_value() -> None:
    number = next(fact for fact in of(ferry()) if fact.kind == "number")
    assert number.unit.text == number.span.of(LINE)
    assert number.unit.text == "The ferry Ostrava, with 38 people on board, lost its engines on Tuesday and called the"
    assert number.at is not None
    assert number.at.of(LINE) == "38 people"
    assert {"ferri", "board"} <= number.context
    assert "board" in number.near
    assert [len(number.unit.quantities), len(number.unit.timexes)] == [1, 1]


def test_the_score_of_a_game_is_a_number() -> None:
    (score,) = [fact for fact in of(make("a", "Tromso won the final 3-2 after extra time.")) if fact.key == "3-2"]
    assert (score.kind, score.value) == ("number", None)


def test_numbers_with_hyphens_that_are_no_scores() -> None:
    line = "The form A-12-34 of 2016-17 lists the numbers 555-1234 and 3.1-2 for the harbour office."
    assert not [fact for fact in of(make("a", line)) if fact.kind == "number"]


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    assert [f.key for f in of(make("a", "Ferries left Vadso for the islands late.")) if f.kind == "name"] == ["vadso"]


def test_a_fact_has_the_holder_and_the_origin_of_its_statement() -> None:
    text = "Owner Line said 38 people were on the ferry when it stopped"
    item = make("a", text, quotes=[quote(text, text[16:], "org:owner", kind="indirect")])
    assert {fact.unit.holder for fact in of(item)} == {"org:owner"}
    assert {fact.unit.key for fact in of(item)} == {("a", "s0")}


def test_a_hedge_elsewhere_in_the_statement_leaves_a_fact_asserted() -> None:
    line = "The ferry, with 38 people on board, may reach the harbour on Friday with a tug."
    item = make("a", line, quantities=(amount(line, "38 people", 38, 38, measure="aboard", unit="person"),))
    found = {f.unit.text: f.unit.factuality for f in of(framed(item, factuality="possible"))}
    assert found["The ferry, with 38 people on board,"] == "certain"
    assert found["may reach the harbour on Friday with a tug."] == "possible"


def test_a_hedge_from_outside_the_statement_holds_for_all_of_it() -> None:
    item = make("a", "the ferry Ostrava, with 38 people on board, lost both engines")
    assert {f.unit.factuality for f in of(framed(item, factuality="possible"))} == {"possible"}


def test_words_of_no_statement_make_no_fact() -> None:
    assert of(placed(ferry(), "caption")) == ()


def test_order_is_the_place_in_the_story() -> None:
    assert [fact.order for fact in of(ferry("a"), ferry("b"))] == list(range(12))


def test_a_list_run_together_into_one_line_makes_no_facts_and_an_article_is_bounded() -> None:
    line = ", ".join(f"the tug Havbas towed {n} boats to the quay" for n in range(99))
    assert len(line) > LONGEST
    assert of(make("a", line)) == ()
    many = of(make("b", *(f"The tug Havbas number {n} towed a boat to the quay" for n in range(MOST))))
    assert len(many) <= MOST
