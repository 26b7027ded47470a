"""The dossier survives the way through JSON, and other bytes are refused in clear words."""

import json

import msgspec
import pytest

from newsprism.model.dossier import SCHEMA
from newsprism.render.json import DossierError, from_json, to_json


def test_there_and_back(dossier, sample):
    for one in (dossier, sample.bare()):
        assert from_json(to_json(one)) == one


def test_same_dossier_same_bytes(dossier, sample):
    assert to_json(dossier) == to_json(sample.dossier())


def test_every_key_is_present_and_unknown_is_null(dossier):
    data = json.loads(to_json(dossier))
    assert data["schema"] == SCHEMA
    assert list(data) == ["schema", "producers", "corpus", "articles", "rejected", "stories"]
    assert set(data["corpus"]) == {"articles", "outlets", "languages", "from", "to"}
    undated = data["articles"][5]
    assert undated["outlet"] is None
    assert undated["published"] == {"value": None, "basis": None, "citation": None}
    assert data["stories"][0]["claims"][0]["citations"][0]["spans"] == []


def test_citations_point_at_their_words(dossier):
    data = json.loads(to_json(dossier))
    texts = {article["id"]: article for article in data["articles"]}
    for claim in data["stories"][0]["claims"]:
        for citation in claim["citations"]:
            text = texts[citation["article_id"]][citation["field"]]
            assert text[citation["start"] : citation["end"]] == citation["exact"]


def test_unknown_keys_are_passed_over(dossier):
    data = json.loads(to_json(dossier)) | {"later": [1]}
    assert from_json(json.dumps(data).encode()) == dossier


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"\x00\xff", "not JSON"),
        (b"[" * 100_000, "not"),
        (b"[]", "not a dossier"),
        (b"{}", "schema is ''"),
        (b'{"schema": "newsprism/dossier/9"}', "newsprism/dossier/9"),
        (b'{"schema": "newsprism/dossier/1"}', "not a whole dossier"),
        (b'{"schema": 1}', "not a dossier"),
    ],
)
def test_other_bytes_are_refused(data, words):
    with pytest.raises(DossierError, match=words):
        from_json(data)


def test_half_a_surrogate_pair_is_an_error_with_a_reason(dossier):
    broken = msgspec.structs.replace(dossier.articles[0], title="\ud800")
    with pytest.raises(DossierError, match="UTF-8"):
        to_json(msgspec.structs.replace(dossier, articles=(broken,)))
