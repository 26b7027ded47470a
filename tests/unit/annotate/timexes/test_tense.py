"""Which Friday: the tense of the verb decides, from the parse where there is one."""

import re
from typing import Any

import msgspec
import pytest

from newsprism.annotate.timexes import timexes
from newsprism.model.layers import Sentence
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

ANCHOR = "2025-04-16"  # a Wednesday
LAST, NEXT = "2025-04-11", "2025-04-18"


def parsed(text: str, verb: str, tag: str) -> Parse:
    """A parse with one token a word, in which all words hang on the verb."""
    places = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
    words = tuple(text[a:b] for a, b in places)
    root = words.index(verb)
    return Parse(
        start=tuple(a for a, _ in places),
        end=tuple(b for _, b in places),
        word=words,
        lemma=words,
        tag=tuple(tag if w == verb else "XX" for w in words),
        pos=tuple("VERB" if w == verb else "X" for w in words),
        dep=("",) * len(words),
        ent=("",) * len(words),
        head=(root,) * len(words),
        sents=(Span(0, len(words)),),
    )


def test_a_second_verb_follows_the_first() -> None:
    text = "The tug arrives and is free on Friday."
    parse = parsed(text, "is", "VBZ")
    arrives = parse.word.index("arrives")
    changed: dict[str, list[Any]] = {
        "pos": ["X"] * len(parse.word),
        "dep": [""] * len(parse.word),
        "head": list(parse.head),
    }
    for verb in ("arrives", "is"):
        changed["pos"][parse.word.index(verb)] = "VERB"
    changed["dep"][parse.word.index("is")] = "conj"
    changed["head"][parse.word.index("is")] = changed["head"][arrives] = arrives
    tags = tuple("VBZ" if w in ("arrives", "is") else "XX" for w in parse.word)
    parse = msgspec.structs.replace(parse, tag=tags, **{k: tuple(v) for k, v in changed.items()})
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR, parse=parse)
    assert [t.value for t in found] == [NEXT]


@pytest.mark.parametrize(
    ("text", "verb", "tag", "value"),
    [
        ("The tug reaches port on Friday.", "reaches", "VBZ", NEXT),
        ("The envoys leave Friday.", "leave", "VBP", NEXT),
        ("The minister says on Friday that talks failed.", "says", "VBZ", LAST),
        ("The vote marks a change since Friday.", "marks", "VBZ", LAST),
        ("The tug reached port on Friday.", "reached", "VBD", LAST),
    ],
)
def test_a_plain_present_is_a_plan_unless_it_reports(text: str, verb: str, tag: str, value: str) -> None:
    sentence = Sentence(0, len(text), 0, "body")
    found = timexes(text, [sentence], lang="en", anchor=ANCHOR, parse=parsed(text, verb, tag))
    assert [t.value for t in found] == [value]


@pytest.mark.parametrize(
    ("text", "verb", "tag", "value"),
    [
        ("Prices rose by early July.", "rose", "VBD", "2024-07"),
        ("Prices rose on 3 June.", "rose", "VBD", "2024-06-03"),
        ("Prices rise by early July.", "rise", "VBP", "2025-07"),
    ],
)
def test_a_past_verb_of_its_own_outweighs_the_nearest_month(text: str, verb: str, tag: str, value: str) -> None:
    parse = parsed(text, verb, tag)
    light = tuple("VERB" if w == verb else "ADP" for w in parse.word)
    parse = msgspec.structs.replace(parse, pos=light)
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR, parse=parse)
    assert [t.value for t in found] == [value]


def test_a_date_before_a_weekday_keeps_its_day() -> None:
    text = "The survey was taken from 13 May through Sunday."
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor="2016-05-01")
    assert [t.value for t in found] == ["2016-05-13", "2016-05-01"]


@pytest.mark.parametrize(("lemma", "value"), [("surprise", LAST), ("agree", NEXT)])
def test_an_infinitive_behind_a_past_verb_is_past_unless_that_looks_ahead(lemma: str, value: str) -> None:
    text = "The envoys surprised to meet on Friday."
    parse = parsed(text, "meet", "VB")
    above, verb = parse.word.index("surprised"), parse.word.index("meet")
    head = tuple(above if i in (above, verb) else h for i, h in enumerate(parse.head))
    pos = tuple("VERB" if i in (above, verb) else p for i, p in enumerate(parse.pos))
    tag = tuple("VBD" if i == above else t for i, t in enumerate(parse.tag))
    lemmas = tuple(lemma if i == above else w for i, w in enumerate(parse.word))
    parse = msgspec.structs.replace(parse, head=head, pos=pos, tag=tag, lemma=lemmas)
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR, parse=parse)
    assert [t.value for t in found] == [value]


def test_what_lasts_since_a_month_began_before_today() -> None:
    text = "Prices have been high since early July."
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR)
    assert [t.value for t in found] == ["2024-07"]
