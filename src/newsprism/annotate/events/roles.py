"""Actors and recipients of a draft."""

from collections.abc import Iterable, Iterator
from itertools import islice

from newsprism.annotate.events.arguments import TOWARDS, Cast, subjects, towards
from newsprism.annotate.events.drafts import Draft
from newsprism.annotate.events.match import objects
from newsprism.annotate.events.tables import Tables
from newsprism.annotate.tree import Tree

GIVEN_TO = ("to", "for", "into", "with", "in")
GIVING = frozenset({"AID", "COOPERATE", "AGREE"})
LOCAL = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "RETREAT", "PROTEST"})
"""Types for which the country that something happens in is whom it happens to."""
MAX_NOUNS = 24
"""Nouns that are followed a level deeper, so that an endless list stays cheap."""
NESTING = 2
"""How deep in the object's phrase a recipient is looked for: "food for hospitals in Chad"."""
NESTED = ("by", "from", "of", "against", "on", "to", "with", "between", "for", "in")


def doer(cast: Cast, draft: Draft, lexicon: Tables) -> tuple[int, ...]:
    """The nouns that do it: the subject of the outermost verb; of a noun those that own it or stand under "by"."""
    tree = cast.tree
    if draft.duty:
        return subjects(tree, tree.parse.head[draft.outer], lexicon)
    if not draft.is_noun and tree.parse.tag[draft.outer].startswith("VB"):
        return subjects(tree, draft.outer, lexicon)
    if not draft.is_noun:
        # A predicate adjective: "is willing to withdraw".
        return subjects(tree, tree.parse.head[draft.outer], lexicon)
    return tuple(_owners(tree, draft.word))


def _owners(tree: Tree, noun: int) -> Iterator[int]:
    yield from tree.kids(noun, "poss")
    yield from tree.pobjs(noun, "by", "from")
    yield from tree.kids(noun, "amod", "compound", "nmod")


def actors_of(cast: Cast, draft: Draft, lexicon: Tables) -> tuple[str, ...]:
    """The ids of who does it; for a noun the first owner that is known, for moved troops without a mover those whose
    troops they are."""
    if not draft.is_noun:
        found = cast.all_of(doer(cast, draft, lexicon))
        return found or (_movers(cast, objects(cast.tree, draft.word, lexicon)) if moves(draft) else ())
    for noun in doer(cast, draft, lexicon):
        dep = cast.tree.parse.dep[noun]
        found = cast.all_of([noun]) if dep in ("poss", "pobj") else cast.at(noun)
        if found and not (dep not in ("poss", "pobj") and _is_ambiguous(cast.tree, noun, draft)):
            return found
    return ()


def _movers(cast: Cast, forces: Iterable[int]) -> tuple[str, ...]:
    """Whose the moved forces are: "Norwegian troops", "its troops"; a maker's name before a weapon owns nothing."""
    for noun in forces:
        owners = cast.tree.kids(noun, "poss", "amod", "nmod")
        found = cast.at(noun) or next(filter(None, (cast.at(o) for o in owners)), ())
        if found:
            return found
    return ()


def moves(draft: Draft) -> bool:
    """Whether the verb's objects are the actor's own forces or arms."""
    return (
        draft.forces or draft.type == "MOBILIZE" or (draft.type == "RETREAT" and draft.mode in ("withdraw", "disarm"))
    )


def _is_ambiguous(tree: Tree, noun: int, draft: Draft) -> bool:
    """ "the Ukraine invasion", "Gaza strikes": a place before a violent noun says where, not who."""
    return draft.type == "ASSAULT" and tree.parse.ent[noun][2:] == "GPE" and tree.parse.tag[noun] == "NNP"


def recipients_of(cast: Cast, draft: Draft, lexicon: Tables, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of whom it is aimed at: of the first arc, from the outermost word inwards, that names somebody else."""
    for nouns in _targets(cast.tree, draft, lexicon):
        found = tuple(a for a in cast.all_of(nouns) if a not in actors)
        if found:
            return found
    nouns = victims(cast, draft, lexicon)
    for _ in range(NESTING if draft.type not in GIVING else 2 * NESTING):
        for noun in nouns:
            for prep in NESTED:
                found = tuple(a for a in cast.all_of(cast.tree.pobjs(noun, prep)) if a not in actors)
                if found:
                    return found
        nouns = tuple(islice((inner for noun in nouns for inner in _inside(cast.tree, noun)), MAX_NOUNS))
    return ()


def _inside(tree: Tree, noun: int) -> Iterator[int]:
    """The nouns of a noun's own phrase: under its prepositions, and where a participle places it ("living in ...")."""
    yield from tree.pobjs(noun, *NESTED)
    for participle in tree.kids(noun, "acl"):
        yield from tree.pobjs(participle, "in", "from", "at", "to")


def victims(cast: Cast, draft: Draft, lexicon: Tables) -> tuple[int, ...]:
    """The nouns that the event is aimed at, known or not."""
    return tuple(dict.fromkeys(n for nouns in _targets(cast.tree, draft, lexicon) for n in nouns))


def _targets(tree: Tree, draft: Draft, lexicon: Tables) -> Iterator[Iterable[int]]:
    if draft.duty:
        yield tree.kids(draft.outer, "nsubj")
        return
    if draft.suffers >= 0:
        yield tree.kids(draft.suffers, "nsubj")
        return
    for word in draft.words:
        if draft.type in GIVING:
            yield from ((noun,) for prep in GIVEN_TO[:2] for noun in tree.pobjs(word, prep) if noun not in draft.words)
        yield from (
            (noun,) for noun in _aims(tree, word, draft, lexicon) if _may_be_aimed_at(tree, noun, draft, lexicon)
        )
        if tree.parse.tag[word].startswith("NN"):
            yield from ((n,) for n in tree.kids(word, "poss") if word != draft.outer)
            yield from ((n,) for n in tree.kids(word, "compound", "nmod", "amod") if any(tree.kids(word, "poss")))


def _aims(tree: Tree, word: int, draft: Draft, lexicon: Tables) -> Iterator[int]:
    if not moves(draft) or (draft.forces and word not in (draft.word, draft.outer)):
        yield from towards(tree, word, lexicon)
    yield from (
        s for v in tree.kids(word, "ccomp", "xcomp") if tree.parse.tag[v] == "VB" for s in tree.kids(v, "nsubj")
    )
    yield from tree.pobjs(word, *TOWARDS, "of", *(("in", "at") if draft.type in LOCAL else ()))


def _may_be_aimed_at(tree: Tree, noun: int, draft: Draft, lexicon: Tables) -> bool:
    return noun not in draft.words and tree.lemma(noun) not in lexicon.classes["no_target"]
