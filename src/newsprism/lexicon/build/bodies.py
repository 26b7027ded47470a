"""Bodies and offices of any country, the seats that stand for them, international organisations, agencies, outlets."""

from typing import Any

from newsprism.lexicon.build.tables import by_lang, rows

_MONITOR = {"says": "State Media Monitor (Media and Journalism Research Center)", "as_of": "2024"}
_OWN = {"says": "the outlet's own account of its ownership", "as_of": "2024"}
_CONTROL = {"state": _MONITOR, "public": _MONITOR, "private": _OWN}


def bodies() -> list[dict[str, Any]]:
    """Generic bodies (``*/foreign-ministry``)."""
    return [
        {"id": f"*/{slug}", "name": name, "kind": kind, "level": _level(kind), "forms": by_lang(forms, "name")}
        for slug, name, kind, *forms in rows("bodies")
    ]


def _level(kind: str) -> str:
    return {"people": "public", "media": "outlet"}.get(kind, "body")


def offices() -> list[dict[str, Any]]:
    """Generic offices (``*/president``)."""
    return [
        {
            "id": f"*/{slug}",
            "name": role,
            "kind": "person",
            "role": role,
            "level": level,
            "forms": by_lang(forms, "title"),
        }
        for slug, role, level, *forms in rows("offices")
    ]


def seats() -> list[dict[str, Any]]:
    """Bodies of one country with names of their own, and what stands for them (the Kremlin, Foggy Bottom)."""
    entries = []
    for entry_id, name, kind, level, *rest in rows("seats"):
        code = entry_id[:3] if entry_id[3:4] == "/" else None
        if rest and ":" not in rest[0]:
            code = rest.pop(0) or None
        entry = {"id": entry_id, "name": name, "kind": kind, "country": code, "level": level}
        entries.append({**entry, "forms": by_lang(rest, "name")})
    return entries


def organisations() -> list[dict[str, Any]]:
    """International organisations, and some companies and institutes that reports cite, without a country."""
    entries: list[dict[str, Any]] = [
        {"id": slug, "name": name, "kind": "organisation", "level": "body", "forms": by_lang(forms, "name")}
        for slug, name, *forms in rows("organisations")
    ]
    union = next(entry for entry in entries if entry["id"] == "org:european-union")
    for lang, form in _BRUSSELS.items():
        union["forms"].setdefault(lang, {})["metonym"] = form
    return entries


_BRUSSELS = {
    "en": ["Brussels"],
    "de": ["Brüssel"],
    "fr": ["Bruxelles"],
    "es": ["Bruselas"],
    "ru": ["Брюссель", "Брюсселя", "Брюсселю", "Брюсселем", "Брюсселе"],
    "uk": ["Брюссель", "Брюсселя", "Брюсселю", "Брюсселем", "Брюсселі"],
    "ko": ["브뤼셀"],
    "ja": ["ブリュッセル"],
    "zh": ["布鲁塞尔", "布魯塞爾"],
}


def media() -> list[dict[str, Any]]:
    """Agencies and outlets, with who controls them where that is stated."""
    entries = []
    for slug, name, country, control, *forms in rows("media"):
        entry: dict[str, Any] = {"id": slug, "name": name, "kind": "media", "country": country, "level": "outlet"}
        if control != "-":
            entry["control"] = {"kind": control, **_CONTROL[control]}
        entry["forms"] = by_lang(forms, "name")
        if " " in name and not slug.startswith("agency:belga"):
            held = entry["forms"].setdefault("en", {}).setdefault("name", [])
            bare = name.removeprefix("The ")
            if bare not in held and " " in bare:
                held.append(bare)
        entries.append(entry)
    return entries
