"""Numbers that are no amounts: dates, clock times, labels, scores, telephone numbers, versions, years."""

from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.tables import context, nouns
from newsprism.annotate.quantities.tokens import MARK, NUMBER, WORD, Tokens

FIRST_YEAR, LAST_YEAR = 1400, 2100
DASHES = frozenset("-–—−‑")
LISTING = frozenset({"and", "or", "to", "-", "–", ","})
JOINERS = frozenset("-–—−‑/:.")
PERIODS = frozenset({"am", "pm", "gmt", "utc", "et", "est", "edt", "bst", "cet", "o'clock", "uhr", "hrs", "h"})


def ordinal(t: Tokens, i: int) -> bool:
    """1st, 38th, 3.º, 5-й, 1990s: a number with an ending glued to it."""
    j = i + 1
    if t.glued(j) and t.kind[j] == WORD and t.lower[j] in context().ordinals:
        return True
    if t.low(j) in ("-", "'") and t.glued(j) and t.glued(j + 1) and not t.lower[j + 1].isascii():
        return t.lower[j + 1] in context().ordinals
    return t.low(j) in ("º", "ª") and t.glued(j)


def ordinal_dot(t: Tokens, i: int, lang: str) -> bool:
    """German "3. Oktober", "im 2. Quartal": a short number, a dot, and the sentence goes on."""
    if lang != "de" or not t.glued(i + 1) or t.low(i + 1) != "." or len(t.word[i]) > 2:
        return False
    return i + 2 < len(t) and t.kind[i + 2] == WORD


def part_of_name(t: Tokens, i: int) -> bool:
    """A number glued to letters or marks before it: G7, S-400, COVID-19, #2, @7, wolf77."""
    if not t.glued(i):
        return False
    before = t.word[i - 1]
    if t.kind[i - 1] == WORD:
        return True
    if before in "#@_\\=&":
        return True
    return before in DASHES and i > 1 and t.glued(i - 1) and t.kind[i - 2] == WORD


def chain(t: Tokens, first: int) -> int:
    """The token behind a run of numbers that are no amounts by their joints, or ``first`` if it is none.

    Clock times (10:45), dates (14/06/2024), telephone numbers (555-01-42), scores (2-1) and addresses (192.0.2.14).
    """
    last, joints = first + 1, ""
    while (
        last + 1 < len(t)
        and t.low(last) in JOINERS
        and t.glued(last)
        and t.glued(last + 1)
        and t.kind[last + 1] == NUMBER
    ):
        joints += t.lower[last]
        last += 2
    if not joints:
        return first
    if len(joints) > 1 or joints in (":", "."):
        return last
    return last if _pair(t, first, joints) else first


def _pair(t: Tokens, first: int, joint: str) -> bool:
    """Whether two numbers and a joint are a score, a date, a fraction of no kind, or a span of years."""
    left, right = t.word[first], t.word[first + 2]
    if joint == "/":
        return not (right in ("2", "3", "4", "5", "8", "16") and left.isdigit() and int(left) < int(right))
    if len(right) > 1 and right[0] == "0" and right.isdigit():
        return True
    return year_like(left) and (year_like(right) or len(right) == 2)


def year_like(word: str) -> bool:
    """Whether four digits can be a year."""
    return len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR


def clock(t: Tokens, numeral: Numeral) -> bool:
    """6 a.m., 10.30 Uhr, 5 o'clock."""
    after = t.low(numeral.last)
    hour, _, minute = t.word[numeral.first].partition(".")
    if t.low(numeral.first - 1) in ("at", "until", "till") and len(minute) == 2 and len(hour) < 3 and numeral.low < 24:
        return int(minute) < 60
    if after in PERIODS and not (after == "h" and t.glued(numeral.last)):
        return after != "h"
    return after in ("a", "p") and t.low(numeral.last + 1) == "." and t.low(numeral.last + 2) == "m"


def no_duration(t: Tokens, numeral: Numeral, last: int) -> bool:
    """A label, a year or an hour of the clock before a word of time: "2024 год", "14 h 30"."""
    year = numeral.bare and year_like(t.word[numeral.first])
    hour = (
        t.low(last - 1) == "h"
        and numeral.bare
        and (t.kind[last : last + 1] == [NUMBER] or t.low(numeral.first - 1) == "à")
    )
    return year or hour or label(t, numeral)


def beside_month(t: Tokens, numeral: Numeral) -> bool:
    """14 June, June 14, Sept. 3, 3 de mayo."""
    months = context().months
    i, j = numeral.first, numeral.last
    if numeral.high > 31 and not year_like(t.word[i]):
        return False
    at = i - 1
    if t.low(at) in ("and", "or", "to", "-", "–") and at > 1 and t.kind[at - 1] == NUMBER:
        at -= 2  # July 8 and 9
    at -= t.low(at) in (".", ",")
    before = t.low(at)
    after = t.low(j + 1) if t.low(j) in ("de", "of", ".") else t.low(j)
    return _month(before, t, at) or (
        after in months and (after not in ("may", "mar", "mars", "march") or _capital(t, j))
    )


def _month(word: str, t: Tokens, at: int) -> bool:
    return word in context().months and (word not in ("may", "march", "mars", "mar") or _capital(t, at))


def _capital(t: Tokens, i: int) -> bool:
    return i < len(t) and t.word[i][:1].isupper()


def label(t: Tokens, numeral: Numeral) -> bool:
    """A number that names: Article 5, page 12, Flight 212, Boeing 737, No. 2, Unit 4."""
    i = numeral.first
    if not numeral.in_digits:
        return False
    at = i - 1
    if t.low(at) in LISTING and at > 1 and t.kind[at - 1] == NUMBER:
        at -= 2  # Articles 4 and 6
    before = t.low(at - 1) if t.low(at) == "." and t.glued(at) else t.low(at)
    if before in context().labels:
        return before not in nouns().people
    return t.kind[i - 1 : i] == [MARK] and t.low(i - 1) in "#§№&"


def name_before(t: Tokens, numeral: Numeral) -> bool:
    """A capitalised word inside the sentence right before plain digits: Airbus 320, Windows 11, Apollo 11."""
    i = numeral.first
    if i < 1 or not numeral.bare or t.kind[i - 1] != WORD:
        return False
    word = t.word[i - 1]
    return (
        word[:1].isupper() and (i > 1 or word.lower() not in context().stops) and word.lower() not in context().change
    )


def in_a_row(t: Tokens, numeral: Numeral) -> bool:
    """Digits with only a space to other digits: a telephone number, a table row, a card number."""
    i, j = numeral.first, numeral.last
    left = (i > 0 and t.kind[i - 1] == NUMBER) or (i > 1 and t.low(i - 1) == ")" and t.kind[i - 2] == NUMBER)
    right = j < len(t) and t.kind[j] == NUMBER
    return numeral.bare and (left or right)


def padded(t: Tokens, numeral: Numeral) -> bool:
    """007, 0142: a leading zero is a code's."""
    word = t.word[numeral.first]
    return numeral.bare and len(word) > 1 and word[0] == "0"


def serial(t: Tokens, numeral: Numeral) -> bool:
    """Ten and more digits with no mark between them: a key or a serial number."""
    return numeral.bare and len(t.word[numeral.first]) > 9


def plus_number(t: Tokens, numeral: Numeral) -> bool:
    """+44 and the like: a telephone prefix."""
    i = numeral.first
    return i > 0 and t.word[i - 1] == "+" and t.glued(i) and numeral.last < len(t) and t.kind[numeral.last] == NUMBER


def proper_name(t: Tokens, numeral: Numeral) -> bool:
    """Names with a number word in them: the Six Nations, the Three Gorges, Group of Seven."""
    if numeral.in_digits:
        return False
    i, j = numeral.first, numeral.last
    names = context().names
    if any(t.phrase(i, j + k) in names for k in (1, 2)):
        return True
    if t.low(i - 1) == "of" and i > 1 and t.word[i - 2] in ("Group", "Gang", "Big", "Council"):
        return True
    capital = t.word[i][0].isupper() and i > 0 and t.word[i - 1] not in "“\"'‘«:.—–-•"
    return capital and j < len(t) and t.word[j][0].isupper() and t.low(i - 1) in ("the", "of", "big", "-")


def list_number(t: Tokens, numeral: Numeral) -> bool:
    """ "2. Second point", "(3)", "(4.)": the number of a list item, a rank or a note."""
    i, j = numeral.first, numeral.last
    if not numeral.bare:
        return False
    if i == 0 and t.low(j) in (".", ")") and t.glued(j):
        return True
    return t.low(i - 1) in ("(", "[") and t.low(j) in (".", ")", "]") and i > 0


STREETS = frozenset(
    "street road avenue boulevard lane drive square court terrace crescent st rd ave blvd plaza parkway".split()
)


def address(t: Tokens, numeral: Numeral) -> bool:
    """10 Downing Street: digits before a capitalised name of a street."""
    j = numeral.last
    if not numeral.bare or j >= len(t) or not _capital(t, j):
        return False
    return any(t.low(k) in STREETS and _capital(t, k) for k in range(j + 1, j + 4))


def glued_after(t: Tokens, numeral: Numeral) -> bool:
    """5G, 777F, 24703m212: letters glued to digits that are no unit."""
    return numeral.in_digits and t.glued(numeral.last) and t.kind[numeral.last] == WORD
