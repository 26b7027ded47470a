"""Articles to stories: copies folded first, then one event one story."""

from collections.abc import Sequence

from newsprism.cluster.copies import copies
from newsprism.cluster.partition import partition
from newsprism.cluster.sign import Signature, sign
from newsprism.model.layers import Annotated
from newsprism.model.parse import Embedder
from newsprism.model.story import Story, Window


def stories(annotated: Sequence[Annotated], embedder: Embedder) -> tuple[Story, ...]:
    """Every article in exactly one story; the largest stories first, then in reading order.

    A copy joins the story of the article that it copies, and does not weigh in on what is one story.
    """
    signatures = [sign(item) for item in annotated]
    copied = copies(signatures)
    originals = [s for s in signatures if s.id not in copied]
    position = {s.id: i for i, s in enumerate(signatures)}
    groups = [
        _with_copies([originals[i].id for i in group], copied, position) for group in partition(originals, embedder)
    ]
    groups.sort(key=lambda ids: (-len(ids), position[ids[0]]))
    return tuple(
        _story(f"s{number}", [signatures[position[i]] for i in ids], copied) for number, ids in enumerate(groups, 1)
    )


def _with_copies(ids: list[str], copied: dict[str, str], position: dict[str, int]) -> list[str]:
    folded = [copy for copy, original in copied.items() if original in ids]
    return sorted([*ids, *folded], key=position.__getitem__)


def _story(story_id: str, members: Sequence[Signature], copied: dict[str, str]) -> Story:
    dates = sorted(s.published[:10] for s in members if s.published)
    ids = {s.id for s in members}
    return Story(
        id=story_id,
        article_ids=tuple(s.id for s in members),
        title=_title(members, copied),
        window=Window(start=dates[0] if dates else None, end=dates[-1] if dates else None),
        copies={copy: original for copy, original in copied.items() if copy in ids},
    )


def _title(members: Sequence[Signature], copied: dict[str, str]) -> str:
    """The shortest heading among the originals, in the language that most of them are in; else the first lead."""
    langs = [s.lang for s in members]
    common = max(dict.fromkeys(langs), key=langs.count)
    own = [s for s in members if s.id not in copied and s.lang == common] or list(members)
    titles = [s.title.strip() for s in own if s.title.strip()]
    headings = [t for t in titles if len(t) <= 140 and not t.endswith((".", ")"))]
    if headings:
        return min(headings, key=len)
    return (titles or [own[0].lead[0]])[0][:140]
