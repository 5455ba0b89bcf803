import pytest

from articles.extraction.records import Certainty, Slot
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.asking import ALL, OPENED, ask
from tests.generation.builder import person

REFUSED = [
    (OPENED, Slot.SUBJECT, {"certainty": Certainty.OPINION}, "opinion", "an-opinion"),
    (OPENED, Slot.SUBJECT, {"negated": True}, "did not happen", "a-negation"),
    (OPENED, Slot.SUBJECT, {"tense": "conditional"}, "would", "a-conditional"),
    (OPENED, Slot.WHEN, {"certainty": Certainty.HEDGED}, "unnamed report", "a-rumoured-date"),
    (
        OPENED.replace("the summit", "the biggest summit"), Slot.SUBJECT, {},
        "superlative", "a-superlative",
    ),
    (
        OPENED.replace("the summit", "the disgraceful summit"), Slot.SUBJECT, {},
        "judgement", "a-judgement",
    ),
    (
        "{subject p1|Ortiz} {verb rule|ruled} {object l1|Peru} {on when d1|on 3 July}.",
        Slot.OBJECT, {}, "whose land", "the-land-that-somebody-rules",
    ),
    (
        "{subject p1|Ortiz} {verb sail|sailed} {from other|from a ship} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHERE, {}, "from where", "the-place-of-where-it-came-from",
    ),
    (
        "{subject p1|Ortiz} {verb change|changed} {object|the rules and local votes} helped Peru "
        "on 3 July.",
        Slot.SUBJECT, {}, "next clause", "a-subject-of-the-next-clause",
    ),
    (
        "{subject l2|Riga} {verb reject|rejected} {object|the offer of Peru}.", Slot.SUBJECT, {},
        "government", "a-capital-for-its-government",
    ),
    (
        "{subject p1|Ortiz} {verb arrive|arrived} {in when d1|in early 3 July}.", Slot.WHEN, {},
        "not exact", "an-inexact-time",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the fair of 3 July}.", Slot.SUBJECT, {},
        "lacks its year", "a-date-without-a-year",
    ),
    (
        "{subject p1|Ortiz} {verb accept|accepted} {object|the long ruling} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "which one “the long ruling”", "a-ruling-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb mend|mended} {object|the road on its side of Riga}.",
        Slot.SUBJECT, {}, "which one", "a-side-told-before",
    ),
    (
        "{subject|All Peruvian judges}, except for the oldest, {verb resign|resigned} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "not all of them", "all-but-some",
    ),
    (
        "{subject p1|Ortiz} {verb make|made} {object|the remarks at a fair} {in where l2|in Riga}.",
        Slot.SUBJECT, {}, "what was said", "remarks-told-before",
    ),
    (
        "{subject o1|Amber League} {verb quote|quoted} {object|a friend of Lena Ortiz}.",
        Slot.SUBJECT, {}, "a source quotes", "whom-a-paper-quotes",
    ),
    (
        "{subject|Service} {verb restore passive|was restored} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "too little of what", "a-lone-noun",
    ),
    (
        "{subject p1|Ortiz} {verb say|said} that {content|two flights a day were planned}.",
        Slot.SUBJECT, {}, "names nobody", "a-saying-without-a-name",
    ),
    (
        "{subject p1|Ortiz} {verb say|said} that {content|the measures should please Riga}.",
        Slot.SUBJECT, {}, "“the measures”", "measures-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb insist|insisted} that {content p2|Weiss agree to a truce}.",
        Slot.SUBJECT, {}, "as a wish", "a-wish-told-as-a-fact",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|a school of Peru} {in when d2|in 1899} "
        "{in other d3|in March 2010}.",
        Slot.SUBJECT, {}, "two times", "two-times-for-one-event",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|a school of Peru, drawing crowds}.",
        Slot.SUBJECT, {}, "two things", "a-second-statement-behind-a-comma",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|a very long and wide and deep and new and "
        "old and red and green and blue and white and black and grey port of Peru}.",
        Slot.SUBJECT, {}, "more than 22", "an-object-that-runs-on",
    ),
    (
        "{subject p1|Ortiz} {verb fight|fought} {object|cancer in the hospital of Peru}.",
        Slot.SUBJECT, {}, "private", "an-illness",
    ),
    (
        "{subject|the mayors of Riga, Karl Weiss and Ana Costa} {verb sign|signed} "
        "{object|a treaty of Peru} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "comma", "a-subject-broken-by-a-comma",
    ),
    (
        "{subject p1|Ortiz} {verb watch|watched} {in where l2|in Riga} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "aims", "watching-nothing",
    ),
    (
        "{subject p1|Ortiz} {verb return present|returns} {to where l2|to Riga}.",
        Slot.SUBJECT, {}, "plot", "a-plot-in-the-present",
    ),
    (
        "{subject p4|Ana Sato Park} {verb open|opened} {object|the fair of Peru}.",
        Slot.SUBJECT, {"entities": (*ALL, person("p4", "Ana Sato Park"))}, "no person",
        "a-park-named-after-a-person",
    ),
    (
        "{subject p1|Ortiz} {verb release passive|was released} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "too little", "a-release-from-nowhere",
    ),
    (
        "{subject p1|Ortiz} {verb reign|reigned} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "too little", "a-reign-over-nobody",
    ),
    (
        "{subject l1|Peru} {verb declare|declared} {object|war} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "too little", "a-war-on-nobody",
    ),
    (
        "{subject l1|Peru} {verb send|sent} {object|its first troops} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "too little", "first-troops-to-nowhere",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d1|on 3 July} 439.",
        Slot.WHEN, {}, "not exact", "a-date-cut-before-its-year",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} {on when d1|on July 3} and 5.",
        Slot.WHEN, {}, "not exact", "an-end-of-a-range-of-days",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} between {when d1|3 July} and 5.",
        Slot.WHEN, {}, "not exact", "one-end-of-a-span",
    ),
    (
        "{subject p1|Ortiz} {verb leave|left} {object l2|Riga} on 2 and {when d1|3 July}.",
        Slot.WHEN, {}, "joins two things", "one-of-two-days",
    ),
    (
        "{subject p1|Ortiz} {verb sign|signed} {object|away the port of Peru}.",
        Slot.SUBJECT, {}, "takes a side", "a-slanted-verb",
    ),
    (
        "{subject o1|The Library} {verb compose passive|was composed} {by agent p2|by Weiss}"
        " {in when d2|in 1899}.",
        Slot.AGENT, {}, "made up", "whom-a-body-was-composed-by",
    ),
    (
        "{subject p1|Ortiz} {verb defeat|defeated} {other|opponent} {object p2|Karl Weiss} "
        "{in where l2|in Riga}.",
        Slot.SUBJECT, {}, "noun before the name", "a-noun-read-as-an-object",
    ),
    (
        "{subject|talks on the crossing} {verb begin|began} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "which one “the crossing”", "a-subject-that-points-back",
    ),
    (
        "{subject p1|Ortiz} {verb visit|visited} {object l2|Riga}, where riga is a card.",
        Slot.OBJECT, {}, "no place", "a-place-that-is-a-word",
    ),
    (
        "{subject p1|Ortiz} {verb end|ended} {object|forced labour there} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "“there”", "a-place-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb cast|cast} {object|a bell for him} {in where l2|in Riga}.",
        Slot.WHERE, {}, "“him”", "a-person-told-before",
    ),
    (
        "{subject|A third round} {verb hold passive|was held} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "third round", "a-round-of-something-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb marry|married} {object p2|Weiss} {in when d2|in 1899}.",
        Slot.OBJECT, {}, "brides", "a-bride-or-groom",
    ),
    (
        "{subject p1|Ortiz} {verb arrive|arrived} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "too little", "an-arrival-nowhere",
    ),
    (
        "{subject o1|The library} {verb grant|granted} {object p2|Weiss} {to other p3|to Costa}.",
        Slot.OBJECT, {}, "gives away", "a-person-read-as-a-gift",
    ),
    (
        "{subject p1|Ortiz} {verb visit present|visits} {object l1|Peru} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "no past date", "a-present-with-a-date",
    ),
    (
        "{subject p1|Ortiz} {verb sail|sailed} {from other l1|from Peru} {to other|to the harbour} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "which one “the harbour” is", "a-date-does-not-say-which-harbour",
    ),
    (
        "{subject p1|Ortiz} {verb make|made} {object|it} {attribute|a free city of Peru} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "which “it” is", "an-it-behind-the-verb",
    ),
    (
        "{subject p1|Ortiz} {verb become|became} {attribute|an owner of Peru} himself "
        "{with other|with the port itself} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "leans on a name", "itself",
    ),
    (
        "{subject p1|Ortiz} {verb return|returned} {to where l2|to Riga} {after other|after a talk "
        "in Peru}, as well {as other|as a meeting with Weiss} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "read as a comparison", "as-well-as",
    ),
    (
        "{subject p1|Ortiz} {verb cut|cut} short {object|a visit to Peru} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "word of the verb", "cut-short",
    ),
    (
        "{subject|The Egyptian group} {verb buy|bought} {object o1|the Harbour Library} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "which one “the Egyptian group” is", "a-group-of-many",
    ),
    (
        "{subject p1|Ortiz} {verb sign|signed} {other|the act} {on when d1|on 3 July} "
        "{object|a list from Riga}.",
        Slot.SUBJECT, {}, "lost its place", "an-object-that-hangs-loose",
    ),
    (
        "{subject p1|Ortiz} {verb repeat|repeated} {object|the experiment} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "the experiment", "which-experiment",
    ),
    (
        "{subject p1|Ortiz} {verb lead pluperfect|had led} {object|the port of Riga} "
        "{since other d2|since 1899}.",
        Slot.SUBJECT, {}, "until then", "what-had-lasted",
    ),
    (
        "{subject p1|Ortiz} {verb quote passive|was quoted} {by agent o1|by the library} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "no event", "when-somebody-was-quoted",
    ),
    (
        "{subject p1|Ortiz} {verb mend present|is mending} {object|a ship} {in where l2|in Riga}.",
        Slot.WHERE, {}, "still is", "what-goes-on-now",
    ),
    (
        "{subject p1|Ortiz} {verb send|sent} {object|more Peruvian guards} {to where l2|to Riga}.",
        Slot.WHERE, {}, "more", "more-than-were-told-of",
    ),
    (
        "{subject p1|Ortiz} {verb lead|led} {object|a team of the outgoing board and a few "
        "Peruvian bankers}.",
        Slot.SUBJECT, {}, "the outgoing board", "a-board-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb give|gave} {object|a speech blasting Peru} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "takes a side", "a-country-blasted",
    ),
    (
        "{subject p1|Ortiz} {verb say|said} that {content|the Treasurer had sold Peru two ships}.",
        Slot.SUBJECT, {}, "the Treasurer", "whose-treasurer",
    ),
    (
        "{subject p1|Ortiz} {verb release|released} {object|details of the claims} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "the claims", "claims-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|a harbour Cabinet meeting}.",
        Slot.SUBJECT, {}, "names nobody|names nothing|too little", "one-cabinet-of-many",
    ),
    (
        "{subject p1|Ortiz} {verb derive|derived} {object|no rights of the port} "
        "{from other l1|from Peru} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "did not happen", "no-rights",
    ),
    (
        "{subject|The Socialist Republic} {verb dissolve passive|was dissolved} "
        "{in where l2|in Riga} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "Socialist Republic” is", "a-republic-of-nowhere",
    ),
    (
        "{subject p1|Ortiz} was initially {verb bury passive|buried} {in where l2|in Riga}.",
        Slot.WHERE, {}, "initially", "a-first-grave",
    ),
    (
        "{subject p1|Ortiz} {verb win|won} {object l2|Riga}.",
        Slot.SUBJECT, {}, "in which contest", "a-town-won-in-no-election",
    ),
    (
        "{subject|The band's former lead guitarist} {verb visit|visited} {object l2|Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "gives the name elsewhere", "somebody-described-and-not-named",
    ),
    (
        "{subject p1|Ortiz} {verb found|founded} {object|a school in the region} "
        "{at where l2|at Riga} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "which one “the region” is", "a-region-told-before",
    ),
    (
        "{subject p1|Ortiz} {verb make|made} {object|the previous flight to Peru} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "compares with what is not told", "previous-to-what",
    ),
    (
        "{subject p1|Ortiz} {verb present|presented} {object|their results} {to other|to the "
        "council of Riga} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "whose “their”", "theirs-of-one-person",
    ),
    (
        "{subject p1|Ortiz} {verb charge passive|was charged} {with other|with taking a list from "
        "the port} {on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "accusation", "an-accusation-against-a-person",
    ),
    (
        "{subject p1|Ortiz} {verb follow|followed} {object|the Latvian-born dissident} "
        "{to where l2|to Riga} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "which one", "a-description-in-place-of-a-name",
    ),
    (
        "{subject|The port tax of Riga} {verb change|changed} {by other o1|by the library} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "as if the verb were passive", "an-active-verb-with-by",
    ),
    ("{subject p1|Ortiz} {verb restore|restored} {object|order}.", Slot.SUBJECT, {},
     "too little", "nothing-to-go-by"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "how", "reason"), [r[:4] for r in REFUSED], ids=[r[4] for r in REFUSED]
)
def test_frame_is_refused(sentence, slot, how, reason):
    with pytest.raises(Unclear, match=reason):
        ask(sentence, slot, **how)
