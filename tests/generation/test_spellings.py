import pytest

from articles.extraction.records import Entity, Kind
from quizzes.generation.spellings import contains, fold, near, shares_double


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


def test_folding_takes_case_accents_and_articles_away():
    assert fold("The Ağdam’s") == "agdams"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param("Jordi Vila", "Vila i Mas", True, id="the-first-of-two-surnames"),
        pytest.param("Vila y Mas", "Jordi Vila", True, id="the-other-way-round"),
        pytest.param("Jordi Vila", "Vila Costa", False, id="a-given-name"),
        pytest.param("Vila", "Vila i Mas", False, id="a-surname-alone"),
    ],
)
def test_a_double_surname_may_be_told_by_its_first(one, other, shared):
    people = (Entity("p1", Kind.PERSON, one, ()), Entity("p2", Kind.PERSON, other, ()))

    assert shares_double(*people) is shared
