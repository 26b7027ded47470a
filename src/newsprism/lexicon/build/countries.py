"""Countries: names from CLDR (by Babel), the rest from the tables."""

import re
from typing import Any

from babel import Locale

from newsprism.lexicon.build.morphology import adjective, noun, romance
from newsprism.lexicon.build.tables import Forms, add, listed, plain, rows

LANGS = {"en": "en", "de": "de", "fr": "fr", "es": "es", "ru": "ru", "uk": "uk", "ko": "ko", "ja": "ja", "zh": "zh"}
_ODD = re.compile(r"[(（]| - | – |SAR|САР|ОАР|RAE|R\.A\.S|Sonderverwaltung|特別行政区|特别行政区|&")
_SLAVIC = ("ru", "uk")


def countries() -> list[dict[str, Any]]:
    """An entry a country and one for its people where English has a noun for them."""
    forms = {row[1]: Forms() for row in _heads()}
    _cldr(forms)
    _english(forms)
    _aliases(forms)
    _adjectives(forms)
    _capitals(forms)
    names = {row[0].split()[1]: _name(row) for row in rows("countries")}
    entries = [
        {"id": code, "name": names[code], "kind": "government", "country": code, "forms": plain(forms[code])}
        for code in forms
    ]
    return entries + _peoples(names)


def _heads() -> list[list[str]]:
    return [row[0].split() for row in rows("countries")]


def _name(row: list[str]) -> str:
    """The English name: CLDR's, or the first of the table's where CLDR's is not what reports write."""
    cldr = Locale("en").territories.get(row[0].split()[0], "")
    if row[1] and (not cldr or _ODD.search(cldr) or row[0].split()[0] in ("TR", "CZ")):
        return listed(row[1])[0]
    return cldr or row[0].split()[1]


def _cldr(forms: dict[str, Forms]) -> None:
    for lang, locale in LANGS.items():
        names = Locale(locale).territories
        for alpha2, alpha3 in _heads():
            name = names.get(alpha2, "")
            if name and not _ODD.search(name):
                add(forms[alpha3], lang, "name", _cases(name, lang))
    traditional = Locale.parse("zh_Hant").territories
    for alpha2, alpha3 in _heads():
        if alpha2 in traditional and not _ODD.search(traditional[alpha2]):
            add(forms[alpha3], "zh", "name", [traditional[alpha2]])


def _cases(name: str, lang: str) -> list[str]:
    if lang == "de":
        return [name, name + "s"] if " " not in name and name[-1] not in "szx" else [name]
    return list(noun(name, lang)) if lang in _SLAVIC else [name]


def _english(forms: dict[str, Forms]) -> None:
    for row in rows("countries"):
        code = row[0].split()[1]
        names = listed(row[1])
        add(forms[code], "en", "name", [n.removeprefix("The ") for n in names])
        add(forms[code], "en", "demonym", [d for d in listed(row[2]) if d not in names])
        add(forms[code], "en", "metonym", listed(row[4]))


def _aliases(forms: dict[str, Forms]) -> None:
    for code, lang, names in rows("aliases"):
        for name in listed(names):
            add(forms[code], lang, "name", [name[1:]] if name.startswith("=") else _cases(name, lang))


def _adjectives(forms: dict[str, Forms]) -> None:
    for code, de, fr, es, ru, uk in rows("adjectives"):
        mine = forms[code]
        for lang, stems in (("de", de), ("ru", ru), ("uk", uk)):
            for stem in listed(stems):
                add(mine, lang, "demonym", list(adjective(stem, lang)))
        add(mine, "fr", "demonym", list(romance(fr, "fr")))
        add(mine, "es", "demonym", list(romance(es, "es")))


def _capitals(forms: dict[str, Forms]) -> None:
    for code, *names in rows("capitals"):
        for lang, field in zip(("de", "fr", "es", "ru", "uk", "ko", "ja", "zh"), names, strict=True):
            for name in listed(field):
                if name not in forms[code].get(lang, {}).get("name", []):
                    add(forms[code], lang, "metonym", _cases(name, lang))


def _peoples(names: dict[str, str]) -> list[dict[str, Any]]:
    entries = []
    for row in rows("countries"):
        code, people = row[0].split()[1], listed(row[3])
        if people:
            entry = {"id": f"{code}/people", "name": people[0], "kind": "people", "country": code, "level": "public"}
            entries.append({**entry, "forms": {"en": {"demonym": people + _singular(people, listed(row[2]))}}})
    return entries


_FIRST_NAMES = ("Dane", "Finn", "Scot")
"""Words for one of a people that are a first name more often."""


def _singular(people: list[str], adjectives: list[str]) -> list[str]:
    """One of a people where the word is not the adjective as well: a Dane, a Frenchman."""
    ones = [p[:-3] + "man" if p.endswith("men") else p[:-1] for p in people if p.endswith(("s", "men"))]
    return [one for one in ones if one not in adjectives and one not in _FIRST_NAMES]
