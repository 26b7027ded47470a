"""The language of a text, as a BCP 47 tag, or ``None`` where the text does not tell.

Scripts that one language alone writes and the commonest words of English decide most texts at no cost; only the rest
loads the statistical model of py3langid (Lui and Baldwin 2012; 0.7 s), held to a list of languages.
"""

import re
from functools import cache
from typing import Any

_SAMPLE = 2000
_SHORTEST = 20
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORDS = "the of and to in that is was for on with as by at from has have were are his it said will its"
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_LETTER = re.compile(r"[^\W\d_]")
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LANGUAGE_CODES = """
    ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ka ko lt lv mk ms nl no pl pt ro ru sk sl sq sr
    sv sw ta th tr uk ur vi zh
"""
_LANGUAGES = _LANGUAGE_CODES.split()


def language_tag(declared: str | None) -> str | None:
    """A declared language as a BCP 47 tag, ``None`` if it is none (``en_GB`` is taken as ``en-GB``)."""
    if declared is None or not _TAG.fullmatch(declared.strip()):
        return None
    return declared.strip().replace("_", "-")


def language_of(text: str) -> str | None:
    """The primary language of ``text`` by its first 2,000 code points, ``None`` if too short or unsure."""
    sample = text[:_SAMPLE]
    if english := _by_words(sample):
        return english
    letters = len(_LETTER.findall(sample))
    if letters < _SHORTEST:
        return None
    return _by_script(sample, letters) or _by_model(sample)


def _by_script(sample: str, letters: int) -> str | None:
    kana, hangul, han = (len(p.findall(sample)) for p in (_KANA, _HANGUL, _HAN))
    if hangul * 2 > letters:
        return "ko"
    if kana * 10 > letters and (kana + han) * 2 > letters:
        return "ja"
    if han * 2 > letters and not kana:
        return "zh"
    return _cyrillic(sample) if len(_CYRILLIC.findall(sample)) * 2 > letters else None


def _cyrillic(sample: str) -> str | None:
    """Russian has ``ы`` without ``і``, Ukrainian the other way round; all others are left to the model."""
    letters = set(sample.lower())
    russian, ukrainian = bool(letters & set("ыэё")), bool(letters & set("іїє"))
    if russian == ukrainian or letters & set("ўјљњћђџѓќѕәғқңөұүһ"):
        return None
    return "ru" if russian else "uk"


def _by_words(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    hits = sum(1 for word in words if word in _ENGLISH)
    return "en" if hits >= 4 and hits * 5 >= len(words) else None


def _by_model(sample: str) -> str | None:
    code, sure = _identifier().classify(sample)
    return str(code) if sure > 0.9 else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
