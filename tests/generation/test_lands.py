import pytest

from quizzes.generation.options.lands import was_there

YEARS = [
    ("SI", 1980, False, "slovenia-before-1991"),
    ("SI", 2004, True, "slovenia-after"),
    ("DE", 1940, True, "germany"),
    ("DE", 1800, False, "germany-before-it-was-one"),
    ("FR", 1636, True, "france"),
    ("VE", 1636, False, "venezuela-as-a-colony"),
    ("VE", 1900, True, "venezuela"),
    ("AO", None, True, "no-year"),
]


@pytest.mark.parametrize(
    ("code", "year", "there"), [row[:3] for row in YEARS], ids=[row[3] for row in YEARS]
)
def test_a_country_is_no_option_before_it_was_one(code, year, there):
    assert was_there(code, year) is there
