from newsprism.evaluate.table import HEAD, table


def test_a_row_a_metric_in_the_order_of_names_with_its_floor() -> None:
    page = table({"stories": {"f1": 91.25, "a.f1": 88.0}, "dates": {"f1": 70.04}}, {"stories": {"f1": 90.0}})
    assert page == HEAD + "| dates | f1 | 70.0 | – |\n| stories | a.f1 | 88.0 | – |\n| stories | f1 | 91.2 | 90.0 |\n"


def test_the_order_of_the_runs_does_not_change_the_page() -> None:
    scores = {"b": {"y": 1.0, "x": 2.0}, "a": {"z": 3.0}}
    again = {"a": {"z": 3.0}, "b": {"x": 2.0, "y": 1.0}}
    assert table(scores, {}) == table(again, {})
