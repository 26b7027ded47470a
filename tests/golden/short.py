"""A dossier as short lines that a reviewer can read in a diff: what is said, of whom, by how many, and how sure."""

from collections.abc import Iterator

from newsprism.model.dossier import ArticleEntry, Dossier, StoryDossier

WIDTH = 90


def short(dossier: Dossier) -> str:
    """The whole dossier: its articles, then every part of every story, without ids and offsets that shift."""
    names = {article.id: _name(article) for article in dossier.articles}
    lines = ["# articles"]
    for article in dossier.articles:
        copies = f" copies {names[article.copy_of]}" if article.copy_of else ""
        lines.append(f"{names[article.id]} {article.lang} {article.published.value}{copies}")
    for story in dossier.stories:
        lines += ["", f"# story: {story.title}", f"{story.window.start} to {story.window.end}"]
        for title, part in _parts(story, names):
            lines += ["", f"## {title}", *(part or ["(none)"])]
    return "\n".join(lines) + "\n"


def _name(article: ArticleEntry) -> str:
    """The number of the file, with the line of a container: ``06#2``."""
    file, _, line = article.source.rpartition("/")[2].partition("#")
    return file[:2] + (f"#{line}" if line else "")


def _parts(story: StoryDossier, names: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    yield "origins", [f"{o.kind} {o.name}: {_all(o.article_ids, names)}" for o in story.origins]
    yield "claims", list(_claims(story, names))
    yield (
        "disagreements",
        [
            f"{d.slot} {d.kind} {cut(d.about)}: "
            + " | ".join(f"{cut(v.value)} ({_all(v.article_ids, names)})" for v in d.values)
            for d in story.disagreements
        ],
    )
    yield (
        "quotes",
        [
            f"{names[q.article_id]} {q.kind} {q.speaker.name if q.speaker else None} {q.force}: {cut(q.text)}"
            for q in story.quotes
        ],
    )
    yield "utterances", list(_utterances(story, names))
    yield (
        "positions",
        [
            f"{p.country} {names[s.citation.article_id]} {s.actor_id}: {cut(s.text)}"
            for p in story.positions
            for s in p.statements
        ],
    )
    yield "timeline", [f"{t.date} {_all(t.article_ids, names)}: {cut(t.text)}" for t in story.timeline]
    yield "exchanges", [f"{x.giver} -> {x.receiver} {x.kind}: {cut(x.what)}" for x in story.exchanges]
    yield "indicators", [f"{cut(i.scenario)} [{i.likelihood}] {len(i.indicators)} signs" for i in story.indicators]
    yield "cautions", [f"{c.kind}: {cut(c.text)}" for c in story.cautions if c.kind != "single-article"]


def _claims(story: StoryDossier, names: dict[str, str]) -> Iterator[str]:
    origins = {origin.id: origin.name for origin in story.origins}
    for claim in story.claims:
        articles = _all((c.article_id for c in claim.citations), names)
        shown = ", ".join(origins[i] for i in claim.origin_ids) or "no origin shown"
        yield f"{claim.status} ({articles}; {shown}): {cut(claim.text)}"


def _utterances(story: StoryDossier, names: dict[str, str]) -> Iterator[str]:
    articles = {quote.id: quote.article_id for quote in story.quotes}
    for utterance in story.utterances:
        kinds = ", ".join(d.kind for d in utterance.differences) or "no difference"
        yield f"{utterance.speaker} ({_all((articles[i] for i in utterance.quote_ids), names)}): {kinds}"


def _all(ids: "Iterator[str] | tuple[str, ...]", names: dict[str, str]) -> str:
    return " ".join(dict.fromkeys(names[i] for i in ids))


def cut(text: str) -> str:
    """One line of at most ``WIDTH`` code points."""
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
