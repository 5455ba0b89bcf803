import pytest

from articles.extraction.records import Slot
from quizzes.generation.wording import Unclear
from tests.generation.asking import ask

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
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "stem"), [row[:3] for row in WHOLE], ids=[row[3] for row in WHOLE]
)
def test_a_clause_is_asked_with_all_that_belongs_to_it(sentence, slot, stem):
    assert ask(sentence, slot) == stem
