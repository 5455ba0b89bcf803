"""What must not change when an article is changed in a way that does not matter."""

from datetime import date

import pytest

from articles.extraction.reading import read
from quizzes.generation.records import Form
from quizzes.generation.writing import consider

PARAGRAPHS = (
    "Chile and Bolivia signed a water treaty in Lima on May 15. President Tomas Rojas of Chile "
    "arrived in Lima on May 14.",
    "Foreign Minister Ana Cecilia Vargas of Peru hosted the talks in Lima. Ana Cecilia Vargas "
    "visited Santiago on May 3.",
    "Maria Torres, director of the Andean Water Institute, drafted the treaty. Maria Torres was "
    "appointed by Sebastian Molina on March 2.",
    "Judge Pieter Hoekstra of the Rhine Court visited La Paz on May 10. Bolivia opened the "
    "Silala River Archive on April 8.",
)


def questions(paragraphs=PARAGRAPHS, published=date(2023, 5, 20)):
    outcome = consider(read("\n\n".join(paragraphs), published))
    return [*outcome.items, *outcome.reserve]


@pytest.fixture(scope="module")
def plain():
    return questions()


def test_there_is_something_to_compare(plain):
    assert len(plain) >= 8


def test_the_order_of_paragraphs_moves_no_key(plain):
    turned = questions(tuple(reversed(PARAGRAPHS)))

    assert single_keys(turned) == single_keys(plain)


def single_keys(items):
    """Which events make up an order depends on how high they rank, and the lead ranks higher."""
    return {item.key for item in items if item.form is not Form.ORDER}


def test_another_name_gives_the_same_questions_with_that_name(plain):
    def renamed(text):
        return text.replace("Maria Torres", "Helena Brandt")

    other = questions(tuple(map(renamed, PARAGRAPHS)))

    assert {(i.stem, i.key) for i in other} == {(renamed(i.stem), renamed(i.key)) for i in plain}


def test_dates_without_a_year_move_with_the_publication(plain):
    later = questions(published=date(2024, 5, 20))

    def days(items, year):
        return {item.key for item in items if item.key.endswith(f"May {year}")}

    assert days(plain, 2023)
    assert days(later, 2024) == {key.replace("2023", "2024") for key in days(plain, 2023)}


def test_spares_are_no_options_and_none_comes_twice(plain):
    spared = [item for item in plain if item.spares]

    assert spared
    for item in spared:
        texts = [choice.text for choice in (*item.options, *item.spares)]
        assert len(texts) == len(set(texts)), item.stem
        assert not any(choice.is_key for choice in item.spares)
