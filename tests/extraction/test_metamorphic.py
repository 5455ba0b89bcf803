"""What must not change when a text changes in a way that does not matter, and what must follow."""

from __future__ import annotations

import textwrap
from datetime import date
from itertools import permutations
from typing import NamedTuple

import pytest

from articles.extraction.reading import read
from articles.extraction.records import Basis, Kind, Reading


class Story(NamedTuple):
    """Paragraphs that can be told in any order, and somebody who can be called otherwise."""

    paragraphs: tuple[str, ...]
    published: date
    name: tuple[str, str]
    other: tuple[str, str]


STORIES = {
    "a-treaty": Story(
        (
            "Chile and Bolivia signed a water treaty in Lima on May 15. President Tomas Rojas of "
            "Chile arrived in Lima on May 14.",
            "Foreign Minister Ana Vargas of Peru hosted the talks in Lima. Ana Vargas visited "
            "Santiago on May 3.",
            "Maria Torres, director of the Andean Water Institute, drafted the treaty. Maria "
            "Torres was appointed by Sebastian Molina on March 2.",
            "Bolivia opened the Silala River Archive in La Paz on April 8.",
        ),
        date(2023, 5, 20),
        ("Maria", "Torres"),
        ("Helena", "Brandt"),
    ),
    "a-harbour": Story(
        (
            "Mayor Ingrid Solheim of Bergen opened the Northern Harbour on 12 September 2018. The "
            "engineer Piotr Zielinski designed its two cranes.",
            "According to Lars Nygaard, the head of the Dock Workers Union, the harbour lost forty "
            "million crowns in 2019.",
            "Storms destroyed the eastern pier on 4 January 2020. Nobody was hurt.",
            "Piotr Zielinski was awarded the Fram Medal in Oslo on 9 June 2021.",
        ),
        date(2022, 2, 1),
        ("Piotr", "Zielinski"),
        ("Marek", "Kowalski"),
    ),
    "a-composer": Story(
        (
            "The composer Clara Weissmann was born in Leipzig on 3 August 1841. Clara Weissmann "
            "studied in Vienna from 1858 to 1862.",
            "King Albert of Saxony visited the opera house in Dresden on 2 February 1878.",
            "Clara Weissmann founded the Elbe Music School in Dresden in October 1880. The school "
            "closed in 1943.",
            "The critic Otto Hanske wrote that the school was the best in Germany.",
        ),
        date(2001, 11, 5),
        ("Clara", "Weissmann"),
        ("Julia", "Hartmann"),
    ),
}
told = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def found(story: Story, paragraphs=None, published=None) -> Reading:
    text = "\n\n".join(paragraphs or story.paragraphs)
    return read(text, published or story.published)


def facts(reading: Reading) -> list[tuple[str, str, str, str, str]]:
    """All that a fact says; where it stands and how much it matters may depend on the order."""
    return sorted((f.kind, f.answer, f.statement, f.source, f.certainty) for f in reading.facts)


def entities(reading: Reading) -> list[tuple[str, str, str, str, int]]:
    return sorted((e.kind, e.name, e.value, e.country, len(e.mentions)) for e in reading.entities)


def renamed(text: str, story: Story) -> str:
    for old, new in zip(story.name, story.other, strict=True):
        text = text.replace(old, new)
    return text


@told
def test_there_is_something_to_compare(story):
    reading = found(story)

    assert len(reading.facts) >= 6
    assert {Kind.DATE, Kind.PERSON, Kind.PLACE} <= {entity.kind for entity in reading.entities}


@told
def test_the_order_of_paragraphs_changes_no_fact(story):
    plain = found(story)

    for order in list(permutations(story.paragraphs))[5::6]:
        turned = found(story, order)
        assert entities(turned) == entities(plain)
        assert facts(turned) == facts(plain)


@told
def test_another_name_gives_the_same_facts_with_that_name(story):
    other = found(story, [renamed(paragraph, story) for paragraph in story.paragraphs])

    plain = [tuple(renamed(part, story) for part in fact) for fact in facts(found(story))]
    assert facts(other) == sorted(plain)


@told
def test_another_name_stands_where_the_first_one_stood(story):
    def places(reading: Reading, name: str) -> list[int]:
        """Ordinal places of its mentions among all of them."""
        mentions = sorted((m.start, e.name) for e in reading.entities for m in e.mentions)
        return [place for place, (_, whose) in enumerate(mentions) if whose == name]

    other = found(story, [renamed(paragraph, story) for paragraph in story.paragraphs])

    assert places(found(story), " ".join(story.name))
    assert places(other, " ".join(story.other)) == places(found(story), " ".join(story.name))


def dated(reading: Reading) -> list[tuple[int, str, str]]:
    """Every date in the order of printing: its place, how it was found, its value."""
    return sorted(
        (m.start, m.basis, e.value)
        for e in reading.entities
        if e.kind is Kind.DATE
        for m in e.mentions
    )


@told
@pytest.mark.parametrize("years", [-1, 1])
def test_years_taken_from_the_publication_move_with_it_and_others_stay(story, years):
    published = story.published.replace(year=story.published.year + years)

    moved = dated(found(story, published=published))

    for (start, basis, value), later in zip(dated(found(story)), moved, strict=True):
        if basis == Basis.FROM_PUBLICATION:
            value = f"{int(value[:4]) + years}{value[4:]}"
        assert later == (start, basis, value)


def test_years_of_the_treaty_hang_on_the_publication():
    """Or the test above would have nothing to move."""
    bases = [basis for _, basis, _ in dated(found(STORIES["a-treaty"]))]

    assert bases.count(Basis.FROM_PUBLICATION) >= 4


@told
def test_facts_follow_the_year_of_publication(story):
    published = story.published.replace(year=story.published.year + 1)
    year, next_year = str(story.published.year), str(published.year)

    later = facts(found(story, published=published))

    moves = story is STORIES["a-treaty"]
    plain = [
        tuple(part.replace(year, next_year) if moves else part for part in fact)
        for fact in facts(found(story))
    ]
    assert later == sorted(plain)


@told
def test_a_paragraph_about_something_else_changes_no_other_fact(story):
    aside = "Beekeepers in Kyoto counted fewer hives than usual."

    more = found(story, [*story.paragraphs, aside])

    assert set(facts(found(story))) <= set(facts(more))


@told
def test_wrapped_lines_change_no_fact(story):
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in story.paragraphs]

    assert facts(found(story, wrapped)) == facts(found(story))
