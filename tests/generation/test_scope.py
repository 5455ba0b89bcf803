import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.asking import ask

REFUSED = [
    (
        "{subject|The first permanent Baltic school} {verb found passive|was founded} "
        "{in when d2|in 1899}.",
        Slot.WHEN, {}, "of where or what", "the-first-of-no-place",
    ),
    (
        "{subject|A radio version} {verb broadcast passive|was broadcast} {in where l2|in Riga} "
        "{in when d2|in 1899}.",
        Slot.WHEN, {}, "of what it is", "a-version-of-nothing",
    ),
    (
        "{subject l1|Peru} {verb become|became} {attribute|a full member} {in when d2|in 1899}.",
        Slot.WHEN, {}, "of what it is", "a-member-of-nothing",
    ),
    (
        "{subject|areas} {verb survey passive|surveyed} {by agent p2|by Weiss} "
        "{in where l1|in Peru}.",
        Slot.AGENT, {"form": "participle"}, "which “areas”", "areas-of-any-kind",
    ),
    (
        "{in when d2|In 1899} {subject p1|Ortiz} {verb mend|was mending} "
        "{object|the tower of Riga}.",
        Slot.WHEN, {}, "was going on", "what-went-on-meanwhile",
    ),
    (
        "{in when d2|In 1899} {subject l1|Peru} {verb rank|ranked} {as other|as the 47th country}.",
        Slot.WHEN, {}, "figure of one year", "a-rank-of-one-year",
    ),
    (
        "{subject|The first sailor of Riga} {verb be|was} {attribute p1|Lena Ortiz} "
        "{in when d2|in 1899}.",
        Slot.WHEN, {}, "no time and place of its own", "when-somebody-was-somebody",
    ),
    (
        "{subject|Over half the tax of Riga} {verb go|went} {to other|to the Peruvian navy} "
        "{in when d2|in 1899}.",
        Slot.WHEN, {}, "figure of one year", "a-share",
    ),
    (
        "{subject|A Peruvian officer} {verb tell passive|was told} {by agent p2|by Weiss} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "what was said", "told-what",
    ),
    (
        "{subject p1|Ortiz} {verb describe|described} {object|her songs} "
        "{as other|as Baltic hymns} {in when d2|in 1899}.",
        Slot.WHEN, {}, "whose it is", "the-songs-of-another",
    ),
    (
        "{subject p1|Ortiz} {verb begin|began} {when d2|the 1899} "
        "{with other|with Peruvian songs}.",
        Slot.SUBJECT, {}, "place of an object", "a-time-begun",
    ),
    (
        "{subject|New treaties with Peru} {verb sign passive|were signed} {in when d2|in 1899}.",
        Slot.WHEN, {}, "whose it is", "treaties-of-one-party",
    ),
    (
        "{subject p1|Ortiz} {verb hire|hired} {object|20,000 new teachers} {in when d2|in 1899}.",
        Slot.WHEN, {}, "how many there were", "a-count-of-one-year",
    ),
    (
        "{subject|The Christian resistance} {verb crush passive|was crushed} {in when d2|in 1899}.",
        Slot.WHEN, {}, "which one", "a-resistance-of-nobody",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "how", "reason"), [r[:4] for r in REFUSED], ids=[r[4] for r in REFUSED]
)
def test_a_clause_that_tells_too_little_of_its_subject_is_refused(sentence, slot, how, reason):
    with pytest.raises(Unclear, match=reason):
        ask(sentence, slot, **how)


ASKED = [
    (
        "{subject|The first permanent Baltic school} {verb found passive|was founded} "
        "{in where l2|in Riga} {in when d2|in 1899}.",
        "In what year was the first permanent Baltic school founded in Riga?",
        "the-first-of-a-town",
    ),
    (
        "{subject|A radio version of Sea Songs} {verb broadcast passive|was broadcast} "
        "{in when d2|in 1899}.",
        "In what year was a radio version of Sea Songs broadcast?", "a-version-of-a-work",
    ),
    (
        "{subject|New treaties with Peru} {verb sign passive|were signed} {by agent p1|by Ortiz} "
        "{in when d2|in 1899}.",
        "In what year were new treaties with Peru signed by Lena Ortiz?", "treaties-of-two-parties",
    ),
    (
        "{subject p1|Ortiz} {verb capture|captured} {object|8,000 Peruvian sailors} "
        "{in when d2|in 1899}.",
        "In what year did Lena Ortiz capture 8,000 Peruvian sailors?", "a-count-with-a-name",
    ),
    (
        "{subject|The army of the newly formed Baltic League} {verb create passive|was created} "
        "{in when d2|in 1899}.",
        "In what year was the army of the newly formed Baltic League created?", "newly-formed",
    ),
    (
        "{subject p1|Ortiz} {verb bear passive|was born} {in where l2|in Riga} (then a port; now a "
        "city) {in when d2|in 1899}.",
        "In what year was Lena Ortiz born in Riga?", "a-semicolon-in-brackets",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "stem"), [row[:2] for row in ASKED], ids=[row[2] for row in ASKED]
)
def test_a_clause_that_tells_of_where_or_what_is_asked(sentence, stem):
    assert ask(sentence, Slot.WHEN) == stem


def test_what_another_did_too_is_not_asked_for_who_did_it():
    with pytest.raises(Unclear, match="somebody else"):
        ask(
            "{subject p1|Ortiz} also {verb study|studied} {at other|at the Riga School}.",
            Slot.SUBJECT,
        )


def test_what_somebody_added_is_asked_of_them():
    stem = ask(
        "{subject p1|Ortiz} also {verb say|said} that {content|the gulf of Riga was frozen}.",
        Slot.SUBJECT,
    )

    assert stem == "Who said that the gulf of Riga was frozen?"


def test_a_question_without_a_name_needs_many_words():
    with pytest.raises(Unclear, match="names nothing"):
        ask(
            "{subject p1|Ortiz} {verb adopt|adopted} "
            "{object|the idea of the sea as a cold mirror for souls}.",
            Slot.SUBJECT,
        )
