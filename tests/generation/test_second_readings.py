"""What a second reading of fresh articles found: each row was once a bad question."""

from datetime import date

import pytest

from articles.extraction.reading import read
from quizzes.generation.writing import write


def questions(text, published=date(2021, 5, 27)):
    return write(read(text, published))


def options(text, stem):
    return {choice.text for item in questions(text) if stem in item.stem for choice in item.options}


CEDED = (
    "In 1795 Spain gave the province of Oriola to Denmark. On 3 May 1796 Spain sold the fort of "
    "Tavira to Denmark. The governor of Tavira, Ana Costa, left the fort on 9 May 1796."
)


def test_no_dwarf_and_no_later_country_stands_among_old_powers():
    found = {name for item in questions(CEDED) for name in (c.text for c in item.options)}

    assert not found & {"Andorra", "Luxembourg", "Belgium", "Germany", "Gibraltar", "Monaco"}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param(
            "In 1763 Denmark divided its new holdings into two provinces: East Oriola, with its "
            "capital at Tavira; and West Oriola.",
            "with its capital",
            id="a-list-behind-a-colon",
        ),
        pytest.param(
            "In 1795 Denmark sold to Spain all that portion of Oriola lying west of the river.",
            "portion of Oriola?",
            id="a-phrase-that-goes-on",
        ),
        pytest.param(
            "On 30 April 1803 Louisiana was sold to the United States. In 1818 General Jackson "
            "invaded Florida. In 1819 Spain left the forts.",
            "Which state",
            id="no-state-before-statehood",
        ),
        pytest.param(
            "The Padma Medal was conferred on Ravi Kumar on 25 January 2020 in Mysuru.",
            "conferred",
            id="an-honour-is-no-person",
        ),
        pytest.param(
            "Lena Ortiz was born near Kelso in 1694. She moved to Riga in 1710.",
            "Where was",
            id="near-a-town-is-not-in-it",
        ),
        pytest.param(
            "Lena Ortiz's father was born in Kelso in 1694. Karl Weiss met Ortiz in Riga in 1720.",
            "father",
            id="kin-without-a-name",
        ),
        pytest.param(
            "In 1504 Lena Ortiz came to Denmark. In 1510 Ortiz attacked Sweden with Karl Weiss.",
            "To which country did",
            id="nobody-comes-to-the-reader",
        ),
        pytest.param(
            "Jan van Riem left The Netherlands in 1651. He visited Spain in 1660 with Karl Weiss.",
            "leave The",
            id="the-of-a-country-within-a-question",
        ),
        pytest.param(
            "Judge Bahati Mwende said on Monday that the ban was void. Douglas Kamau had banned "
            "all demonstrations in Nairobi on 17 May. Magare Gitau spoke, and Wanja Karau left.",
            "banned all demonstrations",
            id="what-came-before-a-saying",
        ),
    ],
)
def test_half_a_phrase_is_not_asked(text, never):
    assert not [item.stem for item in questions(text) if never in item.stem]


def test_posts_of_many_are_no_person():
    text = (
        "The court ruled in favour of President Uriah Keino over the appointment of Cabinet "
        "Secretaries (CS) and Chief Administrative Secretaries (CAS). Judge Antony Mrema and the "
        "lawyer Jessie Lesit spoke in Nairobi on 24 May. Keino said that Judge Mrema had erred."
    )

    found = {choice.text for item in questions(text) for choice in item.options}

    assert not [name for name in found if "Secretaries" in name]


def test_a_surname_is_no_country():
    text = (
        "Ricardo Lopez Jordan fled to Brazil in 1870. On 3 May 1871 Jordan sold a house in "
        "Argentina. Ana Costa left Paraguay for Bolivia on 9 May 1871."
    )

    found = {choice.text for item in questions(text) for choice in item.options}

    assert "Jordan" not in found
