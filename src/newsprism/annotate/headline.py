"""What only a headline claims: a number, or a death, an arrest, a destruction that the report itself does not tell.

Headlines are written by others than the report, and go further. Only what a report would have to repeat is looked for,
and everything that may bear the headline out counts: a sum, a rounder figure, any word for the same kind of event.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import combinations

import msgspec

from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.annotate.quantities.extract import quantities
from newsprism.annotate.timexes import timexes
from newsprism.model.layers import Annotated, Quantity, Sentence
from newsprism.model.spans import Span

LEAST_PROSE = 350
"""Code points of prose below which a text is too little of a report to bear anything out: a teaser, a caption."""

SMALL = 2
"""Amounts up to this are told without a number ("a man", "the pair")."""

MOST_SUMMED = 40
"""Amounts of a report, at most, of which sums are tried."""

LISTED = re.compile(
    r"\b(?:things?|ways?|reasons?|facts?|questions?|takeaways?|tips|lessons|steps|charts?|maps?|photos|pictures|"
    r"numbers|minutes|moments|highlights|stories|dinge|gründe|fragen|fakten|choses|raisons|questions|cosas|razones|"
    r"claves|preguntas|motivi|cose|вопрос\w*|факт\w*|причин\w*)\b",
    re.IGNORECASE,
)
"""Words of headlines that count their own article's parts."""

QUESTION = re.compile(r"[?？]\s*$")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class HeadlineClaim(msgspec.Struct, frozen=True):
    """Words of a title that its report does not bear out: ``span`` counts in the title."""

    span: Span
    reason: str


class _Kind(msgspec.Struct, frozen=True):
    name: str
    says: re.Pattern[str]
    bears: re.Pattern[str]


def headline_only(item: Annotated) -> tuple[HeadlineClaim, ...]:
    """The claims of an article's title that its text does not make, in title order.

    None for a title that is itself a sentence of the text, that asks, or over a text of less than 350 code points of
    prose. Linear in the length of the text but for sums, of which at most 40 amounts are tried.
    """
    title, text = item.article.title, item.article.text
    prose = [s for s in item.sentences if s.section in ("body", "list", "table", "caption")]
    if not title or QUESTION.search(title) or sum(s.end - s.start for s in prose) < LEAST_PROSE:
        return ()
    if any(s.span.of(text).startswith(title[:80]) for s in prose):
        return ()
    body = "\n".join(s.span.of(text) for s in prose)
    found = [*_numbers(item, body, prose), *_events(title, body)]
    return tuple(sorted(found, key=lambda claim: claim.span))


def _numbers(item: Annotated, body: str, prose: Sequence[Sentence]) -> Iterator[HeadlineClaim]:
    title = item.article.title
    if LISTED.search(title):
        return
    wanted = list(_of_title(item))
    if not wanted:
        return
    own = [q for q in item.quantities if _stands_in(q.span, prose)]
    figures = set(_DIGITS.findall(body))
    for quantity in wanted:
        words = quantity.span.of(title)
        written = _DIGITS.findall(words)
        if (written and figures.issuperset(written)) or _borne(quantity, own):
            continue
        yield HeadlineClaim(quantity.span, f"only the headline gives “{words}”; the report holds no such number")


def _stands_in(span: Span, prose: Sequence[Sentence]) -> bool:
    place = bisect_right(prose, span.start, key=lambda s: s.start) - 1
    return place >= 0 and prose[place].span.holds(span)


def _of_title(item: Annotated) -> Iterator[Quantity]:
    """The amounts of a title that a report has to repeat."""
    title, lang = item.article.title, (item.article.lang or "und").split("-")[0].lower()
    whole = (Sentence(0, len(title), 0, "headline"),)
    dates = timexes(title, whole, lang=lang, anchor=item.article.published.value, parse=None)
    for quantity in quantities(title, whole, dates, lang=lang):
        top = quantity.high if quantity.high is not None else quantity.low
        if top is not None and top > SMALL and not any(d.span.overlaps(quantity.span) for d in dates):
            yield quantity


def _borne(wanted: Quantity, own: Iterable[Quantity]) -> bool:
    own = [msgspec.structs.replace(q, unit=None, measure=None) for q in own]
    bare = msgspec.structs.replace(wanted, unit=None, measure=None)
    if any((found := compare_quantities(bare, q)).agrees or found.rounded or _near(bare, q) for q in own):
        return True
    exact = [q.low for q in own if q.low is not None and q.low == q.high][:MOST_SUMMED]
    return bare.low is not None and any(bare.low == sum(group) for n in (2, 3) for group in combinations(exact, n))


def _near(left: Quantity, right: Quantity) -> bool:
    """Within a twentieth: headlines round, and say "nearly"."""
    if left.low is None or right.low is None:
        return False
    return abs(left.low - right.low) <= max(abs(left.low), abs(right.low)) * Decimal("0.05")


def _events(title: str, body: str) -> Iterator[HeadlineClaim]:
    for kind in _kinds():
        said = kind.says.search(title)
        if said is not None and kind.bears.search(body) is None:
            reason = f"only the headline tells of “{said[0]}”; no word of the report does"
            yield HeadlineClaim(Span(said.start(), said.end()), reason)


@cache
def _kinds() -> tuple[_Kind, ...]:
    tables = tomllib.loads((files("newsprism.annotate") / "data" / "headline.toml").read_text(encoding="utf-8"))
    return tuple(_Kind(name, _any(table["says"]), _any(table["bears"])) for name, table in tables.items())


def _any(stems: Sequence[str]) -> re.Pattern[str]:
    """Any of the stems at the start of a word; those of scripts without spaces between words anywhere."""
    free = [stem for stem in stems if stem[0] > "\u2e80"]
    bound = [stem for stem in stems if stem[0] <= "\u2e80"]
    return re.compile(rf"\b(?:{'|'.join(bound)})|{'|'.join(free)}", re.IGNORECASE)
