"""Web pages: main text, metadata, and markup that means harm."""

from hashlib import sha256

import pytest

from newsprism.model.article import Article, Capture, DateValue, Rejected
from newsprism.read.html import read_html

BODY = "".join(
    f"<p>The ferry came in late on day {n}, the port said, and its captain put it down to the wind.</p>"
    for n in range(9)
)


def read(page: str | bytes) -> Article | Rejected:
    raw = page.encode() if isinstance(page, str) else page
    return read_html(Capture("page.html", raw, "text/html", sha256(raw).hexdigest()))


def article(head: str = "", body: str = BODY, attributes: str = "") -> Article:
    found = read(f"<!doctype html><html {attributes}><head>{head}</head><body><article>{body}</article></body></html>")
    assert isinstance(found, Article)
    return found


def test_main_text_only() -> None:
    found = article(body=f"<nav><a href='/'>Home</a></nav><h1>Ferry late</h1>{BODY}<footer>Imprint</footer>")
    assert "day 8" in found.text
    assert "Imprint" not in found.text
    assert found.title == "Ferry late"
    assert found.lang == "en"


def test_json_ld_is_believed_first() -> None:
    found = article(
        """<title>Ferry late | Harbour Post</title><meta property="og:site_name" content="Harbour Post">
        <meta property="og:title" content="Ferry late: what we know | Harbour Post">
        <meta property="article:published_time" content="2025-03-01">
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
        "headline": "Ferry &amp; crew late", "datePublished": "2025-03-04T09:30:00+0100", "dateModified": "2025-03-05",
        "author": [{"name": "Ana Lund"}, "Bo Vik"], "publisher": {"name": "Harbour Post Ltd"}}]}</script>"""
    )
    assert found.title == "Ferry & crew late"
    assert found.published == DateValue("2025-03-04T09:30:00+01:00", "metadata")
    assert found.modified == DateValue("2025-03-05", "metadata")
    assert (found.byline, found.outlet) == ("Ana Lund, Bo Vik", "Harbour Post")


def test_open_graph_without_the_site_s_name() -> None:
    found = article(
        """<meta property="og:title" content="Ferry late | Harbour Post"><meta name="author" content="desk@h.example">
        <meta property="og:site_name" content="Harbour Post"><meta property="og:url" content="https://h.example/1">"""
    )
    assert (found.title, found.url, found.byline) == ("Ferry late", "https://h.example/1", None)
    assert found.published == DateValue()


def test_a_date_has_its_basis() -> None:
    assert article('<link rel="canonical" href="https://h.example/2025/03/04/ferry">').published == DateValue(
        "2025-03-04", "url"
    )
    assert article('<meta name="date" content="Tue, 04 Mar 2025 09:30:00 +0100">').published.value == (
        "2025-03-04T09:30:00+01:00"
    )
    stated = article(body=f"<p>Published: 4 March 2025</p>{BODY}").published
    assert (stated.value, stated.basis) == ("2025-03-04", "stated")
    unreadable = article('<meta name="date" content="soon">')
    assert unreadable.published == DateValue()
    assert unreadable.notes == ("unreadable date: soon",)


def test_the_outlet_is_at_least_the_domain() -> None:
    assert article('<meta property="og:url" content="https://news.h.example/1">').outlet == "news.h.example"


def test_wide_spaces_of_a_title_stay() -> None:
    assert article('<meta property="og:title" content="船が着いた　港は混雑">').title == "船が着いた　港は混雑"


def test_a_declared_encoding_is_used() -> None:
    words = "Паром пришёл в порт с опозданием. " * 20
    page = f"<html><head><meta charset=koi8-r></head><body><p>{words}</p></body></html>"
    found = read(page.encode("koi8-r"))
    assert isinstance(found, Article)
    assert "Паром пришёл" in found.text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + BODY,
        "<html><body>" + "<table><tr><td>" * 50_000 + BODY,
        "<" * 300_000,
        "<html><body></body></html>",
        "<html><head><script type='application/ld+json'>" + "[" * 100_000 + "</script></head><body>" + BODY,
        "<html><body><p " + 'a="b" ' * 50_000 + ">" + BODY,
    ],
)
def test_hostile_markup_gives_an_article_or_a_reason(page: str) -> None:
    found = read(page)
    assert found.source == "page.html"
    assert isinstance(found, Article) or found.reason


def test_scripts_are_no_text() -> None:
    assert "alert" not in article(body=f"<script>alert('x')</script>{BODY}").text
