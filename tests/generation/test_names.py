import re

import pytest

from articles.extraction.records import Entity, Kind, Mention
from quizzes.generation.names import Names, contains, fold, near


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aleksandr Bortnik", "Alexandr Bortnik"),
        ("Kälbäcär Rayon", "Kalbacar Rayon"),
        ("The Hague", "the hague"),
        ("Khojaly Town", "Xojaly Town"),
    ],
)
def test_spellings_of_one_name_are_near(one, other):
    assert near(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "Iraq"), ("Niger", "Nigeria"), ("Ana Costa", "Ana Coster Lima")]
)
def test_short_or_other_names_are_not_near(one, other):
    assert not near(one, other)


def test_a_surname_is_contained_in_the_full_name():
    assert contains("Costa", "Ana Costa")
    assert not contains("Costa", "Ana Costas")


def test_a_name_is_found_by_every_spelling_but_not_by_a_possessive_of_another():
    text = "Ana Costa left. Costa's ship sank."
    costa = Entity("p1", Kind.PERSON, "Ana Costa", (Mention(0, 9), Mention(16, 23)))

    names = Names([costa], text)

    assert names.aliases(costa) == ("Ana Costa", "Costa")
    assert names.find("costa") is costa
    assert names.find("Cost") is None


def test_folding_takes_case_accents_and_articles_away():
    assert fold("The Ağdam’s") == "agdams"


def known(name, text, times=1):
    spots = [found.start() for found in re.finditer(name.split()[-1], text)][:times]
    return Entity("p1", Kind.PERSON, name, tuple(Mention(at, at + 4) for at in spots))


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Ana Costa left. Costa won.", True),
        ("Ana Costa left. President Costa won.", True),
        ("The interpreter Rui da Costa left. Ana Costa won. Costa wrote.", False),
    ],
    ids=["alone", "a-title-is-no-other", "one-nobody-took-for-a-person"],
)
def test_a_surname_is_sure_where_nobody_shares_it(text, leads):
    costa = known("Ana Costa", text, times=2)

    assert Names([costa], text).leads_family(costa) is leads


def test_two_words_in_common_are_one_man_read_twice():
    costa = Entity("p1", Kind.PERSON, "Ana Costa Lima", ())
    agent = Entity("p2", Kind.PERSON, "Agent Ana Costa", ())
    short = Entity("p3", Kind.PERSON, "Ana Costa", ())

    assert Names([costa, agent]).is_read_twice(costa)
    assert not Names([costa, short]).is_read_twice(costa)
