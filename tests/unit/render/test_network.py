"""The drawn exchanges."""

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
        assert 17 <= node.y <= network.height - 17


def test_what_one_gives_to_oneself_is_left_to_the_table(story):
    own = msgspec.structs.replace(story.exchanges[0], receiver="Iceland")
    assert draw((own,)) is None
    assert draw(()) is None
