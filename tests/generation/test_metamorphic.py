"""What must not change when an article is changed in a way that does not matter.

Each text is news, history or comment of our own; its paragraphs stand alone, so that they may
change places.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from articles.extraction.reading import read
from quizzes.generation.records import Form
from quizzes.generation.writing import consider


@dataclass(frozen=True)
class Text:
    """`renamed` is a person of the text and another name for her or him, of the same sex."""

    name: str
    paragraphs: tuple[str, ...]
    renamed: tuple[str, str]
    published: date | None = date(2023, 5, 20)
    fewest: int = 8
    # Whether its days are printed without their year.
    moves: bool = False


TEXTS = (
    Text(
        "a-water-treaty",
        (
            "Chile and Bolivia signed a water treaty in Lima on May 15. President Tomas Rojas of "
            "Chile arrived in Lima on May 14.",
            "Foreign Minister Ana Cecilia Vargas of Peru hosted the talks in Lima. Ana Cecilia "
            "Vargas visited Santiago on May 3.",
            "Maria Torres, director of the Andean Water Institute, drafted the treaty. Maria "
            "Torres was appointed by Sebastian Molina on March 2.",
            "Judge Pieter Hoekstra of the Rhine Court visited La Paz on May 10. Bolivia opened "
            "the Silala River Archive on April 8.",
        ),
        ("Maria Torres", "Helena Brandt"),
        moves=True,
    ),
    Text(
        "a-harbour-in-the-news",
        (
            "RIGA - Dockers blocked the port of Riga on May 16. Elina Kalnina, chairwoman of the "
            "Latvian Dockers Union, met Prime Minister Karlis Ozols of Latvia in Riga on May 17.",
            "Transport Minister Juris Berzins said on May 18 that the Daugava Bridge would be "
            "closed to lorries. Berzins opened the Liepaja Tunnel on May 9.",
            "The Baltic Shipping Company sold the ferry terminal of Ventspils to the Danish firm "
            "Nordhavn on May 2. Mads Holm, chairman of Nordhavn, visited Ventspils on May 3.",
            "According to the Latvian Coast Guard, three Estonian trawlers entered the port of "
            "Liepaja on May 14.",
        ),
        ("Elina Kalnina", "Sanita Liepa"),
        moves=True,
    ),
    Text(
        "an-explorer",
        (
            "Otto Lindqvist was born in Uppsala on 4 March 1841. Otto Lindqvist studied botany in "
            "Berlin under Heinrich Vogel.",
            "In 1866 the Swedish Academy of Sciences sent Otto Lindqvist to Peru. Otto Lindqvist "
            "reached Cusco on 12 June 1867 and visited Lake Titicaca in August 1867.",
            "The Lindqvist Museum in Stockholm was opened by King Oscar II on 5 October 1885. "
            "Clara Nyberg, curator of the Lindqvist Museum, published his diaries in 1902.",
            "Otto Lindqvist died in Lima on 30 January 1893. Peru named the Lindqvist Glacier "
            "after him in 1911.",
        ),
        ("Clara Nyberg", "Ingrid Dahl"),
        published=None,
    ),
    Text(
        "a-comment",
        (
            "Our city has been robbed of its park. On 12 April 2023 Mayor Jakob Stern of Lindenau "
            "sold the Amber Park to the Hanse Property Company.",
            "Ruth Adler, director of the Lindenau Museum, said that the mayor should explain "
            "himself before the Saxon Parliament. We must not forget it.",
            "The Amber Park was laid out in 1874 by the gardener Emil Fuchs. Queen Carola of "
            "Saxony opened the Amber Park on 3 June 1875.",
            "Judge Miriam Falk of the Leipzig Court stopped the works on 8 May 2023. It is a "
            "disgrace.",
        ),
        ("Ruth Adler", "Dora Lenz"),
        fewest=5,
    ),
)


@cache
def questions(paragraphs, published):
    outcome = consider(read("\n\n".join(paragraphs), published))
    return (*outcome.items, *outcome.reserve)


@pytest.fixture(params=TEXTS, ids=[text.name for text in TEXTS])
def text(request):
    return request.param


@pytest.fixture
def plain(text):
    return questions(text.paragraphs, text.published)


def test_there_is_something_to_compare(text, plain):
    assert len(plain) >= text.fewest


def test_the_order_of_paragraphs_moves_no_key(text, plain):
    turned = questions(tuple(reversed(text.paragraphs)), text.published)

    assert single_keys(turned) == single_keys(plain)


def single_keys(items):
    """Which events make up an order depends on how high they rank, and the lead ranks higher."""
    return {item.key for item in items if item.form is not Form.ORDER}


def test_another_name_gives_the_same_questions_with_that_name(text, plain):
    def renamed(words):
        return words.replace(*text.renamed)

    other = questions(tuple(map(renamed, text.paragraphs)), text.published)

    assert {(i.stem, i.key) for i in other} == {(renamed(i.stem), renamed(i.key)) for i in plain}


@pytest.mark.parametrize("text", [t for t in TEXTS if t.moves], indirect=True, ids=lambda t: t.name)
def test_dates_without_a_year_move_with_the_publication(text, plain):
    later = questions(text.paragraphs, date(2024, 5, 20))

    def days(items, year):
        return {item.key for item in items if item.key.endswith(f"May {year}")}

    assert days(plain, 2023)
    assert days(later, 2024) == {key.replace("2023", "2024") for key in days(plain, 2023)}


def test_dates_with_their_year_stay_where_they_are(text, plain):
    told = {item.key for item in plain if item.key[-4:].isdigit() and int(item.key[-4:]) < 2023}
    later = questions(text.paragraphs, date(2024, 5, 20))

    assert told <= {item.key for item in later}


def test_spares_are_no_options_and_none_comes_twice(plain):
    spared = [item for item in plain if item.spares]

    assert spared
    for item in spared:
        texts = [choice.text for choice in (*item.options, *item.spares)]
        assert len(texts) == len(set(texts)), item.stem
        assert not any(choice.is_key for choice in item.spares)
