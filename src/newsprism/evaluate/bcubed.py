"""BCubed: how well a partition agrees with another (Bagga and Baldwin 1998)."""

from collections import defaultdict
from collections.abc import Hashable, Mapping


def bcubed(gold: Mapping[str, Hashable], predicted: Mapping[str, Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 in [0, 1] of ``predicted`` labels against ``gold`` ones, over the items of ``gold``.

    Raises:
        ValueError: there is no item, or an item of ``gold`` has no predicted label.
    """
    if not gold or not gold.keys() <= predicted.keys():
        raise ValueError("every gold item needs a predicted label, and there must be one")
    true, found = _groups(gold), _groups({item: predicted[item] for item in gold})
    precision = recall = 0.0
    for item in gold:
        same = len(true[gold[item]] & found[predicted[item]])
        precision += same / len(found[predicted[item]])
        recall += same / len(true[gold[item]])
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _groups(labels: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for item, label in labels.items():
        groups[label].add(item)
    return groups
