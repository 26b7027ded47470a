"""The page: self-contained, safe, whole, and in order."""

import base64
import hashlib
import re
import time
from html.parser import HTMLParser
from itertools import pairwise

import lxml.html
import msgspec
import pytest

from newsprism.model.spans import Citation
from newsprism.render.anchors import Anchors
from newsprism.render.html import direction, distinct, to_html, web_address
from newsprism.render.index import citations_of
from newsprism.render.safe import visible


@pytest.fixture(scope="module")
def page(dossier):
    return to_html(dossier)


@pytest.fixture(scope="module")
def tree(page):
    return lxml.html.document_fromstring(page)


def test_no_request_leaves_the_page(tree):
    assert tree.xpath("//img | //iframe | //object | //embed | //form | //base | //link[not(@href='data:,')]") == []
    assert tree.xpath("//@src | //@srcset | //@data | //@action | //@background") == []
    assert "url(" not in tree.xpath("string(//style)")
    assert "@import" not in tree.xpath("string(//style)")


def test_the_policy_allows_its_own_style_and_script_alone(tree):
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (element,) = tree.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_hostile_text_is_text(tree, page, sample):
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")
    assert not tree.xpath("//@style")
    assert not tree.xpath("//a[starts-with(@href, 'javascript:')]")
    assert "\x1b" not in page
    assert "\u202e" not in page
    shown = tree.xpath("string(//section[@class='articles'])")
    for words in sample.HOSTILE_WORDS:
        assert visible(words) in shown


def test_every_link_opens_its_words(dossier, tree):
    anchors = Anchors(dossier)
    elements = {element.get("id"): element for element in tree.xpath("//*[@id]")}
    assert all(href[1:] in elements for href in tree.xpath("//a[starts-with(@href, '#')]/@href"))
    citations = list(citations_of(dossier))
    assert len(citations) > 50
    for citation in citations:
        anchor = anchors.of(citation)
        pieces = tree.xpath(f"//*[contains(concat(' ', @class, ' '), ' {anchor} ')]")
        words = "".join(piece.text_content() for piece in pieces)
        assert words == "".join(said(citation))


def said(citation: Citation):
    spans = citation.spans or [(citation.start, citation.end)]
    for piece in spans:
        start, end = (piece.start, piece.end) if citation.spans else piece
        yield visible(citation.exact[start - citation.start : end - citation.start])


def test_ids_are_unique(tree):
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_headings_are_in_order(tree):
    levels = [int(element.tag[1]) for element in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_labels_and_languages(tree):
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//nav")) == 1
    assert tree.xpath("//div[@class='body'][@lang='ar'][@dir='rtl']")
    assert all(svg.get("role") == "img" and svg.get("aria-labelledby") for svg in tree.xpath("//svg"))
    assert not tree.xpath("//table[not(.//th[@scope='col'])]")
    for scroll in tree.xpath("//div[@role='region']"):
        assert scroll.get("aria-label") or scroll.get("aria-labelledby")


def test_everything_of_the_story_is_there(tree, story):
    text = tree.text_content()
    for claim in story.claims:
        assert visible(claim.text) in text
    for entry in story.timeline:
        assert entry.text in text
    for name in (
        "Norway",
        "Iceland",
        "United Kingdom",
        "Speakers whose country is not known",
        "a6",
        "Not read",
        "the file is empty",
    ):
        assert name in text


def test_only_a_conflict_looks_like_one(tree):
    cards = tree.xpath("//section[@class='disagreements']//li[contains(@class, 'card')]")
    assert ["conflict" in card.get("class") for card in cards] == [True, False, False, False]


def test_a_copy_and_an_undated_article_are_called_so(tree):
    notes = " ".join(tree.xpath("//details[@class='text']/summary//text()"))
    assert "copies The Tidewater" in notes
    assert "undated" in notes


def test_a_bare_dossier(sample):
    tree = lxml.html.document_fromstring(to_html(sample.bare()))
    assert "No conflict" in tree.text_content()
    assert tree.xpath("//section[contains(@class, 'positions')]") == []


def test_no_story_at_all(dossier):
    empty = msgspec.structs.replace(dossier, stories=(), articles=())
    assert "0 stories" in to_html(empty)


def test_many_stories_fold(dossier, story):
    stories = tuple(msgspec.structs.replace(story, id=f"s{n}") for n in range(7))
    tree = lxml.html.document_fromstring(to_html(msgspec.structs.replace(dossier, stories=stories)))
    assert len(tree.xpath("//article[contains(@class, 'story')]")) == 3
    assert len(tree.xpath("//details[contains(@class, 'folded-story')]")) == 4
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_time_and_size_grow_with_the_number_of_articles(sample):
    to_html(sample.large(5))
    sizes, times = [], []
    for number in (50, 200):
        large = sample.large(number)
        start = time.perf_counter()
        sizes.append(len(to_html(large)))
        times.append(time.perf_counter() - start)
    assert sizes[1] < 4.5 * sizes[0]
    assert times[1] < 10 * times[0] + 0.5
    assert sizes[1] < 4_000_000


def test_long_lists_fold(sample):
    tree = lxml.html.document_fromstring(to_html(sample.large(200)))
    assert not tree.xpath("//details[@class='text'][@open]")
    assert tree.xpath("//summary[contains(., 'more claims')]")


def test_addresses_that_a_browser_may_open():
    assert web_address("https://example.org/a") == "https://example.org/a"
    assert web_address("JavaScript:alert(1)") is None
    assert web_address("data:text/html,x") is None
    assert web_address(None) is None


def test_direction():
    assert [direction(lang) for lang in ("ar-EG", "en", None, "fa")] == ["rtl", "ltr", "auto", "rtl"]


def test_a_citation_is_linked_once(sample):
    one, other = sample.at("a1", sample.COSTS), sample.at("a1", sample.SAFE_A1)
    assert distinct((one, other, one)) == (one, other)


def test_the_page_does_not_change_from_run_to_run(dossier, page):
    assert to_html(dossier) == page
    assert not re.search(r"0x[0-9a-f]{8,}", page)


class NoBlockInParagraph(HTMLParser):
    """A browser ends a paragraph where a block begins, and the rest of it falls out of its style."""

    def __init__(self):
        super().__init__()
        self.depth, self.broken = 0, []

    def handle_starttag(self, tag, attrs):
        if self.depth and tag in ("p", "div", "details", "ul", "ol", "li", "table", "section", "h3"):
            self.broken.append((tag, attrs, self.getpos()))
        self.depth += tag == "p"

    def handle_endtag(self, tag):
        self.depth -= tag == "p"


def test_no_paragraph_holds_a_block(dossier, story):
    many = tuple(next(citations_of(claim)) for claim in story.claims) + tuple(citations_of(story.positions))
    claims = tuple(msgspec.structs.replace(claim, citations=many) for claim in story.claims)
    origins = tuple(msgspec.structs.replace(origin, basis=many) for origin in story.origins)
    sides = tuple(
        msgspec.structs.replace(
            entry, values=tuple(msgspec.structs.replace(value, citations=many) for value in entry.values)
        )
        for entry in story.disagreements
    )
    times = tuple(msgspec.structs.replace(entry, citations=many) for entry in story.timeline)
    full = msgspec.structs.replace(story, claims=claims, origins=origins, disagreements=sides, timeline=times)
    parser = NoBlockInParagraph()
    parser.feed(to_html(msgspec.structs.replace(dossier, stories=(full,))))
    assert parser.broken == []
