"""People, organisations, groups and places, and which printed names are one of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from articles.extraction.names import find_names
from articles.extraction.parsing import parse
from articles.extraction.records import Entity, Kind, Span
from tests.growth import counted


def entities(text: str, *dates: str) -> tuple[Entity, ...]:
    taken = tuple(Span(text.index(date), text.index(date) + len(date)) for date in dates)
    return find_names(parse(text), taken)


def found(text: str, kind: Kind, *dates: str) -> dict[str, list[str]]:
    """The printed mentions of each entity of one kind by its name."""
    return {
        entity.name: [text[m.start : m.end] for m in entity.mentions]
        for entity in entities(text, *dates)
        if entity.kind is kind
    }


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Prime Minister Ana Costa met Mr. Brandt in Delft. Otto Brandt thanked Costa.",
            {"Ana Costa": ["Ana Costa", "Costa"], "Otto Brandt": ["Brandt", "Otto Brandt"]},
            id="titles-are-cut-and-surnames-follow",
        ),
        pytest.param(
            "Onik Gasparyan flew to Moscow. Gasparyan's visit lasted a day.",
            {"Onik Gasparyan": ["Onik Gasparyan", "Gasparyan"]},
            id="possessive-is-no-part-of-the-name",
        ),
        pytest.param(
            "Aleksandr Bortnikov arrived in Yerevan. Alexander Bortnikov left for Baku the next "
            "day, and Bortnikov spoke there.",
            {
                "Aleksandr Bortnikov": [
                    "Aleksandr Bortnikov",
                    "Alexander Bortnikov",
                    "Bortnikov",
                ]
            },
            id="transliterations-are-one-person",
        ),
        pytest.param(
            "Maria Lopez is a judge. Her cousin Carlos Lopez is a painter in Lima. Carlos Lopez "
            "never met a lawyer. Lopez sold a picture.",
            {
                "Maria Lopez": ["Maria Lopez"],
                "Carlos Lopez": ["Carlos Lopez", "Carlos Lopez", "Lopez"],
            },
            id="two-people-with-one-surname-stay-two",
        ),
        pytest.param(
            "George W. Bush spoke in Austin. His father George H. W. Bush listened.",
            {"George W. Bush": ["George W. Bush"], "George H. W. Bush": ["George H. W. Bush"]},
            id="middle-initials-part-two-people",
        ),
        pytest.param(
            "King Charles I was tried in London. His son Charles II returned from France.",
            {"Charles I": ["Charles I"], "Charles II": ["Charles II"]},
            id="two-kings-of-one-name-stay-two",
        ),
        pytest.param(
            "Robert Kamara founded the clinic in Bo. Bob Kamara still works there every day.",
            {"Robert Kamara": ["Robert Kamara", "Bob Kamara"]},
            id="a-pet-name-is-the-same-person",
        ),
        pytest.param(
            "President Joko Widodo, better known as Jokowi, opened a road. Jokowi then flew home.",
            {"Joko Widodo": ["Joko Widodo", "Jokowi", "Jokowi"]},
            id="better-known-as",
        ),
        pytest.param(
            "Luis Manuel Otero Alcántara was moved at night. Rapper Denis Solís is in jail.",
            {
                "Luis Manuel Otero Alcántara": ["Luis Manuel Otero Alcántara"],
                "Denis Solís": ["Denis Solís"],
            },
            id="long-names-and-common-words-before-a-name",
        ),
        pytest.param(
            "Aung San Suu Kyi's party won again. Suu Kyi thanked the voters, and Suu Kyi left.",
            {"Aung San Suu Kyi": ["Aung San Suu Kyi", "Suu Kyi", "Suu Kyi"]},
            id="a-surname-tells-what-the-full-name-is",
        ),
        pytest.param(
            "The director of the National Security Service of Armenia Armen Abazyan was there.",
            {"Armen Abazyan": ["Armen Abazyan"]},
            id="a-person-glued-to-a-country",
        ),
        pytest.param(
            "Abdel Fattah al-Sisi met a delegation in Cairo. Sisi promised help.",
            {"Abdel Fattah al-Sisi": ["Abdel Fattah al-Sisi", "Sisi"]},
            id="the-arabic-article-comes-and-goes",
        ),
    ],
)
def test_people(text, people):
    assert found(text, Kind.PERSON) == people


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "The U.S. said it would help. The United States sent ships, and US planes followed.",
            {"United States": ["U.S.", "United States", "US"]},
            id="names-of-one-country",
        ),
        pytest.param(
            "He came to Bombay in 1990. Mumbai was smaller then.",
            {"Bombay": ["Bombay", "Mumbai"]},
            id="old-and-new-name-of-a-city",
        ),
        pytest.param(
            "MEXICO CITY (Reuters) - The mayor of Mexico City resigned.",
            {"Mexico City": ["MEXICO CITY", "Mexico City"]},
            id="dateline-in-capitals",
        ),
        pytest.param(
            "Fighting went on in Karabakh. Refugees left Nagorno-Karabakh by bus.",
            {"Nagorno-Karabakh": ["Karabakh", "Nagorno-Karabakh"]},
            id="short-name-of-a-region",
        ),
        pytest.param(
            "He flew to Washington, D.C. on Monday.",
            {"Washington, D.C.": ["Washington, D.C."]},
            id="the-district-of-the-capital",
        ),
        pytest.param(
            "They crossed Hadrut District at night. Hadrut was empty.",
            {"Hadrut District": ["Hadrut District", "Hadrut"]},
            id="a-district-with-and-without-the-word",
        ),
    ],
)
def test_places(text, places):
    assert found(text, Kind.PLACE) == places


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param(
            "Two Armenians and a Danish doctor signed the letter.",
            {"Armenians": ["Armenians"]},
            id="an-adjective-is-no-group",
        ),
        pytest.param(
            "Russian peacekeepers closed the road. The Russian peacekeepers said nothing.",
            {"Russian peacekeepers": ["Russian peacekeepers", "Russian peacekeepers"]},
            id="a-nationality-and-its-people",
        ),
        pytest.param(
            "Armenian saboteurs crossed the river, the ministry claimed.",
            {},
            id="a-loaded-word-makes-no-group",
        ),
    ],
)
def test_groups(text, groups):
    assert found(text, Kind.GROUP) == groups


@pytest.mark.parametrize(
    "word",
    ["LGBT", "GDP", "IPO", "TikTok"],
)
def test_stop_list_names_no_organisation(word):
    text = f"Experts in Oslo said that {word} had grown more than expected this year."

    assert word not in str([entity.name for entity in entities(text)])


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        pytest.param(
            "Official Baku told Azerbaijan's allies of it.", ["Baku", "Azerbaijan"], id="official"
        ),
        pytest.param(
            "Moscow accused the envoy of spying. Russia then closed its consulate.",
            ["Moscow", "Russia"],
            id="a-capital-that-accuses",
        ),
        pytest.param(
            "The ministers met in Moscow. Russia sent its best negotiators.",
            ["Russia"],
            id="a-capital-where-people-meet-is-a-city",
        ),
    ],
)
def test_a_capital_that_acts_is_its_government(text, governed):
    countries = [e for e in entities(text) if e.subtype == "country"]

    assert [text[m.start : m.end] for e in countries for m in e.mentions] == governed


def test_a_government_without_a_country_named_is_an_organisation_of_its_own():
    text = "Ankara denied that it had sent drones. The envoy had left Ankara in the morning."

    assert found(text, Kind.ORGANISATION) == {"Ankara (government)": ["Ankara"]}
    assert found(text, Kind.PLACE) == {"Ankara": ["Ankara"]}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Windhoek - Voters asked for new machines on Monday.", id="dash"),
        pytest.param("LIMA: Farmers said that prices had doubled since May.", id="colon"),
    ],
)
def test_a_dateline_decides_nothing(text):
    (city,) = entities(text, "May" if "May" in text else "Monday")

    assert (city.kind, city.subtype, city.name.istitle()) == (Kind.PLACE, "city", True)


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


APART = [
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
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"), [pytest.param(text, names, id=name) for name, text, names in APART]
)
def test_namesakes_stay_apart(text, names):
    owners = {
        text[m.start : m.end]: entity.name for entity in entities(text) for m in entity.mentions
    }

    assert len({owners[name] for name in names}) == len(names)


def test_an_alias_is_printed_right_behind_the_name():
    text = (
        "It began in the U.S. with the crash of October 29, known as Black Tuesday. The U.S. "
        "economy shrank, and so did that of Canada."
    )

    assert found(text, Kind.PLACE) == {"U.S.": ["U.S.", "U.S."], "Canada": ["Canada"]}


def test_two_surnames_joined_by_and_follow_their_full_names():
    text = (
        "President Vladimir Putin received Aliyev and Pashinyan in Moscow on Monday. Ilham "
        "Aliyev, the president of Azerbaijan, left early. Prime Minister Nikol Pashinyan stayed."
    )

    people = found(text, Kind.PERSON)

    assert people["Ilham Aliyev"] == ["Aliyev", "Ilham Aliyev"]
    assert people["Nikol Pashinyan"] == ["Pashinyan", "Nikol Pashinyan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "County Coroner William McLaughlin named the student.",
            "William McLaughlin",
            id="the-post-of-a-county",
        ),
        pytest.param(
            "Greeks feared sultan Mehmed II in those years.", "Mehmed II", id="a-post-in-small"
        ),
        pytest.param("Kim met Moon Jae-in at noon.", "Moon Jae-in", id="a-small-word-with-hyphen"),
        pytest.param(
            "Investors trusted Ferdinand de Lesseps for years.",
            "Ferdinand de Lesseps",
            id="a-particle-of-nobility",
        ),
    ],
)
def test_a_person_is_named_without_the_post(text, name):
    assert name in found(text, Kind.PERSON)


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


def test_the_author_is_marked():
    text = (
        "Leaders sign truce\n\nBy Farid Hajili\n\nIlham Aliyev met Armen Sarkissian in Baku. The "
        "two leaders shook hands, officials said.\n"
    )

    marked = {e.name: e.subtype for e in entities(text) if e.kind is Kind.PERSON}

    assert marked == {"Farid Hajili": "author", "Ilham Aliyev": "", "Armen Sarkissian": ""}


def test_an_author_who_is_in_the_story_is_an_actor():
    text = (
        "Leaders sign truce\n\nBy Farid Hajili\n\nFarid Hajili was held at the border. The two "
        "leaders shook hands, officials said.\n"
    )

    assert [e.subtype for e in entities(text) if e.name == "Farid Hajili"] == [""]


def test_the_number_of_a_king_is_no_name():
    text = "Amenemhat III built at Hawara. Later Thutmose III ruled, and III more kings fell."

    assert "III" not in [entity.name for entity in entities(text)]


def test_a_country_of_two_words_is_one_name():
    text = "Kere, an architect from Burkina Faso, built a school."

    assert found(text, Kind.PLACE) == {"Burkina Faso": ["Burkina Faso"]}


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
