"""The drawn exchanges."""

from itertools import pairwise

import msgspec
import pytest

from newsprism.render.network import NODES, WIDTH, draw


def test_a_box_an_actor_and_an_arrow_a_kind(story):
    network = draw(story.exchanges)
    assert {node.name for node in network.nodes} == {"Iceland", "Norway", "Kittiwake"}
    assert len(network.edges) == 5
    assert network.left_out == 0


def test_several_of_one_kind_are_one_arrow(story):
    twice = (story.exchanges[0], msgspec.structs.replace(story.exchanges[0], what="blankets"))
    (edge,) = draw(twice).edges
    assert edge.label == "2 exchanges"


@pytest.mark.parametrize("actors", [2, 3, 5, 9, 40])
def test_every_box_lies_in_the_drawing(story, actors):
    entry = story.exchanges[0]
    exchanges = tuple(msgspec.structs.replace(entry, giver=f"A giver with a long name {n}") for n in range(actors - 1))
    network = draw(exchanges)
    assert len(network.nodes) == min(actors, NODES)
    for node in network.nodes:
        assert node.x - node.width / 2 >= 0
        assert node.x + node.width / 2 <= WIDTH
        assert network.top + 17 <= node.y <= network.top + network.height - 17


def test_every_label_lies_in_the_drawing_and_apart_from_the_others(story):
    kinds = ["military", "economic", "technology", "diplomatic", "humanitarian", "other"]
    entry = story.exchanges[0]
    exchanges = [
        msgspec.structs.replace(entry, giver=giver, receiver=receiver, kind=kind)
        for giver, receiver in (("Iceland", "Norway"), ("Norway", "Iceland"))
        for kind in kinds
    ]
    third = msgspec.structs.replace(entry, giver="The coastguard of a third country", receiver="Norway")
    network = draw((*exchanges, third))
    for edge in network.edges:
        assert network.top + 20 <= edge.y <= network.top + network.height - 20
    places = sorted((edge.y, edge.x) for edge in network.edges)
    near = [(a, b) for a, b in pairwise(places) if abs(a[0] - b[0]) < 30 and abs(a[1] - b[1]) < 120]
    assert near == []


def test_what_one_gives_to_oneself_is_left_to_the_table(story):
    own = msgspec.structs.replace(story.exchanges[0], receiver="Iceland")
    assert draw((own,)) is None
    assert draw(()) is None
