"""Putting a country and a body or an office together: "Russian" + "Foreign Ministry" is ``RUS/foreign-ministry``.

The same few patterns serve every country and every language: the country before ("Russia's Foreign Ministry", "러시아
외무성"), or behind with a preposition or a genitive ("ministry of defence of Ukraine", "Министерство обороны России").
"""

import re
from collections.abc import Mapping, Sequence

from newsprism.lexicon.types import GENERIC, Match

_BEFORE = re.compile(r"(?:[’']s?)?[ \u00a0](?:the )?|[ \u00a0-]|の|的|")
_BEHIND = {
    "en": re.compile(r" of (?:the )?"),
    "de": re.compile(r" (?:von |der |des )"),
    "fr": re.compile(r" (?:de la |de l[’']|de |du |des |d[’'])?"),
    "es": re.compile(r" (?:de la |de los |de |del )?"),
    "ru": re.compile(r" "),
    "uk": re.compile(r" "),
}


def compose(text: str, found: Sequence[Match], lang: str, aliases: Mapping[str, str]) -> list[Match]:
    """Join countries with the bodies and offices beside them; bodies and offices left alone keep their generic id.

    A demonym or a name is joined once: in "Russian and Chinese foreign ministers" nothing is joined, for the plural
    is no one's office.
    """
    result: list[Match] = []
    position = 0
    while position < len(found):
        joined = _pair(text, found[position : position + 2], lang)
        if joined is None:
            result.append(found[position])
            position += 1
            continue
        result.append(_named(joined, aliases))
        position += 2
    return result


def _named(match: Match, aliases: Mapping[str, str]) -> Match:
    return Match(match.start, match.end, aliases.get(match.entry_id, match.entry_id), match.kind)


def _pair(text: str, two: Sequence[Match], lang: str) -> Match | None:
    """The two matches as one, where one is a country and the other a generic body or office beside it."""
    if len(two) < 2:
        return None
    left, right = two
    gap = text[left.end : right.start]
    if len(gap) > 8:
        return None
    if _is_country(left) and _is_generic(right) and _BEFORE.fullmatch(gap):
        country, body = left, right
    elif _is_generic(left) and _is_country(right) and _behind(lang, gap):
        country, body = right, left
    else:
        return None
    return Match(left.start, right.end, f"{country.entry_id}/{body.entry_id[len(GENERIC) :]}", body.kind)


def _behind(lang: str, gap: str) -> bool:
    pattern = _BEHIND.get(lang)
    return pattern is not None and pattern.fullmatch(gap) is not None


def _is_country(match: Match) -> bool:
    """A capital is not joined: "Moscow police" is the city's."""
    return len(match.entry_id) == 3 and match.kind != "metonym"


def _is_generic(match: Match) -> bool:
    return match.entry_id.startswith(GENERIC)
