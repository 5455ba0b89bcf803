"""Names of all kinds: their offsets, odd texts, and the work they take."""

from __future__ import annotations

from itertools import pairwise

import pytest

from articles.extraction.names import find_names
from articles.extraction.parsing import parse
from articles.extraction.records import Kind
from tests.extraction.naming import entities, found
from tests.growth import counted


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        pytest.param(
            "Governor Anyang' Nyong'o spoke in Kisumu. Nyong'o left early.",
            Kind.PERSON,
            {"Anyang' Nyong'o": ["Anyang' Nyong'o", "Nyong'o"]},
            id="an-apostrophe-in-a-given-name",
        ),
        pytest.param(
            'Sen. Christopher Lawrence "Bong" Go asked for new roads.',
            Kind.PERSON,
            {'Christopher Lawrence "Bong" Go': ['Christopher Lawrence "Bong" Go']},
            id="a-pet-name-in-quotes",
        ),
        pytest.param(
            "Mrs Mary Atieno has sold fish for years. Mama Atieno lost all in May.",
            Kind.PERSON,
            {"Mary Atieno": ["Mary Atieno", "Atieno"]},
            id="a-swahili-title",
        ),
        pytest.param(
            "The Department of Public Works and Highways (DPWH) failed. DPWH trucks stood idle.",
            Kind.ORGANISATION,
            {
                "Department of Public Works and Highways": [
                    "Department of Public Works and Highways",
                    "DPWH",
                    "DPWH",
                ]
            },
            id="a-department-for-two-fields",
        ),
        pytest.param(
            "Hosni Mubarak flew off with his wife, Suzanne. Suzanne Mubarak wept.",
            Kind.PERSON,
            {"Suzanne Mubarak": ["Suzanne", "Suzanne Mubarak"], "Hosni Mubarak": ["Hosni Mubarak"]},
            id="a-given-name-just-before-the-full-name",
        ),
        pytest.param(
            "Air Berlin filed for insolvency in August, and Wizz Air gained.",
            Kind.ORGANISATION,
            {"Air Berlin": ["Air Berlin"], "Wizz Air": ["Wizz Air"]},
            id="airlines-by-the-word-air",
        ),
        pytest.param(
            "Mr Tata showed the car. Ratan Tata was proud. The carmaker Tata fell by two percent.",
            Kind.PERSON,
            {"Ratan Tata": ["Ratan Tata"]},
            id="an-address-before-the-full-name-is-left-alone",
        ),
    ],
)
def test_names_of_newspapers_from_all_over_the_world(text, kind, names):
    assert found(text, kind) == names


def test_a_date_is_no_name():
    text = "Order returned after April Jones left on 7 April. April was cold."

    assert "April" not in [
        text[m.start : m.end] for e in entities(text, "7 April", "April was") for m in e.mentions
    ]


def test_mentions_are_exact_sorted_and_apart():
    text = (
        "\r\n“Ana Costa’s visit to São Tomé was short”, said Lima’s mayor.\n\n"
        "  The Red Cross in Lima thanked Costa; Costa’s aides left Lima."
    )

    spans = sorted((m.start, m.end) for e in entities(text) for m in e.mentions)

    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip("’ \n“”;.,") for start, end in spans)
    assert [text[start:end] for start, end in spans].count("Costa") == 2


def test_the_same_text_gives_the_same_entities():
    text = "Ana Costa met Otto Brandt in Delft. The Red Cross and UNICEF sent Maria Lopez."

    assert entities(text) == entities(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Hm", id="one-word"),
        pytest.param(":", id="a-mark"),
        pytest.param("— “ ( : —\n\n\n-", id="marks-only"),
        pytest.param("A" * 300, id="one-long-word"),
        pytest.param("KYIV KYIV KYIV", id="capitals"),
    ],
)
def test_odd_texts_are_survived(text):
    assert all(entity.mentions for entity in entities(text))


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Smith ", id="one-surname"),
        pytest.param("Aa Ba Ca, ", id="names-in-a-list"),
        pytest.param("John Smith and Jane Smith met Bob Smith. ", id="rivals-for-a-surname"),
        pytest.param("( Reuters ) - ", id="brackets"),
    ],
)
def test_work_grows_with_the_length_only(unit):
    few, many = (parse(unit * count) for count in (300, 1200))
    find_names(few, ())  # loads the word lists

    # Four times the text; linear work takes four times as many calls, square work sixteen times.
    assert counted(lambda: find_names(many, ()))[0] < 8 * counted(lambda: find_names(few, ()))[0]
