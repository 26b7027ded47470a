"""Which model files we know, by sha256: a file that differs is refused, not run."""

import hashlib
from collections.abc import Mapping
from pathlib import Path


class ModelError(Exception):
    """A model's files are missing or are not the ones that we measured."""


def tree_digest(folder: Path) -> str:
    """The sha256 of a folder: of the sorted lines ``path NUL sha256-of-file``, caches left out.

    Raises:
        ModelError: the folder does not exist.
    """
    if not folder.is_dir():
        raise ModelError(f"no model folder {folder.name}")
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(folder).as_posix()}\0{_file_digest(path)}\n".encode())
    return total.hexdigest()


def check(name: str, folder: Path, known: Mapping[str, str]) -> str:
    """The digest of ``folder``, if it is the one that ``known`` gives for ``name``.

    Raises:
        ModelError: the files differ from the known ones, or the name is not known.
    """
    digest = tree_digest(folder)
    if known.get(name) != digest:
        raise ModelError(f"the files of {name} are not the known ones (sha256 {digest[:12]}...): install it again")
    return digest


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
