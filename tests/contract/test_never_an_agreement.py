"""Bad input of many kinds beside a good report, through the library: none of it becomes an agreement.

Each case is one or two reports of the same event as ``GOOD``. The first test shows that an honest second report does
agree with it, so that what the others show is not silence.
"""

import json
from pathlib import Path

import pytest

from newsprism import Dossier, brief

GOOD = (
    "The harbour master of Larvik said on Monday that the ferry Lunde had struck the northern breakwater at full speed."
    " The harbour master said that 14 passengers were treated in hospital after the collision. "
    "The ferry was towed to the yard at Framnes in the evening and its bow will be repaired there."
)
SECOND = (
    "The Norwegian Maritime Authority said on Monday that the ferry Lunde had struck the northern breakwater at full "
    "speed. The authority said that 14 passengers were treated in hospital after the collision. "
    "Divers searched the water around the breakwater until dark, and the road to the quay was closed for two hours."
)
AGREEING = ("corroborated", "single-origin")


def dossier(tmp_path: Path, *lines: dict[str, str]) -> Dossier:
    path = tmp_path / "reports.jsonl"
    base = {"published": "2026-03-03", "lang": "en"}
    path.write_text("".join(json.dumps({**base, **line}) + "\n" for line in lines), "utf-8")
    return brief([path], today="2026-03-10")


def report(name: str, text: str, title: str = "Ferry hits breakwater at Larvik", **more: str) -> dict[str, str]:
    return {"id": name, "title": title, "text": text, "outlet": f"The {name.title()} Post", **more}


def agreements(found: Dossier) -> list[set[str]]:
    """The articles of every claim that counts as told by several."""
    return [
        {c.article_id for c in claim.citations}
        for story in found.stories
        for claim in story.claims
        if claim.status in AGREEING
    ]


def kinds(found: Dossier) -> set[str]:
    return {caution.kind for story in found.stories for caution in story.cautions}


def test_an_honest_second_report_agrees(tmp_path: Path) -> None:
    found = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", SECOND))
    assert {"larvik", "tonsberg"} in agreements(found)
    assert not kinds(found) & {"satire", "retracted", "headline-only"}


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        ("satire", {"text": f"{SECOND}\n\nThis is a satirical article, and nothing in it happened."}),
        ("satire", {"text": f"SATIRE\n\n{SECOND}"}),
        ("satire", {"text": SECOND, "title": "[Satire] Ferry parks on the breakwater"}),
        ("satire", {"text": f"{SECOND}\n\nDieser Beitrag ist Satire und frei erfunden."}),
        ("satire", {"text": f"Home » Satire » Ferry\n\n{SECOND}"}),
        ("retracted", {"text": SECOND, "title": "RETRACTED: Ferry hits breakwater at Larvik"}),
        ("retracted", {"text": f"Editor's note: This article has been withdrawn.\n\n{SECOND}"}),
        ("retracted", {"text": f"{SECOND}\n\nLa rédaction retire cette information."}),
    ],
)
def test_satire_and_retractions(kind: str, bad: dict[str, str], tmp_path: Path) -> None:
    bad = {"title": "Ferry hits breakwater at Larvik", **bad}
    found = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", **bad))
    assert agreements(found) == []
    (caution,) = [c for story in found.stories for c in story.cautions if c.kind == kind]
    listed = [c.id for story in found.stories for c in story.claims if c.citations[0].article_id == "tonsberg"]
    assert listed
    assert all(claim_id in caution.text for claim_id in listed)
    assert caution.citation is not None


def test_what_satire_says_is_nobody_s_position_event_or_quotation(tmp_path: Path) -> None:
    text = f'{SECOND}\n"We will sue the breakwater," the mayor of Larvik, Ida Holm, said.\nThis article is satire.'
    (story,) = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", text)).stories
    cited = [
        *(q.article_id for q in story.quotes),
        *(s.citation.article_id for p in story.positions for s in p.statements),
        *(c.article_id for e in story.events for c in e.citations),
        *(c.article_id for t in story.timeline for c in t.citations),
        *(i for o in story.origins for i in o.article_ids),
    ]
    assert "larvik" in cited
    assert "tonsberg" not in cited


def test_satire_contradicts_nobody(tmp_path: Path) -> None:
    other = SECOND.replace("14 passengers", "9,000 passengers")
    found = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", f"{other}\n\nThis story is a work of satire."))
    assert [d for story in found.stories for d in story.disagreements] == []
    assert "disputed" not in {c.status for story in found.stories for c in story.claims}


def test_a_page_that_schema_org_calls_satire(tmp_path: Path) -> None:
    data = {"@type": "SatiricalArticle", "headline": "Ferry parks on the breakwater", "datePublished": "2026-03-03"}
    paragraphs = "".join(f"<p>{line}.</p>" for line in SECOND.split(". "))
    (tmp_path / "page.html").write_text(
        f'<html lang="en"><head><script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><article><h1>Ferry parks on the breakwater</h1>{paragraphs * 2}</article></body></html>",
        "utf-8",
    )
    (tmp_path / "good.jsonl").write_text(
        json.dumps(report("larvik", GOOD) | {"published": "2026-03-03"}) + "\n", "utf-8"
    )
    found = brief([tmp_path], today="2026-03-10")
    assert agreements(found) == []
    assert "satire" in kinds(found)


def test_a_corrected_report_still_counts(tmp_path: Path) -> None:
    note = "Correction: A previous version of this report gave the number of passengers in hospital as 41."
    found = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", f"{SECOND}\n\n{note}"))
    assert {"larvik", "tonsberg"} in agreements(found)
    assert "retracted" not in kinds(found)
    assert any("corrected" in c.text for story in found.stories for c in story.cautions)
    assert not [c for story in found.stories for c in story.claims if "41" in c.text]


def test_a_headline_agrees_with_nobody_and_is_cautioned(tmp_path: Path) -> None:
    bad = SECOND.replace("14 passengers were treated in hospital after the collision", "nobody else was on the quay")
    found = dossier(
        tmp_path, report("larvik", GOOD), report("tonsberg", bad * 2, title="14 passengers brought to hospital, 3 dead")
    )
    assert not [c for story in found.stories for c in story.claims if "3 dead" in c.text]
    cautions = [c for story in found.stories for c in story.cautions if c.kind == "headline-only"]
    assert any("dead" in c.text for c in cautions)
    assert all(c.citation is not None and c.citation.field == "title" for c in cautions)


@pytest.mark.parametrize(
    "text",
    [
        "If the ferry Lunde had struck the northern breakwater at full speed, 14 passengers would have been brought to "
        "hospital after the collision, an insurer wrote. The port will publish its own plan in June.",
        "The ferry Lunde could strike the northern breakwater at full speed in such a wind, a pilot warned. He said "
        "that 14 passengers might be treated in hospital after the collision.",
        "The ferry Lunde will strike the northern breakwater at full speed in an exercise on Friday, and 14 passengers "
        "will be treated in hospital after the collision, the port said.",
        "The shipping company denied that the ferry Lunde had struck the northern breakwater at full speed. It said "
        "that no passengers were treated in hospital after the collision.",
        "Did the ferry Lunde strike the northern breakwater at full speed? Were 14 passengers brought to hospital "
        "after the collision? The port does not answer such questions, its office wrote.",
    ],
    ids=["hypothetical", "possible", "forecast", "denial", "question"],
)
def test_what_is_no_assertion_agrees_with_nobody(text: str, tmp_path: Path) -> None:
    found = dossier(tmp_path, report("larvik", GOOD), report("tonsberg", text))
    assert agreements(found) == []


@pytest.mark.xfail(reason="an outlet of the story that no lexicon knows is taken for a body that states", strict=False)
def test_outlets_that_cite_each_other(tmp_path: Path) -> None:
    text = "The ferry Lunde struck the northern breakwater at full speed, {} reported on Monday. {}"
    first = text.format("the Tonsberg Post", "The wind had risen to a gale in the night before.")
    second = text.format("the Larvik Post", "Its owner has run the line since 1988 with two other ships.")
    found = dossier(tmp_path, report("larvik", first), report("tonsberg", second))
    assert "corroborated" not in {c.status for story in found.stories for c in story.claims}


def test_known_outlets_that_cite_each_other(tmp_path: Path) -> None:
    text = "The ferry Lunde struck the northern breakwater at full speed, {} reported on Monday. {}"
    first = text.format("the Guardian", "The wind had risen to a gale in the night before.")
    second = text.format("Le Monde", "Its owner has run the line since 1988 with two other ships.")
    found = dossier(
        tmp_path,
        report("larvik", first) | {"outlet": "Le Monde"},
        report("tonsberg", second) | {"outlet": "The Guardian"},
    )
    assert "corroborated" not in {c.status for story in found.stories for c in story.claims}


def test_an_article_that_quotes_itself(tmp_path: Path) -> None:
    said = "The ferry Lunde struck the northern breakwater at full speed, the harbour master told this newspaper."
    again = "As this newspaper reported on Monday, the ferry Lunde struck the northern breakwater at full speed."
    found = dossier(tmp_path, report("larvik", f"{said}\n\nThe wind had risen in the night.\n\n{again}"))
    assert {c.status for story in found.stories for c in story.claims} <= {"single-source"}


def test_an_outlet_that_quotes_its_own_earlier_report(tmp_path: Path) -> None:
    first = (
        "The ferry Lunde struck the northern breakwater at full speed, a fisherman told The Larvik Post. He was near."
    )
    later = (
        "The ferry Lunde struck the northern breakwater at full speed, The Larvik Post reported. The yard has begun."
    )
    found = dossier(tmp_path, report("larvik", first), report("later", later) | {"outlet": "The Larvik Post"})
    assert "corroborated" not in {c.status for story in found.stories for c in story.claims}
