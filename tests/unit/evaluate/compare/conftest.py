"""A small event and two annotations of it, through the same door as real ones."""

import msgspec
import pytest

from newsprism.evaluate.compare_answers import AnswerFile, anchor
from newsprism.evaluate.compare_corpus import GoldArticle
from newsprism.evaluate.compare_gold import Annotation

TEXTS = {
    "one": "The kiosk burned on 4 June, the mayor said. Three ducks were saved. “Ducks first, then chairs,” she said.",
    "two": "The kiosk burned on 4 June, our reporter saw. Some dozen ducks live there. “Ducks first,” the mayor said.",
    "three": "It burned on 5 June, the fire brigade wrote. Four ducks were saved, it now says, not three.",
    "four": "The kiosk burned on 4 June, the mayor said. Three ducks were saved. “Ducks first, then chairs,” she said.",
}

ANSWERS = {
    "event": "kiosk",
    "annotator": "a",
    "copies": {"D": "A"},
    "origins": {
        "mayor": {"kind": "official-statement", "names": ["mayor"]},
        "brigade": {"kind": "official-statement", "names": ["fire brigade"]},
        "two": {"kind": "outlet", "names": ["Second Gazette"]},
    },
    "topics": [
        {
            "label": "day of the fire",
            "slot": "date",
            "answers": {
                "4": {
                    "label": "4 June",
                    "claims": [{"at": "A1", "origins": ["mayor"]}, {"at": "B1", "origins": ["two"]}],
                },
                "5": {"label": "5 June", "claims": [{"at": "C1", "origins": ["brigade"]}]},
            },
            "relations": [["4", "5", "conflict"]],
        },
        {
            "label": "ducks saved",
            "slot": "number",
            "answers": {
                "3": {"label": "three", "claims": [{"at": "A2"}]},
                "4": {
                    "label": "four",
                    "claims": [{"at": "C2", "words": "Four ducks were saved", "origins": ["brigade"]}],
                },
            },
            "relations": [["4", "3", "superseded"]],
        },
        {
            "label": "ducks that live there",
            "slot": "number",
            "answers": {"12": {"label": "12", "claims": [{"at": "B2"}]}},
        },
    ],
    "utterances": [
        {
            "speaker": "mayor",
            "label": "ducks first",
            "variants": [
                {"at": "A3", "words": "“Ducks first, then chairs,”", "kind": "direct"},
                {"at": "B3", "words": "“Ducks first,”", "kind": "direct", "differs": ["cut"]},
            ],
        }
    ],
}


@pytest.fixture
def articles() -> tuple[GoldArticle, ...]:
    return tuple(
        GoldArticle(key, f"Kiosk burned, says {key}", text, f"Outlet {key}", "2031-06-05", None, "en")
        for key, text in TEXTS.items()
    )


@pytest.fixture
def answers() -> AnswerFile:
    return msgspec.convert(ANSWERS, AnswerFile)


@pytest.fixture
def gold(answers: AnswerFile, articles: tuple[GoldArticle, ...]) -> Annotation:
    return anchor(answers, articles)
