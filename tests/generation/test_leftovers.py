from dataclasses import replace

import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.asking import ask, asker

LOST = [
    (
        "Fairs in Riga and {subject o1|the Harbour Library} {verb draw|drew} "
        "{object|crowds of sailors} {to where l1|to Peru}.",
        Slot.SUBJECT, "last of several", "the-second-of-two-subjects",
    ),
    (
        "Some halls, such as Mill Hall, and {subject o1|the Harbour Library} "
        "{verb build passive|were built} {in where l2|in Riga}.",
        Slot.SUBJECT, "last of several", "the-last-of-a-list-of-examples",
    ),
    (
        "{subject p1|Ortiz} {verb move|moved} {to where l1|to Peru} and later "
        "{to where l2|to Riga}.",
        Slot.WHERE, "joins two things", "two-goals-of-one-journey",
    ),
    (
        "{subject p1|Ortiz} {verb spend|spent} {object|nine million at the port} plus "
        "{other|three million} {on when d1|on 3 July}.",
        Slot.WHEN, "joins two things", "one-sum-and-another",
    ),
    (
        "In 1899 {subject p1|Ortiz} {verb move|moved} {to where l1|to Peru} "
        "{in other|in northernmost} Sal County.",
        Slot.WHERE, "goes on with “Sal County", "a-name-cut-at-the-end",
    ),
    (
        "{subject p1|Ortiz} {verb return|returned} {to other|to World No}. 1 in 2010.",
        Slot.SUBJECT, "goes on with", "a-number-behind-its-abbreviation",
    ),
    (
        "{subject p1|Ortiz} {verb assign|assigned} {object o1|the library} to count, list and "
        "bind the books.",
        Slot.OBJECT, "what for", "a-task-that-is-not-told",
    ),
    (
        "{subject p1|Ortiz} {verb fire|fired} {at other|at the Salt Gate} {in where l2|in Riga} "
        "and in the old port.",
        Slot.WHERE, "joins two things", "one-of-two-places",
    ),
    (
        "{in where l2|In Riga}, as the talks began, {subject p1|Ortiz} {verb resign|resigned} "
        "{as other|as mayor of Tuku} {on when d1|on 3 July}.",
        Slot.WHERE, "between the place and the verb", "a-place-cut-off-by-a-clause",
    ),
    (
        "{subject p1|Ortiz} {verb receive|received} {object p2|a Weiss for services} "
        "{to other|to the sea} {on when d1|on 3 July}.",
        Slot.OBJECT, "done to a thing", "a-medal-read-as-a-person",
    ),
    (
        "{subject p1|Ortiz} {verb explain|explained} {to other|to the Riga paper} "
        "{object p2|Weiss} {on when d1|on 3 July}.",
        Slot.OBJECT, "said or written", "somebody-written",
    ),
    (
        "{in when d2|In 1899} a week after {subject p1|Ortiz} {verb leave pluperfect|had left} "
        "{object l1|Peru}, Weiss came.",
        Slot.WHEN, "another clause", "the-time-of-the-main-clause",
    ),
    (
        "{subject l1|Peru} {verb turn|turned} {from other|from a league}, "
        "{in other|in place since its birth} {in when d2|in 1899}, {into other|into a state}.",
        Slot.WHEN, "an aside", "the-time-of-an-aside",
    ),
    (
        "{subject p1|Ortiz} {verb father|fathered}, {with other|with a cook}, a son "
        "{in where l2|in Riga}.",
        Slot.WHERE, "behind an aside", "an-object-behind-an-aside",
    ),
    (
        "{subject p1|Ortiz} {verb return|returned} {to other|to World No}. 1 {in when d2|in 1899}.",
        Slot.WHEN, "goes on with", "a-number-lost-on-the-way",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "reason"), [row[:3] for row in LOST], ids=[row[3] for row in LOST]
)
def test_a_clause_that_has_lost_a_word_is_refused(sentence, slot, reason):
    with pytest.raises(Unclear, match=reason):
        ask(sentence, slot)


WHOLE = [
    (
        "Weiss left early, and {subject p1|Ortiz} {verb open|opened} {object|the Riga fair} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, "Who opened the Riga fair on 3 July 2021?", "a-second-clause",
    ),
    (
        "{subject p1|Ortiz} {verb open|opened} {object|the Riga fair} {on when d1|on 3 July} and "
        "closed it again.",
        Slot.SUBJECT, "Who opened the Riga fair on 3 July 2021?", "a-second-verb-behind",
    ),
    (
        "{in when d2|In 1899} {subject p1|Ortiz} {verb become|became} "
        "{attribute|the first sailor} to cross the gulf of Riga.",
        Slot.SUBJECT, "Who became the first sailor to cross the gulf of Riga in 1899?",
        "a-purpose-that-singles-out",
    ),
    (
        "{subject o1|The Harbour Library} {verb commission passive|was commissioned} "
        "{by agent p2|by Weiss} {in when d2|in 1899} to print maps of Peru and the sea.",
        Slot.WHEN,
        "In what year was the Harbour Library commissioned by Karl Weiss to print maps of Peru?",
        "a-purpose-up-to-its-first-border",
    ),
    (
        "{subject o1|The Harbour Library} {verb open passive|was first opened} "
        "{by agent p2|by Weiss} {in when d2|in 1899}.",
        Slot.WHEN, "In what year was the Harbour Library first opened by Karl Weiss?",
        "the-first-time-of-a-passive",
    ),
    (
        "{subject p1|Ortiz} first {verb visit|visited} {object l1|Peru} {in when d2|in 1899}.",
        Slot.WHEN, "In what year did Lena Ortiz first visit Peru?", "the-first-time-of-an-active",
    ),
    (
        "{during other|During the Salt War}, {subject p1|Ortiz} {verb hide|hid} "
        "{in where l2|in Riga}.",
        Slot.SUBJECT, "Who hid in Riga during the Salt War?", "a-time-before-the-subject",
    ),
    (
        "{in when d2|In 1899}, {subject p1|Ortiz} {verb write|wrote} {to other|to Weiss} that "
        "{content|the gulf of Riga was frozen}.",
        Slot.SUBJECT, "Who wrote in 1899 to Karl Weiss that the gulf of Riga was frozen?",
        "a-time-before-what-was-written",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "stem"), [row[:3] for row in WHOLE], ids=[row[3] for row in WHOLE]
)
def test_a_clause_is_asked_with_all_that_belongs_to_it(sentence, slot, stem):
    assert ask(sentence, slot) == stem


def test_an_object_with_more_behind_its_name_is_not_asked_by_the_name():
    reading, asks = asker("{subject p1|Ortiz} {verb thank|thanked} {object p2|Weiss} for his maps.")
    subject, whom = reading.frames[0].parts
    frame = replace(
        reading.frames[0], parts=(subject, replace(whom, end=whom.end + len(" for his maps")))
    )

    with pytest.raises(Unclear, match="more than its name"):
        asks.ask(frame, frame.parts[1])
