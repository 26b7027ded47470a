import pytest

from newsprism.annotate.headline import HeadlineClaim, headline_only
from newsprism.annotate.pipeline import lay_out
from newsprism.annotate.quantities.extract import quantities
from newsprism.model.article import Article
from newsprism.model.layers import Annotated

FILLER = (
    "The road to the quay was closed for two hours while divers looked at the piles under the water. "
    "A crane from the yard lifted the remains of the gangway, and the line will run again with another ship. "
    "Its owner wrote that the weather had been worse than the forecast, and that the crew had done what it could. "
    "The next sailing is planned for the evening, when the wind is expected to turn to the south and to fall."
)


def claims(title: str, text: str, lang: str = "en") -> tuple[HeadlineClaim, ...]:
    article = Article("a", "a.txt", f"{text}\n\n{FILLER}", title, "0" * 64, lang=lang)
    laid = lay_out(article, None)
    amounts = quantities(article.text, laid.readable, (), lang=lang)
    return headline_only(Annotated(article, laid.paragraphs, laid.sentences, quantities=amounts))


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Ferry crash leaves 41 in hospital", "41"),
        ("Ferry destroyed at breakwater", "destroyed"),
        ("Three dead in ferry crash", "dead"),
        ("Captain arrested after ferry crash", "arrested"),
        ("Harbour master resigns over ferry", "resigns"),
    ],
)
def test_what_the_report_does_not_tell(title: str, words: str) -> None:
    found = claims(title, "The ferry struck the breakwater on Monday, and its bow was bent.")
    assert words in [claim.span.of(title).split()[0] for claim in found]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("41 taken to hospital", "The ferry struck the breakwater, and 41 of its passengers were treated."),
        ("Forty-one taken to hospital", "The ferry struck the breakwater, and 41 passengers were treated."),
        ("Some 40 hurt", "The ferry struck the breakwater, and 41 of its passengers were treated for bruises."),
        ("Dozens hurt", "The ferry struck the breakwater, and 41 of its passengers were treated for bruises."),
        ("Five dead", "Two of the crew and three passengers were killed when the ferry struck the breakwater."),
        ("Captain arrested", "The police took the captain of the ferry into custody on Monday."),
        ("Harbour master quits", "The harbour master stepped down on Monday."),
        ("Ferry destroyed", "The ferry burned down to the waterline and was a total loss."),
        ("Is the captain dead?", "The ferry struck the breakwater on Monday."),
        ("5 things to know about a ferry", "The ferry struck the breakwater on Monday."),
    ],
)
def test_what_bears_a_headline_out(title: str, text: str) -> None:
    assert claims(title, text) == ()


def test_other_languages() -> None:
    german = "Die Fähre fuhr am Montag gegen die Mole, und der Bug wurde verbogen."
    assert [c.span.of("Kapitän verhaftet") for c in claims("Kapitän verhaftet", german, "de")] == ["verhaftet"]
    assert claims("Kapitän verhaftet", f"{german} Der Kapitän kam in Untersuchungshaft, in die Haft.", "de") == ()
    assert [c.span.of("船长被捕") for c in claims("船长被捕", "渡轮周一撞上了防波堤。", "zh")] == ["被捕"]


def test_a_title_that_is_the_first_sentence_is_no_headline() -> None:
    line = "Three people are dead after the ferry struck the breakwater."
    assert claims(line, f"{line} Nobody knows why its bow was open.") == ()


def test_a_teaser_bears_nothing_out() -> None:
    article = Article("a", "a.txt", "The ferry struck the breakwater.", "Three dead", "0" * 64, lang="en")
    laid = lay_out(article, None)
    assert headline_only(Annotated(article, laid.paragraphs, laid.sentences)) == ()
