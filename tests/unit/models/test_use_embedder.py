import numpy as np
import pytest

from newsprism.model.parse import Embedder
from newsprism.run.tools import Tools


@pytest.fixture(scope="module")
def embedder(tools: Tools) -> Embedder:
    return tools.embedder


def test_rows_are_unit_vectors_and_no_words_give_zeros(embedder: Embedder) -> None:
    rows = embedder.embed(["The tug towed the ship.", "", "   "])
    assert rows.shape == (3, 512)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0, 0.0, 0.0], abs=1e-4)


def test_no_sentences_give_no_rows(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, 512)


def test_a_translation_is_nearer_than_another_matter(embedder: Embedder) -> None:
    one, same, other = embedder.embed(
        ["The tug towed the ship into port.", "Der Schlepper zog das Schiff in den Hafen.", "Inflation fell in May."]
    )
    assert one @ same > 0.5 > one @ other


def test_a_sentence_is_embedded_the_same_alone_and_among_others(embedder: Embedder) -> None:
    among = embedder.embed(["Nobody was hurt.", "The ship drifted north."])[1]
    assert embedder.embed(["The ship drifted north."])[0] == pytest.approx(among, abs=1e-4)


def test_a_table_of_a_megabyte_in_one_line_is_cut_and_not_waited_for(embedder: Embedder) -> None:
    rows = embedder.embed(["9 " * 500_000, "x" * 1_000_000])
    assert np.isfinite(rows).all()
