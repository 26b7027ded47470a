import pytest

from newsprism.annotate.quantities.nouns import plural, singular


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("families", "family"),
        ("people", "person"),
        ("churches", "church"),
        ("boxes", "box"),
        ("houses", "house"),
        ("viruses", "virus"),
        ("gas", "gas"),
        ("glasses", "glass"),
        ("aircraft", "aircraft"),
        ("troops", "troop"),
        ("heroes", "hero"),
        ("crisis", "crisis"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


def test_plural() -> None:
    assert plural("troops")
    assert plural("people")
    assert not plural("was")
    assert not plural("glass")
    assert not plural("virus")
