import pytest

from quizzes.generation.options.lands import are_heirs, is_old_town, was_there

YEARS = [
    ("SI", 1980, False, "slovenia-before-1991"),
    ("SI", 2004, True, "slovenia-after"),
    ("DE", 1940, True, "germany"),
    ("DE", 1800, False, "germany-before-it-was-one"),
    ("FR", 1636, True, "france"),
    ("VE", 1636, False, "venezuela-as-a-colony"),
    ("VE", 1900, True, "venezuela"),
    ("AO", None, True, "no-year"),
    ("US", 1519, False, "the-colonies"),
    ("US", 1790, True, "the-young-republic"),
]


@pytest.mark.parametrize(
    ("code", "year", "there"), [row[:3] for row in YEARS], ids=[row[3] for row in YEARS]
)
def test_a_country_is_no_option_before_it_was_one(code, year, there):
    assert was_there(code, year) is there


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Russia", "Soviet Union", True),
        ("England", "United Kingdom", True),
        ("Russia", "Sweden", False),
    ],
    ids=["an-heir", "a-part", "two-lands"],
)
def test_one_land_of_two_ages_is_no_choice(one, other, same):
    assert are_heirs(one, other) is same


@pytest.mark.parametrize(
    ("name", "country", "people", "old"),
    [
        ("Lyon", "FR", 500_000, True),
        ("Wolfsburg", "DE", 120_000, False),
        ("Selby", "GB", 15_000, False),
        ("Savannah", "US", 140_000, True),
        ("Phoenix", "US", 1_600_000, False),
        ("Brasília", "BR", 2_200_000, False),
    ],
    ids=["european", "founded-late", "small", "colonial", "of-the-west", "elsewhere"],
)
def test_a_town_of_today_is_an_option_in_an_old_story(name, country, people, old):
    assert is_old_town(name, country, people) is old
