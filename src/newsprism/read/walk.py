"""The readable files under a folder, sorted, safe against links that lead in a circle."""

import os
from collections.abc import Iterator

from newsprism.model.article import Rejected
from newsprism.read.media import media_of_name


def files_under(folder: str) -> Iterator[str | Rejected]:
    """Paths of the files to read, each joined under ``folder`` as it was given, sorted by their parts.

    Links to folders are followed, each real folder once; a link back is rejected with its path. Names that begin with
    a dot are passed over, as a shell's glob does.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):
            yield path
        elif (identity := _identity(path)) in seen:
            yield Rejected(_shown(path), "a link to a folder that is read already")
        else:
            seen.add(identity)
            try:
                waiting.extend(reversed(_entries(path)))
            except OSError as error:
                yield Rejected(_shown(path), f"cannot be read: {error.strerror}")


def _entries(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    paths = [os.path.join(folder, name) for name in names]
    return [path for path in paths if os.path.isdir(path) or media_of_name(path)]


def _identity(folder: str) -> tuple[int, int]:
    status = os.stat(folder)
    return status.st_dev, status.st_ino


def _shown(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
