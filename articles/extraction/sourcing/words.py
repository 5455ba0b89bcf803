"""Words that say where the content of a sentence comes from."""

from __future__ import annotations

import re

from articles.extraction.framing.eventwords import REPORT

SPEECH = REPORT | frozenset("deny remind boast joke tweet quip complain predict estimate".split())
TELLING = frozenset("inform remind warn tell assure notify".split())
# With these the saying needs no clause: "accused the firm of fraud", "confirms this claim".
SPEECH_ALONE = frozenset("accuse confirm".split())
# These need a quotation: 'described the deal as "the worst mistake of my life"'.
NAMING = frozenset("describe call brand dub label hail denounce ask".split())
# These need somebody, or a paper, that looks into things: "the court ruled", "figures show".
FINDING = frozenset("find rule determine show suggest demonstrate discover establish".split())
FINDERS_OUT = frozenset(
    """
    court judge jury researcher scientist historian inquiry commission panel team police expert
    investigator archaeologist study report survey poll figure data research analysis evidence
    document record statistic economist tribunal committee auditor biologist astronomer physicist
    """.split()
)
# What is feared, hoped or doubted is not claimed by anybody.
WISHING = frozenset("fear hope expect doubt wonder".split())
THOUGHT = frozenset(
    "believe think consider feel suspect fear expect hope doubt assume suppose argue speculate"
    " wonder".split()
)
# Nobody in particular, whatever else the words say of them.
UNNAMED = frozenset(
    "source report rumour rumor claim allegation insider observer speculation gossip legend"
    " tradition myth folklore lore hearsay superstition".split()
)
# Nobody in particular, unless somebody's: "Strati's pundits", "analysts at the bank".
UNNAMED_ALONE = frozenset(
    "pundit expert analyst critic commentator many some others people media medium press observer"
    " supporter opponent most one historian scholar witness eyewitness resident local villager"
    " neighbour neighbor bystander onlooker".split()
)
# "Legend has it that", "tradition holds that".
LORE = frozenset("legend tradition myth folklore lore rumour rumor gossip".split())
# "some customers", "other witnesses": nobody who could be named.
VAGUE = frozenset("some many several other certain various few".split())
# A paper speaks for whoever issued it: "a statement by the ministry said".
PAPERS = frozenset(
    "information statement report data figure release communique letter document study survey"
    " poll".split()
)
# What a sentence is told after when its words name nobody.
NOBODY = {
    "allege": "allegations",
    "accuse": "allegations",
    "suspect": "unnamed sources",
    "claim": "claims",
    "rumour": "rumours",
    "rumor": "rumours",
    "say": "unnamed sources",
    "tell": "unnamed sources",
    "inform": "unnamed sources",
    "believe": "unnamed sources",
    "think": "unnamed sources",
    "reportedly": "reports",
    "allegedly": "allegations",
    "supposedly": "claims",
    "purportedly": "claims",
}
ANONYMOUS = re.compile(
    r"\b(?:not (?:to )?be (?:named|identified)|declined to be (?:named|identified)|anonymity"
    r"|anonymous(?:ly)?|unnamed|unidentified)\b"
)
ADVERBS = frozenset("reportedly allegedly supposedly purportedly rumouredly".split())
PERSONS = frozenset("he she they it".split())
