"""Who is named in sentences of our own, and what they are."""

import pytest

from newsprism.annotate.actors.build import actors
from newsprism.annotate.document import Document
from newsprism.lexicon import load
from newsprism.model.layers import Actor, Mention, Sentence

LEXICON = load()


@pytest.fixture
def who(read):
    """Mentions as (words, kind, actor id) and actors by id, of lines of English."""

    def asking(text: str, **options: object) -> tuple[list[tuple[str, str, str | None]], dict[str, Actor]]:
        document, _ = read(text, **options)
        mentions, found = actors(document, LEXICON)
        return [(text[m.start : m.end], m.kind, m.actor_id) for m in mentions], {a.id: a for a in found}

    return asking


def of(mentions, words):
    return [actor_id for written, _, actor_id in mentions if written == words]


def test_a_title_gives_role_level_and_country(who):
    mentions, found = who("Norwegian Deputy Foreign Minister Kari Solberg visited the fair.")
    actor = found["person:kari-solberg"]
    assert (actor.role, actor.level, actor.country) == ("Deputy Foreign Minister", "official", "NOR")
    assert ("Norwegian Deputy Foreign Minister", "title", "person:kari-solberg") in mentions
    assert "NOR" not in found


def test_a_noun_phrase_behind_the_name_gives_the_role(who):
    _, found = who("Kari Solberg, a professor at the University of Vienna, said that rain was near.")
    assert found["person:kari-solberg"].role == "professor at the University of Vienna"
    assert found["person:kari-solberg"].level == "expert"
    assert found["person:kari-solberg"].country is None


def test_a_surname_goes_to_the_full_name(who):
    mentions, _ = who("Kari Solberg left early. Solberg said little. Reporters asked Solberg twice.")
    assert of(mentions, "Solberg") == ["person:kari-solberg"] * 2


def test_a_family_name_that_stands_first(who):
    mentions, _ = who("Kim Jong-un wrote a letter.\nKim thanked the sailors.")
    assert of(mentions, "Kim") == ["person:kim-jong-un"]


def test_spellings_of_one_name_are_one_actor(who):
    _, found = who("Volodymyr Zelensky spoke. Later Zelenskyy wrote.")
    assert [i for i in found if i.startswith("person:")] == ["person:volodymyr-zelensky"]


def test_a_relative_of_a_known_person_is_somebody_else(who):
    _, found = who("Ludmila Putin opened a bakery in the old town.")
    assert "person:vladimir-putin" not in found


def test_a_spokesperson_and_the_body_spoken_for(who):
    mentions, found = who("Kremlin spokesman Dmitry Peskov said the ship was safe.")
    assert {"person:dmitry-peskov", "RUS/presidency"} <= set(found)
    assert ("Kremlin", "metonym", "RUS/presidency") in mentions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ship was found near Warsaw on Monday.", set()),
        ("Warsaw said the ship was safe.", {"POL"}),
        ("Talks between Warsaw and Vilnius went on.", {"POL", "LTU"}),
        ("Snow fell in Poland.", set()),
        ("Snow reached Poland's coast.", {"POL"}),
        ("Aid was sent to Poland.", {"POL"}),
        ("He travelled to Warsaw.", set()),
    ],
)
def test_a_place_is_an_actor_only_where_it_acts(who, text, wanted):
    assert {i for i in who(text)[1] if len(i) == 3} == wanted


@pytest.mark.parametrize(
    ("text", "actor_id", "level", "country"),
    [
        ("A senior Brazilian official said the port was open.", "unnamed:senior-brazilian-official", "official", "BRA"),
        ("Two researchers warned of ice.", "unnamed:researchers", "expert", None),
        ("Analysts said prices would fall.", "unnamed:analysts", "expert", None),
        ("At least 30 residents complained.", "unnamed:residents", "public", None),
    ],
)
def test_the_unnamed(who, text, actor_id, level, country):
    actor = who(text)[1][actor_id]
    assert (actor.kind, actor.level, actor.country) == ("unnamed", level, country)


def test_intelligence_services_are_a_body_with_a_name(who):
    actor = who("Kenyan intelligence said the claim was false.")[1]["KEN/intelligence"]
    assert (actor.kind, actor.level, actor.country) == ("organisation", "body", "KEN")


def test_nobody_is_no_actor(who):
    assert who("No official was there.")[1] == {}


def test_persons_behind_a_plural_noun(who):
    mentions, found = who(
        "Two French engineers, Lena Roux and Paul Marin, built the mast.\nThe engineers said it would hold."
    )
    assert of(mentions, "The engineers") == ["person:lena-roux", "person:paul-marin"]
    assert {found[i].country for i in ("person:lena-roux", "person:paul-marin")} == {"FRA"}
    assert found["person:lena-roux"].role == "engineer"


def test_the_ministry_points_back(who):
    mentions, _ = who("Chile's defence ministry said the ship was adrift.\nThe ministry sent a tug.")
    assert of(mentions, "The ministry") == ["CHL/defence-ministry"]


def test_its_own_body(who):
    mentions, found = who("Chile is worried. Its defence ministry announced a search.")
    assert "CHL/defence-ministry" in found
    assert of(mentions, "Its") == ["CHL"]


def test_the_president_is_who_the_text_calls_so(who):
    mentions, _ = who("President Ana Duarte met the crew.\nThe president thanked them.")
    assert of(mentions, "The president") == ["person:ana-duarte"]


def test_an_office_by_its_holder_on_the_date(who):
    text = "The French president spoke."
    assert who(text, published="2024-02-01")[0] == [("The French president", "title", "person:emmanuel-macron")]
    assert who(text, published="2031-02-01")[0] == [("The French president", "title", "FRA/president")]
    assert who(text)[0] == [("The French president", "title", "FRA/president")]


def test_two_countries(who):
    mentions, _ = who("Chile and Peru signed a pact. The two countries share a border.")
    assert of(mentions, "The two countries") == ["CHL", "PER"]


def test_three_countries_are_not_two(who):
    mentions, _ = who("Chile, Bolivia and Peru met. The two countries share a border.")
    assert of(mentions, "The two countries") == []


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Ana Duarte left. She said the port was open.", "She", "person:ana-duarte"),
        ("Ana Duarte met Paul Marin. He said the port was open.", "He", "person:paul-marin"),
        ("Ana Duarte's letter to Lena Roux was short: the port, she said, was open.", "she", "person:ana-duarte"),
        ("In her letter to Paul Marin, Ana Duarte said nothing.", "her", "person:ana-duarte"),
        ("Chile said it had sent a tug.", "it", "CHL"),
        ("A Danish official spoke. She added that rain was near.", "She", "unnamed:danish-official"),
        ("Paul Marin saw Jan Roux and thanked him.", "him", "person:jan-roux"),
    ],
)
def test_pronouns(who, text, words, wanted):
    assert of(who(text)[0], words) == [wanted]


@pytest.mark.parametrize("text", ["It rained. He said so.", "Paul Marin and Jan Roux met. The pilot thanked him."])
def test_a_pronoun_that_may_be_two_or_none_stays_open(who, text):
    assert [i for _, kind, i in who(text)[0] if kind == "pronoun"] == [None]


def test_pronouns_inside_quotation_marks_are_left_alone(who):
    mentions, _ = who('Ana Duarte said: "She knew it, and he did not."')
    assert [m for m in mentions if m[1] == "pronoun"] == []


def test_an_agency_that_the_parser_takes_for_a_person(who):
    _, found = who("KCNA reported the launch on Friday.")
    assert found["agency:kcna"].kind == "media"


def test_a_short_form_in_brackets_is_the_same_body(who):
    _, found = who("The Northern Harbour Council (NHC) met. The NHC said the port was open.")
    assert [i for i in found if i.startswith("org:")] == ["org:northern-harbour-council"]


def test_a_headline_in_capitals_makes_no_names(read):
    document, _ = read("Storm Leaves Harbour Town Dark As Crews Search Coast", section="headline")
    assert actors(document, LEXICON) == ((), ())


def test_boilerplate_is_not_read():
    text = "Read more about Norway."
    document, _ = _bare(text, "en", section="boilerplate")
    assert actors(document, LEXICON) == ((), ())


def _bare(text: str, lang: str, section="body"):
    from newsprism.model.article import Article
    from newsprism.model.layers import Paragraph

    article = Article("a", "a.txt", text, "", "", lang=lang)
    paragraph, sentence = Paragraph(0, len(text), section), Sentence(0, len(text), 0, section)
    return Document(article, lang, (paragraph,), (sentence,), None), ()


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("ru", "Президент России Владимир Путин прибыл.", {"person:vladimir-putin"}),
        ("ko", "푸틴 러시아 대통령은 말했다.", {"person:vladimir-putin"}),
        ("zh", "俄罗斯总统普京说。", {"person:vladimir-putin"}),
        ("de", "Der Kreml schwieg.", {"RUS/presidency"}),
        ("xx", "Norway", set()),
    ],
)
def test_without_a_parse_the_lexicon_speaks(lang, text, wanted):
    document, _ = _bare(text, lang)
    mentions, found = actors(document, LEXICON)
    assert {a.id for a in found} == wanted
    assert all(isinstance(m, Mention) for m in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        '"' * 3000,
        "4" * 400,
        "“Ann said " * 200,
        "Ann Lee's\u202e gniK\x00 <script>alert('Ann Lee')</script>",
        "((((((" * 300,
        "The president. " * 200,
    ],
)
def test_odd_texts_give_sound_offsets(read, text):
    document, _ = read(text)
    mentions, found = actors(document, LEXICON)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert {m.actor_id for m in mentions if m.actor_id} == {a.id for a in found}


def test_the_same_text_gives_the_same_layer(read):
    text = "Ana Duarte met Lena Roux in Oslo. Duarte said Chile agreed. She left."
    document, _ = read(text)
    assert actors(document, LEXICON) == actors(document, load())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MINSK (Reuters) - The port is open.", {"agency:reuters"}),
        ("WARSAW -- The port is open.", set()),
        ("The crew landed in Minsk, Belarus, on Friday.", set()),
        ("The ship passed the Trump Tower.", set()),
    ],
)
def test_places_and_buildings_are_nobody(who, text, wanted):
    assert set(who(text)[1]) == wanted


def test_a_noun_that_speaks_is_not_the_title_of_the_name_before_it(who):
    mentions, found = who("The letter was written with Ana Duarte, a port official said.")
    assert found["person:ana-duarte"].role is None
    assert of(mentions, "a port official") == ["unnamed:port-official"]


def test_role_and_level_are_those_of_the_date(who):
    text = "Mr Sunak spoke to Britain."
    held = who(text, published="2023-05-01")[1]["person:rishi-sunak"]
    assert (held.role, held.level) == ("Prime Minister", "leader")
    left = who(text, published="2025-05-01")[1]["person:rishi-sunak"]
    assert (left.role, left.level) == (None, None)


def test_who_stands_for_the_noun_before_it(who):
    mentions, _ = who("Ana Duarte, who said the port was open, left.")
    assert of(mentions, "who") == ["person:ana-duarte"]


def test_a_noun_that_is_somebodys_is_unnamed(who):
    mentions, _ = who("Paul Marin's lawyer said the claim was false.")
    assert of(mentions, "Paul Marin's lawyer") == ["unnamed:paul-marins-lawyer"]


def test_his_father_is_not_him(who):
    mentions, _ = who("Paul Marin left. His father said the port was open.")
    assert of(mentions, "His father") == [None]


def test_a_body_is_pointed_back_to_from_the_start_of_a_paragraph(who):
    text = "Peru's coast guard sent a tug.\nThe coast guard said it had received a call."
    assert of(who(text)[0], "The coast guard") == ["PER/coast-guard"]
