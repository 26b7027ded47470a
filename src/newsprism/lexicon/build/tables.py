"""Reading the tables: fields between bars, lines that begin with ``#`` are comments."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "tables"

Forms = dict[str, dict[str, list[str]]]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, each field less the white space around it."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def listed(field: str) -> list[str]:
    """The parts of a field between semicolons."""
    return [part.strip() for part in field.split(";") if part.strip()]


def add(forms: Forms, lang: str, kind: str, texts: list[str]) -> None:
    """Add forms of one language and kind, each once, in the order given."""
    have = forms.setdefault(lang, {}).setdefault(kind, [])
    have.extend(text for text in dict.fromkeys(texts) if text not in have)


def with_apostrophes(texts: list[str]) -> list[str]:
    """Each form as it stands; words are compared without their apostrophes, so one of each pair is enough."""
    return list({text.replace("’", "'"): text for text in texts}.values())


def by_lang(fields: list[str], kind: str) -> Forms:
    """``["en: a;b", "ru: c"]`` as forms of one kind; a language may carry its own kind: ``en,m: a`` (metonym)."""
    kinds = {"n": "name", "m": "metonym"}
    forms: Forms = {}
    for field in fields:
        if field:
            head, _, texts = field.partition(":")
            lang, _, code = head.partition(",")
            add(forms, lang.strip(), kinds.get(code.strip(), kind), with_apostrophes(listed(texts)))
    return forms


def plain(forms: Forms) -> Forms:
    """Forms less the kinds and languages that hold none."""
    held = {lang: {kind: texts for kind, texts in kinds.items() if texts} for lang, kinds in forms.items()}
    return {lang: kinds for lang, kinds in held.items() if kinds}
