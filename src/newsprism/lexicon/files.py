"""Reading lexicon files: the bundled ones, and a user's, which add to them."""

import re
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec

from newsprism.lexicon.types import Entry, LexiconFile

_ID = re.compile(r"(?:[A-Z]{3}|\*)(?:/[a-z0-9-]+)?|(?:person|agency|media|org|group):[a-z0-9-]+")
_COUNTRY = re.compile(r"[A-Z]{3}")
_LANG = re.compile(r"\*|[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_PLACE = re.compile(r"entries\[(\d+)\]")

_DECODER = msgspec.json.Decoder(LexiconFile)


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names the file, the entry and the fault."""


def bundled() -> Iterator[LexiconFile]:
    """The data files of the package, in the order of their names. Their form is held by tests, not at every load."""
    folder = resources.files("newsprism.lexicon") / "data"
    for item in sorted(folder.iterdir(), key=lambda i: i.name):
        if item.name.endswith(".json"):
            yield _DECODER.decode(item.read_bytes())


def read_file(path: Path) -> LexiconFile:
    """Read and check a user's file.

    Raises:
        LexiconError: the file is missing, is no JSON, or an entry does not have the form that the docs give.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: {error.strerror or error}") from error
    try:
        file = _DECODER.decode(raw)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{path}: {_where(raw, str(error))}{error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: not a JSON file: {error}") from error
    for fault in faults(file):
        raise LexiconError(f"{path}: {fault}")
    return file


def _where(raw: bytes, message: str) -> str:
    """``entry 'person:x': `` where a decoding error can be laid to one entry, else the empty string."""
    place = _PLACE.search(message)
    if place is None:
        return ""
    number = int(place[1])
    entry: Any = msgspec.json.decode(raw)["entries"][number]
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"entry {name!r}: " if name else f"entry number {number + 1}: "


def faults(file: LexiconFile) -> Iterator[str]:
    """What is wrong with a file beyond its shape, a line each; nothing for a sound file."""
    if not _DATE.fullmatch(file.as_of):
        yield f"as_of is not an ISO date: {file.as_of!r}"
    for number, entry in enumerate(file.entries):
        where = f"entry {entry.id!r}" if entry.id else f"entry number {number + 1}"
        for fault in _entry_faults(entry):
            yield f"{where}: {fault}"
    for lang, table in file.cues.items():
        if not _LANG.fullmatch(lang):
            yield f"cues: {lang!r} is not a language"
        for lemma, force in table.items():
            if not lemma.strip() or not force.strip():
                yield f"cues: {lang}: empty lemma or force"


def _entry_faults(entry: Entry) -> Iterator[str]:
    if not _ID.fullmatch(entry.id):
        yield "id is none of ABC, ABC/body, */body, person:slug, agency:slug, media:slug, org:slug, group:slug"
    if not entry.name.strip():
        yield "empty name"
    if entry.country is not None and not _COUNTRY.fullmatch(entry.country):
        yield f"country is not an ISO 3166-1 alpha-3 code: {entry.country!r}"
    for lang, kinds in entry.forms.items():
        if not _LANG.fullmatch(lang):
            yield f"forms: {lang!r} is not a language"
        if any(not form.strip() for forms in kinds.values() for form in forms):
            yield f"forms: {lang}: empty form"
    for tenure in entry.tenures:
        for date in (tenure.since, tenure.until):
            if date is not None and not _DATE.fullmatch(date):
                yield f"tenure of {tenure.office}: not an ISO date: {date!r}"


def merge(files: Iterable[LexiconFile]) -> dict[str, Entry]:
    """All entries by id. An entry whose id came before adds its forms and tenures, and replaces what it states."""
    entries: dict[str, Entry] = {}
    for file in files:
        for entry in file.entries:
            known = entries.get(entry.id)
            entries[entry.id] = entry if known is None else _joined(known, entry)
    return entries


def _joined(old: Entry, new: Entry) -> Entry:
    forms = {lang: dict(kinds) for lang, kinds in old.forms.items()}
    for lang, kinds in new.forms.items():
        mine = forms.setdefault(lang, {})
        for kind, texts in kinds.items():
            mine[kind] = tuple(dict.fromkeys((*mine.get(kind, ()), *texts)))
    stated = {f: getattr(new, f) for f in ("country", "role", "level", "wikidata", "surname", "gender", "control")}
    stated = {field: value for field, value in stated.items() if value is not None}
    tenures = tuple(dict.fromkeys((*old.tenures, *new.tenures)))
    return msgspec.structs.replace(old, name=new.name, kind=new.kind, forms=forms, tenures=tenures, **stated)
