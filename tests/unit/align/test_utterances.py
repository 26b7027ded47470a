from making.layers import BagEmbedder, Maker, quote
from newsprism.align.utterances import utterances
from newsprism.model.layers import Actor

make = Maker()
CAPTAIN = Actor("person:ines-halvorsen", "Ines Halvorsen", "person")
MATE = Actor("person:olav-brekke", "Olav Brekke", "person")
LONG = "“We never lost heart, not for one hour of that night,” the captain said."
CUT = "The captain said they “never lost heart”."
OTHER = "“We never lost heart,” the mate said."


def _article(name: str, text: str, content: str, actor: Actor):  # type: ignore[no-untyped-def]
    return make(name, text, quotes=[quote(text, content, actor.id)], actors=[actor])


def test_a_cut_wording_is_the_same_utterance_and_says_what_was_cut() -> None:
    long = _article("a", LONG, "“We never lost heart, not for one hour of that night,”", CAPTAIN)
    cut = _article("b", CUT, "“never lost heart”", CAPTAIN)
    (said,) = utterances([cut, long], BagEmbedder())
    assert said.speaker == "Ines Halvorsen"
    assert said.quotes == (("a", "q1"), ("b", "q1"))
    assert [(d.kind, d.left) for d in said.differences] == [("cut", "We"), ("cut", "not for one hour of that night")]


def test_two_speakers_of_the_same_words_stay_two() -> None:
    long = _article("a", LONG, "“We never lost heart, not for one hour of that night,”", CAPTAIN)
    other = _article("b", OTHER, "“We never lost heart,”", MATE)
    assert utterances([long, other], BagEmbedder()) == ()


def test_an_article_that_quotes_itself_makes_no_utterance() -> None:
    text = "“We never lost heart,” she said. Again: “We never lost heart,” she said."
    quotes = [quote(text, "“We never lost heart,”", CAPTAIN.id)]
    item = make("a", text, quotes=[*quotes, *quotes], actors=[CAPTAIN])
    assert utterances([item], BagEmbedder()) == ()


def test_a_changed_word_is_shown_on_both_sides() -> None:
    changed = "“We never lost hope, not for one hour of that night,” the captain said."
    first = _article("a", LONG, "“We never lost heart, not for one hour of that night,”", CAPTAIN)
    second = _article("b", changed, "“We never lost hope, not for one hour of that night,”", CAPTAIN)
    (said,) = utterances([first, second], BagEmbedder())
    assert [(d.kind, d.left, d.right) for d in said.differences] == [("changed", "heart", "hope")]


def test_the_same_seven_words_of_an_unknown_speaker_are_one_utterance() -> None:
    long, cut = "It is not as cold as it was on the pier last night", "It is not as cold as it was"
    first = _article("a", f'"{long}," said the captain.', f'"{long},"', CAPTAIN)
    text = f'"{cut}," somebody said.'
    second = make("b", text, quotes=[quote(text, f'"{cut},"', None)])
    (said,) = utterances([first, second], BagEmbedder())
    assert [d.kind for d in said.differences] == ["cut"]
