from newsprism.model.dossier import DisagreementEntry, PolicyEntry, SilenceEntry, ValueEntry
from newsprism.render.told import policy_words, silence_words


def test_silence_is_told_with_what_it_is_part_of() -> None:
    assert silence_words(None) == silence_words(SilenceEntry(0, 4, 0.0, (), ("NOR",), 0)) == ""
    assert silence_words(SilenceEntry(1, 4, 0.25, (), ("NOR",), 1)) == "1 of 4 outlets (25 %)"
    assert silence_words(SilenceEntry(3, 4, 0.75, ("ISL", "NOR"), ("ISL", "NOR"), 0)) == (
        "3 of 4 outlets (75 %), among them all of Iceland, Norway"
    )


def test_a_policy_names_stated_values_and_what_it_rests_on() -> None:
    sides = tuple(ValueEntry(v, (), ()) for v in ("12 skier", "1800 skier"))
    three = PolicyEntry("low-best-high", "12 skier", None, "1800 skier", "no value has an origin that is shown")
    least = PolicyEntry("most-conservative", "12 skier", None, None, "the least that any report states")
    entry = DisagreementEntry("s1.d1", "number", "conflict", "killed", sides, (three, least))
    assert policy_words(three, entry) == (
        "low 12 skier, best none, high 1,800 skier (best: no value has an origin that is shown)"
    )
    assert policy_words(least, entry) == "most conservative: 12 skier"
