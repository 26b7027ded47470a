"""The accuracy table as Markdown."""

from collections.abc import Mapping

HEAD = """# Accuracy

Written by `newsprism eval --publish`; every figure is percent, measured through the shipped command line on open data
that is not part of this project. A floor is the least that a run must reach; floors only rise.

| set | metric | score | floor |
|---|---|---:|---:|
"""


def table(scores: Mapping[str, Mapping[str, float]], floors: Mapping[str, Mapping[str, float]]) -> str:
    """A row a metric, by set and name; an en dash where a metric has no floor."""
    rows = []
    for name, metrics in sorted(scores.items()):
        for metric, value in sorted(metrics.items()):
            floor = floors.get(name, {}).get(metric)
            rows.append(f"| {name} | {metric} | {value:.1f} | {'–' if floor is None else f'{floor:.1f}'} |")
    return HEAD + "\n".join(rows) + "\n"
