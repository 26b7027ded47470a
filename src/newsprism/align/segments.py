"""The parts of a sentence that can be claims of their own, and the words around one value: verbatim, never reworded."""

import re
from itertools import islice, pairwise

from newsprism.align.units import CJK, WORD
from newsprism.model.spans import Span

CUT = re.compile(
    r"[,;:()]\s|\s[-–—]\s|[“”\"«»]|[、，；：（）「」『』]"
    r"|\s(?=(?:and|but|who|which|that|while|after|when|because|before|where|as|und|aber|der|die|nachdem|weil|et|mais|qui"
    r"|que|y|pero|cuando|porque|и|но|который|которая|которые|после)\s)"
)
"""Where a part of a sentence ends: punctuation inside it, or a blank before a word that opens another clause."""

LEAST = 4
"""Words below which a part says nothing alone and stays with its neighbour."""

WORDS = re.compile(r"\S+")
BREAK = re.compile(r"[,;:()\[\]“”\"«»—–]|\s-\s")
"""Punctuation at which the words around a value end."""

MOST = 10
"""Words to each side of a value, at most, that its window holds."""

NEXT = 3
"""Words to each side of a value that its window holds at least, whatever stands between them."""


def size(text: str) -> int:
    """How many words a text has; two characters of Chinese, Japanese or Korean script count as one."""
    return sum((len(w) + 1) // 2 if CJK.match(w) else 1 for w in WORD.findall(text))


def segments(text: str, sentence: Span) -> list[Span]:
    """The parts of a sentence, in order and without a gap but white space: cut at :data:`CUT`, of :data:`LEAST` words
    or more; the sentence whole if it is shorter.

    Only the text's surface is read, so that every language is cut by the same rule.
    """
    words = sentence.of(text)
    borders = sorted({0, len(words), *(match.end() for match in CUT.finditer(words))})
    parts: list[tuple[int, int, int]] = []
    for start, end in pairwise(borders):
        count = size(words[start:end])
        if parts and parts[-1][2] < LEAST:
            first, _, before = parts.pop()
            parts.append((first, end, before + count))
        else:
            parts.append((start, end, count))
    if len(parts) > 1 and parts[-1][2] < LEAST:
        last = parts.pop()
        parts[-1] = parts[-1][0], last[1], LEAST
    return [s for start, end, _ in parts if (s := _stripped(words, start, end, sentence.start)) is not None]


def window(text: str, sentence: Span, value: Span) -> Span:
    """The words around a value in its sentence: up to the punctuation that ends its clause, but :data:`NEXT` words to a
    side in any case and never more than :data:`MOST`.

    In a script without blanks it is the segment that holds the value.
    """
    if CJK.search(sentence.of(text)):
        return next((s for s in segments(text, sentence) if s.holds(value)), value)
    start, end = value.start, value.end
    before = list(WORDS.finditer(text, sentence.start, value.start))
    for count, word in enumerate(reversed(before[-MOST:])):
        if count >= NEXT and BREAK.search(text, word.start(), start):
            break
        start = word.start()
    for count, word in enumerate(islice(WORDS.finditer(text, value.end, sentence.end), MOST)):
        if count >= NEXT and BREAK.search(text, end - 1, word.start()):
            break
        end = word.end()
    return Span(start, end)


def _stripped(words: str, start: int, end: int, offset: int) -> Span | None:
    part = words[start:end]
    first, last = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
    return Span(offset + first, offset + last) if first < last else None
