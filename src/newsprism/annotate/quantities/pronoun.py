"""When "one" is a number, and when it is a pronoun or part of an idiom."""

from newsprism.annotate.quantities.tables import context
from newsprism.annotate.quantities.tokens import WORD, Tokens

BEFORE = frozenset(
    "no the this that each every any which another some someone such first last next other old new big good bad loved "
    "great most very anyone everyone as not".split()
)
AFTER = frozenset("day another thing time way side hand by else step morning night evening afternoon".split())
ARTICLES = frozenset(
    {
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "un",
        "une",
        "uno",
        "una",
        "один",
        "одна",
        "одно",
        "одного",
        "одной",
        "одну",
        "одним",
        "одне",
        "однієї",
    }
)


def pronoun_one(t: Tokens, i: int, last: int) -> bool:
    """Whether the one-word number at ``i`` is an article, a pronoun or an idiom ("one of them", "one day")."""
    word = t.lower[i]
    if last != i + 1 or (word != "one" and word not in ARTICLES):
        return False
    if word in ARTICLES:
        return True
    if (
        t.low(i - 1) in BEFORE
        or i + 1 >= len(t)
        or (t.low(i + 1) == "-" and t.low(i + 2) in ("sided", "off", "time", "on", "to"))
    ):
        return True
    following = t.lower[i + 1]
    return following in AFTER or following in context().stops or (t.kind[i + 1] != WORD and following != "-")
