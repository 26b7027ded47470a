"""One utterance in its wordings, set against the longest word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from newsprism.model.dossier import QuoteEntry, UtteranceEntry
from newsprism.render.safe import one_line

LONGEST_COMPARED = 400
"""Words of a wording that are still compared; SequenceMatcher is quadratic, so a longer one is shown whole."""

LEAST_SHARED = 0.4
"""Share of the shorter wording's words below which a comparison word by word is harder to read than both."""

LONG_CUT = 8
"""Words of a cut from which on only its ends are shown: the longest form stands whole above it."""

_EAST_ASIAN = "\u2e80-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_EAST_ASIAN}]\s*|[^\s{_EAST_ASIAN}]+\s*")

PieceKind = Literal["same", "cut", "added"]
State = Literal["longest", "same", "differs", "reworded", "translated", "too long"]


class Piece(msgspec.Struct, frozen=True):
    kind: PieceKind
    text: str


class Wording(msgspec.Struct, frozen=True):
    """One wording; ``pieces`` are what it shares with, lacks of and adds to the longest."""

    quote: QuoteEntry
    state: State
    pieces: tuple[Piece, ...]


def wordings(utterance: UtteranceEntry, quotes: dict[str, QuoteEntry]) -> tuple[Wording, ...]:
    """The wordings of an utterance, the longest first; a quote that ``quotes`` lacks is passed over."""
    found = tuple(quotes[quote_id] for quote_id in utterance.quote_ids if quote_id in quotes)
    if not found:
        return ()
    longest = found[0]
    translated = {d.right_quote_id for d in utterance.differences if d.kind == "translated"}
    first = Wording(longest, "longest", (Piece("same", longest.text),))
    return (first, *(_wording(longest, quote, quote.id in translated) for quote in found[1:]))


def _wording(longest: QuoteEntry, quote: QuoteEntry, translated: bool) -> Wording:
    whole = (Piece("same", quote.text),)
    if translated:
        return Wording(quote, "translated", whole)
    left, right = _WORD.findall(longest.text), _WORD.findall(quote.text)
    if max(len(left), len(right)) > LONGEST_COMPARED:
        return Wording(quote, "too long", whole)
    pieces = merged(left, right)
    if all(piece.kind == "same" for piece in pieces):
        return Wording(quote, "same", pieces)
    shared = sum(len(_WORD.findall(piece.text)) for piece in pieces if piece.kind == "same")
    if shared < LEAST_SHARED * min(len(left), len(right)):
        return Wording(quote, "reworded", whole)
    return Wording(quote, "differs", pieces)


def marked_words(form: Wording) -> str:
    """A wording as plain text: ``[-cut-]`` is what it lacks of the longest, ``[+added+]`` what it has beyond."""
    signs = {"same": "{}", "cut": "[−{}−]", "added": "[+{}+]"}
    words = " ".join(signs[piece.kind].format(shortened(piece)) for piece in form.pieces)
    return f"({form.state}) {words}" if form.state in ("translated", "reworded") else words


def shortened(piece: Piece) -> str:
    """A piece on one line; of a long cut only the first three words and the last two."""
    words = _WORD.findall(one_line(piece.text))
    if piece.kind != "cut" or len(words) <= LONG_CUT:
        return one_line(piece.text)
    return f"{''.join(words[:3]).strip()} … {''.join(words[-2:]).strip()}"


def merged(left: list[str], right: list[str]) -> tuple[Piece, ...]:
    """The words of ``right``, with those of ``left`` that it lacks put where they stood.

    Case, and marks at a word's ends, count as no difference.

    >>> [(p.kind, p.text) for p in merged(["we ", "lost ", "both"], ["We ", "both"])]
    [('same', 'We '), ('cut', 'lost '), ('same', 'both')]
    """
    keys = [_key(word) for word in left], [_key(word) for word in right]
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(right[j1:j2])))
            continue
        if _says(left[i1:i2]):
            pieces.append(Piece("cut", "".join(left[i1:i2])))
        if _says(right[j1:j2]):
            pieces.append(Piece("added", "".join(right[j1:j2])))
    return tuple(pieces)


def _says(words: list[str]) -> bool:
    return any(_key(word) for word in words)


def _key(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word.strip()).casefold()
