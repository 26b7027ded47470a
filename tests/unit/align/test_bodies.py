import pytest

from making.layers import Maker, mention, quote
from newsprism.align.bodies import Bodies, noun_body
from newsprism.model.layers import Actor, Annotated, Quote

make = Maker()
HEAD = Actor("person:ines-carvalho", "Ines Carvalho", "person")
PORT = Actor("org:harbour-institute", "Harbour Institute", "organisation", level="body")
GUEST = Actor("person:otto-lind", "Otto Lind", "person")


def article(name: str, speaker: str, actor: Actor | None, *, inside: Actor | None = None) -> Annotated:
    text = f'"The pier is safe," said {speaker}.'
    actors = [a for a in (actor, inside) if a is not None]
    mentions = (mention(text, inside.name, inside.id),) if inside else ()
    found = quote(text, '"The pier is safe,"', actor.id if actor else None, speaker=speaker)
    return make(name, text, quotes=[found], actors=actors, mentions=mentions)


def body(*items: Annotated, of: int = -1) -> str | None:
    item = items[of]
    one: Quote = item.quotes[0]
    found = Bodies(items).of(one, item, {a.id: a for a in item.actors})
    return None if found is None else found.actor_id or found.noun


def test_who_leads_a_body_speaks_for_it_wherever_they_speak() -> None:
    first = article("a", "Ines Carvalho, who heads the Harbour Institute", HEAD, inside=PORT)
    assert body(first) == PORT.id
    assert body(first, article("b", "Carvalho", HEAD)) == PORT.id


def test_who_only_works_or_stays_somewhere_does_not() -> None:
    assert body(article("a", "Otto Lind, a geologist at the Harbour Institute", GUEST, inside=PORT)) is None
    assert body(article("a", "Otto Lind", GUEST)) is None


def test_a_body_that_only_a_noun_names_is_one_for_the_story() -> None:
    spoken = article("a", "the institute that owns the pier", None)
    assert body(spoken) == "institute"
    named = article("b", "Ines Carvalho, director of the Harbour Institute", HEAD, inside=PORT)
    assert body(named, spoken) == PORT.id


@pytest.mark.parametrize(
    ("speaker", "noun"),
    [("Das Institut", "institute"), ("la directora del instituto", "institute"), ("la compagnie", "company")],
)
def test_nouns_of_other_languages_are_the_same_bodies(speaker: str, noun: str) -> None:
    found = noun_body(speaker)
    assert found is not None
    assert found.noun == noun


def test_a_role_that_the_article_gives_counts() -> None:
    head = Actor(HEAD.id, HEAD.name, "person", role="director of the institute")
    assert body(article("a", "Carvalho", head)) == "institute"
