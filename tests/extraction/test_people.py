"""People: where their names begin and end, and who is one person."""

from __future__ import annotations

import pytest

from articles.extraction.records import Kind
from tests.extraction.naming import entities, found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Prime Minister Ana Costa met Mr. Brandt in Delft. Otto Brandt thanked Costa.",
            {"Ana Costa": ["Ana Costa", "Costa"], "Otto Brandt": ["Brandt", "Otto Brandt"]},
            id="titles-are-cut-and-surnames-follow",
        ),
        pytest.param(
            'Otto Brandt was a smith. His son Thomas "Tad" Brandt was born in 1853.',
            {"Otto Brandt": ["Otto Brandt"], 'Thomas "Tad" Brandt': ['Thomas "Tad" Brandt']},
            id="a-nickname-parts-no-name",
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


TRAPS = [
    ("ranks-of-police-in-capitals", "SP Yazid Danjuma and DSP Amaka Eze led the raid in Jos.",
     ["Yazid Danjuma", "Amaka Eze"]),
    ("titles-of-two-words", "Datuk Seri Farid Hamzah met Tan Sri Lim Wei Jian in Ipoh.",
     ["Farid Hamzah", "Lim Wei Jian"]),
    ("a-title-behind-a-title", "Voters cheered Tun Dr Mahathir Salleh in Kedah.",
     ["Mahathir Salleh"]),
    ("titles-of-many-lands",
     "Alhaji Aliko Bello, Chief Olusegun Ade and Shri Ram Nath came to the hall.",
     ["Aliko Bello", "Olusegun Ade", "Ram Nath"]),
    ("a-post-with-its-body-before-the-name",
     "Controller of Budget Margaret Auma wrote to Kisumu County Assembly.", ["Margaret Auma"]),
    ("a-portfolio-before-an-unknown-name",
     "The Minister of Electricity Sindiso Mabena resigned in Pretoria.", ["Sindiso Mabena"]),
    ("a-leader-of-a-majority",
     "Senate Majority Leader John Kern and BJP State president Ravi Bhat disagreed.",
     ["John Kern", "Ravi Bhat"]),
    ("initials-that-look-like-a-dutch-firm", "Justice N.V. Krishnan adjourned the case.",
     ["N.V. Krishnan"]),
    ("those-who-report-and-edit",
     "(Reporting by Lindiwe Maseko in Durban; Editing by Oluwaseun Tadese and Harriet Blom)",
     ["Lindiwe Maseko", "Oluwaseun Tadese", "Harriet Blom"]),
    ("a-pet-name-inside-an-unknown-name", 'Parit "Ant" Suwannarat led the students in Bangkok.',
     ['Parit "Ant" Suwannarat']),
    ("a-surname-that-is-a-title-elsewhere",
     "Hun Sen spoke. Hun Manith, his cousin, listened in Phnom Penh.", ["Hun Sen", "Hun Manith"]),
    ("a-given-name-that-was-a-title", "Shah Mahmood Sethi, a lawyer, won the case in Multan.",
     ["Shah Mahmood Sethi"]),
    ("a-first-king-beside-a-second",
     "Argishti I built a fort. Argishti II lost it, and Argishti II wept.",
     ["Argishti I", "Argishti II"]),
    ("a-number-ends-the-name", "Leopold I Archduke of Austria and Mehmet IV made peace in 1664.",
     ["Leopold I", "Mehmet IV"]),
    ("the-first-is-no-pronoun", "Leopold I died in 1865, and Leopold II took the throne.",
     ["Leopold I", "Leopold II"]),
    ("a-king-with-a-hyphen", "Tiglath-Pileser III took Damascus in the second year of his war.",
     ["Tiglath-Pileser III"]),
    ("two-kings-of-a-long-line", "Louis XIV built Versailles. Louis XVI lost his head in Paris.",
     ["Louis XIV", "Louis XVI"]),
    ("a-pope-keeps-his-number", "Pope Benedict XVI resigned in 2013. Benedict wrote books.",
     ["Benedict XVI"]),
    ("a-stranger-who-flees-and-writes",
     "Nkemdi Sonthax fled the island in 1793. Sonthax wrote from Paris that he was free.",
     ["Nkemdi Sonthax"]),
    ("a-surname-of-two-with-a-hyphen",
     "Yusuf Bhatti-Zaman spoke in Karachi. Bhatti-Zaman is a cousin of Bashir Zaman.",
     ["Yusuf Bhatti-Zaman", "Bashir Zaman"]),
    ("the-first-of-two-surnames",
     "President Gabriel Ortega Ruiz flew to Quito. Ortega wore a scarf, and Ortega left.",
     ["Gabriel Ortega Ruiz"]),
    ("a-name-behind-the-post-and-a-comma",
     "The party's president, Hadiza Umarudeen, promised a review.", ["Hadiza Umarudeen"]),
    ("a-storm-is-nobody", "Hurricane Maria hit Dominica. Cyclone Ana hit Beira.", []),
    ("a-founder-and-his-firm",
     "Aliko Bamaiyi opened a mill near Kano. Bamaiyi said that Bamaiyi Cement would hire.",
     ["Aliko Bamaiyi"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "people"), [pytest.param(text, people, id=name) for name, text, people in TRAPS]
)
def test_people_are_told_from_their_titles_and_namesakes(text, people):
    assert list(found(text, Kind.PERSON)) == people


def test_a_surname_is_found_behind_each_way_of_naming_a_person():
    text = (
        "President Gabriel Ortega Ruiz flew to Quito. Ortega wore a scarf. Datuk Farid Hamzah "
        "came late. Farid left early."
    )

    assert found(text, Kind.PERSON) == {
        "Gabriel Ortega Ruiz": ["Gabriel Ortega Ruiz", "Ortega"],
        "Farid Hamzah": ["Farid Hamzah", "Farid"],
    }


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


def test_two_surnames_joined_by_and_follow_their_full_names():
    text = (
        "President Vladimir Putin received Aliyev and Pashinyan in Moscow on Monday. Ilham "
        "Aliyev, the president of Azerbaijan, left early. Prime Minister Nikol Pashinyan stayed."
    )

    people = found(text, Kind.PERSON)

    assert people["Ilham Aliyev"] == ["Aliyev", "Ilham Aliyev"]
    assert people["Nikol Pashinyan"] == ["Pashinyan", "Nikol Pashinyan"]


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
