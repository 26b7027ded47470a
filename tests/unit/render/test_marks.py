"""Cited words as elements: balanced, complete, and the text unharmed."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from newsprism.model.spans import Span
from newsprism.render.marks import Mark, marked

TEXT = st.text(st.sampled_from("ab <&\"'\n é船"), max_size=40)


class Balance(HTMLParser):
    """Follows the spans of one line: which words stand in which class, and that each is closed."""

    def __init__(self):
        super().__init__()
        self.stack, self.words, self.ids = [], {}, []

    def handle_starttag(self, tag, attrs):
        assert tag == "span"
        attrs = dict(attrs)
        self.stack.append(attrs["class"].split()[1])
        if "id" in attrs:
            self.ids.append(attrs["id"])

    def handle_endtag(self, tag):
        self.stack.pop()

    def handle_data(self, data):
        for name in self.stack:
            self.words[name] = self.words.get(name, "") + data


@st.composite
def text_and_marks(draw):
    text = draw(TEXT)
    spans = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=6))
    inside = [Span(s, min(s + n, len(text))) for s, n in spans if s < len(text)]
    return text, [Mark(span, f"c{number}") for number, span in enumerate(inside)]


@given(text_and_marks())
def test_the_words_of_each_mark_are_its_span(case):
    text, marks = case
    parser = Balance()
    for line in marked(text, marks).lines:
        parser.feed(str(line))
        assert parser.stack == []
    shown = "".join(line for line in text.split("\n") if line.strip())
    for mark in marks:
        kept = "".join(
            text[at]
            for at in range(mark.span.start, mark.span.end)
            if text[at] != "\n" and text[text.rfind("\n", 0, at) + 1 : (text + "\n").index("\n", at)].strip()
        )
        assert parser.words.get(mark.anchor, "") == kept
    assert len(parser.ids) == len(set(parser.ids))
    assert unescape(re.sub("<[^>]*>", "", "".join(marked(text, marks).lines))) == shown


def test_marks_that_cross_are_both_whole():
    found = marked("one two three", [Mark(Span(0, 7), "c1"), Mark(Span(4, 13), "c2")])
    (line,) = found.lines
    assert line == (
        '<span class="w c1" id="c1">one <span class="w c2" id="c2">two</span></span><span class="w c2"> three</span>'
    )
    assert found.split == ("c2",)


def test_a_piece_outside_the_text_is_left_out():
    assert marked("abc", [Mark(Span(2, 9), "c1")]).lines == ("abc",)


def test_markup_in_the_text_is_shown():
    (line,) = marked("</script><img src=x onerror=alert(1)>\x1b", []).lines
    assert "<" not in line
    assert "⟨ESC⟩" in line


def test_many_marks_on_a_long_line_take_no_time():
    text = "word " * 20_000
    marks = [Mark(Span(at, at + 4), f"c{at}") for at in range(0, len(text), 5)]
    assert len(marked(text, marks).lines[0]) > len(text)
