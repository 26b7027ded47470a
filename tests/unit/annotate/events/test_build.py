"""Coded events: type, mode, arcs and flags on sentences of our own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsprism.annotate.events import events
from newsprism.annotate.events.tables import size, tables
from newsprism.model.layers import Timex

NAMES = {"Norway": "NOR", "Norwegian": "NOR", "Chad": "TCD", "Peru": "PER", "Peruvian": "PER", "Lima": "PER"}


def code(read, text, **options):
    document, mentions = read(text, NAMES, **options)
    return events(document, mentions, (), None)


def only(read, text):
    found = code(read, text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Norway praised Peru for its patience.", "SUPPORT", None),
        ("Norway condemned Peru over the fishing dispute.", "ACCUSE", "disapprove"),
        ("Norway accused Peru of hiding the catch.", "ACCUSE", "allege"),
        ("Norway signed a treaty with Peru.", "SUPPORT", None),
        ("Norway agreed to meet Peru.", "AGREE", None),
        ("Norway has offered to send food to Peru.", "AGREE", None),
        ("Norway refused to meet Peru.", "REJECT", "meet"),
        ("Norway called off the talks with Peru.", "REJECT", "meet"),
        ("Norway threatened to attack Peru.", "THREATEN", "violence"),
        ("Norway sent humanitarian aid to Peru.", "AID", None),
        ("Norway suspended military aid to Peru.", "SANCTION", "discontinue"),
        ("Norway expelled the ambassador of Peru.", "SANCTION", "expel"),
        ("Norway imposed sanctions on Peru.", "COERCE", "restrict"),
        ("Norway lifted the embargo on Peru.", "RETREAT", "access"),
        ("Norway released two sailors from Peru.", "RETREAT", "release"),
        ("Norway declared a ceasefire with Peru.", "RETREAT", "ceasefire"),
        ("Norway withdrew its troops from Peru.", "RETREAT", "withdraw"),
        ("Norway apologised to Peru.", "CONCEDE", None),
        ("Norway asked Peru for help.", "REQUEST", "assist"),
        ("Norway carried out an air strike on Peru.", "ASSAULT", "aerial"),
        ("Norwegian warships shelled Peru.", "ASSAULT", "heavy-weapons"),
        ("Norway massed troops near the border with Peru.", "MOBILIZE", "troops"),
        ("Norway and Peru held joint military exercises.", "COOPERATE", None),
        ("Norwegian police arrested a trawler captain from Peru.", "COERCE", "arrest"),
        ("Peruvian teachers went on hunger strike.", "PROTEST", "hunger"),
    ],
)
def test_each_type_is_coded_with_its_mode(read, text, kind, mode):
    event = code(read, text)[0]
    assert (event.type, event.mode) == (kind, mode)


def test_actor_and_recipient_come_from_the_arcs(read):
    event = only(read, "Norway condemned Peru.")
    assert (event.actors, event.recipients) == (("NOR",), ("PER",))


def test_a_passive_turns_the_arcs_round(read):
    event = only(read, "Peru was attacked by Norway.")
    assert (event.actors, event.recipients) == (("NOR",), ("PER",))


def test_a_passive_without_an_agent_names_no_actor(read):
    event = only(read, "Peru was attacked on Monday.")
    assert (event.actors, event.recipients) == ((), ("PER",))


def test_moved_troops_are_not_aimed_at_their_own_country(read):
    event = only(read, "Thousands of Norwegian troops have been deployed.")
    assert (event.actors, event.recipients) == (("NOR",), ())


def test_an_owner_of_a_noun_is_its_actor(read):
    event = only(read, "Norway's attack on Peru surprised the markets.")
    assert (event.type, event.actors, event.recipients) == ("ASSAULT", ("NOR",), ("PER",))


def test_criticism_is_suffered_by_the_subject(read):
    event = only(read, "Peru faced criticism from Norway.")
    assert (event.type, event.actors, event.recipients) == ("ACCUSE", ("NOR",), ("PER",))


def test_coordinated_verbs_share_their_subject(read):
    found = code(read, "Norway criticised Peru and expelled its ambassador.")
    assert [(e.type, e.actors) for e in found] == [("ACCUSE", ("NOR",)), ("SANCTION", ("NOR",))]


@pytest.mark.parametrize(
    ("text", "kind", "flags"),
    [
        ("Norway did not attack Peru.", "ASSAULT", ("negated",)),
        ("Norway could attack Peru.", "ASSAULT", ("hypothetical",)),
        ("If Norway attacked Peru, prices would rise.", "ASSAULT", ("hypothetical",)),
        ("Norway will condemn Peru.", "ACCUSE", ("future",)),
    ],
)
def test_flags_follow_tense_modals_and_negation(read, text, kind, flags):
    event = next(e for e in code(read, text) if e.type == kind)
    assert event.flags == flags


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will release the sailors to Peru.", "AGREE"),
        ("Norway will not release the sailors to Peru.", "REJECT"),
        ("Norway said it would impose sanctions on Peru.", "THREATEN"),
    ],
)
def test_the_type_stands_alone_where_it_means_the_flag(read, text, kind):
    event = code(read, text)[0]
    assert (event.type, event.flags) == (kind, ())


def test_an_event_of_an_earlier_year_is_historical(read):
    text = "Norway attacked Peru in 1901."
    document, mentions = read(text, NAMES, published="2024-05-02")
    when = Timex("t1", text.index("1901"), text.index("1901") + 4, "DATE", "1901", "1901-01-01", "1902-01-01")
    (event,) = events(document, mentions, (when,), None)
    assert (event.flags, event.timex_id) == (("historical",), "t1")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that the weather was fine.",
        "Norway released a statement on Monday.",
        "The plan met the needs of Norway.",
        "The new rules limit the size of nets.",
        "Sales in Norway hit a record.",
    ],
)
def test_plain_statements_and_idioms_are_no_events(read, text):
    assert code(read, text) == ()


def test_place_is_the_name_under_in(read):
    text = "Norway met Peru in Lisbon."
    event = only(read, text)
    assert event.place is not None
    assert event.place.of(text) == "Lisbon"


def test_without_a_parse_there_are_no_events(read):
    document, mentions = read("Norwegen griff Peru an.", NAMES, lang="de")
    assert events(document, mentions, (), None) == ()


def test_ids_run_in_text_order(read):
    found = code(read, "Norway condemned Peru. Peru condemned Norway. Norway attacked Peru.")
    assert [e.id for e in found] == ["e1", "e2", "e3"]
    assert [e.trigger for e in found] == sorted(e.trigger for e in found)


def test_the_lexicon_is_broad_and_knows_only_codes_of_the_ontology():
    types = {"NONE"} | set(
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
        "COERCE ASSAULT".split()
    )
    lexicon = tables()
    assert size() > 600
    assert {p.type for table in (lexicon.verbs, lexicon.nouns) for ps in table.values() for p in ps} == types


def test_every_country_is_coded_alike(read):
    shape = [
        [
            (e.type, e.mode, e.actors, e.recipients)
            for e in events(*read(f"{a} attacked {b}.", {a: "A", b: "B"}), (), None)
        ]
        for a, b in (("Norway", "Peru"), ("Peru", "Norway"), ("Chad", "Peru"))
    ]
    assert shape[0] == shape[1] == shape[2]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["Norway", "attacked", "Peru", "not", ",", "and", "aid", "to", '"', "(", "will"]), max_size=25
    )
)
def test_any_string_of_words_gives_spans_inside_the_text(read, words):
    text = " ".join(words)
    document, mentions = read(text, NAMES)
    for event in events(document, mentions, (), None):
        assert 0 <= event.trigger.start < event.trigger.end <= len(text)
        assert event.trigger.of(text).strip() == event.trigger.of(text)
