"""Sentences that the parser reads wrongly: nothing is told of them rather than something false."""

from datetime import date

import pytest

from articles.extraction.reading import read


def statements(text):
    return [fact.statement for fact in read(text, date(2020, 1, 1)).facts]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param(
            "In 1861 Edward Hale requested a permit from the council of Porto to build a line to "
            "Braga, 50km away from Guimaraes, which was granted on 12 June 1862.",
            "Guimaraes was granted",
            id="which-may-mean-more-than-the-last-name",
        ),
        pytest.param(
            "In 1863, with the support of the banker Thomas Duffield, the Farr family and the "
            "consul Frank Pell, Tagus Great Northern Railway Ltd. was established.",
            "support was",
            id="support-is-not-established",
        ),
        pytest.param(
            "Peru's first railway was planned in 1851. The Tacna & Arica Railway got its charter "
            "in 1855. The railway opened on 25 May 1856.",
            "Peru's first railway opened",
            id="the-railway-is-the-one-named-last",
        ),
    ],
)
def test_a_misparse_tells_nothing(text, never):
    assert not [told for told in statements(text) if never in told]


def test_a_headline_gives_no_post():
    text = (
        "Harbour Party Mourns Chief Audu Bello\n\n"
        "The Harbour Party said on Monday that Audu Bello had died in Lagos. Bello was a lawyer."
    )

    phrases = [role.phrase for role in read(text, date(2020, 1, 1)).roles]

    assert not [phrase for phrase in phrases if "Mourns" in phrase]
