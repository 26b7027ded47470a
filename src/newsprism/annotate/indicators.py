"""Scenarios with the likelihood and the indicators that the source itself gives, in its own words.

Read are tables whose head names a scenario beside a likelihood or indicators, lists with such labels, and sentences
that put a likelihood on something ("the likelihood of X is high", "X is unlikely unless Y"). Nothing is judged here:
without such words there is no scenario.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsprism.annotate.clauses import Words
from newsprism.annotate.document import Document
from newsprism.annotate.indicators_lines import lists
from newsprism.annotate.indicators_words import DEGREE, HEAD, MAX_ROW, Column, Found, column, parts, strip
from newsprism.model.layers import Indicator, Paragraph
from newsprism.model.spans import Span

CELLS = re.compile(r"\t+|\s*\|\s*| {2,}")
CONDITIONS = frozenset({"if", "should", "unless", "once", "when", "until", "were", "provided"})
NOUNS = frozenset({"likelihood", "probability", "chance", "odds", "risk", "possibility", "prospect", "danger"})
GRADES = frozenset(
    "low high moderate medium slim small remote significant considerable great slight minimal real negligible good "
    "fair growing substantial strong zero nil elevated".split()
)


def indicators(document: Document) -> tuple[Indicator, ...]:
    """The scenarios of an article in text order.

    ``scenario`` and ``indicators`` are spans of the text, ``likelihood`` the words that grade it or ``None``;
    ``sentence`` counts the document's sentences from 0. Prose needs a parse; tables and lists do not.
    """
    found = [*_tables(document), *lists(document)]
    if document.parse is not None:
        found.extend(_prose(document, Words(document.parse)))
    numbered = ((number, f) for f in found if (number := _sentence(document, f[0])) is not None)
    unique = {f[0].start: Indicator(f[0], f[1], f[2], number) for number, f in reversed(list(numbered))}
    return tuple(sorted(unique.values(), key=lambda i: i.scenario))


def _sentence(document: Document, span: Span) -> int | None:
    number = bisect_right(document.sentences, span.start, key=lambda s: s.start) - 1
    readable = number >= 0 and document.sentences[number].section != "boilerplate"
    return number if readable else None


def _tables(document: Document) -> Iterator[Found]:
    """The rows under each head that names a scenario and a likelihood or indicators."""
    columns: tuple[Column, ...] = ()
    for line in document.paragraphs:
        if line.section == "boilerplate" or line.end - line.start > MAX_ROW:
            columns = ()
            continue
        head = _head(line.span.of(document.text))
        row = _row(document.text, line, columns) if columns and not head else None
        if row is None:
            columns = head
        else:
            yield row


def _head(line: str) -> tuple[Column, ...]:
    """The columns that a line names, ``()`` if it holds other words as well."""
    rest = HEAD.sub("", line)
    if re.search(r"\w", rest):
        return ()
    columns = tuple(column(m.group()) for m in HEAD.finditer(line))
    return columns if columns[:1] == ("scenario",) and len(set(columns)) > 1 else ()


def _row(text: str, line: Paragraph, columns: tuple[Column, ...]) -> Found | None:
    cells = _cells(text, line.span)
    if len(cells) != len(columns):
        lost = columns[1] == "likelihood" and line.section in ("table", "list")
        cells = _around_degree(text, line.span) if lost else []
        columns = columns[: len(cells)]
    if len(cells) < 2:
        return None
    named = dict(zip(columns, cells, strict=False))
    signs = tuple(parts(text, named["signs"])) if "signs" in named else ()
    return named["scenario"], named.get("likelihood"), signs


def _cells(text: str, line: Span) -> list[Span]:
    """The cells of a row with separators."""
    borders = [m.span() for m in CELLS.finditer(text, line.start, line.end)]
    starts = [line.start, *(b for _, b in borders)]
    ends = [*(a for a, _ in borders), line.end]
    return [s for a, b in zip(starts, ends, strict=True) if (s := strip(text, Span(a, b)))]


def _around_degree(text: str, line: Span) -> list[Span]:
    """A row whose separators were lost: the first capitalised degree after the scenario's words parts the columns."""
    for match in DEGREE.finditer(text, line.start, line.end):
        before, after = Span(line.start, match.start()), Span(match.end(), line.end)
        whole = (
            not text[match.start() - 1 : match.start()].isalnum() and not text[match.end() : match.end() + 1].isalnum()
        )
        if not whole or text[match.start()].islower() or not before.of(text).strip():
            continue
        return [s for part in (before, Span(*match.span()), after) if (s := strip(text, part))]
    return []


def _prose(document: Document, words: Words) -> Iterator[Found]:
    readable = [s for s in document.readable if s.section in ("body", "list")]
    for sentence in readable:
        for token in words.inside(sentence.span):
            lemma = words.tree.lemma(token)
            if lemma in NOUNS:
                yield from _graded_noun(words, token)
            elif lemma in ("likely", "unlikely") and words.parse.dep[token] == "acomp":
                yield from _conditional(words, token)


def _graded_noun(words: Words, noun: int) -> Iterator[Found]:
    """ "The likelihood of X is high", "the probability of X remains very low"."""
    tree = words.tree
    verb = tree.parse.head[noun]
    topics = list(tree.pobjs(noun, "of")) + [v for p in tree.kids(noun, "prep") for v in tree.kids(p, "pcomp")]
    if (
        tree.parse.dep[noun] != "nsubj"
        or tree.lemma(verb) not in ("be", "remain", "stay", "seem", "appear")
        or not topics
    ):
        return
    for grade in tree.kids(verb, "acomp", "attr", "oprd"):
        if tree.lemma(grade) in GRADES or tree.parse.pos[grade] == "NUM" or tree.word(grade) in ("%", "percent"):
            yield tree.span(topics[0]), _adjective(words, grade), _conditions(words, verb)


def _conditional(words: Words, adjective: int) -> Iterator[Found]:
    """ "X is likely (to do Y) if Z": only with its condition, which is the indicator."""
    tree = words.tree
    verb = tree.parse.head[adjective]
    below = [verb, adjective, *tree.kids(adjective, "xcomp", "ccomp")]
    conditions = tuple(c for v in below for c in _conditions(words, v))
    subjects = list(tree.kids(verb, "nsubj", "csubj"))
    if not conditions or not subjects or tree.parse.pos[subjects[0]] == "PRON":
        return
    subject, whole = tree.span(subjects[0]), tree.span(adjective)
    end = min((c.start for c in conditions if c.start > words.parse.start[verb]), default=whole.end)
    goes_on = any(True for _ in tree.kids(adjective, "xcomp", "ccomp"))
    stripped = _strip_right(words, Span(subject.start, min(end, whole.end)) if goes_on else subject)
    if stripped is not None:
        yield stripped, _adjective(words, adjective), conditions


def _conditions(words: Words, verb: int) -> tuple[Span, ...]:
    """The conditional clauses of a verb, without the commas around them."""
    tree = words.tree
    found = []
    for clause in tree.kids(verb, "advcl", "ccomp"):
        deps = ("mark", "advmod", "aux") if tree.parse.dep[clause] == "advcl" else ("aux",)
        marks = [tree.word(c) for c in tree.kids(clause, *deps)]
        inverted = tree.word(tree.edges[clause][0]) in ("should", "were", "had")
        if CONDITIONS.intersection(marks) and (inverted or tree.parse.dep[clause] == "advcl"):
            found.append(tree.span(clause))
    return tuple(sorted(found))


def _adjective(words: Words, adjective: int) -> Span:
    """The grade with the adverbs before it ("very high")."""
    tree = words.tree
    first = min([adjective, *(c for c in tree.kids(adjective, "advmod", "neg", "nummod") if c < adjective)])
    return Span(words.parse.start[first], words.parse.end[adjective])


def _strip_right(words: Words, span: Span) -> Span | None:
    tokens: Sequence[int] = words.inside(span)
    last = len(tokens)
    while last and words.parse.pos[tokens[last - 1]] == "PUNCT":
        last -= 1
    return Span(span.start, words.parse.end[tokens[last - 1]]) if last else None
