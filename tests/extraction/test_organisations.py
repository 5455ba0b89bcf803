"""Organisations: parties, firms, ministries, teams, and what is none."""

from __future__ import annotations

import pytest

from articles.extraction.records import Kind
from tests.extraction.naming import entities, found


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        pytest.param(
            "The Azerbaijani State Security Service detained two men. SSS chief Ali Nagiyev said "
            "that the SSS had proof.",
            {
                "Azerbaijani State Security Service": [
                    "Azerbaijani State Security Service",
                    "SSS",
                    "SSS",
                ]
            },
            id="initials-after-a-nationality",
        ),
        pytest.param(
            "The Kenya Tea Board (KTB) raised its fees. Growers wrote to the KTB.",
            {"Kenya Tea Board": ["Kenya Tea Board", "KTB", "KTB"]},
            id="short-form-in-brackets",
        ),
        pytest.param(
            "Ferrovia Holdings Ltd bought a mine. Ferrovia Holdings will close it in May.",
            {"Ferrovia Holdings Ltd": ["Ferrovia Holdings Ltd", "Ferrovia Holdings"]},
            id="the-legal-form-is-no-difference",
        ),
        pytest.param(
            "The Ethics and Anti-Corruption Commission sued the governor.",
            {"Ethics and Anti-Corruption Commission": ["Ethics and Anti-Corruption Commission"]},
            id="two-fields-of-one-commission",
        ),
        pytest.param(
            "The Election Commission of Pakistan met on Friday.",
            {"Election Commission of Pakistan": ["Election Commission of Pakistan"]},
            id="whose-commission-it-is",
        ),
    ],
)
def test_organisations(text, organisations):
    assert found(text, Kind.ORGANISATION) == organisations


TRAPS = [
    ("a-head-in-another-language", "The Coordinadora Valle-Norte (CVN) burned a truck.",
     ["Coordinadora Valle-Norte"]),
    ("initials-of-an-armed-group", "Troops fought Hayat Tahrir al-Nur near Idlib. HTN fled.",
     ["Hayat Tahrir al-Nur"]),
    ("what-a-body-is-for", "The Syrian Observatory for Fair Elections counted votes.",
     ["Syrian Observatory for Fair Elections"]),
    ("a-wing-in-brackets", "The Janata Dal (Secular) met in Mysuru.", ["Janata Dal (Secular)"]),
    ("a-link-of-persian", "The Pakistan Tehreek-i-Umeed won in Swat.",
     ["Pakistan Tehreek-i-Umeed"]),
    ("shares-of-a-stranger", "Shares in Kopalex fell 3% in Lima.", ["Kopalex"]),
    ("a-bloc-that-is-explained", "Saeroot, a bloc of Shiite parties, left the cabinet in Baghdad.",
     ["Saeroot"]),
    ("a-foundation-for-two-causes", "The Papua Justice and Human Dignity Foundation closed.",
     ["Papua Justice and Human Dignity Foundation"]),
    ("two-parties-with-and", "The Inkosi Freedom Party and Freedom Front Plus walked out.",
     ["Inkosi Freedom Party", "Freedom Front Plus"]),
    ("two-regions-of-one-commission",
     "The Economic Commission for Latin America and the Caribbean met in Santiago.",
     ["Economic Commission for Latin America and the Caribbean"]),
    ("the-senate-has-a-leader", "Senate Majority Leader John Kern left the hall.", ["Senate"]),
    ("the-post-is-no-part-of-the-party", "BJP State president Ravi Bhat left the hall.", ["BJP"]),
    ("initials-before-their-head", "Farmers wrote to the Kisii Tea Board. KTB Chief Executive "
     "Joan Moraa answered.", ["Kisii Tea Board"]),
    ("a-team-of-a-town", "The New Orleans Pelicans lost in Denver. The Pelicans had won twice.",
     ["New Orleans Pelicans"]),
    ("a-town-that-plays", "Hosts Valencia beat Sevilla 2-1 on Sunday in the rain.",
     ["Valencia", "Sevilla"]),
    ("a-firm-that-ends-its-sentence", "The mine is run by MMG Ltd. Residents blocked the road.",
     ["MMG Ltd."]),
    ("a-red-crescent-of-a-country", "The Turkish Red Crescent set up tents in Van.",
     ["Turkish Red Crescent"]),
    ("where-an-analyst-works", "He is an analyst at Kervon in Singapore.", ["Kervon"]),
    ("money-is-nobody", "The miners asked for R8-billion and got Rs1.2 in the end.", []),
    ("a-cup-is-nobody", "The Copa Meridiana began in Miami at noon.", []),
    ("a-committee-that-opens-a-sentence",
     "A committee of elders met. Committee members left early, and the committee closed.", []),
    ("a-bank-with-its-country", "Bursa Malaysia fell, and so did the rest of the index.",
     ["Bursa Malaysia"]),
    ("a-firm-and-its-country-stay-apart", "Eskom of South Africa cut the power.", ["Eskom"]),
    ("staff-of-an-army", "The Chief of Army Staff, General Musa Bello, flew to Jos.", []),
    ("a-firm-named-like-a-river", "Amazon hired drivers in Leeds. The river Aire rose.",
     ["Amazon"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "bodies"), [pytest.param(text, bodies, id=name) for name, text, bodies in TRAPS]
)
def test_bodies_are_found_whole(text, bodies):
    assert list(found(text, Kind.ORGANISATION)) == bodies


@pytest.mark.parametrize(
    "word",
    ["LGBT", "GDP", "IPO", "TikTok"],
)
def test_stop_list_names_no_organisation(word):
    text = f"Experts in Oslo said that {word} had grown more than expected this year."

    assert word not in str([entity.name for entity in entities(text)])


def test_bodies_of_two_countries_are_told_apart():
    text = (
        "The General Staff of Armenia sent an officer. The Turkish General Staff sent two. "
        "The General Staff of Armenia was first."
    )

    assert found(text, Kind.ORGANISATION) == {
        "General Staff of Armenia": ["General Staff of Armenia", "General Staff of Armenia"],
        "Turkish General Staff": ["Turkish General Staff"],
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LIMA (Reuters) - Peru's congress met on Monday.", id="dateline"),
        pytest.param("Peru's congress met on Monday. (Reuters)", id="signature"),
    ],
)
def test_an_agency_that_signs_is_no_actor(text):
    assert "Reuters" not in [entity.name for entity in entities(text)]


def test_an_agency_that_is_told_something_is_found():
    text = "The coach told Reuters that the team would stay in Lima."

    assert found(text, Kind.ORGANISATION) == {"Reuters": ["Reuters"]}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        pytest.param(
            "Ford said the Ford Falcon was its best car. Ford will build the Ford Falcon again.",
            "Ford Falcon",
            id="a-car",
        ),
        pytest.param(
            "Apple showed the MacBook Air. Apple said the MacBook Air weighs a kilo.",
            "MacBook Air",
            id="a-computer",
        ),
        pytest.param(
            "Boeing sold a plane. The Boeing 787 is late, Boeing said.", "Boeing 787", id="a-plane"
        ),
        pytest.param(
            "Shares fell on Black Tuesday. The banks closed.", "Black Tuesday", id="a-day"
        ),
    ],
)
def test_a_thing_that_is_sold_or_a_day_is_no_actor(text, thing):
    assert thing not in [entity.name for entity in entities(text)]
