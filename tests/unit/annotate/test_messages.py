import pytest

from newsprism.annotate.messages import give_to_authors, principal
from newsprism.model.layers import Actor, Quote
from newsprism.model.spans import Span

CAPTAIN = Actor("person:ines-halvorsen", "Ines Halvorsen", "person")
MATE = Actor("person:olav-brekke", "Olav Brekke", "person")
AGENCY = Actor("agency:norhavn", "Norhavn News", "media")
TEXT = "The letter, published by Norhavn News, thanks all. A statement by Brekke denies it. The statement is short."


def _quote(number: int, words: str | None, *actors: Actor) -> Quote:
    start = TEXT.index(words) if words else 0
    speaker = Span(start, start + len(words)) if words else None
    ids = tuple(actor.id for actor in actors)
    return Quote(f"q{number}", (Span(0, 1),), None, speaker, ids, "indirect", "said")


def test_the_principal_speaks_at_least_twice_as_often_as_the_next() -> None:
    often = [_quote(1, None, CAPTAIN), _quote(2, None, CAPTAIN)]
    assert principal([*often, _quote(3, None, MATE)], [CAPTAIN, MATE]) == CAPTAIN.id
    assert principal([*often, _quote(3, None, MATE), _quote(4, None, MATE)], [CAPTAIN, MATE]) is None


def test_a_letter_that_an_agency_published_is_its_authors_and_relayed() -> None:
    letter = _quote(2, "The letter, published by Norhavn News,", AGENCY)
    given = give_to_authors([_quote(1, None, CAPTAIN), letter], [CAPTAIN, AGENCY], TEXT)
    assert (given[1].actor_ids, given[1].relayed) == ((CAPTAIN.id,), ("Norhavn News",))


def test_the_statement_is_whoever_spoke_through_one_last_and_not_the_principal() -> None:
    quotes = [
        _quote(1, None, CAPTAIN),
        _quote(2, None, CAPTAIN),
        _quote(3, "A statement by Brekke", MATE),
        _quote(4, "The statement"),
    ]
    assert give_to_authors(quotes, [CAPTAIN, MATE], TEXT)[3].actor_ids == (MATE.id,)


def test_without_a_principal_nothing_is_given() -> None:
    quotes = [_quote(1, "The letter, published by Norhavn News,", AGENCY)]
    assert give_to_authors(quotes, [AGENCY], TEXT) == tuple(quotes)


@pytest.mark.parametrize(
    "words",
    ["A note on the firm's page", "The note on the firm's page", "A statement", "An address in the harbour"],
)
def test_a_text_with_a_place_of_its_own_or_not_told_of_before_is_not_the_principal_s(words: str) -> None:
    quote = Quote("q3", (Span(0, 1),), None, Span(0, len(words)), (), "indirect", "said")
    given = give_to_authors([_quote(1, None, CAPTAIN), _quote(2, None, CAPTAIN), quote], [CAPTAIN], words)
    assert given[2].actor_ids == ()


@pytest.mark.parametrize("words", ["The note", "Her letter, dated Monday,", "The note published by the agency"])
def test_a_text_that_was_told_of_before_is_the_principal_s(words: str) -> None:
    quote = Quote("q3", (Span(0, 1),), None, Span(0, len(words)), (), "indirect", "said")
    given = give_to_authors([_quote(1, None, CAPTAIN), _quote(2, None, CAPTAIN), quote], [CAPTAIN], words)
    assert given[2].actor_ids == (CAPTAIN.id,)
