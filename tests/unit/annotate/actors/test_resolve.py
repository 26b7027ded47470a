"""Whom the words of a speaker name."""

from newsprism.annotate.actors.resolve import describe, resolve
from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span


def test_a_spokesperson_comes_before_the_body():
    mentions = (
        Mention(0, 16, "title", "person:ann"),
        Mention(0, 7, "metonym", "RUS/presidency"),
        Mention(17, 24, "name", "person:ann"),
    )
    assert resolve(Span(0, 24), mentions) == ("person:ann", "RUS/presidency")


def test_several_names_are_several_speakers():
    mentions = (Mention(0, 3, "name", "person:a"), Mention(8, 12, "name", "person:b"))
    assert resolve(Span(0, 12), mentions) == ("person:a", "person:b")


def test_a_demonym_counts_only_alone():
    country = Mention(0, 5, "demonym", "CHL")
    assert resolve(Span(0, 5), (country,)) == ("CHL",)
    assert resolve(Span(0, 20), (country, Mention(6, 20, "name", "person:a"))) == ("person:a",)


def test_what_stands_in_a_noun_phrase_is_not_the_speaker():
    mentions = (Mention(0, 20, "nominal", "unnamed:port-officials"), Mention(2, 6, "name", "org:port"))
    assert resolve(Span(0, 20), mentions) == ("unnamed:port-officials",)


def test_a_part_of_a_mention_means_the_shortest_around_it():
    mentions = (Mention(0, 30, "nominal", "unnamed:x"), Mention(4, 15, "name", "person:a"))
    assert resolve(Span(8, 15), mentions) == ("person:a",)


def test_nobody():
    assert resolve(Span(0, 5), (Mention(9, 12, "name", "person:a"), Mention(0, 2, "pronoun", None))) == ()


def test_describe_keeps_the_order_of_the_ids():
    ann, bo = Actor("person:ann", "Ann", "person"), Actor("person:bo", "Bo", "person")
    assert describe(("person:bo", "person:nobody", "person:ann"), (ann, bo)) == (bo, ann)


def test_with_the_text_only_names_that_are_joined_speak_together():
    joined, told = "Ann Lee and Bo Berg", "Ann Lee, who met Bo Berg"
    both = (Mention(0, 7, "name", "person:ann-lee"), Mention(12, 19, "name", "person:bo-berg"))
    assert resolve(Span(0, 19), both, joined) == ("person:ann-lee", "person:bo-berg")
    one = (Mention(0, 7, "name", "person:ann-lee"), Mention(17, 24, "name", "person:bo-berg"))
    assert resolve(Span(0, 24), one, told) == ("person:ann-lee",)


def test_with_the_text_a_body_speaks_only_through_who_speaks_for_it():
    chair, spokesman = "Ann Lee, chair of the NHC", "Ann Lee, spokeswoman of the NHC"
    for text, wanted in ((chair, ("person:ann-lee",)), (spokesman, ("person:ann-lee", "org:nhc"))):
        end = len(text)
        mentions = (Mention(0, 7, "name", "person:ann-lee"), Mention(end - 3, end, "name", "org:nhc"))
        assert resolve(Span(0, end), mentions, text) == wanted


def test_a_noun_phrase_without_an_actor_hides_the_names_in_it():
    mentions = (Mention(0, 15, "nominal", None), Mention(4, 7, "name", "org:gop"))
    assert resolve(Span(0, 15), mentions) == ()


def test_with_the_text_what_stands_behind_a_preposition_does_not_speak():
    text = "an executive at the NHC"
    mentions = (Mention(0, 12, "nominal", "unnamed:executive"), Mention(20, 23, "name", "org:nhc"))
    assert resolve(Span(0, 23), mentions, text) == ("unnamed:executive",)
