"""The dossier in a terminal: what a person can read in a minute, and how to see the rest."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsprism.model.dossier import CautionEntry, ClaimEntry, DisagreementEntry, Dossier, IndicatorEntry, StoryDossier
from newsprism.model.spans import Citation
from newsprism.model.story import Origin
from newsprism.render.emphasis import parts
from newsprism.render.findings import Findings, findings, ranked_stories, sure_kind, weightiest
from newsprism.render.grid import Grid, Said, grid
from newsprism.render.index import Index
from newsprism.render.matrix import listed
from newsprism.render.names import KINDS, LABEL_WIDTH, UNKNOWN_COUNTRY, plural
from newsprism.render.safe import clip, one_line
from newsprism.render.scale import date_words
from newsprism.render.summary import coverage, examples, kicker, status_counts
from newsprism.render.timeline import ordered
from newsprism.render.told import changes, policy_words
from newsprism.render.values import value_words
from newsprism.render.wordings import Wording, marked_words, wordings

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WIDE = 110
"""Columns from which the countries stand side by side."""
VALUES = 4
LONG_VALUE = 36
"""Code points of a value from which on its sentence speaks for it."""
FULL_STORIES = 1
SHORT_STORIES = 8


def to_terminal(dossier: Dossier, console: "Console") -> None:
    """Write the view to ``console``: the widest story in full, the next ones in a few lines, the counts, and more.

    Article text never steers the terminal: control characters are shown as signs and rich's markup is not read.
    """
    index = Index(dossier)
    stories = ranked_stories(dossier.stories)
    View(console, index).dossier(dossier, stories)


class View:
    """Writes one dossier to one console, section by section."""

    def __init__(self, console: "Console", index: Index) -> None:
        from rich.text import Text  # a library user who wants HTML need not pay for rich

        self.console = console
        self.index = index
        self.text = Text

    def dossier(self, dossier: Dossier, stories: tuple[StoryDossier, ...]) -> None:
        self.line(coverage(dossier), "dim")
        for story in stories[:FULL_STORIES]:
            self.story(story)
        rest = stories[FULL_STORIES:]
        for story in rest[:SHORT_STORIES]:
            self.short_story(story)
        if len(rest) > SHORT_STORIES:
            self.line(f"and {plural(len(rest) - SHORT_STORIES, 'more story', 'more stories')}", "dim")
        self.rejected(dossier)
        self.more(dossier)

    def story(self, story: StoryDossier) -> None:
        found = findings(story)
        self.console.print()
        self.line(clip(story.title, 200), "bold")
        self.line(kicker(story, self.index), "dim")
        self.conflicts(found.conflicts)
        self.agreed(found.corroborated)
        self.origins(found.shared, len(story.article_ids))
        self.differences(tuple(entry for entry in found.others if entry.kind != "wording"))
        self.wordings(story)
        self.positions(grid(story))
        self.changes(story)
        self.timeline(story)
        self.exchanges(story)
        self.scenarios(story)
        self.cautions(found.cautions)
        self.counts(story, found)

    def short_story(self, story: StoryDossier) -> None:
        found = findings(story)
        self.console.print()
        self.line(clip(story.title, 160), "bold")
        told = [kicker(story, self.index), *status_counts(found)]
        self.line(" · ".join(told), "dim")
        for entry in found.conflicts[:2]:
            self.conflict(entry)

    def conflicts(self, entries: tuple[DisagreementEntry, ...]) -> None:
        if entries:
            self.head("Conflicts", len(entries), 4)
        for entry in entries[:4]:
            self.conflict(entry)

    def conflict(self, entry: DisagreementEntry) -> None:
        self.line(self.mark("≠ ", "red", clip(entry.about or entry.slot, 90), entry.id))
        rows = self.table(4, 18)
        for value in entry.values[:VALUES]:
            words = value_words(value)
            said = value.citations[0].exact if value.citations else words
            name = words if len(words) <= LONG_VALUE or value.value not in said else "says"
            rows.add_row("", self.text(clip(name, 90), style="bold"), self.said(said, value.citations))
        if len(entry.values) > VALUES:
            rows.add_row("", "", self.text(f"and {plural(len(entry.values) - VALUES, 'more value')}", style="dim"))
        self.console.print(rows)

    def agreed(self, claims: tuple[ClaimEntry, ...]) -> None:
        if claims:
            self.head("Agrees, by independent origins", len(claims), 3)
        rows = self.table(2, 10)
        for claim in claims[:3]:
            number = self.text(plural(len(claim.origin_ids), "origin"), style="bold")
            rows.add_row(self.text("=", style="green"), number, self.claim(claim))
        self.rows(rows)

    def origins(self, origins: tuple[Origin, ...], total: int) -> None:
        if origins:
            self.head("One origin behind several articles", len(origins), 3)
        rows = self.table(2, 26)
        for origin in origins[:3]:
            names = f"{len(origin.article_ids)} of {plural(total, 'article')}: "
            names += listed(self.index.shorts(origin.article_ids), 6)
            rows.add_row(
                self.text("1", style="yellow"), self.text(clip(origin.name, 60), style="bold"), self.text(names)
            )
        self.rows(rows)

    def differences(self, entries: tuple[DisagreementEntry, ...]) -> None:
        if entries:
            self.head("Differ, but do not conflict", len(entries), 3)
        rows = self.table(2, 26)
        for entry in entries[:3]:
            values = " / ".join(clip(value_words(value), 60) for value in entry.values[:4])
            line = self.text(values).append(f"  {entry.kind}: {KINDS[entry.kind]}", style="dim")
            line.append("".join(f"  [{policy_words(policy, entry)}]" for policy in entry.policies[:1]), style="dim")
            rows.add_row("~", self.text(clip(entry.about or entry.slot, 80), style="bold"), line)
        self.rows(rows)

    def wordings(self, story: StoryDossier) -> None:
        quotes = {quote.id: quote for quote in story.quotes}
        worded = [(said, forms) for said in story.utterances if _differ(forms := wordings(said, quotes))]
        if worded:
            self.head("One utterance, several wordings", len(worded), 2)
        rows = self.table(2, 18)
        for said, forms in worded[:2]:
            for number, form in enumerate((forms[0], *(form for form in forms[1:4] if form.state != "same"))):
                name = self.text("" if number else clip(said.speaker, 36), style="bold")
                rows.add_row("", name, self.said(marked_words(form), (form.quote.citation,)))
        self.rows(rows)

    def positions(self, found: Grid) -> None:
        columns = _columns(found)
        if not columns:
            return
        self.head("Positions by country", len(columns), 4)
        if self.console.width >= WIDE and len(columns) > 1:
            self.beside(columns[:4])
            return
        rows = self.table(0, 16)
        for name, said in columns[:4]:
            for number, entry in enumerate(said[:2]):
                rows.add_row("", self.text("" if number else clip(name, 40), style="bold"), self.speech(entry))
        self.console.print(rows)

    def beside(self, columns: list[tuple[str, tuple[Said, ...]]]) -> None:
        from rich.table import Table

        rows = Table.grid(padding=(0, 3), expand=True)
        for _ in columns:
            rows.add_column(ratio=1, overflow="fold")
        rows.add_row(*(self.text(clip(name, 40), style="bold") for name, _ in columns))
        for number in range(min(3, max(len(said) for _, said in columns))):
            rows.add_row(*(self.speech(said[number]) if number < len(said) else "" for _, said in columns))
        self.console.print(rows)

    def changes(self, story: StoryDossier) -> None:
        found = changes(story)
        if found:
            self.head("Changes of position", len(found), 3)
        rows = self.table(2, 26)
        for change, words in found[:3]:
            for number, citation in enumerate(change.citations):
                name = self.text("" if number else clip(words, 120), style="bold")
                rows.add_row("" if number else "↺", name, self.said(citation.exact, (citation,)))
        self.rows(rows)

    def speech(self, entry: Said) -> "Text":
        who = clip(entry.who, 40) + (f", {clip(entry.role, 40)}" if entry.role else "")
        if entry.statement.relayed:
            who += f", through {', '.join(clip(name, 30) for name in entry.statement.relayed)}"
        return self.said(f"{who}: ", (), "bold dim").append_text(
            self.said(clip(entry.statement.text, 200), (entry.statement.citation,))
        )

    def timeline(self, story: StoryDossier) -> None:
        entries = ordered(story)
        if entries:
            self.head("Timeline", len(entries), 8)
        rows = self.table(0, 16)
        for entry in weightiest(entries, 8):
            rows.add_row("", self.text(date_words(entry.date), style="bold"), self.said(entry.text, entry.citations))
        self.rows(rows)

    def exchanges(self, story: StoryDossier) -> None:
        if story.exchanges:
            self.head("Exchanges, as reported", len(story.exchanges), 6)
        rows = self.table(0, 30)
        for entry in weightiest(story.exchanges, 6):
            pair = self.text(f"{clip(entry.giver, 30)} → {clip(entry.receiver, 30)}", style="bold")
            rows.add_row("", pair, self.said(f"{entry.what} ({sure_kind(entry)})", entry.citations))
        self.rows(rows)

    def scenarios(self, story: StoryDossier) -> None:
        if story.indicators:
            self.head("Scenarios that a source gives", len(story.indicators), 3)
        rows = self.table(0, 16)
        for entry in story.indicators[:3]:
            likelihood = self.text(clip(entry.likelihood or "not stated", 40), style="bold")
            rows.add_row("", likelihood, self.said(entry.scenario + self.by(entry), (entry.citation,)))
        self.rows(rows)

    def by(self, entry: IndicatorEntry) -> str:
        own = clip(entry.holder, LABEL_WIDTH) == self.index.label(entry.citation.article_id)
        return "" if own else f" ({clip(entry.holder, 40)})"

    def cautions(self, entries: tuple[CautionEntry, ...]) -> None:
        chosen = _of_each_kind(entries, 2)[:6]
        if entries:
            self.head("Cautions", len(entries), len(chosen))
        rows = self.table(2, 20)
        for entry in chosen:
            kind = self.text(entry.kind.replace("-", " "), style="bold")
            rows.add_row("!", kind, self.said(entry.text, (entry.citation,) if entry.citation else ()))
        self.rows(rows)

    def counts(self, story: StoryDossier, found: Findings) -> None:
        parts = [
            *status_counts(found),
            plural(len(story.quotes), "quotation"),
            plural(len(story.utterances), "utterance"),
            plural(len(story.events), "event"),
            plural(len(story.unsure), "unsure pair"),
        ]
        self.head("Counts")
        self.line(" · ".join(parts))

    def rejected(self, dossier: Dossier) -> None:
        if not dossier.rejected:
            return
        self.head("Not read", len(dossier.rejected), 5)
        for entry in dossier.rejected[:5]:
            self.line(f"{clip(entry.source, 80)}: {clip(entry.reason, 160)}")

    def more(self, dossier: Dossier) -> None:
        self.head("See more")
        example = next((item for story in dossier.stories for item in examples(story)), "ITEM")
        self.line("newsprism brief ... --format html --out FILE   (every line opens its words)")
        self.line("newsprism brief ... --format json --out FILE   (for programs)")
        self.line(f"newsprism why FILE {clip(example, 20)}   (the evidence behind one item of the JSON)")

    def head(self, title: str, number: int = 0, shown: int = 0) -> None:
        from rich.rule import Rule

        words = f"{title} ({shown} of {number})" if number > shown else title
        self.console.print()
        self.console.print(Rule(self.text(words, style="bold"), align="left", style="dim"))

    def table(self, first: int, second: int) -> "Table":
        """Three columns: a mark, a name of at most ``second`` cells, and what is said."""
        from rich.table import Table

        rows = Table.grid(padding=(0, 1, 0, 0), expand=True)
        rows.add_column(width=first, no_wrap=True)
        rows.add_column(width=min(second, self.console.width // 3), overflow="fold")
        rows.add_column(ratio=1, overflow="fold")
        return rows

    def rows(self, rows: "Table") -> None:
        if rows.row_count:
            self.console.print(rows)

    def said(self, words: str, citations: Iterable[Citation], style: str = "") -> "Text":
        """Words on one line, and dimmed the outlets that have them."""
        line = self.text(clip(words, 240) if citations else one_line(words) + " " * words.endswith(" "), style=style)
        names = self.index.cited_labels(citations)
        return line.append(f"  [{listed(names, 3)}]", style="dim") if names else line

    def claim(self, claim: ClaimEntry) -> "Text":
        """A claim's sentence with the words in bold that the claim is, and dimmed the outlets that have it."""
        before, words, after = parts(claim, room=80)
        if not before and not after:
            return self.said(claim.text, claim.citations)
        line = self.text(before).append(clip(words, 240), style="bold").append(after)
        names = self.index.cited_labels(claim.citations)
        return line.append(f"  [{listed(names, 3)}]", style="dim")

    def mark(self, sign: str, style: str, words: str, item: str) -> "Text":
        return self.text.assemble((sign, style), (words, "bold"), (f"  {clip(item, 24)}", "dim"))

    def line(self, words: "str | Text", style: str = "") -> None:
        self.console.print(self.text(words, style=style) if isinstance(words, str) else words)


def _differ(forms: tuple[Wording, ...]) -> bool:
    return any(form.state != "same" for form in forms[1:])


def _columns(found: Grid) -> list[tuple[str, tuple[Said, ...]]]:
    """Each country and what is said for it, from the top down; speakers of no known country last."""
    columns = [
        (name, tuple(entry for row in found.rows for entry in row.cells[number]))
        for number, name in enumerate(found.countries)
    ]
    return [*columns, (UNKNOWN_COUNTRY, found.elsewhere)] if found.elsewhere else columns


def _of_each_kind(entries: tuple[CautionEntry, ...], limit: int) -> list[CautionEntry]:
    """The first of each kind, so that a common kind does not hide a rare one."""
    seen: Counter[str] = Counter()
    chosen = []
    for entry in entries:
        seen[entry.kind] += 1
        if seen[entry.kind] <= limit:
            chosen.append(entry)
    return chosen
