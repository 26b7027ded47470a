"""German number words, which are written as one word: zweiunddreißig, dreihundertfünf, zweitausend."""

from newsprism.annotate.quantities.tables import Language

LONGEST = 60
_PARTS = ("und", "hundert", "tausend")


def compounds(text: str) -> bool:
    """Whether a text in lower case may hold a number word of several parts."""
    return any(part in text for part in _PARTS)


def german_number(word: str, lang: Language) -> int | None:
    """The value of a compound number word, ``None`` for any other word and for other languages.

    >>> from newsprism.annotate.quantities.tables import language
    >>> german_number("dreihundertzweiundzwanzig", language("de"))
    322
    """
    if "hundert" not in lang.hundred or len(word) > LONGEST:
        return None
    if "tausend" in word:
        return _split(word, "tausend", 1000, lang)
    return _below_thousand(word, lang)


def _split(word: str, name: str, value: int, lang: Language) -> int | None:
    """``head`` times ``value`` and ``tail``; the bare name is left to the scale words."""
    head, _, tail = word.partition(name)
    if not head and not tail:
        return None
    times = _below_thousand(head, lang) if head else 1
    rest = _below_thousand(tail.removeprefix("und"), lang) if tail else 0
    return None if times is None or rest is None else times * value + rest


def _below_thousand(word: str, lang: Language) -> int | None:
    if "hundert" in word:
        head, _, tail = word.partition("hundert")
        times = _below_hundred(head, lang) if head else 1
        rest = _below_hundred(tail.removeprefix("und"), lang) if tail else 0
        return None if times is None or rest is None or word == "hundert" else times * 100 + rest
    return _below_hundred(word, lang)


def _below_hundred(word: str, lang: Language) -> int | None:
    if word in lang.small:
        return lang.small[word]
    one, und, ten = word.partition("und")
    if not und or ten not in lang.small or not (one == "ein" or one in lang.small):
        return None
    return lang.small[one] + lang.small[ten] if lang.small[ten] % 10 == 0 and lang.small[ten] >= 20 else None
