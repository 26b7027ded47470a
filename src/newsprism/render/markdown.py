"""The dossier as CommonMark, with tables of GitHub's flavour, for notes and issue trackers."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsprism.model.dossier import ClaimEntry, DisagreementEntry, Dossier, StoryDossier
from newsprism.model.spans import Citation
from newsprism.render.emphasis import parts
from newsprism.render.findings import Findings, findings, ranked_stories, sure_kind
from newsprism.render.grid import Grid, Said, grid
from newsprism.render.index import Index
from newsprism.render.matrix import listed, matrix
from newsprism.render.names import KINDS, STATUSES, plural
from newsprism.render.safe import clip, one_line
from newsprism.render.scale import date_words
from newsprism.render.summary import coverage, kicker, status_counts
from newsprism.render.timeline import ordered
from newsprism.render.told import changes, policy_words, silence_words
from newsprism.render.values import value_words
from newsprism.render.wordings import marked_words, wordings

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#!|~&$^@])")
_AUTOLINK = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])")


def escape(text: str) -> str:
    """The text on one line, in which nothing is markup: no emphasis, link, image, HTML, table cell or list.

    >>> escape("<b>*bold*</b>")
    '\\\\<b\\\\>\\\\*bold\\\\*\\\\</b\\\\>'
    """
    line = _SPECIAL.sub(r"\\\1", one_line(text))
    line = _AUTOLINK.sub(lambda m: f"{m[1]}\\:" if m[1] else f"{m[3]}\\.", line)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)


def to_markdown(dossier: Dossier) -> str:
    """The findings of every story with their sentences, outlets and offsets; the articles' texts are left out.

    A citation reads ``(outlet, article id, start-end)``, in code points of the article's text.
    """
    index = Index(dossier)
    lines = ["# Dossier", "", escape(coverage(dossier)), ""]
    for story in ranked_stories(dossier.stories):
        lines += _Story(story, index).lines()
    lines += _section("Articles", (_article(index, article_id) for article_id in index.articles))
    rejected = (f"- {escape(entry.source)}: {escape(entry.reason)}" for entry in dossier.rejected)
    lines += _section("Not read", rejected)
    producers = ", ".join(f"{escape(p.name)} {escape(p.version)}" for p in dossier.producers)
    return "\n".join([*lines, f"Made by {producers or 'newsprism'}.", ""])


def _section(title: str, entries: Iterable[str], level: int = 2) -> list[str]:
    found = list(entries)
    return [f"{'#' * level} {title}", "", *found, ""] if found else []


def _article(index: Index, article_id: str) -> str:
    article = index.articles[article_id]
    date = date_words(article.published.value) if article.published.value else "undated"
    copies = f", copies {escape(article.copy_of)}" if article.copy_of else ""
    title = escape(clip(article.title, 160))
    return f"- `{_code(article_id)}` {escape(index.label(article_id))}, {escape(date)}: {title}{copies}"


def _code(text: str) -> str:
    """Inside a code span nothing can be escaped, so what would end it is replaced."""
    return one_line(text).replace("`", "'").replace("|", "/") or " "


class _Story:
    """The lines of one story."""

    def __init__(self, story: StoryDossier, index: Index) -> None:
        self.story = story
        self.index = index
        self.found: Findings = findings(story)

    def lines(self) -> list[str]:
        counts = " · ".join(status_counts(self.found))
        head = [f"## {escape(clip(self.story.title, 200))}", "", escape(kicker(self.story, self.index)), "", counts, ""]
        parts: list[tuple[str, Iterator[str]]] = [
            ("Conflicts", self.disagreements(self.found.conflicts)),
            ("Positions side by side", self.positions()),
            ("Claims", self.claims(self.found.claims)),
            ("Differences that are no conflict", self.disagreements(self.found.others)),
            ("Origins", self.origins()),
            ("One utterance, several wordings", self.utterances()),
            ("Timeline", self.timeline()),
            ("Exchanges", self.exchanges()),
            ("Scenarios", self.scenarios()),
            ("Cautions", self.cautions()),
            ("Unsure", self.unsure()),
        ]
        return head + [line for title, entries in parts for line in _section(title, entries, 3)]

    def cites(self, citations: Sequence[Citation], limit: int = 8) -> str:
        shown = [self.cite(citation) for citation in citations[:limit]]
        more = [f"and {len(citations) - limit} more"] if len(citations) > limit else []
        return f" ({'; '.join([*shown, *more])})" if shown else ""

    def cite(self, citation: Citation) -> str:
        where = f"{citation.start}-{citation.end}" + (" of the title" if citation.field == "title" else "")
        return f"{escape(self.index.label(citation.article_id))}, `{_code(citation.article_id)}` {where}"

    def disagreements(self, entries: Iterable[DisagreementEntry]) -> Iterator[str]:
        for entry in entries:
            yield f"- **{entry.kind}** ({KINDS[entry.kind]}): {escape(entry.about or entry.slot)} `{_code(entry.id)}`"
            for value in entry.values:
                words = f": {escape(value.citations[0].exact)}" if value.citations and entry.kind != "wording" else ""
                yield f"    - **{escape(value_words(value))}**{words}{self.cites(value.citations)}"
            yield from (f"    - {escape(policy_words(policy, entry))}" for policy in entry.policies)

    def positions(self) -> Iterator[str]:
        found = grid(self.story)
        if found.rows:
            yield from self.grid(found)
            yield ""
        yield from (f"- {self.said(entry)}" for entry in found.elsewhere)
        for change, words in changes(self.story):
            yield f"- **change of position**: {escape(words)}"
            yield from (f"    - {escape(c.exact)}{self.cites((c,))}" for c in change.citations)

    def grid(self, found: Grid) -> Iterator[str]:
        yield f"| | {' | '.join(escape(name) for name in found.countries)} |"
        yield "|---" * (len(found.countries) + 1) + "|"
        for row in found.rows:
            cells = ("<br>".join(self.said(entry) for entry in cell) for cell in row.cells)
            yield f"| {row.level} | {' | '.join(cells)} |"

    def said(self, entry: Said) -> str:
        role = f", {escape(entry.role)}" if entry.role else ""
        relayed = f", through {escape(', '.join(entry.statement.relayed))}" if entry.statement.relayed else ""
        words = escape(entry.statement.text)
        return f"{words} **{escape(entry.who)}**{role}{relayed}{self.cites((entry.statement.citation,))}"

    def claims(self, claims: Iterable[ClaimEntry]) -> Iterator[str]:
        rows = {row.claim.id: row for row in matrix(self.story, self.index).rows}
        for claim in claims:
            row = rows[claim.id]
            words = f"{_emphasised(claim)} `{_code(claim.id)}`{self.cites(claim.citations)}"
            yield f"- **{STATUSES[claim.status][1]}**: {words}"
            yield f"    - {escape(claim.holder)}; {plural(len(claim.origin_ids), 'origin')}"
            if row.copies:
                yield f"    - carry a copy: {escape(listed(row.copies))}"
            if row.silent:
                reach = silence_words(claim.silence)
                yield f"    - silent: {escape(listed(row.silent))}{f'; {escape(reach)}' if reach else ''}"

    def origins(self) -> Iterator[str]:
        for origin in self.story.origins:
            names = escape(listed(self.index.labels(origin.article_ids)))
            name = escape(origin.name) or "unknown"
            yield f"- **{name}** ({origin.kind}): {names}{self.cites(origin.basis)}"

    def utterances(self) -> Iterator[str]:
        quotes = {quote.id: quote for quote in self.story.quotes}
        for utterance in self.story.utterances:
            forms = wordings(utterance, quotes)
            if len(forms) > 1:
                yield f"- **{escape(utterance.speaker)}** `{_code(utterance.id)}`"
                yield from (
                    f"    - {form.state}: {escape(marked_words(form))}{self.cites((form.quote.citation,))}"
                    for form in forms
                )

    def timeline(self) -> Iterator[str]:
        for entry in ordered(self.story):
            yield f"- **{escape(date_words(entry.date))}** {escape(entry.text)}{self.cites(entry.citations)}"

    def exchanges(self) -> Iterator[str]:
        for entry in self.story.exchanges:
            pair = f"{escape(entry.giver)} → {escape(entry.receiver)}"
            yield f"- **{pair}**: {escape(entry.what)} ({sure_kind(entry)}){self.cites(entry.citations)}"

    def scenarios(self) -> Iterator[str]:
        for entry in self.story.indicators:
            signs = f"; signs: {escape('; '.join(entry.indicators))}" if entry.indicators else ""
            likelihood = escape(entry.likelihood or "likelihood not stated")
            holder = escape(entry.holder)
            yield f"- **{likelihood}**: {escape(entry.scenario)}{signs}; {holder}{self.cites((entry.citation,))}"

    def cautions(self) -> Iterator[str]:
        for entry in self.story.cautions:
            where = self.cites((entry.citation,)) if entry.citation else ""
            yield f"- **{entry.kind}**: {escape(entry.text)}{where}"

    def unsure(self) -> Iterator[str]:
        for entry in self.story.unsure:
            left, right = (escape(clip(self.index.items.get(i, i), 160)) for i in (entry.left, entry.right))
            yield f"- {escape(entry.what)}: {left} *and* {right}"


def _emphasised(claim: ClaimEntry) -> str:
    """The claim's sentence, with the words in italics that the claim is."""
    before, words, after = parts(claim)
    return f"{escape(before)}*{escape(words)}*{escape(after)}" if before or after else escape(words)
