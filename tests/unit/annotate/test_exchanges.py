"""Who gives whom what, on sentences of our own."""

import pytest

from newsprism.annotate.exchanges import exchanges

NAMES = {"Norway": "NOR", "Norwegian": "NOR", "Chad": "TCD", "Peru": "PER", "Kenya": "KEN"}


def told(read, text, **options):
    document, mentions = read(text, NAMES)
    return [(x.giver, x.receiver, x.what.of(text), x.kind) for x in exchanges(document, mentions, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway gave Peru two helicopters.", [("NOR", "PER", "two helicopters", "military")]),
        ("Norway sold fuel to Peru.", [("NOR", "PER", "fuel", "economic")]),
        ("Fuel was sold to Peru by Norway.", [("NOR", "PER", "Fuel", "economic")]),
        ("Peru bought rockets from Norway.", [("NOR", "PER", "rockets", "military")]),
        ("Norway's military assistance to Peru has grown.", [("NOR", "PER", "military assistance", "military")]),
        ("Norway sent soldiers to support Peru's army.", [("NOR", "PER", "soldiers", "military")]),
    ],
)
def test_shapes_of_giving(read, text, expected):
    assert told(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway trains Peruvian pilots.", [("NOR", "PER", "trains Peruvian pilots", "military")]),
        ("Norway will fund Peru's schools.", [("NOR", "PER", "fund Peru's schools", "economic")]),
        ("Norway towed a ferry of Peru to the yard.", [("NOR", "PER", "towed a ferry", "humanitarian")]),
        ("Norway rescued nobody.", []),
        ("Norway trains its own pilots.", []),
    ],
)
def test_what_is_done_for_somebody_is_given(read, text, expected):
    document, mentions = read(text, {**NAMES, "Peruvian": "PER"})
    found = exchanges(document, mentions)
    assert [(x.giver, x.receiver, x.what.of(text), x.kind) for x in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The institute in Bergen gave Peru its maps.", [("The institute in Bergen", "PER", "maps", "technology")]),
        ("Norway lent the university a generator.", [("NOR", "the university", "generator", "technology")]),
        ("The institute gave the company its maps.", []),
        ("Norway gave the crowd some food.", []),
    ],
)
def test_a_body_that_nobody_knows_stands_in_its_own_words(read, text, expected):
    assert told(read, text) == expected


def test_coordinated_things_are_entries_of_their_own(read):
    found = told(read, "Norway provides Peru with money, satellite technology and medicine.")
    assert found == [
        ("NOR", "PER", "money", "economic"),
        ("NOR", "PER", "satellite technology", "technology"),
        ("NOR", "PER", "medicine", "humanitarian"),
    ]


def test_the_other_side_of_a_trade_takes_its_receiver_from_the_sentence(read):
    found = told(read, "Norway provides Peru with money, while Peru supplies shells and drones.")
    assert ("PER", "NOR", "shells", "military") in found
    assert ("PER", "NOR", "drones", "military") in found


def test_a_gift_without_a_receiver_is_kept_only_on_request(read):
    text = "Norway supplied shells."
    assert told(read, text) == []
    assert told(read, text, complete=False) == [("NOR", None, "shells", "military")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave Peru no weapons.",
        "Norway did not send weapons to Peru.",
        "Norway sent a message to Peru.",
        "Norway gave details to Peru.",
        "Norway sent Norway money.",
    ],
)
def test_denied_gifts_words_and_self_gifts_are_no_exchanges(read, text):
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Norway may send weapons to Peru.", "possible"),
        ("Norway will send weapons to Peru.", "future"),
        ("Norway reportedly sent weapons to Peru.", "reported"),
    ],
)
def test_factuality_is_kept(read, text, factuality):
    document, mentions = read(text, NAMES)
    (exchange,) = exchanges(document, mentions)
    assert exchange.factuality == factuality


def test_no_parse_no_exchange(read):
    document, mentions = read("Norway gab Peru Geld.", NAMES, lang="de")
    assert exchanges(document, mentions) == ()
