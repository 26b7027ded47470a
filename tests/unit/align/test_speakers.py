from making.layers import Maker, quote
from newsprism.align.speakers import with_known_speakers
from newsprism.model.layers import Actor, Annotated

make = Maker()
HEAD = Actor("person:ines-carvalho", "Ines Carvalho", "person")
OTHER = Actor("person:rui-carvalho", "Rui Carvalho", "person")
ENGLISH = make("en", "Ines Carvalho said the pier is safe", actors=[HEAD])


def french(speaker: str, lang: str = "fr") -> Annotated:
    text = f"« Le quai est sûr », a déclaré {speaker}."
    return make("fr", text, quotes=[quote(text, "« Le quai est sûr »", None, speaker=speaker)], lang=lang)


def speakers(*items: Annotated) -> list[tuple[str, ...]]:
    return [q.actor_ids for item in with_known_speakers(items) for q in item.quotes]


def test_a_person_whom_one_article_knows_is_known_in_the_others() -> None:
    found = with_known_speakers([ENGLISH, french("Ines Carvalho, la directrice")])[1]
    assert found.quotes[0].actor_ids == (HEAD.id,)
    assert found.statements[0].holder == HEAD.id
    assert found.actors == (HEAD,)


def test_a_last_name_is_enough_where_it_is_one_persons() -> None:
    assert speakers(ENGLISH, french("Carvalho")) == [(HEAD.id,)]
    both = make("b", "Rui Carvalho looked on", actors=[OTHER])
    assert speakers(ENGLISH, both, french("Carvalho")) == [()]
    assert speakers(ENGLISH, both, french("Rui Carvalho")) == [(OTHER.id,)]


def test_words_without_capitals_and_known_speakers_stay() -> None:
    assert speakers(ENGLISH, french("la carvalho")) == [()]
    text = "« Le quai est sûr », a déclaré Carvalho."
    known = make("fr", text, quotes=[quote(text, "« Le quai est sûr »", "org:port", speaker="Carvalho")])
    assert speakers(ENGLISH, known) == [("org:port",)]


def test_a_story_without_persons_stays_as_it_is() -> None:
    items = (french("Carvalho"),)
    assert with_known_speakers(items) == items
