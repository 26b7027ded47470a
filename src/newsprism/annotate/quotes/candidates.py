"""Tokens that may be the head of a cue, and what tells whether they are."""

from collections.abc import Collection, Iterator

from newsprism.annotate.quotes.view import View

FRAME = frozenset(
    (
        "nsubj",
        "nsubjpass",
        "dobj",
        "ccomp",
        "xcomp",
        "prep",
        "agent",
        "parataxis",
        "oprd",
        "attr",
        "advcl",
        "acl",
        "relcl",
    )
)
"""Arcs to dependents that together make a verb's frame."""
SHOWN = frozenset(("mark", "prep", "prt", "dobj", "aux", "auxpass", "neg", "ccomp", "xcomp", "attr", "acomp", "agent"))
"""Arcs whose dependents' lemmas are told."""
NEAR = 3
"""Tokens within which a quotation counts as beside the cue."""


def candidates(view: View, triggers: Collection[str]) -> list[int]:
    """Indices of the tokens that may head a cue: every verb, and every other token whose ``lemma/pos`` is a trigger."""
    parse = view.parse
    return [token for token, pos in enumerate(parse.pos) if pos == "VERB" or trigger_key(view, token) in triggers]


def trigger_key(view: View, token: int) -> str:
    """The lemma in lower case and the part of speech: ``according/VERB``, ``:/PUNCT``."""
    return f"{view.parse.lemma[token].lower()}/{view.parse.pos[token]}"


def features(view: View, token: int) -> list[str]:
    """What is told of one candidate, as strings for a linear model."""
    return [*_own(view, token), *_frame(view, token), *_head(view, token), *_around(view, token), *_marks(view, token)]


def _own(view: View, token: int) -> list[str]:
    parse = view.parse
    lemma, dep = parse.lemma[token].lower(), parse.dep[token]
    return [
        "b",
        "l=" + lemma,
        "t=" + parse.tag[token],
        "d=" + dep,
        "w=" + view.low[token],
        f"ld={lemma}|{dep}",
        f"lt={lemma}|{parse.tag[token]}",
        "s=" + lemma[-4:],
    ]


def _frame(view: View, token: int) -> Iterator[str]:
    parse, lemma = view.parse, view.parse.lemma[token].lower()
    frame: list[str] = []
    for child in view.children[token]:
        dep = parse.dep[child]
        side = "<" if child < token else ">"
        if dep in FRAME:
            frame.append(side + dep)
        if dep in SHOWN:
            yield f"c:{dep}={view.low[child]}"
            yield f"lc:{lemma}|{dep}={view.low[child]}"
        if dep in ("nsubj", "nsubjpass"):
            yield from _subject(view, child, lemma)
        if dep in ("ccomp", "xcomp"):
            yield from _clause(view, child, lemma)
        yield f"cd={side}{dep}"
        yield f"lcd={lemma}|{side}{dep}"
    shape = ",".join(frame)
    yield "f=" + shape
    yield f"lf={lemma}|{shape}"


def _subject(view: View, child: int, lemma: str) -> Iterator[str]:
    parse = view.parse
    kind = parse.ent[child][2:] or parse.pos[child]
    yield "su=" + parse.lemma[child].lower()
    yield "sk=" + kind
    yield f"lsk={lemma}|{kind}"


def _clause(view: View, child: int, lemma: str) -> Iterator[str]:
    """How the clause below begins: with "that", "to", "whether", a question word or nothing."""
    parse = view.parse
    opener = next((view.low[c] for c in view.children[child] if parse.dep[c] in ("mark", "aux")), "-")
    yield f"cl={opener}"
    yield f"lcl={lemma}|{opener}"
    yield "ct=" + parse.tag[child]


def _head(view: View, token: int) -> list[str]:
    parse = view.parse
    head = parse.head[token]
    above = parse.lemma[head].lower() if head != token else "-"
    return [f"h={above}", f"hp={parse.pos[head]}|{parse.dep[token]}", f"hd={parse.dep[head]}"]


def _around(view: View, token: int) -> list[str]:
    parse = view.parse
    sent = view.bounds(token)
    previous = view.low[token - 1] if token > sent.start else "<s>"
    following = view.low[token + 1] if token + 1 < sent.end else "</s>"
    second = view.low[token + 2] if token + 2 < sent.end else "</s>"
    lemma = parse.lemma[token].lower()
    first = parse.ent[token - 1][2:] if token > sent.start else ""
    return [
        "-1=" + previous,
        "+1=" + following,
        "+2=" + second,
        f"-1l={previous}|{lemma}",
        f"l+1={lemma}|{following}",
        f"l+2={lemma}|{following}|{second}",
        f"-1p={parse.pos[token - 1] if token > sent.start else '<s>'}|{first}",
        "+1p=" + (parse.pos[token + 1] if token + 1 < sent.end else "</s>"),
        f"at={min(token - sent.start, 4)}|{min(sent.end - 1 - token, 4)}",
        f"len={min((sent.end - sent.start) // 6, 6)}",
        "new" if token == 0 or view.par[token] != view.par[sent.start - 1] else "old",
    ]


def _marks(view: View, token: int) -> Iterator[str]:
    """Where the quotations of the sentence stand as seen from the candidate."""
    region, sent = view.region, view.bounds(token)
    lemma = view.parse.lemma[token].lower()
    inside = "in" if region[token] >= 0 else "out"
    left = any(region[i] != region[token] for i in range(max(sent.start, token - NEAR), token))
    right = any(region[i] != region[token] for i in range(token + 1, min(sent.end, token + 1 + NEAR)))
    any_left = view.quoted[token] > view.quoted[sent.start]
    any_right = view.quoted[sent.end] > view.quoted[token + 1]
    where = f"{inside}{left:d}{right:d}"
    yield "q=" + where
    yield f"ql={lemma}|{where}"
    yield f"qs={inside}{any_left:d}{any_right:d}"
    yield f"qp={_neighbour(view, sent.start - 1)}{_neighbour(view, sent.end)}{inside}"


def _neighbour(view: View, token: int) -> str:
    """Whether a token of the sentence before or after stands in a quotation."""
    return "q" if 0 <= token < len(view.region) and view.region[token] >= 0 else "-"
