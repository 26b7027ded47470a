import pytest
from msgspec.structs import replace

from making.layers import Maker, amount, quote, span
from making.stories import view_of
from newsprism.dossier.cautions import caution_entries
from newsprism.dossier.claims import listed_claims
from newsprism.model.dossier import CautionEntry
from newsprism.model.layers import Actor, Annotated, Doubt

make = Maker()
OFFICIAL = Actor("unnamed:official", "an official", "unnamed", level="official")
GUARD = Actor("org:guard", "Coast guard", "organisation", level="body")
LINE = "The survey ship lost both engines north of Vadso on Monday"


def cautions(*articles: Annotated, copies: dict[str, str] | None = None) -> list[CautionEntry]:
    view = view_of(*articles, copies=copies)
    return list(caution_entries(view, listed_claims(view)))


def kinds(*articles: Annotated, **more) -> list[str]:
    return [c.kind for c in cautions(*articles, **more)]


def sourced(name: str, **more) -> Annotated:
    text = f"The coast guard said {LINE}"
    return make(name, text, quotes=[quote(text, LINE, GUARD.id, kind="indirect")], actors=[GUARD], **more)


def test_a_dated_article_with_a_source_needs_no_caution() -> None:
    assert cautions(sourced("a")) == []


def test_an_undated_article_is_called_undated_by_its_source() -> None:
    (found,) = cautions(sourced("a", published=None))
    assert (found.kind, found.citation) == ("undated", None)
    assert "a.txt" in found.text


@pytest.mark.parametrize(
    ("note", "kind"),
    [("dated in the future: 2031-01-01", "future-date"), ("unreadable date: soon", "reading")],
)
def test_what_reading_could_not_take_at_its_word_is_passed_on(note: str, kind: str) -> None:
    item = sourced("a")
    (found,) = cautions(replace(item, article=replace(item.article, notes=(note,))))
    assert (found.kind, note in found.text) == (kind, True)


def test_an_article_without_a_sentence_says_so() -> None:
    assert "reading" in kinds(replace(make("a", "x"), sentences=(), statements=()))


def test_a_doubt_opens_its_sentence() -> None:
    text = "The reactor gives 13 kilograms of power"
    item = make("a", LINE, text)
    doubt = Doubt("unit-mismatch", span(item.article.text, "13 kilograms"), "power is no mass")
    found = next(c for c in cautions(replace(item, doubts=(doubt,))) if c.kind == "unit-mismatch")
    assert found.text == "power is no mass"
    assert found.citation
    assert found.citation.exact == text


def test_a_source_without_a_name_is_told_once_an_article() -> None:
    text = "An official said the ship is safe. An official said the tug is late. Two diplomats said nothing else"
    quotes = [
        quote(text, "the ship is safe", OFFICIAL.id, speaker="An official"),
        quote(text, "the tug is late", OFFICIAL.id, number=2, speaker="An official"),
        quote(text, "nothing else", OFFICIAL.id, number=3, speaker="Two diplomats"),
    ]
    found = [c for c in cautions(make("a", text, quotes=quotes, actors=[OFFICIAL])) if c.kind == "anonymous-source"]
    assert [c.citation.exact for c in found if c.citation] == ["An official", "Two diplomats"]


def test_an_article_that_names_no_source_is_unattributed() -> None:
    assert kinds(make("a", LINE)) == ["unattributed"]


def _crew(name: str, n: int) -> Annotated:
    line = f"The survey ship lost both engines with {n} sailors on board"
    return make(name, line, quantities=(amount(line, f"{n} sailors", n, n, measure="aboard", unit="sailor"),))


def test_numbers_that_one_article_alone_gives_are_told_with_their_claims() -> None:
    found = [c for c in cautions(_crew("a", 34), sourced("b")) if c.kind == "single-article"]
    assert [c.text for c in found] == ["a.txt alone gives the numbers of s1.c1"]
    assert found[0].citation


def test_in_a_story_of_one_article_nobody_is_alone() -> None:
    assert "single-article" not in kinds(_crew("a", 34))


def test_a_copy_repeats_no_caution_of_its_original() -> None:
    assert kinds(make("a", LINE), make("b", LINE), copies={"b": "a"}) == ["unattributed"]


def test_cautions_are_numbered_in_order() -> None:
    found = cautions(make("a", LINE, published=None), make("b", LINE, published=None))
    assert [c.id for c in found] == [f"s1.w{n}" for n in range(1, len(found) + 1)]


def test_a_body_with_a_name_is_no_source_without_one() -> None:
    text = "Ministry of Roads said the bridge is shut. A ministry of the north said nothing else at all"
    body = Actor("unnamed:ministry", "Ministry", "unnamed", level="body")
    quotes = [
        quote(text, "the bridge is shut", body.id, speaker="Ministry of Roads"),
        quote(text, "nothing else at all", body.id, number=2, speaker="A ministry of the north"),
    ]
    found = [c for c in cautions(make("a", text, quotes=quotes, actors=[body])) if c.kind == "anonymous-source"]
    assert [c.citation.exact for c in found if c.citation] == ["A ministry of the north"]


def test_a_correction_is_told_and_voids_nothing() -> None:
    note = "Correction: A previous version of this report gave the number of engines as three."
    found = [c for c in cautions(sourced("a", outlet="Vadso Post")) if "corrected" in c.text]
    assert found == []
    item = make("a", LINE, note, outlet="Vadso Post")
    (told,) = [c for c in cautions(item) if "corrected" in c.text]
    assert (told.kind, told.citation and told.citation.exact) == ("reading", note)


def test_one_body_that_is_spoken_of_as_known_is_no_anonymous_source() -> None:
    text = (
        "The ministry said the bridge is shut. A spokesman for the ministry said the road is open. Aides said no more"
    )
    aide, body = (Actor(f"unnamed:{n}", n, "unnamed", level="official") for n in ("aides", "ministry"))
    road = Actor("NOR/roads", "Ministry of Roads", "ministry", level="body", country="NOR")
    quotes = [
        quote(text, "the bridge is shut", body.id, speaker="The ministry"),
        replace(
            quote(text, "the road is open", body.id, number=2, speaker="A spokesman for the ministry"),
            actor_ids=(body.id, road.id),
        ),
        quote(text, "no more", aide.id, number=3, speaker="Aides"),
    ]
    item = make("a", text, quotes=quotes, actors=[aide, body, road])
    found = [c for c in cautions(item) if c.kind == "anonymous-source"]
    assert [c.citation.exact for c in found if c.citation] == ["Aides"]


def test_a_number_that_another_article_gives_too_is_not_given_alone() -> None:
    other = "Nobody counted the 34 sailors of another ship that lay at the quay for weeks without a crew"
    second = make("b", other, quantities=(amount(other, "34 sailors", 34, 34, measure=None, unit="sailor"),))
    assert "single-article" in [c.kind for c in cautions(_crew("a", 34), sourced("c"))]
    assert "single-article" not in [c.kind for c in cautions(_crew("a", 34), second)]
