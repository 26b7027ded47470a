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
BEND = 46.0
"""How far neighbouring arrows between the same two actors bow apart."""


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
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def draw(exchanges: tuple[ExchangeEntry, ...]) -> Network | None:
    """The actors on an ellipse and an arrow for each giver, receiver and kind; ``None`` where there is none."""
    drawable = [entry for entry in exchanges if entry.giver != entry.receiver]
    if not drawable:
        return None
    degree = Counter(name for entry in drawable for name in (entry.giver, entry.receiver))
    names = [name for name, _ in degree.most_common(NODES)]
    height = {2: 300.0, 3: 380.0}.get(len(names), 460.0)
    nodes = _nodes(names, height)
    kept = [entry for entry in drawable if entry.giver in nodes and entry.receiver in nodes]
    return Network(WIDTH, height, tuple(nodes.values()), _edges(kept, nodes), len(exchanges) - len(kept))


def _nodes(names: list[str], height: float) -> dict[str, Node]:
    nodes = {}
    for at, name in enumerate(names):
        turn = math.pi + 2 * math.pi * at / len(names)
        label = clip(name, 22)
        x = WIDTH / 2 + math.cos(turn) * (WIDTH / 2 - 110)
        y = height / 2 + math.sin(turn) * (height / 2 - 34)
        nodes[name] = Node(label, round(x, 1), round(y, 1), round(len(label) * LETTER + 28, 1))
    return nodes


def _edges(exchanges: list[ExchangeEntry], nodes: dict[str, Node]) -> tuple[Edge, ...]:
    bundles: dict[tuple[str, str, str], list[ExchangeEntry]] = defaultdict(list)
    for entry in exchanges:
        bundles[entry.giver, entry.receiver, entry.kind].append(entry)
    pairs: dict[frozenset[str], list[tuple[str, str, str]]] = defaultdict(list)
    for key in bundles:
        pairs[frozenset(key[:2])].append(key)
    return tuple(
        _edge(key, bundles[key], nodes, _bend(at, len(keys), key, nodes))
        for keys in pairs.values()
        for at, key in enumerate(sorted(keys))
    )


def _bend(at: int, count: int, key: tuple[str, str, str], nodes: dict[str, Node]) -> float:
    """Arrows between two actors fan out evenly; the sign keeps both directions on one fan."""
    side = 1 if (nodes[key[0]].x, nodes[key[0]].y) <= (nodes[key[1]].x, nodes[key[1]].y) else -1
    return side * BEND * (at - (count - 1) / 2) * 2


def _edge(key: tuple[str, str, str], entries: list[ExchangeEntry], nodes: dict[str, Node], bend: float) -> Edge:
    giver, receiver = nodes[key[0]], nodes[key[1]]
    across, along = receiver.x - giver.x, receiver.y - giver.y
    length = math.hypot(across, along) or 1.0
    control_x = (giver.x + receiver.x) / 2 - along / length * bend
    control_y = (giver.y + receiver.y) / 2 + across / length * bend
    x1, y1 = _rim(giver, control_x, control_y)
    x2, y2 = _rim(receiver, control_x, control_y)
    path = f"M{x1} {y1}Q{control_x:.1f} {control_y:.1f} {x2} {y2}"
    middle_x, middle_y = (x1 + 2 * control_x + x2) / 4, (y1 + 2 * control_y + y2) / 4
    label = clip(entries[0].what, 30) if len(entries) == 1 else f"{len(entries)} exchanges"
    return Edge(giver.name, receiver.name, key[2], label, path, round(middle_x, 1), round(middle_y, 1))


def _rim(node: Node, x: float, y: float) -> tuple[float, float]:
    """Where the line from a node's centre towards (x, y) leaves its box, with room for the arrow's head."""
    dx, dy = x - node.x, y - node.y
    half_width, half_height = node.width / 2 + 5, BOX / 2 + 5
    reach = min(half_width / abs(dx) if dx else math.inf, half_height / abs(dy) if dy else math.inf, 1.0)
    return round(node.x + dx * reach, 1), round(node.y + dy * reach, 1)
