"""What the tests of this folder share: one sentence in, its quantities out, no parse."""

from newsprism.annotate.quantities import quantities
from newsprism.model.layers import Quantity, Sentence, Timex


def read(text: str, lang: str = "en", timexes: tuple[Timex, ...] = ()) -> tuple[Quantity, ...]:
    return quantities(text, (Sentence(0, len(text), 0, "body"),), timexes, lang=lang)


def stated(text: str, lang: str = "en") -> list[tuple[str, str | None, str | None, str, str | None]]:
    """Words, low, high, comparator and unit of each quantity."""
    return [(text[q.start : q.end], _plain(q.low), _plain(q.high), q.comparator, q.unit) for q in read(text, lang)]


def _plain(value: object) -> str | None:
    return None if value is None else f"{value:f}"
