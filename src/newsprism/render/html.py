"""The dossier as one HTML file that needs nothing else: no request leaves it."""

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from newsprism.model.dossier import ArticleEntry, Dossier, StoryDossier
from newsprism.model.spans import Citation
from newsprism.model.story import Origin
from newsprism.render import names, network, timeline
from newsprism.render.anchors import Anchors
from newsprism.render.emphasis import parts
from newsprism.render.findings import findings, ranked_stories
from newsprism.render.grid import grid
from newsprism.render.index import Index
from newsprism.render.matrix import listed, matrix
from newsprism.render.safe import clip, one_line, visible
from newsprism.render.scale import date_words
from newsprism.render.told import changes, policy_words, silence_words
from newsprism.render.values import value_words
from newsprism.render.wordings import shortened, wordings

if TYPE_CHECKING:
    from jinja2 import Environment

_Link = tuple[str, Citation]

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def to_html(dossier: Dossier) -> str:
    """One self-contained page in English: everything readable without its script, every line opening its words.

    Its Content-Security-Policy allows nothing but its own style and script, named by their SHA-256 (CSP Level 3);
    article text is escaped everywhere and stands in no script.
    """
    index, anchors = Index(dossier), Anchors(dossier)
    stories = ranked_stories(dossier.stories)
    return (
        environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            index=index,
            anchors=anchors,
            stories=[story_view(story, index) for story in stories],
            articles=[article_view(article, anchors) for article in dossier.articles],
            style=_asset("dossier.css"),
            script=_asset("dossier.js"),
            policy=_policy(),
        )
    )


def story_view(story: StoryDossier, index: Index) -> dict[str, Any]:
    """What the templates need of a story beside its own fields."""
    quotes = {quote.id: quote for quote in story.quotes}
    worded = [(utterance, wordings(utterance, quotes)) for utterance in story.utterances]
    return {
        "story": story,
        "findings": findings(story),
        "grid": grid(story),
        "changes": changes(story),
        "matrix": matrix(story, index),
        "timeline": timeline.ordered(story),
        "timeline_drawing": timeline.draw(story),
        "network": network.draw(story.exchanges),
        "wordings": [(utterance, forms) for utterance, forms in worded if len(forms) > 1],
    }


def article_view(article: ArticleEntry, anchors: Anchors) -> dict[str, Any]:
    """An article with its title and text as marked HTML."""
    return {"article": article, "title": anchors.title(article), "text": anchors.text(article)}


@lru_cache(maxsize=1)
def environment() -> "Environment":
    """The templates, with escaping always on and every value made visible before it is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # 50 ms for those who want HTML

    env = Environment(
        loader=PackageLoader("newsprism.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    env.filters |= {
        "after_space": after_space,
        "before_space": before_space,
        "by_width": by_width,
        "clip": clip,
        "country": names.country_name,
        "date_words": date_words,
        "emphasis": parts,
        "first_of": lambda items, number: items[:number],
        "language": names.language_name,
        "line": one_line,
        "listed": listed,
        "shortened": shortened,
        "origin_name": lambda origin_id, known: known.get(origin_id, origin_id),
        "silence": silence_words,
        "policy": policy_words,
        "value": value_words,
        "web": web_address,
    }
    env.globals |= {
        "plural": names.plural,
        "STATUSES": names.STATUSES,
        "KINDS": names.KINDS,
        "SURE": names.FACTUALITIES,
        "by_outlet": by_outlet,
    }
    env.globals |= {"direction": direction, "distinct": distinct}
    return env


def _finalize(value: Any) -> Any:
    if isinstance(value, Markup):
        return value
    return visible(value) if isinstance(value, str) else value


def web_address(url: str | None) -> str | None:
    """The address if a browser may open it from a dossier: http or https, and nothing that runs."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def direction(lang: str | None) -> str:
    """The direction of a language's script; ``auto`` where the language is unknown."""
    if not lang:
        return "auto"
    return "rtl" if lang.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def after_space(prefix: str) -> str:
    """The context before a citation, from its first whole word on; white space as it is."""
    return visible(prefix).replace("\n", " ").partition(" ")[2]


def before_space(suffix: str) -> str:
    """The context after a citation, up to its last whole word."""
    return visible(suffix).replace("\n", " ").rpartition(" ")[0]


def by_width(origins: tuple[Origin, ...]) -> list[Origin]:
    """The origins that most articles rest on first; the unknown last."""
    return sorted(origins, key=lambda origin: (origin.kind == "unknown", -len(origin.article_ids)))


def distinct(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations, each once, in their order."""
    first: dict[tuple[str, str, int, int], Citation] = {}
    for citation in citations:
        first.setdefault((citation.article_id, citation.field, citation.start, citation.end), citation)
    return tuple(first.values())


def by_outlet(citations: tuple[Citation, ...], index: Index, limit: int) -> tuple[list[_Link], list[_Link]]:
    """The links to show and those to fold away: one an outlet up to ``limit``, then further places by number."""
    seen: dict[str, int] = {}
    first, further = [], []
    for citation in distinct(citations):
        label = index.short(citation.article_id)
        seen[label] = seen.get(label, 0) + 1
        if seen[label] == 1:
            first.append((label, citation))
        else:
            further.append((f"{label} ({seen[label]})", citation))
    return first[:limit], first[limit:] + further


@lru_cache(maxsize=4)
def _asset(name: str) -> Markup:
    return Markup((files("newsprism.render") / "static" / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _policy() -> str:
    """Inline style and script are allowed by what they say, and nothing else is allowed at all."""
    style, script = (_digest(_asset(name)) for name in ("dossier.css", "dossier.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
