import pytest

from making.layers import Maker, quote
from making.stories import view_of
from newsprism.dossier.view import actor_entries
from newsprism.model.layers import Actor
from newsprism.model.spans import Span

make = Maker()
LINE = "The survey ship lost both engines north of Vadso"


def test_of_an_actor_in_several_articles_the_entry_that_knows_most_is_shown() -> None:
    bare, known = Actor("p:moe", "Moe", "person"), Actor("p:moe", "Tor Moe", "person", "minister", "minister", "NOR")
    view = view_of(make("a", LINE, actors=[bare]), make("b", LINE, actors=[known]), make("c", LINE, actors=[bare]))
    (entry,) = actor_entries(view, ["p:moe", "p:nobody"])
    assert (entry.name, entry.role, entry.country) == ("Tor Moe", "minister", "NOR")


def test_only_actors_that_are_used_are_listed_and_by_their_ids() -> None:
    view = view_of(make("a", LINE, actors=[Actor(f"p:{n}", n, "person") for n in "zyx"]))
    assert [a.id for a in actor_entries(view, ["p:z", "p:x"])] == ["p:x", "p:z"]


def test_an_actor_that_no_article_describes_is_called_by_its_id() -> None:
    view = view_of(make("a", LINE))
    assert view.name_of("p:ghost") == "p:ghost"
    assert view.name_of(None) is None


def test_ids_of_entries_begin_with_the_storys() -> None:
    assert view_of(make("a", LINE)).item_id("q", 3) == "s1.q3"


def test_origins_get_ids_of_the_story() -> None:
    guard = Actor("org:guard", "Coast guard", "organisation", level="body")
    text = f"The coast guard said {LINE}"
    view = view_of(make("a", text, quotes=[quote(text, LINE, guard.id)], actors=[guard]))
    assert [o.id for _, o in view.origins] == ["s1.o1"]
    assert set(view.origin_ids.values()) == {"s1.o1"}


def test_a_citation_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="is not in"):
        view_of(make("a", LINE)).cite("a", Span(0, 4000))


def test_an_article_that_is_not_of_the_story_cannot_be_cited() -> None:
    with pytest.raises(KeyError):
        view_of(make("a", LINE)).cite("b", Span(0, 3))
