from making.layers import BagEmbedder, Maker, amount, quote
from making.stories import bare_lexicon
from newsprism.align.aligned import align
from newsprism.dossier.claims import claim_entries, listed_claims
from newsprism.dossier.silence import without_false_silence
from newsprism.dossier.view import StoryView
from newsprism.lexicon.lexicon import Lexicon
from newsprism.lexicon.types import Entry, LexiconFile
from newsprism.model.dossier import ClaimEntry, SilenceEntry
from newsprism.model.layers import Actor, Annotated
from newsprism.model.story import Story, Window

make = Maker()
GUARD = Actor("NOR/coast-guard", "Norwegian coast guard", "military", level="body", country="NOR")
WORDS = "we heard both engines stop and saw no light at all for 3 hours"


def told(
    *articles: Annotated, copies: dict[str, str] | None = None, lexicon: Lexicon | None = None
) -> list[ClaimEntry]:
    story = Story("s1", tuple(a.article.id for a in articles), "", Window(None, None), copies or {})
    view = StoryView.of(align(story, articles, BagEmbedder(), lexicon or bare_lexicon()))
    claims = listed_claims(view)
    return list(without_false_silence(view, claims, claim_entries(view, claims)))


def quoting(name: str, before: str, *more: str) -> Annotated:
    text = f'{before} "{WORDS}"'
    said = quote(text, f'"{WORDS}"', GUARD.id, speaker="the coast guard")
    hours = amount(text, "3 hours", 3, 3, measure=None, unit="h")
    return make(name, text, *more, quotes=[said], actors=[GUARD], quantities=(hours,), outlet=f"{name} Post")


def other(name: str) -> Annotated:
    text = "A bakery on the quay sold 400 loaves of rye bread on Monday"
    loaves = amount(text, "400 loaves", 400, 400, measure="sold", unit="loaf")
    return make(name, text, quantities=(loaves,), outlet=f"{name} Post")


def test_an_outlet_with_something_else_is_silent() -> None:
    entries = told(quoting("a", "In a letter the coast guard wrote"), other("b"))
    assert {outlet for e in entries for outlet in e.silent} == {"a Post", "b Post"}


def test_silence_tells_its_share_of_the_coverage() -> None:
    entries = told(quoting("a", "In a letter the coast guard wrote"), other("b"), other("c"))
    (bread,) = [e for e in entries if "bread" in e.text]
    assert bread.silence == SilenceEntry(1, 3, 0.333, (), (), 1)


def test_a_country_is_silent_where_all_of_its_known_outlets_are() -> None:
    outlets = (("Vadso Post", "NOR"), ("Alta Herald", "NOR"), ("Reykjavik Post", "ISL"))
    media = tuple(Entry(f"media:{n}", n, "media", c, forms={"*": {"name": (n,)}}) for n, c in outlets)
    lexicon = Lexicon((LexiconFile(as_of="2026-01-01", entries=media),))
    line = "A bakery on the quay sold 400 loaves of rye bread on Monday"
    loaves = (amount(line, "400 loaves", 400, 400, measure="sold", unit="loaf"),)
    tells = [make("a", line, quantities=loaves, outlet="Vadso Post")]
    silent = [make(n, "Nothing at all happened in the harbour", outlet=o) for n, o in (("b", "Alta Herald"),)]
    silent.append(make("c", "The ferry office was closed for repairs", outlet="Reykjavik Post"))
    (bread,) = [e for e in told(*tells, *silent, lexicon=lexicon) if "bread" in e.text]
    assert bread.silence == SilenceEntry(2, 3, 0.667, ("ISL",), ("ISL", "NOR"), 0)


def test_who_quotes_the_same_words_is_not_silent() -> None:
    left = quoting("a", "Late on Tuesday evening in a long call with our editor the coast guard said")
    right = quoting("b", "Asked by students at a school in the far north of the country the coast guard recalled")
    for entry in told(left, right, other("c")):
        if {c.article_id for c in entry.citations} <= {"a", "b"}:
            assert not {"a Post", "b Post"} & set(entry.silent)
            assert "c Post" in entry.silent


def test_satire_is_no_silence() -> None:
    entries = told(other("a"), quoting("b", "In a letter the coast guard wrote", "This article is satire."))
    (bread,) = [e for e in entries if "bread" in e.text]
    assert bread.silent == ()


def test_a_copy_speaks_with_its_original() -> None:
    entries = told(other("a"), other("b"), quoting("c", "In a letter the coast guard wrote"), copies={"b": "a"})
    for entry in entries:
        if "bread" in entry.text:
            assert entry.silent == ("c Post",)
