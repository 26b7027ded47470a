"""User files add to the bundled ones; a wrong one is named with its entry."""

import itertools
import json
from pathlib import Path

import pytest

from newsprism.lexicon import LexiconError, load
from newsprism.lexicon.files import bundled, faults


def write(folder: Path, **sections: object) -> Path:
    path = folder / "mine.json"
    path.write_text(json.dumps({"as_of": "2026-01-01", **sections}), encoding="utf-8")
    return path


def test_bundled_files_are_sound():
    assert [fault for file in bundled() for fault in faults(file)] == []


def test_every_tenure_names_a_person_of_the_office_and_dates_in_order():
    lexicon = load()
    for entry in lexicon.entries.values():
        for tenure in entry.tenures:
            assert tenure.since is not None or tenure.until is None
            assert tenure.until is None or tenure.since is None or tenure.since < tenure.until, entry.id
            assert "/" in tenure.office


def test_two_people_never_hold_a_leading_office_at_once():
    lexicon = load()
    held: dict[str, list[tuple[str, str, str]]] = {}
    for entry in lexicon.entries.values():
        for t in entry.tenures:
            if t.since and t.office.rpartition("/")[2] in ("president", "prime-minister", "chancellor"):
                held.setdefault(t.office, []).append((t.since, t.until or "9999", entry.id))
    for office, terms in held.items():
        terms.sort()
        for (_, until, one), (since, _, other) in itertools.pairwise(terms):
            assert until <= since, f"{office}: {one} and {other}"


def test_a_user_adds_an_entry(tmp_path):
    entry = {"id": "org:harbour-watch", "name": "Harbour Watch", "kind": "organisation"}
    entry["forms"] = {"en": {"name": ["Harbour Watch"]}}
    lexicon = load([write(tmp_path, entries=[entry])])
    text = "Harbour Watch said so."
    assert [m.entry_id for m in lexicon.find(text, 0, len(text), "en")] == ["org:harbour-watch"]


def test_a_user_adds_a_form_and_a_tenure_to_a_known_entry(tmp_path):
    entry = {"id": "RUS", "name": "Russia", "kind": "government", "forms": {"en": {"name": ["Muscovy"]}}}
    lexicon = load([write(tmp_path, entries=[entry])])
    assert [m.entry_id for m in lexicon.find("Muscovy and Russia", 0, 18, "en")] == ["RUS", "RUS"]


def test_a_users_cue_comes_last_and_holds(tmp_path):
    lexicon = load([write(tmp_path, cues={"en": {"claim": "said"}})])
    assert lexicon.cues("en")["claim"] == "said"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"id": "org:x", "name": "X", "kind": "club"}, ["org:x", "club"]),
        ({"id": "x", "name": "X", "kind": "organisation"}, ["'x'", "id is none of"]),
        ({"id": "org:x", "name": "X", "kind": "organisation", "country": "Russia"}, ["org:x", "alpha-3"]),
        (
            {"id": "org:x", "name": "X", "kind": "organisation", "forms": {"en": {"name": [" "]}}},
            ["org:x", "empty form"],
        ),
        ({"id": "org:x", "name": "X", "kind": "organisation", "nick": "Y"}, ["org:x", "nick"]),
        ({"id": "org:x", "kind": "organisation"}, ["org:x", "name"]),
        (
            {"id": "person:x", "name": "X", "kind": "person", "tenures": [{"office": "A", "since": "May"}]},
            ["person:x", "May"],
        ),
    ],
)
def test_a_wrong_entry_is_named_with_its_file(tmp_path, entry, words):
    with pytest.raises(LexiconError) as caught:
        load([write(tmp_path, entries=[entry])])
    for word in ["mine.json", *words]:
        assert word in str(caught.value)


@pytest.mark.parametrize("body", ["", "[", "[]", '{"entries": []}', "\x00", '{"as_of": "soon"}'])
def test_a_file_that_is_no_lexicon_is_named(tmp_path, body):
    path = tmp_path / "broken.json"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"broken\.json"):
        load([path])


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"nowhere\.json"):
        load([tmp_path / "nowhere.json"])


def test_a_file_that_is_not_utf8_is_named(tmp_path):
    path = tmp_path / "latin.json"
    path.write_bytes(b'{"as_of": "2025", "about": "\xe9"}')
    with pytest.raises(LexiconError, match=r"latin\.json"):
        load([path])
