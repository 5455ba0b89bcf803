"""What is told on the way, or of more than one thing at once."""

import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.asides import (
    check_aside,
    check_comparison,
    check_ruling,
    check_shares,
)
from tests.generation.builder import body, build, date, person, place

ORTIZ, WEISS = person("p1", "Lena Ortiz"), person("p2", "Karl Weiss")
GUILD, UNION = body("o1", "Harbour Guild"), body("o2", "Sailors and the Sea")
PERU = place("l1", "Peru", "country", "PE")
YEAR = date("d1", "1899", "1899", "year")
ALL = (ORTIZ, WEISS, GUILD, UNION, PERU, YEAR)


def refused(check, sentence, *more, **how):
    reading = build(sentence, entities=ALL, **how)
    try:
        check(reading.frames[0], *(more or (reading,)))
    except Unclear:
        return True
    return False


SHARED = [
    ("{subject p1|Ortiz} {verb rule|ruled} {object l1|Peru} {in when d1|in 1899}, respectively.",
     True, "two-lists"),
    ("{subject p1|Ortiz} {verb rule|ruled} {object l1|Peru} {in when d1|in 1899}.", False, "one"),
    ("{subject|The Harbour Guild and the Mill} {verb found passive|was founded} "
     "{in when d1|in 1899}.", True, "two-things-was"),
    ("{subject o2|Sailors and the Sea} {verb found passive|was founded} {in when d1|in 1899}.",
     False, "one-name-was"),
    ("{subject|the war of the Mill and the Guild} {verb end passive|was ended} "
     "{in when d1|in 1899}.", False, "one-thing-of-two"),
    ("{subject p1|Ortiz} {verb report|reported} {object|8% of sailors, 3 percent of cooks} "
     "{in when d1|in 1899}.", True, "two-shares"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wrong"), [r[:2] for r in SHARED], ids=[r[2] for r in SHARED])
def test_a_clause_of_two_things_at_once_is_refused(sentence, wrong):
    assert refused(check_shares, sentence) is wrong


ASIDE = [
    ("{subject o1|The Guild} {verb adjourn|adjourned} {to when d1|to 1899}.", True, "put-off"),
    ("She left when {subject p2|Karl Weiss} {verb come|came} to power {in when d1|in 1899}.", True,
     "when-somebody-else"),
    ("{subject p2|Karl Weiss} {verb come|came} to power {in when d1|in 1899}.", False,
     "told-alone"),
    ("Following {subject p2|Karl Weiss} {verb die|died} {in when d1|in 1899}.", True,
     "after-the-death-of-somebody-else"),
    ("He left when {subject p1|Lena Ortiz} {verb come|came} to power {in when d1|in 1899}.", False,
     "the-article-is-about-her"),
    ("She wrote films, including {subject|Salt} {verb release|released} {in when d1|in 1899}.",
     True, "one-of-some"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "aside"), [r[:2] for r in ASIDE], ids=[r[2] for r in ASIDE])
def test_no_date_is_asked_of_what_is_told_on_the_way(sentence, aside):
    assert refused(check_aside, sentence, title="Lena Ortiz") is aside


@pytest.mark.parametrize(
    ("when", "wrong"), [("", True), (" {in when d1|in 1899}", False)], ids=["undated", "dated"]
)
def test_nobody_tells_which_power_ruled_a_land_without_the_year(when, wrong):
    reading = build(
        f"{{subject o1|The Harbour Guild}} {{verb occupy|occupied}} {{object l1|Peru}}{when}.",
        entities=ALL,
    )
    frame = reading.frames[0]
    subject = next(part for part in frame.parts if part.slot is Slot.SUBJECT)

    assert refused_by(check_ruling, frame, subject) is wrong


def refused_by(check, *args):
    try:
        check(*args)
    except Unclear:
        return True
    return False


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("a more modern airport in Riga", True),
        ("an earlier Riga attack", True),
        ("a larger ship than the Salt", False),
        ("the more modern airport", False),
    ],
)
def test_a_comparison_needs_what_it_is_made_with(words, wrong):
    assert refused_by(check_comparison, words) is wrong
