"""A sentence as parallel lists of tokens: runs of digits, words, single marks."""

import re

import msgspec

SPACES = "\u00a0\u202f\u2009"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,٫٬'’．，]\d+|[{SPACES}]\d{{3}}(?!\d))*)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)

NUMBER, WORD, MARK = "number", "word", "mark"


class Tokens(msgspec.Struct, frozen=True):
    """Parallel lists, one entry a token; ``start`` and ``end`` are code points of the whole text."""

    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    kind: list[str]

    def __len__(self) -> int:
        return len(self.start)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands right behind the token before it, with no space between."""
        return 0 < i < len(self.start) and self.end[i - 1] == self.start[i]

    def low(self, i: int) -> str:
        """Token ``i`` in lower case, ``""`` outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def phrase(self, first: int, last: int) -> str:
        """Tokens ``first`` to ``last`` (exclusive) in lower case, one space between."""
        return " ".join(self.lower[first:last])


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of ``text[start:end]``. Curly apostrophes in ``lower`` are straight ones."""
    matches = list(_TOKEN.finditer(text, start, end))
    words = [m[0] for m in matches]
    return Tokens(
        start=[m.start() for m in matches],
        end=[m.end() for m in matches],
        word=words,
        lower=[w.lower().replace("’", "'").replace("ʼ", "'") for w in words],
        kind=[str(m.lastgroup) for m in matches],
    )
