"""Errors that are the user's to mend: shown in a line, never as a traceback."""


def expected_errors() -> tuple[type[Exception], ...]:
    """The exception types whose message is meant for the user; imported only once one has been raised."""
    from newsprism.lexicon.files import LexiconError
    from newsprism.models.digests import ModelError
    from newsprism.render.json import DossierError

    return (LexiconError, ModelError, DossierError, OSError)
