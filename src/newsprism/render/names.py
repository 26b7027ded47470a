"""Names that a reader knows for the codes that a dossier holds."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsprism.model.dossier import ArticleEntry
from newsprism.render.safe import clip, one_line

UNKNOWN_COUNTRY = "Country unknown"
UNKNOWN_LANGUAGE = "language unknown"

LABEL_WIDTH = 48
"""Code points of an outlet's name that are shown; the rest is cut."""

_BEYOND_CLDR = {"XKX": "XK"}  # used by many, but no part of ISO 3166-1

LEVELS = {
    "leader": "Leaders",
    "minister": "Ministers",
    "official": "Officials",
    "government": "Government",
    "body": "Bodies",
    "expert": "Experts",
    "outlet": "Media",
    "public": "Public",
    None: "Level not stated",
}
"""The rows of the grid of positions, from the top of a state downwards; "government" is a country as a speaker."""

FACTUALITIES = {
    "certain": "stated",
    "reported": "reported",
    "alleged": "alleged",
    "possible": "possible",
    "future": "planned",
    "hypothetical": "hypothetical",
}
"""How sure the sentences are of an exchange, the surest first."""

STATUSES = {
    "disputed": ("≠", "disputed", "in conflict with another value, or denied"),
    "corroborated": ("=", "corroborated", "two or more independent origins"),
    "single-origin": ("1", "single origin", "several articles, fewer than two origins shown"),
    "single-source": ("·", "single source", "one article alone"),
}
"""Status of a claim: its mark, its name and what it means, the weightiest first."""

KINDS = {
    "conflict": "both cannot be true",
    "refines": "one is the closer statement of the other",
    "rounding": "the same number, rounded",
    "different-time": "each holds at its own time",
    "different-scope": "each counts something else",
    "superseded": "a later report revises it",
    "wording": "one utterance, worded or translated differently",
}
"""Kinds of disagreement; only the first is a conflict."""


def country_name(code: str | None) -> str:
    """The English name of an ISO 3166-1 alpha-3 code; a code that CLDR does not know is returned as it is."""
    return UNKNOWN_COUNTRY if code is None else _country(code)


@lru_cache(maxsize=512)
def _country(code: str) -> str:
    from babel import Locale  # 60 ms that only a rendering with countries should pay
    from babel.core import get_global

    aliases = get_global("territory_aliases").get(code, ())
    alpha2 = _BEYOND_CLDR.get(code) or (aliases[0] if len(aliases) == 1 else code)
    return str(Locale("en").territories.get(alpha2, clip(code, LABEL_WIDTH)))


@lru_cache(maxsize=512)
def language_name(code: str | None) -> str:
    """The English name of a BCP 47 tag, or the tag itself where it is not known."""
    from babel import Locale, UnknownLocaleError

    if not code:
        return UNKNOWN_LANGUAGE
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or clip(code, LABEL_WIDTH)
    except (UnknownLocaleError, ValueError, TypeError):
        return clip(code, LABEL_WIDTH)


@lru_cache(maxsize=4096)
def label_of(name: str) -> str:
    """An outlet's name as it is shown; remembered, for a wide story names each outlet in each claim."""
    return clip(name, LABEL_WIDTH)


def outlet_label(article: ArticleEntry) -> str:
    """The outlet's name, or for an unknown outlet the name of the file that the article came from."""
    return clip(article.outlet or file_name(article.source) or article.id, LABEL_WIDTH)


SHORT = 12
"""Code points that are left of a file name of more than ``LONG`` where room is scarce."""
LONG = 20


def short_labels(articles: Sequence[ArticleEntry]) -> dict[str, str]:
    """A label for each article id: the outlet, or the file's name, a long one cut if the cut tells it apart."""
    stems = {a.id: _stem(a.source) for a in articles if not a.outlet and len(file_name(a.source)) > LONG}
    heads, tails = Counter(stem[:SHORT] for stem in stems.values()), Counter(s[-SHORT:] for s in stems.values())
    labels = {article.id: outlet_label(article) for article in articles}
    for article_id, stem in stems.items():
        if heads[stem[:SHORT]] == 1:
            labels[article_id] = one_line(stem[:SHORT]) + "…"
        elif tails[stem[-SHORT:]] == 1:
            labels[article_id] = "…" + one_line(stem[-SHORT:])
    return labels


def _stem(source: str) -> str:
    name, mark, record = file_name(source).partition("#")
    return re.sub(r"(\.(txt|html?|jsonl|md))?(\.gz)?$", "", name) + mark + record


def file_name(source: str) -> str:
    """The last part of a path or URL, with its ``#line`` if it has one."""
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2]


def plural(number: int, one: str, many: str | None = None) -> str:
    """A number and its noun.

    >>> plural(1, "origin"), plural(3, "country", "countries")
    ('1 origin', '3 countries')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
