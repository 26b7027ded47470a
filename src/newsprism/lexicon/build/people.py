"""Holders of offices, with their dates."""

import re
import unicodedata
from typing import Any

from newsprism.lexicon.build.morphology import person
from newsprism.lexicon.build.tables import Forms, add, listed, plain, rows

_LEADING = ("president", "prime-minister", "chancellor", "leader", "supreme-leader", "king", "crown-prince", "pope")


def slug(name: str) -> str:
    """``Kim Jong Un`` as ``kim-jong-un``: letters less their marks, words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L"))
    letters = "".join(c for c in bare if not unicodedata.combining(c)).lower().replace("'", "").replace("’", "")
    return re.sub(r"[^\w]+", "-", letters).strip("-")


def people(roles: dict[str, tuple[str, str]]) -> list[dict[str, Any]]:
    """An entry a person; ``roles`` gives for a generic office its title and level."""
    entries = []
    for name, country, gender, offices, surname, *forms in rows("persons"):
        entry: dict[str, Any] = {"id": f"person:{slug(name)}", "name": name, "kind": "person"}
        entry["country"] = None if country == "-" else country
        entry["gender"] = {"f": "female", "m": "male"}[gender]
        tenures = [_tenure(field) for field in listed(offices)]
        entry |= _standing(tenures, roles)
        entry["surname"] = None if surname == "-" else surname
        if tenures:
            entry["tenures"] = tenures
        entry["forms"] = _forms(name, surname, [field for field in forms if field])
        entries.append({key: value for key, value in entry.items() if value is not None})
    return entries


def _tenure(field: str) -> dict[str, str]:
    office, _, dates = field.partition(" ")
    since, _, until = dates.partition("..")
    return {"office": office, **({"since": since} if since else {}), **({"until": until} if until else {})}


def _standing(tenures: list[dict[str, str]], roles: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """Role and level by the office that is held; of those that are over, none."""
    held = [t["office"] for t in tenures if "until" not in t]
    if not held:
        return {}
    office = held[0].partition("/")[2]
    role, level = roles.get(office, (office.replace("-", " ").title(), "official"))
    return {"role": role, "level": "leader" if office in _LEADING else level}


def _forms(name: str, surname: str, fields: list[str]) -> Forms:
    forms: Forms = {}
    if " " in name or surname != "-":
        add(forms, "en", "name", [name])
    if surname != "-":
        add(forms, "en", "name", [surname])
    for field in fields:
        lang, _, texts = field.partition(":")
        for text in listed(texts):
            if text.startswith("+"):
                add(forms, lang, "name", list(person(text[1:], lang)))
            else:
                add(forms, lang, "name", [text.removeprefix("=")])
    return plain(forms)
