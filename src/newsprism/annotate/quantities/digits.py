"""The value of a number in digits, as its language writes it."""

import re
from decimal import Decimal

from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import SPACES

LONGEST = 40
"""Characters of the longest number that is an amount; a longer one is a key, a serial number or noise."""

_MARKS = str.maketrans({"٫": ".", "٬": ",", "．": ".", "，": ",", "’": "'", **dict.fromkeys(SPACES, " ")})
_SPLIT = re.compile(r"[.,' ]")
_LAKH = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")


def parse_digits(written: str, lang: Language) -> Decimal | None:
    """The number that ``written`` stands for, ``None`` where it is none or could be two.

    >>> from newsprism.annotate.quantities.tables import language
    >>> parse_digits("1,234.5", language("en")), parse_digits("1.234,5", language("de"))
    (Decimal('1234.5'), Decimal('1234.5'))
    """
    if len(written) > LONGEST:
        return None
    plain = written.translate(_MARKS)
    marks = {c for c in plain if c in ".,' "}
    if not marks:
        return Decimal(plain)
    if len(marks) == 2:
        return _grouped_decimal(plain)
    return _one_mark(plain, marks.pop(), lang)


def _grouped_decimal(plain: str) -> Decimal | None:
    """Two kinds of mark: the last one opens the decimals, whatever the language."""
    cut = max(plain.rfind(m) for m in ".,")
    if cut < 0 or plain.count(plain[cut]) > 1:
        return None
    whole = _ungroup(plain[:cut])
    return None if whole is None else Decimal(f"{whole}.{plain[cut + 1 :]}")


def _one_mark(plain: str, mark: str, lang: Language) -> Decimal | None:
    groups = _ungroup(plain)
    if mark in "' ":
        return None if groups is None else Decimal(groups)
    if mark == lang.group and groups is not None:
        return Decimal(groups)
    if plain.count(mark) > 1:
        return None if groups is None else Decimal(groups)
    if mark == lang.decimal or (groups is None and not plain.startswith("0" * 2)):
        return _decimal(plain, mark, lang)
    return Decimal(groups) if groups is not None else None


def _decimal(plain: str, mark: str, lang: Language) -> Decimal | None:
    """A mark that the language does not use for decimals still opens them where it cannot group."""
    whole, _, part = plain.partition(mark)
    if mark != lang.decimal and len(part) > 2:
        return None
    return Decimal(f"{whole}.{part}")


def _ungroup(plain: str) -> str | None:
    """The digits without their marks if these set thousands apart (or lakhs and crores), else ``None``."""
    head, *rest = _SPLIT.split(plain)
    if all(len(g) == 3 for g in rest) and len(head) <= (3 if rest else LONGEST) and not (rest and head.startswith("0")):
        return head + "".join(rest)
    return plain.replace(",", "") if _LAKH.fullmatch(plain) else None
