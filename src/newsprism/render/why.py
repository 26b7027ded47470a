"""The evidence behind one item of a dossier, as plain text."""

import re
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


ARTICLE_FIELDS = frozenset({"article_id", "article_ids", "copy_of"})
"""Fields that hold ids of articles; all others hold ids of entries, or words."""

_Item = dict[str, Any]
_Items = dict[str, list[tuple[str, _Item]]]


class UnknownItemError(LookupError):
    """The dossier has no item with this id."""


def explain(dossier: Dossier, item_id: str) -> str:
    """Everything that the dossier holds about an item: its fields, its sentences, and the items that it rests on.

    An article's id is its source's to choose and may be that of an entry too: then both are told, the entry first.

    Raises:
        UnknownItemError: no entry of any story, no story, no article and no actor has this id.
    """
    items = _items(dossier)
    if item_id not in items:
        raise UnknownItemError(f"the dossier has no item {item_id!r}; ids look like {_examples(items)}")
    sources = {article.id: article.outlet or article.source for article in dossier.articles}
    parts = [_told(kind, item, items, sources) for kind, item in items[item_id]]
    return "\n\n".join(parts) + "\n"


def _told(kind: str, item: _Item, items: _Items, sources: Mapping[str, str]) -> str:
    lines = [f"{kind} {item['id']}", *_lines(item, items, sources, depth=1)]
    if kind == "claim":
        lines.insert(1, f"  why {item['status']}: {STATUS_REASONS[item['status']]}")
        lines += [f"  caution {c['id']}: {visible(c['text'])}" for c in _cautions_on(item["id"], items)]
    return "\n".join(lines)


def _cautions_on(item_id: str, items: _Items) -> Iterator[_Item]:
    """The cautions whose words name an entry."""
    named = re.compile(rf"(?<![\w.]){re.escape(item_id)}(?![\w.]*\w)")
    for entries in items.values():
        yield from (entry for kind, entry in entries if kind == "caution" and named.search(entry["text"]))


def _items(dossier: Dossier) -> _Items:
    """Every entry by id, with the word for its kind; entries before articles where they share an id."""
    tree: dict[str, Any] = msgspec.to_builtins(dossier)
    found: _Items = {}
    for story in tree["stories"]:
        told = {k: v for k, v in story.items() if k in ("id", "title", "window", "article_ids")}
        found.setdefault(story["id"], []).append(("story", told))
        for part, entries in story.items():
            if isinstance(entries, list | tuple) and part != "article_ids":
                for entry in entries:
                    _add(found, _singular(part), entry)
    for article in tree["articles"]:
        _add(found, "article", {k: v for k, v in article.items() if k != "text"})
    return found


def _add(found: _Items, kind: str, entry: _Item) -> None:
    """One more under its id; an actor of several stories that says the same in all of them stands once."""
    same = found.setdefault(entry["id"], [])
    if (kind, entry) not in same:
        same.append((kind, entry))


def _singular(part: str) -> str:
    return {"timeline": "timeline entry", "unsure": "unsure pair"}.get(part, part.removesuffix("s"))


def _examples(items: Mapping[str, object]) -> str:
    return ", ".join([i for i in items if "." in i][:3]) or "s1"


def _lines(item: _Item, items: _Items, sources: Mapping[str, str], depth: int) -> Iterator[str]:
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
            yield f"{pad}{name}: {_shown(name, value, items, sources)}"


def _is_citation(value: object) -> bool:
    return isinstance(value, dict) and "exact" in value and "article_id" in value


def _cited(citation: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    place = f"{citation['start']}-{citation['end']}"
    return f"{visible(sources.get(citation['article_id'], '?'))} [{place}]: {visible(citation['exact'])}"


def _shown(field: str, value: object, items: _Items, sources: Mapping[str, str]) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(_named(field, str(v), items, sources) for v in values)


def _named(field: str, value: str, items: _Items, sources: Mapping[str, str]) -> str:
    """An id with what it stands for, by the field that holds it; anything else as it is."""
    if field in ARTICLE_FIELDS:
        return f"{value} ({visible(sources[value])})" if value in sources else visible(value)
    entry = next((entry for kind, entry in items.get(value, ()) if kind != "article"), {})
    label = entry.get("name") or entry.get("text") or entry.get("title")
    return f"{value} ({visible(str(label))})" if label else visible(value)
