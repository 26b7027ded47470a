from msgspec.structs import replace

from making.layers import Maker, quote, span
from making.stories import view_of
from newsprism.dossier.quotes import quote_entries, quote_ids, utterance_entries
from newsprism.model.dossier import QuoteEntry
from newsprism.model.layers import Actor, Annotated, Quote

make = Maker()
MOE = Actor("person:moe", "Tor Moe", "person", country="NOR")
AAS = Actor("person:aas", "Ida Aas", "person", country="ISL")
TEXT = "“The ship is sound,” Tor Moe said, “and she will sail again.”"


def entries(item: Annotated) -> tuple[QuoteEntry, ...]:
    view = view_of(item)
    return quote_entries(view, quote_ids(view))


def broken() -> Quote:
    pieces = span(TEXT, "“The ship is sound,”"), span(TEXT, "“and she will sail again.”")
    return replace(quote(TEXT, pieces[0].of(TEXT), MOE.id, speaker="Tor Moe"), content=pieces)


def test_a_broken_quotation_is_one_entry_with_its_pieces() -> None:
    (entry,) = entries(make("a", TEXT, quotes=[broken()], actors=[MOE]))
    assert entry.text == "“The ship is sound,” ... “and she will sail again.”"
    assert (entry.citation.start, entry.citation.end) == (0, len(TEXT))
    assert [s.of(TEXT) for s in entry.citation.spans] == entry.text.split(" ... ")


def test_the_speaker_has_a_name_and_the_words_of_this_article() -> None:
    (entry,) = entries(make("a", TEXT, quotes=[broken()], actors=[replace(MOE, name="Tor Eirik Moe")]))
    assert entry.speaker
    assert (entry.speaker.name, entry.speaker.as_written, entry.speaker.country) == ("Tor Eirik Moe", "Tor Moe", "NOR")
    assert entry.speakers == ()


def test_two_who_say_it_together_are_both_named() -> None:
    both = replace(broken(), actor_ids=(MOE.id, AAS.id))
    (entry,) = entries(make("a", TEXT, quotes=[both], actors=[MOE, AAS]))
    assert [s.name for s in entry.speakers] == ["Tor Moe", "Ida Aas"]
    assert entry.speaker == entry.speakers[0]


def test_an_unknown_speaker_is_the_words_that_name_them_or_nobody() -> None:
    unknown = replace(broken(), actor_ids=())
    (named,) = entries(make("a", TEXT, quotes=[unknown]))
    assert named.speaker
    assert (named.speaker.actor_id, named.speaker.name, named.speaker.country) == (None, "Tor Moe", None)
    (nobody,) = entries(make("a", TEXT, quotes=[replace(unknown, speaker=None)]))
    assert nobody.speaker is None


def test_a_nested_quotation_points_at_the_one_it_stands_in() -> None:
    inner = replace(quote(TEXT, "sound", MOE.id, number=2), parent="q1")
    outer, nested = entries(make("a", TEXT, quotes=[broken(), inner], actors=[MOE]))
    assert (outer.parent, nested.parent) == (None, outer.id)


def test_a_parent_that_is_not_shown_is_unknown() -> None:
    weak = replace(broken(), kind="indirect", force=None)
    inner = replace(quote(TEXT, "sound", MOE.id, number=2), parent="q1")
    (nested,) = entries(make("a", TEXT, quotes=[weak, inner], actors=[MOE]))
    assert nested.parent is None


def test_an_utterance_names_its_quotes_by_their_ids_in_the_dossier() -> None:
    short = "Tor Moe: “she will sail again.”"
    one = make("x/1", TEXT, quotes=[quote(TEXT, "“and she will sail again.”", MOE.id)], actors=[MOE])
    two = make("x/2", short, quotes=[quote(short, "“she will sail again.”", MOE.id)], actors=[MOE])
    view = view_of(one, two)
    (entry,) = utterance_entries(view, quote_ids(view))
    assert entry.speaker == "Tor Moe"
    assert entry.quote_ids == ("s1.q1", "s1.q2")
    assert [(d.kind, d.left, d.left_quote_id, d.right_quote_id) for d in entry.differences] == [
        ("cut", "and", "s1.q1", "s1.q2")
    ]
