"""The geometry of the drawn exchanges, in SVG user units: who gives whom what."""

import math
from collections import Counter, defaultdict

import msgspec

from newsprism.model.dossier import ExchangeEntry
from newsprism.render.safe import clip

WIDTH = 960.0
NODES = 10
"""Actors that are drawn; the table holds them all."""
LETTER = 7.4
BOX = 34.0
LABEL = (150.0, 34.0)
"""Room that a label of two lines takes, across and down."""
SHARES = (0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8)
"""Shares of an arrow's length at which its label may stand, the best first."""
ROOM = 34.0
"""Above the highest and below the lowest thing that is drawn."""
BEND = 46.0
"""How far neighbouring arrows between the same two actors bow apart."""


_Point = tuple[float, float]


class Node(msgspec.Struct, frozen=True):
    """A box with its centre at (x, y)."""

    name: str
    x: float
    y: float
    width: float


class Edge(msgspec.Struct, frozen=True):
    """An arrow from giver to receiver, one a kind; ``path`` is SVG path data, (x, y) the place of the label."""

    giver: str
    receiver: str
    kind: str
    label: str
    path: str
    x: float
    y: float


class Network(msgspec.Struct, frozen=True):
    """The drawing spans ``[0, width]`` and ``[top, top + height]``."""

    width: float
    top: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def draw(exchanges: tuple[ExchangeEntry, ...]) -> Network | None:
    """The actors on an ellipse and an arrow for each giver, receiver and kind; ``None`` where there is none.

    The two busiest actors face each other, with room between them for all that passes from one to the other.
    """
    drawable = [entry for entry in exchanges if entry.giver != entry.receiver]
    if not drawable:
        return None
    degree = Counter(name for entry in drawable for name in (entry.giver, entry.receiver))
    names = [name for name, _ in degree.most_common(NODES)]
    kept = [entry for entry in drawable if {entry.giver, entry.receiver} <= set(names)]
    nodes = _nodes(names, _widest_fan(kept))
    edges = _edges(kept, nodes)
    heights = [node.y for node in nodes.values()] + [edge.y for edge in edges]
    top, bottom = min(heights) - ROOM, max(heights) + ROOM
    return Network(
        WIDTH, round(top, 1), round(bottom - top, 1), tuple(nodes.values()), edges, len(exchanges) - len(kept)
    )


def _widest_fan(exchanges: list[ExchangeEntry]) -> float:
    """Half the height of the arrows between the two actors that have most of them."""
    kinds = {(entry.giver, entry.receiver, entry.kind) for entry in exchanges}
    arrows = Counter(frozenset(key[:2]) for key in kinds)
    return BEND * (max(arrows.values(), default=1) - 1) / 2


def _nodes(names: list[str], fan: float) -> dict[str, Node]:
    radius = max(fan + 80, 190 if len(names) > 4 else 130)
    nodes = {}
    for name, turn in zip(names, _turns(len(names)), strict=True):
        label = clip(name, 22)
        x = WIDTH / 2 + math.cos(turn) * (WIDTH / 2 - 110)
        nodes[name] = Node(label, round(x, 1), round(math.sin(turn) * radius, 1), round(len(label) * LETTER + 28, 1))
    return nodes


def _turns(count: int) -> list[float]:
    """The angles of the actors: the first left, the second right, the others below and above by turns."""
    below, above = (count - 1) // 2, (count - 2) // 2
    turns = [math.pi, 0.0]
    for at in range(max(below, 0)):
        turns.append(math.pi * (at + 1) / (below + 1))
        if at < above:
            turns.append(-math.pi * (at + 1) / (above + 1))
    return turns[:count]


def _edges(exchanges: list[ExchangeEntry], nodes: dict[str, Node]) -> tuple[Edge, ...]:
    bundles: dict[tuple[str, str, str], list[ExchangeEntry]] = defaultdict(list)
    for entry in exchanges:
        bundles[entry.giver, entry.receiver, entry.kind].append(entry)
    pairs: dict[frozenset[str], list[tuple[str, str, str]]] = defaultdict(list)
    for key in bundles:
        pairs[frozenset(key[:2])].append(key)
    edges: list[Edge] = []
    for keys in sorted(pairs.values(), key=len, reverse=True):
        for at, key in enumerate(sorted(keys)):
            edges.append(_edge(key, bundles[key], nodes, _bend(at, len(keys), key, nodes), edges))
    return tuple(edges)


def _bend(at: int, count: int, key: tuple[str, str, str], nodes: dict[str, Node]) -> float:
    """Arrows between two actors fan out evenly; the sign keeps both directions on one fan."""
    side = 1 if (nodes[key[0]].x, nodes[key[0]].y) <= (nodes[key[1]].x, nodes[key[1]].y) else -1
    return side * BEND * (at - (count - 1) / 2) * 2


def _edge(
    key: tuple[str, str, str], entries: list[ExchangeEntry], nodes: dict[str, Node], bend: float, before: list[Edge]
) -> Edge:
    giver, receiver = nodes[key[0]], nodes[key[1]]
    across, along = receiver.x - giver.x, receiver.y - giver.y
    length = math.hypot(across, along) or 1.0
    control_x = (giver.x + receiver.x) / 2 - along / length * bend
    control_y = (giver.y + receiver.y) / 2 + across / length * bend
    x1, y1 = _rim(giver, control_x, control_y)
    x2, y2 = _rim(receiver, control_x, control_y)
    path = f"M{x1} {y1}Q{control_x:.1f} {control_y:.1f} {x2} {y2}"
    x, y = _label_place(((x1, y1), (control_x, control_y), (x2, y2)), before)
    label = clip(entries[0].what, 30) if len(entries) == 1 else f"{len(entries)} exchanges"
    return Edge(giver.name, receiver.name, key[2], label, path, x, y)


def _label_place(curve: tuple[_Point, _Point, _Point], before: list[Edge]) -> _Point:
    """The place nearest the middle of a quadratic curve that no label before it has taken, else the loneliest."""
    places = [_on_curve(curve, share) for share in SHARES]
    room = [min((_room(place, edge) for edge in before), default=1.0) for place in places]
    return next((p for p, free in zip(places, room, strict=True) if free >= 1), places[room.index(max(room))])


def _room(place: _Point, edge: Edge) -> float:
    """How far a label at ``place`` stands from that of ``edge``: from 1 on they do not touch."""
    return max(abs(place[0] - edge.x) / LABEL[0], abs(place[1] - edge.y) / LABEL[1])


def _on_curve(curve: tuple[_Point, _Point, _Point], share: float) -> _Point:
    first, middle, last = (1 - share) ** 2, 2 * share * (1 - share), share**2
    x, y = (first * a + middle * b + last * c for a, b, c in zip(*curve, strict=True))
    return round(x, 1), round(y, 1)


def _rim(node: Node, x: float, y: float) -> tuple[float, float]:
    """Where the line from a node's centre towards (x, y) leaves its box, with room for the arrow's head."""
    dx, dy = x - node.x, y - node.y
    half_width, half_height = node.width / 2 + 5, BOX / 2 + 5
    reach = min(half_width / abs(dx) if dx else math.inf, half_height / abs(dy) if dy else math.inf, 1.0)
    return round(node.x + dx * reach, 1), round(node.y + dy * reach, 1)
