"""A dossier that a notebook shows as a page: the type of the library's answers, not of the records."""

from newsprism.model.dossier import Dossier


class ShownDossier(Dossier, frozen=True, eq=False):
    """A :class:`~newsprism.model.dossier.Dossier` in every respect, which a notebook's cell shows as HTML.

    The model imports nothing of ours, so the view is added here, where the plans know both.
    """

    def __eq__(self, other: object) -> bool:
        """Equal to any dossier of the same content, whether it shows itself or not."""
        if not isinstance(other, Dossier):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__struct_fields__)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__struct_fields__))

    def _repr_html_(self) -> str:
        """The fragment of :func:`newsprism.render.notebook.to_notebook`: HTML without script or style."""
        from newsprism.render.notebook import to_notebook

        return to_notebook(self)


def shown(dossier: Dossier) -> ShownDossier:
    """The same dossier, showing itself in a notebook."""
    return ShownDossier(**{name: getattr(dossier, name) for name in Dossier.__struct_fields__})
