"""What becomes of an event under a word that promises, refuses, threatens, demands, permits or stops it.

The rules are PLOVER's: AGREE is a future act of cooperation, THREATEN a conditional act of conflict, REQUEST and
REJECT name by their mode what is asked for or refused (plover.md's "judgement calls").
"""

from newsprism.annotate.events.tables import Role

COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
VERBAL_CONFLICT = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
ASKED = {"CONSULT": "meet", "AID": "assist", "RETREAT": "yield", "CONCEDE": "yield", "COOPERATE": "assist"}
THREATENED = {"ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "restrict", "COERCE": "restrict"}
THREATENED_MODES = {
    "arrest": "arrest",
    "expel": "expel",
    "deport": "expel",
    "ban": "ban",
    "discontinue": "relations",
    "convict": "arrest",
}

Code = tuple[str, str | None]


def compose(role: Role, inner: Code | None, outer: Code | None, negated: bool) -> Code | None:
    """The type and mode of an operator with its complement.

    Args:
        role: what the operator does to its complement.
        inner: the complement's code, ``None`` where it tells no event.
        outer: the code that the lexicon gives the operator by itself, or ``None``.
        negated: whether the complement stands under a negation of its own ("agreed not to attack").
    """
    if inner is None:
        return outer
    kind = inner[0]
    if role == "light":
        return inner
    if role == "promise":
        return _promise(inner, negated)
    if role == "refuse":
        return "REJECT", _asked(kind)
    if role == "threaten":
        return ("THREATEN", _threatened(inner)) if kind not in VERBAL_CONFLICT else outer
    if role == "demand":
        return _demand(inner, outer)
    if role == "permit":
        return outer or ("RETREAT", "access")
    return _stop(inner, outer)


def _promise(inner: Code, negated: bool) -> Code:
    cooperative = inner[0] not in CONFLICT
    if cooperative and inner[0] not in VERBAL_CONFLICT:
        return ("REJECT", _asked(inner[0])) if negated else ("AGREE", None)
    if inner[0] in VERBAL_CONFLICT:
        return inner
    if inner[0] == "MOBILIZE":
        # Troops that are offered or agreed upon are meant for somebody's side.
        return "AGREE", None
    return ("AGREE", None) if negated else ("THREATEN", _threatened(inner))


def _demand(inner: Code, outer: Code | None) -> Code:
    kind = inner[0]
    if kind in ("SANCTION", "COERCE", "ACCUSE"):
        # Asking others to punish somebody is a charge against that somebody.
        return "ACCUSE", "investigate" if inner[1] == "investigate" else "disapprove"
    if outer is not None and outer[0] != "REQUEST":
        return outer
    return "REQUEST", (outer[1] if outer else None) or _asked(kind)


def _stop(inner: Code, outer: Code | None) -> Code | None:
    kind, mode = inner
    if kind in ("ASSAULT", "MOBILIZE"):
        return "RETREAT", "ceasefire" if kind == "ASSAULT" else "withdraw"
    if kind == "PROTEST":
        return "CONCEDE", None
    if kind in ("COERCE", "SANCTION"):
        return "RETREAT", "release" if mode == "arrest" else "access"
    if kind in ("AID", "COOPERATE"):
        return "SANCTION", "discontinue"
    if kind in ("CONSULT", "SUPPORT", "AGREE"):
        return "REJECT", _asked(kind) if kind == "CONSULT" else None
    return outer


def told_later(code: Code, negated: bool) -> Code:
    """The code of an act that its doer will do: future cooperation is AGREE, future conflict THREATEN, and what
    somebody will not do REJECT (or, for conflict, AGREE)."""
    kind = code[0]
    if kind in COOPERATION and kind != "AGREE":
        return ("REJECT", _asked(kind)) if negated else ("AGREE", None)
    if kind in CONFLICT:
        return ("AGREE", None) if negated else ("THREATEN", _threatened(code))
    return code


def _asked(kind: str) -> str | None:
    return ASKED.get(kind)


def _threatened(code: Code) -> str:
    return THREATENED_MODES.get(code[1] or "") or THREATENED.get(code[0], "restrict")
