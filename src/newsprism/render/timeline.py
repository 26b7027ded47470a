"""The geometry of the drawn timeline, in SVG user units."""

import msgspec

from newsprism.model.dossier import StoryDossier, TimelineEntry
from newsprism.render.scale import Scale, date_words, extent, scale

WIDTH = 960.0
MARGIN = 28.0
LANE = 26.0
BADGE = 24.0
"""Least width of a mark: room for its number."""
DIGIT = 7.4
"""Width of a bold digit at 12 units of type."""
LETTER = 6.4
"""Width of a letter of an axis label at 12 units of type, on the safe side."""


class Bar(msgspec.Struct, frozen=True):
    """All entries of one date: ``label`` is their number in the list, or the range of their numbers."""

    x: float
    y: float
    width: float
    label: str
    title: str


class Tick(msgspec.Struct, frozen=True):
    x: float
    label: str


class Drawing(msgspec.Struct, frozen=True):
    """``axis`` is the height of the axis, ``window`` the stretch in which the articles were published."""

    width: float
    height: float
    axis: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    window: tuple[float, float] | None


def ordered(story: StoryDossier) -> tuple[TimelineEntry, ...]:
    """The entries by date; one whose date cannot be read stands last."""
    return tuple(sorted(story.timeline, key=lambda entry: (extent(entry.date) is None, entry.date)))


def draw(story: StoryDossier) -> Drawing | None:
    """The timeline of a story, or ``None`` where fewer than two dates can be drawn."""
    numbers: dict[str, list[int]] = {}
    for number, entry in enumerate(ordered(story), 1):
        if extent(entry.date):
            numbers.setdefault(entry.date, []).append(number)
    if len(numbers) < 2:
        return None
    return _drawing(numbers, _window(story))


def _drawing(numbers: dict[str, list[int]], window: tuple[str, str] | None) -> Drawing:
    extents = {date: span for date in (*numbers, *(window or ())) if (span := extent(date))}
    line = scale({moment for span in extents.values() for moment in span})
    bars, lanes = _bars(numbers, line)
    axis = 12 + lanes * LANE
    shaded = (_x(line.place(extents[window[0]][0])), _x(line.place(extents[window[1]][1]))) if window else None
    ticks = _ticks({date: _x(line.place(extents[date][0])) for date in numbers})
    return Drawing(WIDTH, axis + 30, axis, bars, ticks, tuple(_x(at) for at in line.breaks), shaded)


def _window(story: StoryDossier) -> tuple[str, str] | None:
    start, end = story.window.start, story.window.end
    return (start, end) if start and end and extent(start) and extent(end) else None


def _x(place: float) -> float:
    return round(MARGIN + place * (WIDTH - 2 * MARGIN), 1)


def _bars(numbers: dict[str, list[int]], line: Scale) -> tuple[tuple[Bar, ...], int]:
    """A bar a date, each in the lowest lane that is free where it begins."""
    free: list[float] = []
    bars = []
    for date, entries in numbers.items():
        start, end = extent(date) or (line.moments[0], line.moments[0])
        x = _x(line.place(start))
        label = f"{entries[0]}" if len(entries) == 1 else f"{entries[0]}–{entries[-1]}"
        width = max(_x(line.place(end)) - x, BADGE, 16 + DIGIT * len(label))
        x = min(x, WIDTH - 4 - width)
        lane = next((at for at, taken in enumerate(free) if taken <= x), len(free))
        free[lane : lane + 1] = [x + width + 3]
        bars.append(Bar(x, 6 + lane * LANE, round(width, 1), label, date_words(date)))
    return tuple(bars), len(free)


def _ticks(places: dict[str, float]) -> tuple[Tick, ...]:
    """Labels from left to right, each only where the one before leaves room."""
    ticks: list[Tick] = []
    taken = -1.0
    for date, x in sorted(places.items(), key=lambda item: item[1]):
        label = date_words(date)
        if x >= taken and x + len(label) * LETTER <= WIDTH:
            ticks.append(Tick(x, label))
            taken = x + len(label) * LETTER + 14
    return tuple(ticks)
