"""What "the country" and "the island" stand for on a page about one, and when they may not."""

from datetime import date

import pytest

from articles.extraction.reading import read
from quizzes.generation.writing import write

DAY = date(2012, 6, 1)
TRAPS = [
    pytest.param(
        "Iceland sent doctors to Riga in 1990. The country sold twelve ships in 1994.",
        "Iceland", "Iceland", id="the-country-of-the-title",
    ),
    pytest.param(
        "Iceland sent doctors to Riga in 1990. The country sold twelve ships in 1994.",
        "Riga", "", id="a-page-about-a-town",
    ),
    pytest.param(
        "Iceland sent doctors to Peru in 1990. The country sold twelve ships in 1994.",
        "Iceland", "", id="another-country-was-named-last",
    ),
    pytest.param(
        "Iceland wrote to another country in 1990. The country sold twelve ships in 1994.",
        "Iceland", "", id="another-country-without-a-name",
    ),
    pytest.param(
        "Alabama built a canal in 1890. The state sold twelve ships in 1894.",
        "Alabama", "Alabama", id="a-state-of-the-union",
    ),
    pytest.param(
        "Iceland built a canal in 1890. The state sold twelve ships in 1894.",
        "Iceland", "", id="a-country-is-no-state-here",
    ),
    pytest.param(
        "Malta is an island near Sicily. It was poor. The island sold twelve ships in 1894.",
        "Malta", "Malta", id="what-the-page-says-that-it-is",
    ),
    pytest.param(
        "Iceland sent doctors to Riga in 1990. The old country sold twelve ships in 1994.",
        "Iceland", "", id="a-noun-with-a-word-of-its-own",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "meant"), TRAPS)
def test_a_bare_noun_stands_for_the_title_where_nothing_else_is_meant(text, title, meant):
    reading = read(text, DAY, title)
    sold = next(frame for frame in reading.frames if frame.lemma == "sell")
    [subject] = [part for part in sold.parts if part.slot == "subject"]

    assert [reading.entity(id_).name for id_ in subject.entities] == ([meant] if meant else [])


def test_a_noun_inside_a_phrase_is_told_with_its_name_and_proved_by_it():
    text = (
        "Iceland is a country of fishermen. On 3 May 1944 Ann Lee opened the largest bank of the "
        "country."
    )
    reading = read(text, DAY, "Iceland")

    opened = next(fact for fact in reading.facts if fact.answer == "3 May 1944")
    stems = [item.stem for item in write(reading)]

    assert "the largest bank of Iceland" in opened.statement
    assert [text[span.start : span.end][:7] for span in opened.evidence] == ["Iceland", "On 3 Ma"]
    assert not any("the country" in stem for stem in stems)


OWNED = [
    pytest.param(
        "Ann Lee ruled Riga. Her father opened the Amber Bank on 3 May 1944.",
        "Ann Lee's father opened", id="the-ruler-before",
    ),
    pytest.param(
        "Ann Lee met Ida Fox in Riga. Her father opened the Amber Bank on 3 May 1944.",
        "", id="either-of-two",
    ),
    pytest.param(
        "Ann Lee ruled Riga. A Dane wept when her father opened the Amber Bank on 3 May 1944.",
        "", id="one-of-a-people",
    ),
    pytest.param(
        "Ann Lee said that her father had opened the Amber Bank on 3 May 1944.",
        "", id="said-by-herself",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), OWNED)
def test_the_owner_of_a_subject_is_told_by_name(text, told):
    statements = " ".join(fact.statement for fact in read(text, DAY).facts)

    assert (told in statements) if told else ("Lee's father" not in statements)
