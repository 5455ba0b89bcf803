"""Word tables for clauses and event nouns."""

from __future__ import annotations

# noun -> (verb, particle, passive when the noun's "of" names the one it happens to)
EVENT_NOUNS: dict[str, tuple[str, str, str]] = {}

_AGENT = {
    # "the visit of X": X visits
    "visit": "visit",
    "arrival": "arrive",
    "departure": "depart",
    "return": "return",
    "meeting": "meet",
    "talks": "meet",
    "trip": "travel",
    "journey": "travel",
    "resignation": "resign",
    "retirement": "retire",
    "death": "die",
    "surrender": "surrender",
    "withdrawal": "withdraw",
    "retreat": "retreat",
    "landing": "land",
    "escape": "escape",
    "accession": "accede",
    "victory": "win",
}
_PATIENT = {
    # "the signing of X": X is signed
    "appointment": "appoint",
    "election": "elect",
    "birth": "bear",
    "signing": "sign",
    "assassination": "assassinate",
    "murder": "murder",
    "execution": "execute",
    "arrest": "arrest",
    "coronation": "crown",
    "invasion": "invade",
    "siege": "besiege",
    "capture": "capture",
    "conquest": "conquer",
    "occupation": "occupy",
    "annexation": "annex",
    "destruction": "destroy",
    "founding": "found",
    "foundation": "found",
    "establishment": "establish",
    "creation": "create",
    "construction": "build",
    "opening": "open",
    "closure": "close",
    "launch": "launch",
    "publication": "publish",
    "liberation": "liberate",
    "discovery": "discover",
    "adoption": "adopt",
    "abolition": "abolish",
    "ratification": "ratify",
    "acquisition": "acquire",
    "purchase": "buy",
    "sale": "sell",
    "bombing": "bomb",
    "bombardment": "bombard",
    "overthrow": "overthrow",
    "partition": "partition",
    "dissolution": "dissolve",
    "proclamation": "proclaim",
    "completion": "complete",
    "attack": "attack",
    "attacks": "attack",
}
for _noun, _verb in _AGENT.items():
    EVENT_NOUNS[_noun] = (_verb, "", "agent")
for _noun, _verb in _PATIENT.items():
    EVENT_NOUNS[_noun] = (_verb, "", "patient")

MOTION = frozenset(
    """
    arrive come drive fall fly flee go head journey land march move pass return retreat ride run
    sail send set travel visit walk withdraw emigrate immigrate migrate relocate transfer advance
    escape deport exile evacuate deploy cross proceed bring take invite dispatch ship
    """.split()
)
# Verbs that lend their time and place to the event they take as an object.
LIGHT = frozenset(
    """
    hold make pay stage organise organize conduct launch sign begin open host attend give deliver
    undertake start conclude win lose fight complete lead carry have commit join celebrate
    """.split()
)
REPORT = frozenset(
    """
    say state claim report announce declare allege tell inform add note argue insist warn explain
    confirm admit acknowledge assert maintain reply respond write stress emphasise emphasize
    disclose reveal testify comment remark indicate mention accuse recall conclude remind
    assure notify caution
    """.split()
)
# What stands under these is somebody's opinion, hope or denial: it makes no frame.
OPINION = frozenset(
    """
    seem appear believe think hope expect fear doubt deny imagine suggest wish want suppose assume
    guess feel suspect consider predict speculate wonder propose demand urge recommend recommend
    request require ask dispute reject pretend dream foresee worry
    """.split()
)
# "X met with Y": both do it; "X was declared with Y as president" is no such company.
COMPANY = frozenset(
    """
    meet talk speak negotiate fight sign agree marry ally dine discuss merge compete confer argue
    clash consult debate cooperate collaborate work travel visit play perform share team partner
    conclude trade correspond live quarrel duel elope appear join study arrive return leave settle
    """.split()
)
# What is praised or remembered has a date of its own: "criticised the elections in 2009".
ATTITUDES = frozenset(
    """
    criticise criticize praise discuss remember commemorate describe condemn welcome celebrate
    recall blame thank study examine investigate review analyse analyze cover depict document cite
    regret support oppose back mourn mark prevent cause cancel postpone schedule plan
    """.split()
)
# After "was captured and ..." these are no passives: "was captured and died".
INTRANSITIVE = frozenset(
    """
    die move return resign retire serve live go come become remain arrive depart travel flee escape
    emigrate work study appear begin end happen occur sail march ride fall rise vanish disappear
    """.split()
)
CLAIM_NOUNS = frozenset("claim report rumour rumor allegation suggestion".split())
HEDGES = {
    "reportedly": "C",
    "allegedly": "C",
    "supposedly": "C",
    "purportedly": "C",
    "rumouredly": "C",
    "apparently": "D",
    "probably": "D",
    "perhaps": "D",
    "maybe": "D",
    "possibly": "D",
    "likely": "D",
    "seemingly": "D",
    "presumably": "D",
    "hopefully": "D",
    "obviously": "D",
    "clearly": "D",
    "evidently": "D",
    "unfortunately": "D",
    "surprisingly": "D",
}
# With these the clause does not say that it happened.
NEAR_MISSES = frozenset("almost nearly hardly barely scarcely never virtually practically".split())
MODALS = frozenset("would could may might must should can ought need dare 'd".split())
TRUE_MARKS = frozenset("after when while because although as since once where whereas".split())
# An event noun under one of these, or so modified, need not have happened.
UNREAL_GOVERNORS = frozenset(
    """
    call demand propose plan invite refuse prevent expect hope seek want threaten avoid cancel
    postpone consider discuss urge reject oppose await schedule request deny fear possibility threat
    prospect likelihood hope plan proposal risk fear chance rumour rumor suggestion talk
    """.split()
)
UNREAL_MODIFIERS = frozenset(
    """
    planned possible proposed future upcoming next potential alleged attempted eventual scheduled
    expected hypothetical another impending no any further cancelled canceled postponed
    """.split()
)
PLACE_NOUNS = frozenset(
    """
    city town village district province state republic kingdom region port island capital county
    municipality peninsula river lake castle suburb colony
    """.split()
)
# Participles that are prepositions or mere description, not events.
NOT_EVENTS = frozenset(
    """
    compare give follow concern relate involve base know call regard associate include consist
    provide see suppose concentrate interest entitle title dub oppose accord locate situate set aim
    intend
    """.split()
)
