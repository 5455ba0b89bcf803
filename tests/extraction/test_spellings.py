"""Which printed names are one actor, and which only look it."""

from __future__ import annotations

import pytest

from tests.extraction.naming import entities

APART = [
    ("a-father-and-a-son-with-a-second-name",
     "John Aldous went to London in 1785. He came home in 1788. John Emil Aldous, his son, went to "
     "Berlin.", ("John Aldous", "John Emil Aldous")),
    ("a-father-and-a-son-by-their-suffixes",
     "Martin Brandt Sr. preached in Delft. The church was full. Martin Brandt Jr. wrote hymns.",
     ("Martin Brandt Sr", "Martin Brandt Jr.")),
    ("somebody-who-is-called-by-another",
     "Axel Kicillof leads in the province. Maria Eugenia Vidal lost. Vidal called Kicillof on "
     "the phone and wished him well.", ("Kicillof", "Vidal")),
    ("a-court-and-its-lawyers",
     "The Supreme Court Bar Association went to the Supreme Court on Thursday.",
     ("Supreme Court Bar Association", "Supreme Court")),
    ("a-state-and-its-capital",
     "The storm passed Oklahoma City at noon. An office in Norman, Oklahoma, measured it.",
     ("Oklahoma City", "Oklahoma")),
    ("a-firm-and-mr-of-its-name",
     "Tata Motors will split. Ratan Tata began the project. Mr Tata showed the car in 2008. "
     "Shares of Tata Motors fell.", ("Tata Motors", "Ratan Tata")),
    ("a-cleric-and-a-quarter-named-after-his-father",
     "The cleric Moqtada al-Sadr has joined the Communist Party. Sadr's men fought in 2004. "
     "Posters hung in Sadr City.", ("Sadr", "Sadr City")),
    ("an-emperor-and-a-later-namesake",
     "Augustus ruled Rome for forty years. Augustus built roads, and Augustus left money to the "
     "soldiers. In 476 Odoacer deposed Romulus Augustus, a boy of sixteen.",
     ("Augustus", "Romulus Augustus")),
    ("a-king-and-a-general-of-his-name",
     "General Charles Leclerc landed in Haiti. Leclerc died of fever. King Charles X of France "
     "sent warships, and Charles X asked for money.",
     ("Charles Leclerc", "Charles X")),
    ("a-queen-and-a-senator-of-her-name",
     "Queen Elizabeth opened the bridge. Elizabeth Warren, a senator, was not there.",
     ("Queen Elizabeth", "Elizabeth Warren")),
    ("a-prince-and-a-singer-of-his-name",
     "Prince Harry visited Botswana. Debbie Harry sang in London.", ("Harry", "Debbie Harry")),
    ("a-pope-and-an-architect-of-his-name",
     "Pope Francis met Francis Kere, an architect. Kere gave Francis a book.",
     ("Francis", "Francis Kere")),
    ("a-saint-and-a-tailor-of-his-name",
     "Peter Okafor is a tailor. Okafor prays to Saint Peter.", ("Peter Okafor", "Saint Peter")),
    ("a-father-and-a-son-in-one-sentence",
     "George Bush met his father George H. W. Bush in Texas. Both left.",
     ("George Bush", "George H. W. Bush")),
    ("a-firm-and-its-division",
     "Boeing cut jobs on Monday. Boeing shares fell. Scott Carson, head of Boeing Commercial "
     "Airplanes, said that Boeing would recover.", ("Boeing", "Boeing Commercial Airplanes")),
    ("a-force-and-its-press-office",
     "The Air Force delayed the contract. A spokesman for Air Force Communications said the Air "
     "Force would answer.", ("Air Force", "Air Force Communications")),
    ("a-firm-and-its-branch-abroad",
     "Shell sued the state. Shell Nigeria said it would pay.", ("Shell", "Shell Nigeria")),
    ("a-firm-and-its-founder",
     "Bicycle maker Caloi opened a plant in Manaus. Caloi sold many bicycles. The founder's "
     "grandson Bruno Caloi is retired.", ("Caloi", "Bruno Caloi")),
    ("a-capital-and-a-president-of-its-name",
     "The envoy flew to Washington. George Washington had warned of such alliances.",
     ("Washington", "George Washington")),
    ("a-country-and-its-river",
     "The Jordan River is dry. Jordan asked Israel for water.", ("Jordan River", "Jordan")),
    ("a-country-and-its-capital-city",
     "The strike spread in Mexico. Police closed roads in Mexico City.", ("Mexico", "Mexico City")),
    ("a-province-and-its-big-town",
     "He was shot in Kandahar. Farmers in Kandahar Province fled.",
     ("Kandahar", "Kandahar Province")),
    ("a-cape-and-an-explorer",
     "The hut stood at Cape Evans in the snow. Edgar Evans slept there. Evans was strong.",
     ("Cape Evans", "Edgar Evans")),
    ("a-union-and-its-commission",
     "The ECOWAS Commission wrote a letter. ECOWAS imposed sanctions in Abuja.",
     ("ECOWAS", "ECOWAS Commission")),
    ("two-apples",
     "Apple Corps sued Apple Computer. The label lost, and Apple paid nothing.",
     ("Apple Corps", "Apple Computer")),
    ("cousins-whose-surname-comes-first", "Hun Sen spoke. Hun Manith listened.",
     ("Hun Sen", "Hun Manith")),
    ("a-first-king-and-a-second", "Leopold I died, and Leopold II took the throne.",
     ("Leopold I", "Leopold II")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), [pytest.param(text, names, id=name) for name, text, names in APART]
)
def test_namesakes_stay_apart(text, names):
    owners = {
        text[m.start : m.end]: entity.name for entity in entities(text) for m in entity.mentions
    }

    assert len({owners[name] for name in names}) == len(names)


TOGETHER = [
    ("the-head-of-a-long-name",
     "The Syrian Observatory for Fair Elections counted. The Observatory said that 40 were lost.",
     ["Syrian Observatory for Fair Elections", "Observatory"]),
    ("a-bracket-with-letters-from-inside",
     "The Kenya Medicines Authority (KEMSA) was sued. KEMSA denied it.",
     ["Kenya Medicines Authority", "KEMSA"]),
    ("an-article-inside-the-initials",
     "Hayat Tahrir al-Nur took the town. HTN held it for a week.", ["Hayat Tahrir al-Nur", "HTN"]),
    ("the-nickname-of-a-team",
     "The New Orleans Pelicans lost in Denver. The Pelicans had won twice.",
     ["New Orleans Pelicans", "Pelicans"]),
    ("a-firm-that-dropped-a-word", "Apple Computer sued a label. Apple won the case.",
     ["Apple Computer", "Apple"]),
    ("a-party-of-a-country", "The Pakistan Tehreek-i-Umeed won. The Tehreek-i-Umeed danced.",
     ["Pakistan Tehreek-i-Umeed", "Tehreek-i-Umeed"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), [pytest.param(text, names, id=name) for name, text, names in TOGETHER]
)
def test_one_actor_is_one_under_its_names(text, names):
    owners = {text[m.start : m.end]: e.name for e in entities(text) for m in e.mentions}

    assert len({owners[name] for name in names}) == 1
