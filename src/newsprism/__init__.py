"""newsprism reads many reports of one event and sets them side by side.

>>> import newsprism
>>> dossier = newsprism.brief(["examples"])  # doctest: +SKIP

Heavy parts are loaded when they are first used, so that importing the package costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsprism.model.dossier import Dossier
    from newsprism.run.brief import brief

__all__ = ["Dossier", "brief"]

_HOMES = {"brief": "newsprism.run.brief", "Dossier": "newsprism.model.dossier"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'newsprism' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
