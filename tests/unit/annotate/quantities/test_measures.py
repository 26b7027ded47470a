"""What is measured, by the arcs of a parse written by hand and by the words nearby."""

import importlib.util
from pathlib import Path

import pytest

from newsprism.annotate.quantities import quantities
from newsprism.model.layers import Sentence
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

_spec = importlib.util.spec_from_file_location("reading", Path(__file__).with_name("reading.py"))
assert _spec is not None
assert _spec.loader is not None
reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reading)


def parsed(rows: list[tuple[str, str, str, int]]) -> tuple[str, Parse]:
    """A text of words one space apart and its parse: word, tag, dependency, head."""
    text, starts = "", []
    for word, *_ in rows:
        starts.append(len(text) + bool(text))
        text += (" " if text else "") + word
    pos = {"N": "NOUN", "V": "VERB", "C": "NUM"}
    return text, Parse(
        start=tuple(starts),
        end=tuple(s + len(r[0]) for s, r in zip(starts, rows, strict=True)),
        word=tuple(r[0] for r in rows),
        lemma=tuple(r[0] for r in rows),
        tag=tuple(r[1] for r in rows),
        pos=tuple(pos.get(r[1][0], "X") for r in rows),
        dep=tuple(r[2] for r in rows),
        head=tuple(r[3] for r in rows),
        ent=("",) * len(rows),
        sents=(Span(0, len(rows)),),
    )


@pytest.mark.parametrize(
    ("rows", "unit", "measure"),
    [
        (
            [
                ("nine", "CD", "nummod", 2),
                ("tired", "JJ", "amod", 2),
                ("clerks", "NNS", "nsubjpass", 4),
                ("were", "VBD", "auxpass", 4),
                ("arrested", "VBN", "ROOT", 4),
            ],
            "clerk",
            "arrested",
        ),
        (
            [
                ("Sales", "NNS", "nsubj", 1),
                ("rose", "VBD", "ROOT", 1),
                ("5", "CD", "nummod", 3),
                ("%", "NN", "dobj", 1),
            ],
            "%",
            "sales",
        ),
        (
            [
                ("It", "PRP", "nsubj", 1),
                ("hired", "VBD", "ROOT", 1),
                ("40", "CD", "nummod", 3),
                ("clerks", "NNS", "dobj", 1),
            ],
            "clerk",
            "clerks",
        ),
        (
            [
                ("They", "PRP", "nsubj", 1),
                ("sold", "VBD", "ROOT", 1),
                ("2", "CD", "nummod", 3),
                ("tonnes", "NNS", "dobj", 1),
                ("of", "IN", "prep", 3),
                ("brown", "JJ", "amod", 6),
                ("sugar", "NN", "pobj", 4),
            ],
            "t",
            "sugar",
        ),
    ],
)
def test_by_arcs(rows: list[tuple[str, str, str, int]], unit: str, measure: str) -> None:
    text, parse = parsed(rows)
    (found,) = quantities(text, (Sentence(0, len(text), 0, "body"),), (), lang="en", parse=parse)
    assert (found.unit, found.measure) == (unit, measure)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Nine clerks were killed.", "killed"),
        ("The storm injured 30 sailors.", "injured"),
        ("They moved 2 Mt of brown coal.", "coal"),
        ("A 12-hour outage followed.", "outage"),
        ("Trade fell by 5 %.", "trade"),
        ("It costs $70 a barrel.", "price, per barrel"),
        ("They treat 90 people a day.", "treated, per day"),
        ("They treated 90 people a day earlier.", "treated"),
        ("The mayor, 61, resigned.", "age"),
        ("They have 15 trucks.", "trucks"),
        ("It was 15 km.", None),
    ],
)
def test_nearby(text: str, measure: str | None) -> None:
    (found,) = reading.read(text)
    assert found.measure == measure
