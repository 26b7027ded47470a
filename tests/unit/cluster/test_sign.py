from msgspec.structs import replace

from making.layers import Maker
from newsprism.cluster.sign import LEAD_SENTENCES, sign
from newsprism.model.layers import Annotated, Paragraph

make = Maker()


def _with_sections(item: Annotated, *sections: str) -> Annotated:
    sentences = tuple(replace(s, section=x) for s, x in zip(item.sentences, sections, strict=True))
    paragraphs = tuple(Paragraph(s.start, s.end, s.section) for s in sentences)
    return replace(item, sentences=sentences, paragraphs=paragraphs)


def test_clutter_is_not_what_an_article_is_about() -> None:
    item = _with_sections(make("a", "Tug sinks", "Please subscribe", "Nobody hurt"), "headline", "boilerplate", "body")
    assert sign(item).text == "Tug sinks\nNobody hurt"
    assert sign(item).lead == ("Tug sinks", "Nobody hurt")


def test_the_first_sentences_stand_for_the_article() -> None:
    item = make("a", *(f"Line {n} of the report" for n in range(20)))
    assert len(sign(item).lead) == LEAD_SENTENCES
    assert sign(item).lead[0] == "Line 0 of the report"


def test_a_title_that_is_clutter_gives_way_to_the_first_heading() -> None:
    item = make("a", "Skip to content", "Tug sinks", "Nobody was hurt")
    assert sign(_with_sections(item, "boilerplate", "headline", "body")).title == "Tug sinks"
    assert sign(_with_sections(item, "boilerplate", "body", "body")).title == ""


def test_language_and_date_are_taken_over_and_unknown_stays_unknown() -> None:
    assert sign(make("a", "Tug sinks", lang="pt-BR")).lang == "pt"
    assert sign(make("a", "Tug sinks", published=None)).published is None
    plain = make("a", "Tug sinks")
    assert sign(replace(plain, article=replace(plain.article, lang=None))).lang == "und"


def test_an_article_without_sentences_still_has_a_lead() -> None:
    bare = replace(make("a", "Tug sinks"), sentences=())
    assert sign(bare).lead == ("Tug sinks",)
    assert sign(bare).text == ""
