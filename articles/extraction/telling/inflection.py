"""Past forms of verbs, for telling an event noun as a clause ("the visit of X": "X visited")."""

from __future__ import annotations

IRREGULAR = {
    "arise": ("arose", "arisen"),
    "become": ("became", "become"),
    "bear": ("bore", "born"),
    "begin": ("began", "begun"),
    "break": ("broke", "broken"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "come": ("came", "come"),
    "fall": ("fell", "fallen"),
    "fight": ("fought", "fought"),
    "flee": ("fled", "fled"),
    "fly": ("flew", "flown"),
    "go": ("went", "gone"),
    "hold": ("held", "held"),
    "leave": ("left", "left"),
    "lose": ("lost", "lost"),
    "meet": ("met", "met"),
    "overthrow": ("overthrew", "overthrown"),
    "rise": ("rose", "risen"),
    "sell": ("sold", "sold"),
    "speak": ("spoke", "spoken"),
    "steal": ("stole", "stolen"),
    "strike": ("struck", "struck"),
    "take": ("took", "taken"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
}
DOUBLED = frozenset(
    "commit admit submit plan ban rob stop transfer refer occur permit ship".split()
)


def past(lemma: str) -> str:
    return IRREGULAR[lemma][0] if lemma in IRREGULAR else _regular(lemma)


def participle(lemma: str) -> str:
    return IRREGULAR[lemma][1] if lemma in IRREGULAR else _regular(lemma)


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    if lemma in DOUBLED:
        return lemma + lemma[-1] + "ed"
    return lemma + "ed"
