"""Numbers in words, of any length: three hundred and fifty thousand, mil quinientos."""

from decimal import Decimal

from newsprism.annotate.quantities.german import german_number
from newsprism.annotate.quantities.numeral import HALF, Numeral, scale_of
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import WORD, Tokens

WORDS_LIMIT = 24
"""Words of the longest number in words; what goes on after them is read as another number."""


def words(t: Tokens, i: int, lang: Language, *, first: int) -> Numeral | None:
    """A number in words: ``group`` is what stands before the next scale, ``room`` what may still be added to it."""
    total, group, room, j = Decimal(0), None, Decimal(0), i
    scaled, by = False, Decimal(1)
    while j < min(len(t), i + WORDS_LIMIT):
        word = t.lower[j]
        value = lang.small.get(word)
        if word in ("dozen", "dutzend"):
            value = None
        elif value is None and lang.decimal == "," and lang.group == "." and t.kind[j] == WORD:
            value = german_number(word, lang)
        scale = scale_of(word, lang)
        if value is not None and group is None:
            group, room = Decimal(value), _room(value, lang)
        elif value is not None and group is not None and word in ("vingt", "vingts") and group % 10 == 4 and room == 0:
            group, room = group + 76, Decimal(20)
        elif value is not None and group is not None and value < room:
            group, room = group + value, _room(value, lang)
        elif scale is not None and scale < 1000 and _may_multiply(group, first, i, word, lang):
            group, room, scaled = (group or Decimal(1)) * scale, scale if scale == 100 else Decimal(0), True
        elif scale is not None and scale >= 1000 and (group is not None or total or first < i or _opens(word, lang)):
            total, group, room, scaled, by = _multiplied(total, group, scale), None, scale, True, scale
        elif t.phrase(j, j + 3) == "and a half" and group is not None:
            group, room, j = group + HALF, Decimal(0), j + 2
        elif not _joins(t, j, lang, room if group is not None else Decimal(0 if not total else 1000)):
            break
        j += 1
    value_ = total + (group or 0)
    if j == i or (group is None and not total):
        return None
    return Numeral(first, j, value_, value_, scaled=scaled, scale=by)


def _room(value: int, lang: Language) -> Decimal:
    """The exclusive upper limit of what may be added: three to twenty, seventy-nine to three hundred."""
    if value >= 100:
        return Decimal(100)
    if value == 10 and lang.tail == 20:
        return Decimal(10)  # French dix-sept
    tail = lang.tail if value in (60, 80) else 10
    return Decimal(tail) if value >= 20 and value % 10 == 0 else Decimal(0)


def _may_multiply(group: Decimal | None, first: int, i: int, word: str, lang: Language) -> bool:
    return (group is not None and group < 100) or (
        group is None and (first < i or word == "dozen" or lang.decimal == ",")
    )


def _multiplied(total: Decimal, group: Decimal | None, scale: Decimal) -> Decimal:
    """A scale multiplies what stands before it: all of it if it is the larger ("mil millones")."""
    if group is None:
        return (total or Decimal(1)) * scale
    return (total + group) * scale if total and total < scale else total + group * scale


def _opens(word: str, lang: Language) -> bool:
    """Scale words that stand for one of themselves: mil, mille, тысяча."""
    return word in ("mil", "mille", "tausend", "тысяча", "тысячу", "миллион", "мільйон")


def _joins(t: Tokens, j: int, lang: Language, room: Decimal) -> bool:
    """Whether token ``j`` ties two words of one number: twenty-three, one hundred and four, treinta y dos."""
    follows = lang.small.get(t.low(j + 1))
    if t.lower[j] == "-":
        tied = t.glued(j) and t.glued(j + 1)
        return tied and (
            (follows is not None and (follows < room or follows == 20)) or scale_of(t.low(j + 1), lang) is not None
        )
    if t.lower[j] not in lang.join or follows is None or not follows < room:
        return False
    return lang.decimal == "," or room >= 100
