"""The evidence behind one item of a dossier, as plain text."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from newsprism.model.dossier import Dossier
from newsprism.render.safe import visible

STATUS_REASONS = {
    "disputed": "a conflict in some slot, or a denial of this very claim",
    "corroborated": "two or more independent origins are shown",
    "single-origin": "several articles, but fewer than two origins are shown",
    "single-source": "one article alone makes it",
}


class UnknownItemError(LookupError):
    """The dossier has no item with this id."""


def explain(dossier: Dossier, item_id: str) -> str:
    """Everything that the dossier holds about an item: its fields, its sentences, and the items that it rests on.

    Raises:
        UnknownItemError: no entry of any story, no story, no article and no actor has this id.
    """
    items = _items(dossier)
    if item_id not in items:
        raise UnknownItemError(f"the dossier has no item {item_id!r}; ids look like {_examples(items)}")
    sources = {article.id: article.outlet or article.source for article in dossier.articles}
    kind, item = items[item_id]
    lines = [f"{kind} {item_id}", *_lines(item, items, sources, depth=1)]
    if kind == "claim":
        lines.insert(1, f"  why {item['status']}: {STATUS_REASONS[item['status']]}")
    return "\n".join(lines) + "\n"


def _items(dossier: Dossier) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every entry by id, with the word for its kind."""
    tree: dict[str, Any] = msgspec.to_builtins(dossier)
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for article in tree["articles"]:
        found[article["id"]] = ("article", {k: v for k, v in article.items() if k != "text"})
    for story in tree["stories"]:
        found[story["id"]] = ("story", {k: v for k, v in story.items() if k in ("title", "window", "article_ids")})
        for part, entries in story.items():
            if isinstance(entries, list | tuple) and part != "article_ids":
                for entry in entries:
                    found[entry["id"]] = (_singular(part), entry)
    return found


def _singular(part: str) -> str:
    return {"timeline": "timeline entry", "unsure": "unsure pair"}.get(part, part.removesuffix("s"))


def _examples(items: Mapping[str, object]) -> str:
    return ", ".join([i for i in items if "." in i][:3]) or "s1"


def _lines(
    item: Mapping[str, Any], items: Mapping[str, tuple[str, dict[str, Any]]], sources: Mapping[str, str], depth: int
) -> Iterator[str]:
    """The fields of an entry, those that point at other entries followed one step."""
    pad = "  " * depth
    for name, value in item.items():
        if name == "id" or value in (None, "", [], ()):
            continue
        if _is_citation(value):
            yield f"{pad}{_cited(value, sources)}"
        elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
            yield f"{pad}{name}:"
            for entry in value:
                if _is_citation(entry):
                    yield f"{pad}  {_cited(entry, sources)}"
                else:
                    yield from _lines(entry, items, sources, depth + 1)
        elif isinstance(value, dict):
            yield f"{pad}{name}:"
            yield from _lines(value, items, sources, depth + 1)
        else:
            yield f"{pad}{name}: {_shown(value, items, sources)}"


def _is_citation(value: object) -> bool:
    return isinstance(value, dict) and "exact" in value and "article_id" in value


def _cited(citation: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    place = f"{citation['start']}-{citation['end']}"
    return f"{visible(sources.get(citation['article_id'], '?'))} [{place}]: {visible(citation['exact'])}"


def _shown(value: object, items: Mapping[str, tuple[str, dict[str, Any]]], sources: Mapping[str, str]) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(_named(str(v), items, sources) for v in values)


def _named(value: str, items: Mapping[str, tuple[str, dict[str, Any]]], sources: Mapping[str, str]) -> str:
    """An id with what it stands for; anything else as it is."""
    if value in sources:
        return f"{value} ({visible(sources[value])})"
    entry = items.get(value, ("", {}))[1]
    label = entry.get("name") or entry.get("text") or entry.get("title")
    return f"{value} ({visible(str(label))})" if label else visible(value)
