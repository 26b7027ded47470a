"""Names found in nine languages, doubtful ones only where the text allows it, offices by date."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.lexicon import Lexicon, load

LEXICON = load()


def found(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.entry_id) for m in LEXICON.find(text, 0, len(text), lang)]


def ids(text: str, lang: str = "en") -> list[str]:
    return [entry_id for _, entry_id in found(text, lang)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Kremlin and Downing Street spoke.", ["RUS/presidency", "GBR/prime-minister-office"]),
        ("Seoul, Hanoi and Nairobi agreed.", ["KOR", "VNM", "KEN"]),
        ("Russian Foreign Ministry", ["RUS/foreign-ministry"]),
        ("Egypt's Ministry of Defence", ["EGY/defence-ministry"]),
        ("the ministry of foreign affairs of Peru", ["PER/foreign-ministry"]),
        ("Kenyan police", ["KEN/police"]),
        ("the Brazilian president", ["BRA/president"]),
        ("The Korean Central News Agency (KCNA)", ["agency:kcna", "agency:kcna"]),
        ("Volodymyr Zelenskyy, Zelensky and Zelenskiy", ["person:volodymyr-zelensky"] * 3),
        ("Kim Jong-un and Kim Jong Un", ["person:kim-jong-un"] * 2),
        ("the Washington Post", ["media:washington-post"]),
        ("Reuters, AFP and the Associated Press", ["agency:reuters", "agency:afp", "agency:ap"]),
        ("The U.S. and the UK", ["USA", "GBR"]),
        ("Côte d'Ivoire and Cote d’Ivoire", ["CIV", "CIV"]),
        ("NORTH KOREA SAYS", ["PRK"]),
        ("north Korea", ["PRK"]),
        ("Brussels and NATO", ["org:european-union", "org:nato"]),
    ],
)
def test_english_names(text, wanted):
    assert ids(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan scored.",
        "Jordan Peterson spoke.",
        "The runoff in Atlanta, Georgia, was close.",
        "They ate turkey.",
        "Turkey prices rose before the feast.",
        "Denzel Washington starred.",
        "Ivanka Smith met Hunter Trumpson.",
        "Olga Putin, a baker, said no.",
        "Tell us who did it and when.",
        "TELL US WHO DID IT AND WHEN, THEY SAID",
        "The Bank of America rose.",
        "He may polish the china.",
        "the ministry said",
        "the president said",
    ],
)
def test_what_is_no_name_of_ours(text):
    assert ids(text) == []


def test_a_capital_is_not_joined_with_a_noun_beside_it():
    assert ids("Warsaw police arrested him.") == ["POL"]


def test_two_countries_before_one_body_stay_countries():
    assert ids("the Dutch and Belgian foreign ministers") == ["NLD", "BEL"]


def test_scan_keeps_bodies_of_no_country():
    text = "The foreign ministry said"
    assert [m.entry_id for m in LEXICON.scan(text, 0, len(text), "en")] == ["*/foreign-ministry"]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("ru", "В Кремле и в Минобороны РФ", ["RUS/presidency", "RUS/defence-ministry"]),
        ("ru", "Президентом Франции стал", ["FRA/president"]),
        ("ru", "с Макроном и Зеленским", ["person:emmanuel-macron", "person:volodymyr-zelensky"]),
        ("uk", "російські війська і Міноборони України", ["RUS/armed-forces", "UKR/defence-ministry"]),
        ("uk", "у Києві заявили", ["UKR"]),
        ("de", "Das polnische Außenministerium und Russlands Präsident", ["POL/foreign-ministry", "RUS/president"]),
        ("fr", "le président français et la Chine", ["FRA/president", "CHN"]),
        ("es", "el presidente argentino y EE. UU.", ["ARG/president", "USA"]),
        ("ko", "북한은 미국과 러시아 외무성을", ["PRK", "USA", "RUS/foreign-ministry"]),
        ("ja", "中国外務省と北朝鮮が", ["CHN/foreign-ministry", "PRK"]),
        ("zh", "俄罗斯国防部和朝中社", ["RUS/defence-ministry", "agency:kcna"]),
    ],
)
def test_other_languages(lang, text, wanted):
    assert ids(text, lang) == wanted


def test_korean_names_need_a_boundary_and_a_particle():
    assert ids("한국어 교실", "ko") == []
    assert ids("한국이 밝혔다", "ko") == ["KOR"]


def test_every_country_has_names_in_nine_languages():
    countries = [e for e in LEXICON.entries.values() if len(e.id) == 3]
    assert len(countries) >= 249
    for lang in ("en", "de", "fr", "es", "ru", "uk", "ko", "ja", "zh"):
        bare = [e.id for e in countries if not e.forms.get(lang, {}).get("name")]
        assert len(bare) <= 12, (lang, bare)


def test_no_form_is_claimed_by_two_people():
    owners: dict[tuple[str, str], set[str]] = {}
    for entry in LEXICON.entries.values():
        for lang, kinds in entry.forms.items():
            for forms in kinds.values():
                for form in forms:
                    owners.setdefault((lang, form.lower()), set()).add(entry.id)
    shared = {form: who for form, who in owners.items() if sum(i.startswith("person:") for i in who) > 1}
    assert shared == {}


@pytest.mark.parametrize(
    ("office", "date", "holder"),
    [
        ("RUS/president", "2025-06-01", "person:vladimir-putin"),
        ("RUS/leader", "2025-06-01", "person:vladimir-putin"),
        ("USA/president", "2021-01-19", "person:donald-trump"),
        ("USA/president", "2021-01-21", "person:joe-biden"),
        ("GBR/prime-minister", "2023", "person:rishi-sunak"),
        ("GBR/prime-minister", "2024", None),
        ("RUS/president", None, None),
        ("RUS/president", "2031-01-01", None),
        ("RUS/baker", "2025-06-01", None),
    ],
)
def test_who_held_an_office(office, date, holder):
    assert LEXICON.office_holder(office, date) == holder


def test_entries_of_bodies_are_made_up_from_country_and_body():
    entry = LEXICON.entry("FJI/foreign-ministry")
    assert entry is not None
    assert (entry.kind, entry.country, entry.level) == ("ministry", "FJI", "body")
    assert LEXICON.entry("FJI/choir") is None
    assert LEXICON.entry("nobody") is None
    assert LEXICON.country_of("FJI/foreign-ministry") == "FJI"
    assert LEXICON.country_of("org:nato") is None


def test_control_is_stated_with_its_source():
    for entry in (*LEXICON.agencies, *LEXICON.media):
        assert entry.kind == "media"
        if entry.control is not None:
            assert entry.control.says
            assert entry.control.as_of


def test_every_cue_has_a_force_on_the_scale():
    for lang in ("en", "de", "fr", "es", "ru", "uk", "ko", "ja", "zh"):
        cues = LEXICON.cues(lang)
        assert len(cues) >= 80, lang
        assert {LEXICON.endorsement(force) for force in cues.values()} <= {-1, 0, 1}
    assert LEXICON.cues("xx") == {}
    assert LEXICON.endorsement("hummed") is None
    assert (LEXICON.endorsement("confirmed"), LEXICON.endorsement("claimed")) == (1, -1)


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "ko", "zh", "und"]))
def test_matches_lie_in_the_text_in_order(text, lang):
    matches = LEXICON.scan(text, 0, len(text), lang)
    position = 0
    for match in matches:
        assert position <= match.start < match.end <= len(text)
        position = match.end


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_part_of_a_text_is_searched_alone(left, right):
    text = left + " Norway " + right
    start = len(left) + 1
    assert [m.entry_id for m in LEXICON.find(text, start, start + 6, "en")] in (["NOR"], [])


@pytest.mark.parametrize("text", ["4" * 100_000, '"' * 200_000, "İ" * 50_000, "US " * 3_000, "a" * 1_000_000])
def test_hostile_texts_end_soon(text):
    start = time.perf_counter()
    LEXICON.scan(text, 0, len(text), "en")
    LEXICON.scan(text, 0, len(text), "ko")
    assert time.perf_counter() - start < 10


def test_lowering_keeps_offsets():
    text = "İİİ Norway said"
    assert found(text) == [("Norway", "NOR")]


def test_the_lexicon_knows_its_date():
    assert isinstance(LEXICON, Lexicon)
    assert LEXICON.as_of >= "2025-12-31"


@pytest.mark.parametrize("text", ["A US-based firm sold it.", "The pro-EU party won.", "A Norway-flagged ship sailed."])
def test_a_name_that_only_describes_in_a_compound_is_no_match(text):
    assert load().find(text, 0, len(text), "en") == []
