"""Attribution scored on PolNeAR (Newell, Margolin & Ruths 2018), in the brat files of its authors.

Where several annotators marked one article, the first in the order of their names is the reference, so that every
article counts once. All figures are percentages in [0, 100].
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from newsprism.model.spans import Span

Predict = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]
"""From JSON lines (``id``, ``text``, ``lang``) to the objects of ``newsprism annotate``."""

MARKS = "\"“”„«»'‘’`"


class Attribution(msgspec.Struct, frozen=True):
    """One attribution of either side: spans in text order, ``()`` where it has none."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


class Item(msgspec.Struct, frozen=True):
    """One article of the set; ``outlet`` is the first part of its name."""

    name: str
    text: str
    gold: tuple[Attribution, ...]

    @property
    def outlet(self) -> str:
        return self.name.split("_", 1)[0]


class Match(msgspec.Struct, frozen=True):
    """A gold attribution and the predicted one that overlaps it most, or one of them alone."""

    item: Item
    gold: Attribution | None
    predicted: Attribution | None


def load(data: Path, *, limit: int | None = None) -> tuple[Item, ...]:
    """Read one part of the set: a folder with ``text/*.txt`` and ``attributions/*.ann``, in the order of names.

    Raises:
        FileNotFoundError: the folder has no ``text`` and ``attributions`` in it.
    """
    texts = {path.stem: path for path in sorted((data / "text").glob("*.txt"))}
    if not texts:
        raise FileNotFoundError(f"no PolNeAR texts in {data}")
    first: dict[str, Path] = {}
    for path in sorted((data / "attributions").glob("*.ann")):
        first.setdefault(path.stem if path.stem in texts else path.stem.rsplit("_", 1)[0], path)
    names = sorted(set(first) & set(texts))[:limit]
    return tuple(Item(n, texts[n].read_bytes().decode(), read_brat(first[n].read_text("utf-8"))) for n in names)


def read_brat(annotation: str) -> tuple[Attribution, ...]:
    """The attributions of one ``.ann`` file; those without content are left out."""
    bounds: dict[str, tuple[Span, ...]] = {}
    events: list[dict[str, list[str]]] = []
    for line in annotation.split("\n"):
        key, _, rest = line.partition("\t")
        if key.startswith("T") and rest:
            bounds[key] = _spans(rest.partition("\t")[0])
        elif key.startswith("E"):
            roles: dict[str, list[str]] = defaultdict(list)
            for part in rest.split():
                role, _, target = part.partition(":")
                roles[role.rstrip("0123456789")].append(target)
            events.append(roles)
    built = (_attribution(roles, bounds) for roles in events)
    return tuple(a for a in built if a.content)


def _spans(field: str) -> tuple[Span, ...]:
    """``Content 10 20;25 30`` as spans; none for a line of another form."""
    pieces = [piece.split() for piece in field.partition(" ")[2].split(";")]
    if not all(len(p) == 2 and p[0].isdigit() and p[1].isdigit() for p in pieces):
        return ()
    return tuple(Span(int(a), int(b)) for a, b in pieces)


def _attribution(roles: Mapping[str, list[str]], bounds: Mapping[str, tuple[Span, ...]]) -> Attribution:
    content, cue, source = (
        tuple(sorted(span for target in roles.get(role, []) for span in bounds.get(target, ())))
        for role in ("Content", "Cue", "Source")
    )
    return Attribution(content, cue, source)


def predicted(annotated: Mapping[str, Any]) -> tuple[Attribution, ...]:
    """The attributions of one object of ``newsprism annotate``, less those nested in another.

    PolNeAR marks the outermost attribution alone; a nested one is neither asked for nor held against the system.
    """
    return tuple(
        Attribution(
            content=tuple(Span(a, b) for a, b in quote["content"]),
            cue=(Span(*quote["cue"]),) if quote["cue"] else (),
            source=(Span(*quote["speaker"]),) if quote["speaker"] else (),
        )
        for quote in annotated["quotes"]
        if quote.get("parent") is None
    )


def score(data: Path, predict: Predict, *, limit: int | None = None) -> dict[str, float]:
    """Score ``predict`` on one part of the set.

    Returns ``overlap_f1``, ``exact_f1`` (same code points), ``char_f1`` (of all content characters), ``source_hit``
    (share of matched pairs with a gold source whose predicted one overlaps it), ``in_marks_precision``, the measures
    of content and source per outlet (``overlap_f1/nyt``) and the recall of overlap per kind (``recall/direct``).
    """
    items = load(data, limit=limit)
    answers = predict([{"id": i.name, "text": i.text, "lang": "en"} for i in items])
    pairs = [(item, predicted(answer)) for item, answer in zip(items, answers, strict=True)]
    matches = [m for item, found in pairs for m in align(item, found)]
    out = measures(matches) | {"char_f1": _char_f1(pairs), "in_marks_precision": _in_marks(pairs)}
    for outlet in sorted({i.outlet for i in items}):
        part = measures([m for m in matches if m.item.outlet == outlet])
        out |= {f"{key}/{outlet}": value for key, value in part.items()}
    return out | _recall_by_kind(matches)


def align(item: Item, found: Sequence[Attribution]) -> list[Match]:
    """Pair gold and predicted contents one to one, largest overlap first; what is left stands alone."""
    overlaps = sorted(
        ((_overlap(g.content, p.content), -gi, -pi) for gi, g in enumerate(item.gold) for pi, p in enumerate(found)),
        reverse=True,
    )
    left, right, out = set(range(len(item.gold))), set(range(len(found))), []
    for size, gold, pred in overlaps:
        if size > 0 and -gold in left and -pred in right:
            left.discard(-gold)
            right.discard(-pred)
            out.append(Match(item, item.gold[-gold], found[-pred]))
    out.extend(Match(item, item.gold[i], None) for i in sorted(left))
    out.extend(Match(item, None, found[i]) for i in sorted(right))
    return out


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def measures(matches: Sequence[Match]) -> dict[str, float]:
    """Overlap and exact F1 of content and source hit over aligned pairs."""
    gold = sum(m.gold is not None for m in matches)
    found = sum(m.predicted is not None for m in matches)
    both = [(m.item, m.gold, m.predicted) for m in matches if m.gold is not None and m.predicted is not None]
    exact = sum(_letters(i.text, g.content) == _letters(i.text, p.content) for i, g, p in both)
    sourced = [(g, p) for _, g, p in both if g.source]
    hits = sum(_overlap(g.source, p.source) > 0 for g, p in sourced)
    return {
        "overlap_f1": _percent(2 * len(both), gold + found),
        "exact_f1": _percent(2 * exact, gold + found),
        "source_hit": _percent(hits, len(sourced)),
    }


def _letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places in ``text`` that the spans cover, white space aside."""
    return frozenset(i for s in spans for i in range(s.start, s.end) if not text[i].isspace())


def _char_f1(pairs: Sequence[tuple[Item, Sequence[Attribution]]]) -> float:
    both = total = 0
    for item, found in pairs:
        gold = _letters(item.text, _content(item.gold))
        pred = _letters(item.text, _content(found))
        both += len(gold & pred)
        total += len(gold) + len(pred)
    return _percent(2 * both, total)


def _content(attributions: Iterable[Attribution]) -> Iterator[Span]:
    return (span for a in attributions for span in a.content)


def _in_marks(pairs: Sequence[tuple[Item, Sequence[Attribution]]]) -> float:
    """Of predicted content spans in quotation marks, the share that lies inside a gold content, marks aside."""
    inside = total = 0
    for item, found in pairs:
        golds = [_letters(item.text, a.content) for a in item.gold]
        for span in _content(found):
            if not in_marks(item.text, span):
                continue
            words = frozenset(i for i in range(span.start, span.end) if item.text[i].isalnum())
            total += 1
            inside += any(words <= gold for gold in golds)
    return _percent(inside, total)


def in_marks(text: str, span: Span) -> bool:
    """Whether the span begins and ends with a quotation mark."""
    return span.end - span.start > 2 and text[span.start] in MARKS and text[span.end - 1] in MARKS


def kind(text: str, content: Sequence[Span]) -> str:
    """``direct``, ``indirect`` or ``mixed``, by the double quotation marks in a gold content."""
    words = " ".join(span.of(text) for span in content)
    if not any(mark in words for mark in ('"', "“", "”", "''")):
        return "indirect"
    return "direct" if all(in_marks(text, span) for span in content) else "mixed"


def _recall_by_kind(matches: Sequence[Match]) -> dict[str, float]:
    hits: dict[str, list[bool]] = defaultdict(list)
    for match in matches:
        if match.gold is not None:
            hits[kind(match.item.text, match.gold.content)].append(match.predicted is not None)
    return {f"recall/{name}": _percent(sum(found), len(found)) for name, found in sorted(hits.items())}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def errors(matches: Sequence[Match], *, worst: int = 20) -> list[str]:
    """The worst matches in words, largest first: missed and invented contents, then contents with other bounds."""
    wrong = [m for m in matches if _wrongness(m) > 0]
    return [_describe(m) for m in sorted(wrong, key=_wrongness, reverse=True)[:worst]]


def _wrongness(match: Match) -> int:
    gold = _letters(match.item.text, match.gold.content) if match.gold else frozenset()
    pred = _letters(match.item.text, match.predicted.content) if match.predicted else frozenset()
    return len(gold ^ pred)


def _describe(match: Match) -> str:
    sides = [f"{match.item.name}:"]
    for name, side in (("gold", match.gold), ("predicted", match.predicted)):
        if side is not None:
            words = {k: " ... ".join(s.of(match.item.text) for s in v) for k, v in msgspec.structs.asdict(side).items()}
            sides.append(f"  {name}: [{words['source']}] <{words['cue']}> {words['content']}")
    return "\n".join(sides)
