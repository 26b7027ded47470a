"""The dossier as JSON and back: the form that programs and ``newsprism why`` read."""

import msgspec

from newsprism.model.dossier import SCHEMA, Dossier


class DossierError(ValueError):
    """The bytes are not a dossier; the message says what is wrong and where."""


class _Head(msgspec.Struct):
    schema: str = ""


def to_json(dossier: Dossier) -> bytes:
    """The dossier as UTF-8 JSON, indented by two spaces, with every key always present and in one order.

    The same dossier always gives the same bytes.

    Raises:
        DossierError: a text holds half a surrogate pair, which no encoding can write.
    """
    try:
        return msgspec.json.format(msgspec.json.encode(dossier), indent=2) + b"\n"
    except UnicodeEncodeError as error:
        raise DossierError(f"a text of the dossier cannot be written as UTF-8: {error.reason}") from error


def from_json(data: bytes) -> Dossier:
    """Read what :func:`to_json` wrote. Keys that this version does not know are passed over.

    Raises:
        DossierError: not JSON, not a dossier, a schema of another version, or a key missing or of a wrong type.
    """
    schema = _schema(data)
    if schema != SCHEMA:
        raise DossierError(f"not a dossier that this version reads: schema is {schema!r}, expected {SCHEMA!r}")
    try:
        return msgspec.json.decode(data, type=Dossier)
    except msgspec.ValidationError as error:
        raise DossierError(f"not a whole dossier: {error}") from error


def _schema(data: bytes) -> str:
    try:
        return msgspec.json.decode(data, type=_Head).schema
    except msgspec.ValidationError as error:
        raise DossierError(f"not a dossier: {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DossierError(f"not JSON: {error}") from error
