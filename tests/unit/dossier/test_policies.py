from making.layers import Maker, amount
from making.stories import view_of
from newsprism.dossier.claims import disagreement_entries
from newsprism.model.dossier import DisagreementEntry
from newsprism.model.layers import Annotated

make = Maker()


def dead(name: str, number: str, low: int, high: int | None = None, published: str = "2026-03-05") -> Annotated:
    line = f"The avalanche above the village of Fossum killed {number} skiers on Monday"
    counted = amount(line, f"{number} skiers", low, high or low, measure="killed", unit="skier")
    return make(name, line, quantities=(counted,), published=published)


def only(*articles: Annotated) -> DisagreementEntry:
    (found,) = [d for d in disagreement_entries(view_of(*articles)) if d.slot == "number"]
    return found


def test_a_count_that_was_revised_has_its_latest_stage_as_the_best() -> None:
    days = ("2026-03-05", "2026-03-06", "2026-03-07")
    found = only(*(dead(f"a{n}", str(n), n, published=day) for n, day in zip((12, 20, 18), days, strict=True)))
    (three, least) = found.policies
    assert found.kind == "superseded"
    assert (three.name, three.low, three.best, three.high) == (
        "low-best-high", "12 skier", "18 skier", "20 skier",
    )  # fmt: skip
    assert (least.name, least.low, least.best, least.high) == ("most-conservative", "12 skier", None, None)


def test_without_origins_nothing_is_best_and_nothing_is_averaged() -> None:
    found = only(dead("a", "12", 12), dead("b", "20", 20))
    (three, _) = found.policies
    assert found.kind == "conflict"
    assert (three.low, three.best, three.high) == ("12 skier", None, "20 skier")
    assert three.basis == "no value has an origin that is shown"


def test_dozens_are_no_estimate() -> None:
    found = only(dead("a", "dozens of", 20, 199), dead("b", "38", 38))
    assert found.kind == "refines"
    assert found.policies == ()
