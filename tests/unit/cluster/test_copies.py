from hypothesis import given, settings
from hypothesis import strategies as st

from newsprism.cluster.copies import copies
from newsprism.cluster.sign import Signature

WORDS = [f"{a}{b}" for a in ("tow", "mar", "sel", "ker", "vin", "dro") for b in ("ka", "lo", "mi", "pu", "re", "st")]
REPORT = (
    "The survey ship lost both engines on Monday night and drifted north for eleven hours before a tug from Vadso"
    " reached her. Nobody was hurt, the owners wrote, and the crew kept the pumps going by hand until help came."
)
OTHER = (
    "Bakers in the old town raised the price of rye bread for the third time since autumn, and the guild blames the"
    " cost of flour, of rent and of gas. Customers queue all the same, one of them says, for no other bread is like it."
)
texts = st.lists(st.sampled_from(WORDS), min_size=25, max_size=60).map(" ".join)


def sig(name: str, text: str, published: str | None = "2026-03-05") -> Signature:
    return Signature(name, name, text, (text[:60],), published, "en")


def test_a_copy_points_at_the_one_published_first() -> None:
    found = copies([sig("late", REPORT, "2026-03-06"), sig("early", REPORT, "2026-03-05")])
    assert found == {"late": "early"}


def test_of_two_undated_ones_the_first_that_was_read_is_the_original() -> None:
    assert copies([sig("a", REPORT, None), sig("b", REPORT, None)]) == {"b": "a"}


def test_a_dated_one_comes_before_an_undated_one() -> None:
    assert copies([sig("a", REPORT, None), sig("b", REPORT)]) == {"a": "b"}


def test_a_new_heading_capitals_and_line_breaks_hide_no_copy() -> None:
    changed = "Adrift for a night\n" + REPORT.upper().replace(". ", ".\n\n")
    assert copies([sig("a", REPORT), sig("b", changed)]) == {"b": "a"}


def test_a_copy_of_a_copy_points_at_the_original() -> None:
    third = REPORT + " Repairs will take a week."
    fourth = third + " The yard is in Tromso."
    found = copies([sig("a", REPORT, "2026-03-01"), sig("b", third, "2026-03-02"), sig("c", fourth, "2026-03-03")])
    assert found == {"b": "a", "c": "a"}


def test_two_reports_of_one_event_in_their_own_words_are_no_copies() -> None:
    own = (
        "Both engines of a survey ship failed late on Monday. She drifted north until a tug from Vadso came eleven"
        " hours later; by the owners' account the crew had pumped by hand all the while and all of them are well."
    )
    assert copies([sig("a", REPORT), sig("b", own)]) == {}


def test_a_shared_paragraph_in_a_longer_report_makes_no_copy() -> None:
    assert copies([sig("a", REPORT), sig("b", f"{OTHER} {REPORT} {OTHER[::-1]}")]) == {}


def test_short_notes_are_copies_only_to_the_letter() -> None:
    assert copies([sig("a", "The tug has sailed."), sig("b", "The tug has sunk.")]) == {}
    assert copies([sig("a", "The tug has sailed."), sig("b", "The tug has sailed!")]) == {"b": "a"}


def test_pages_without_words_are_no_copies_of_one_another() -> None:
    assert copies([sig("a", ""), sig("b", ""), sig("c", "!!!"), sig("d", REPORT)]) == {}


def test_no_articles_have_no_copies() -> None:
    assert copies([]) == {}


@settings(max_examples=40)
@given(texts, texts)
def test_exact_copies_are_found_and_unrelated_texts_are_not(first: str, second: str) -> None:
    words = set(first.split()) & set(second.split())
    other = " ".join(f"{w}x" if w in words else w for w in second.split())
    assert copies([sig("a", first), sig("b", other), sig("c", first)]) == {"c": "a"}


@settings(max_examples=40)
@given(st.lists(st.sampled_from([REPORT, OTHER, REPORT + " More soon.", "Short note here."]), max_size=7), st.randoms())
def test_no_original_is_itself_a_copy_and_reading_order_decides_nothing_between_dates(drawn, random) -> None:
    made = [sig(f"a{n}", text, f"2026-03-{n + 1:02d}") for n, text in enumerate(drawn)]
    found = copies(made)
    assert not set(found) & set(found.values())
    shuffled = list(made)
    random.shuffle(shuffled)
    assert copies(shuffled) == found
