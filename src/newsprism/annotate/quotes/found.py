"""An attribution as the finders give it, before its speaker, kind and force are told."""

import msgspec

from newsprism.model.spans import Span


class Found(msgspec.Struct, frozen=True):
    """Content, cue and source in code points; ``head`` is the cue's head token, ``score`` a probability."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    head: int | None = None
    score: float = 1.0
    nested: bool = False
    force: str | None = None

    @property
    def hull(self) -> Span:
        """From the first code point of the content to the last."""
        return Span(self.content[0].start, self.content[-1].end)
