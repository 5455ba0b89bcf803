"""Forms of English verbs from their base: what a reworded clause needs."""

from __future__ import annotations

import re

from quizzes.generation.lexicon import word_set

# base: past, participle. Verbs whose two forms are one word give it once.
_TABLE = """
arise arose arisen|awake awoke awoken|be was been|bear bore born|beat beat beaten
become became become|befall befell befallen|begin began begun|behold beheld|bend bent|bet bet
bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|broadcast broadcast|build built|burn burned|burst burst|buy bought|cast cast
catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
deal dealt|dig dug|do did done|draw drew drawn|dream dreamed|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got|give gave given
go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit
hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|leave left
lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|prove proved|put put|quit quit|read read|rebuild rebuilt
repay repaid|reset reset|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said
see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone
shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat
slay slew slain|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun
split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
thrust thrust|undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven
wed wed|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written
"""
FORMS = {
    words[0]: (words[1], words[-1])
    for line in _TABLE.strip().replace("\n", "|").split("|")
    if (words := line.split())
}
_PAST_OF = {participle: past for past, participle in FORMS.values()}
# Stressed last syllables double their consonant; English spelling shows no stress.
_DOUBLED = word_set(
    "admit commit compel confer control defer deter equip expel forget incur infer occur omit "
    "permit prefer propel rebel refer regret remit submit transfer transmit ban bar beg clap dim "
    "dip drag drop drum fit flag flap flip flop fog gas grab grin grip hop hug jam jog kidnap knit "
    "knot lag log map mar mob mop mug nab nag nod pad pat pen pet pin pit plan plod plot plug pop "
    "pot prop quiz rap rig rip rob rot rub sag sap scan scar scrap scrub ship shop sin sip skid "
    "skim skip slam slap slip slot snap sob stab star stem step stir stop strap strip sum sun tag "
    "tan tap tar tip top trap trek trim trip tug wag war whip wrap zip cancel travel level model "
    "label signal channel fuel dial total quarrel"
)


_SHORT = re.compile(r"[^aeiou]*[aeiou][bcdfgklmnprstvz]")


def base(lemma: str, printed: str) -> str:
    """The base of a verb whose lemma lost its last letter: "fined" -> "fine", and not "fin".

    A short base without an "e" doubles its consonant ("planned"), so "fined" has one.
    """
    return f"{lemma}e" if _SHORT.fullmatch(lemma) and printed == f"{lemma}ed" else lemma


def past(base: str) -> str:
    """ "visit" -> "visited", "meet" -> "met"."""
    return FORMS[base][0] if base in FORMS else _regular(base)


def participle(base: str) -> str:
    """ "visit" -> "visited", "take" -> "taken"."""
    return FORMS[base][1] if base in FORMS else _regular(base)


def past_of_participle(printed: str) -> str:
    """ "taken" -> "took", "visited" -> "visited": the past that goes with a printed participle."""
    return _PAST_OF.get(printed.casefold(), printed)


def third(base: str) -> str:
    """ "carry" -> "carries"."""
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in irregular:
        return irregular[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    if base.endswith("c"):
        return base + "ked"
    return base + (base[-1] if base in _DOUBLED else "") + "ed"
