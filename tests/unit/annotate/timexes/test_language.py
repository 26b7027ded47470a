"""The tables: they compile, name only builders that exist, and give units that the calendar knows."""

import pytest

from newsprism.annotate.timexes.build_relative import UNIT_LETTERS
from newsprism.annotate.timexes.find import BUILDERS
from newsprism.annotate.timexes.language import LANGUAGES, Language, compile_table, expand, language

UNIT_CLASSES = {"unit", "unit2"}


def grammar(code: str) -> Language:
    found = language(code)
    assert found is not None
    return found


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_rule_has_its_builder(code: str) -> None:
    assert {rule.build for rule in grammar(code).rules} <= set(BUILDERS)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_units_in_rules_are_units_of_the_calendar(code: str) -> None:
    lang = grammar(code)
    values: dict[str, set[object]] = {}
    phrases = [word for group in lang.phrases.values() for _, word in group]
    for word in [*lang.words.values(), *phrases]:
        values.setdefault(word.char, set()).add(word.value)
    for rule in lang.rules:
        for name, index in rule.pattern.groupindex.items():
            if name in UNIT_CLASSES:
                pattern = rule.pattern.pattern
                inside = pattern[pattern.index(f"(?P<{name}>") + len(f"(?P<{name}>") :].split(")")[0]
                found = {v for char in inside.strip("[]") for v in values.get(char, ())}
                assert found <= set(UNIT_LETTERS), (rule.build, index, found - set(UNIT_LETTERS))


def test_language_codes() -> None:
    assert language("en-GB") is language("en")
    assert language("zh-Hant") is language("zh")
    assert language("xx") is None
    assert language("und") is None


def test_expand() -> None:
    assert list(expand("letzt{e/en}, vorig{e/}")) == ["letzte", "letzten", "vorige", "vorig"]


def test_a_word_in_two_classes_is_refused() -> None:
    with pytest.raises(ValueError, match="two classes"):
        compile_table("xx", {"words": {"MONTH": {"5": "may"}, "VERB": "may"}, "rules": []})


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(ValueError, match="no class"):
        compile_table("xx", {"words": {"MONTH": {"5": "may"}}, "rules": ["calendar needs=MONTH :: MONHT"]})
