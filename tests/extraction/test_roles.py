"""Who holds which post, by title, and what is none."""

from __future__ import annotations

import pytest

from articles.extraction.reading import read
from articles.extraction.roles import find_roles
from tests.extraction.marked import read_marked, roles


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "Interior Minister <Carlos Mora> visited [Quito] on Tuesday.",
            ["Carlos Mora: Interior Minister / Interior Minister /  / present"],
            id="title-before-a-name",
        ),
        pytest.param(
            "The guests met future Amberline director <Carlos Mora>.",
            ["Carlos Mora: Amberline director / Amberline director /  / future"],
            id="a-post-that-was-still-to-come",
        ),
        pytest.param(
            "Rebels spoke with the exiled Latvian king <Carlos Mora>.",
            ["Carlos Mora: Latvian king / king /  / former"],
            id="a-king-in-exile",
        ),
        pytest.param(
            "It was Amberline's chief executive <Carlos Mora> who spoke.",
            ["Carlos Mora: Amberline's chief executive / chief executive / Amberline / present"],
            id="an-owner-that-was-not-read-as-a-name",
        ),
        pytest.param(
            "<Carlos Mora>, the skipper of |Aurora|, won the race.",
            ["Carlos Mora: skipper of Aurora / skipper / Aurora <Aurora> / present"],
            id="a-skipper",
        ),
        pytest.param(
            "New Castile Premier <Carlos Mora> visited [Quito] on Tuesday.",
            ["Carlos Mora: New Castile Premier / New Castile Premier /  / present"],
            id="a-new-that-belongs-to-a-name",
        ),
        pytest.param(
            "|Central Bank| governor <Hana Sato> raised rates.",
            [
                (
                    "Hana Sato: Central Bank governor / governor / Central Bank <Central "
                    "Bank> / present"
                )
            ],
            id="organisation-in-front",
        ),
        pytest.param(
            "Kenyan |State Security Service| chief <Amos Rono> spoke.",
            [
                (
                    "Amos Rono: Kenyan State Security Service chief / chief / Kenyan State "
                    "Security Service <State Security Service> / present"
                )
            ],
            id="demonym-and-organisation-in-front",
        ),
        pytest.param(
            "[Egypt]'s Prime Minister <Hisham Kandil> resigned.",
            [("Hisham Kandil: Egypt's Prime Minister / Prime Minister / Egypt <Egypt> / present")],
            id="possessive-country",
        ),
        pytest.param(
            "[US] President <Ann Lee> spoke.",
            ["Ann Lee: US President / President / US <US> / present"],
            id="country-in-front",
        ),
        pytest.param(
            "former British prime minister <Ann Lee> spoke.",
            ["Ann Lee: British prime minister / prime minister /  / former"],
            id="former",
        ),
        pytest.param(
            "Former [US] president <Ann Lee> spoke.",
            ["Ann Lee: US president / president / US <US> / former"],
            id="former-with-country",
        ),
        pytest.param(
            "Acting director <Ann Lee> resigned.",
            ["Ann Lee: director / director /  / acting"],
            id="acting",
        ),
        pytest.param(
            "The late king <Olaf> was loved.",
            ["Olaf: king / king /  / late"],
            id="late",
        ),
        pytest.param(
            "Then-president <Ann Lee> refused.",
            ["Ann Lee: president / president /  / former"],
            id="then",
        ),
        pytest.param(
            "The post went to retired general <Ivan Petrov>.",
            ["Ivan Petrov: retired general / retired general /  / present"],
            id="retired-general",
        ),
        pytest.param(
            "General <Tom Poe> led the army.",
            ["Tom Poe: General / General /  / present"],
            id="rank",
        ),
        pytest.param(
            "King <Menes> founded the city.",
            ["Menes: King / King /  / present"],
            id="king",
        ),
        pytest.param(
            "Tsar <Nicholas II> abdicated.",
            ["Nicholas II: Tsar / Tsar /  / present"],
            id="tsar",
        ),
        pytest.param(
            "The explorer <Roald Amundsen> reached the Pole.",
            ["Roald Amundsen: explorer / explorer /  / present"],
            id="explorer",
        ),
        pytest.param(
            "Norwegian explorer <Roald Amundsen> reached the Pole.",
            ["Roald Amundsen: Norwegian explorer / explorer /  / present"],
            id="nationality-and-calling",
        ),
        pytest.param(
            "|NATO| secretary general <Ann Lee> spoke.",
            [("Ann Lee: NATO secretary general / secretary general / NATO <NATO> / present")],
            id="secretary-general",
        ),
        pytest.param(
            "Vice President <Ann Lee> spoke.",
            ["Ann Lee: Vice President / Vice President /  / present"],
            id="vice-president",
        ),
        pytest.param(
            "|Ford| chief executive <Alan Poe> spoke.",
            ["Alan Poe: Ford chief executive / chief executive / Ford <Ford> / present"],
            id="chief-executive",
        ),
        pytest.param(
            "|Ford|'s chief executive officer <Alan Poe> spoke.",
            [
                (
                    "Alan Poe: Ford's chief executive officer / chief executive officer / "
                    "Ford <Ford> / present"
                )
            ],
            id="chief-executive-officer",
        ),
        pytest.param(
            "Chief of the |General Staff| of [Kenya] <Ann Lee> went to [Oslo].",
            [
                (
                    "Ann Lee: Chief of the General Staff of Kenya / Chief / General Staff of "
                    "Kenya <General Staff> / present"
                )
            ],
            id="stacked-of-of",
        ),
        pytest.param(
            ("War is beyond the director of the |National Security Service| of [Kenya] <Ann Lee>."),
            [
                (
                    "Ann Lee: director of the National Security Service of Kenya / director "
                    "/ National Security Service of Kenya <National Security Service> / "
                    "present"
                )
            ],
            id="director-of-org-of-country",
        ),
        pytest.param(
            "President <Ann Lee> and |SSS| chief <Tom Poe> met.",
            [
                "Ann Lee: President / President /  / present",
                "Tom Poe: SSS chief / chief / SSS <SSS> / present",
            ],
            id="two-titles-in-a-list",
        ),
        pytest.param(
            "President-elect <Ann Lee> spoke.",
            ["Ann Lee: President-elect / President /  / future"],
            id="president-elect",
        ),
        pytest.param(
            "On {Monday} President <Ann Lee> left.",
            ["Ann Lee: President / President /  / present"],
            id="a-date-is-no-part",
        ),
        pytest.param(
            "He told |Reuters| that President <Ann Lee> left.",
            ["Ann Lee: President / President /  / present"],
            id="said-reuters",
        ),
        pytest.param(
            "<President Ann Lee> spoke.",
            ["President Ann Lee: President / President /  / present"],
            id="title-in-name",
        ),
        pytest.param(
            "The 68-year-old judge <Ann Lee> spoke.",
            ["Ann Lee: judge / judge /  / present"],
            id="year-old",
        ),
        pytest.param(
            "The mad emperor <Caligula> died.",
            ["Caligula: emperor / emperor /  / present"],
            id="mad",
        ),
        pytest.param(
            "Pope <Urban II> called the crusade.",
            ["Urban II: Pope / Pope /  / present"],
            id="pope",
        ),
        pytest.param(
            "The company CEO <Ann Lee> spoke.",
            ["Ann Lee: CEO / CEO /  / present"],
            id="company-is-no-body",
        ),
        pytest.param(
            "|Pentagon| Deputy Defense Secretary <Ann Lee> spoke.",
            [
                (
                    "Ann Lee: Pentagon Deputy Defense Secretary / Deputy Defense Secretary / "
                    "Pentagon <Pentagon> / present"
                )
            ],
            id="deputy",
        ),
        pytest.param(
            "Commander-in-chief <Ann Lee> spoke.",
            ["Ann Lee: Commander-in-chief / Commander-in-chief /  / present"],
            id="commander-in-chief",
        ),
        pytest.param(
            "Vice-president <Ann Lee> spoke.",
            ["Ann Lee: Vice-president / Vice-president /  / present"],
            id="vice-president-hyphen",
        ),
        pytest.param(
            "South African President <Ann Lee> spoke.",
            ["Ann Lee: South African President / President /  / present"],
            id="south-african",
        ),
        pytest.param(
            "He met the commander of the |Northern Fleet| Admiral <Tom Poe>.",
            [
                (
                    "Tom Poe: commander of the Northern Fleet / commander / Northern Fleet "
                    "<Northern Fleet> / present"
                ),
                "Tom Poe: Admiral / Admiral /  / present",
            ],
            id="rank-after-a-post",
        ),
        pytest.param(
            ("The secretary of the |Security Council| of [Kenya] General <Tom Poe> spoke."),
            [
                (
                    "Tom Poe: secretary of the Security Council of Kenya / secretary / "
                    "Security Council of Kenya <Security Council> / present"
                ),
                "Tom Poe: General / General /  / present",
            ],
            id="rank-after-a-post-of-a-country",
        ),
        pytest.param(
            "It was announced by the head of the |Central Bank| of [Peru] <Ann Lee>.",
            [
                (
                    "Ann Lee: head of the Central Bank of Peru / head / Central Bank of Peru "
                    "<Central Bank> / present"
                )
            ],
            id="head-of-the-bank-of-a-country",
        ),
        pytest.param(
            "Talks were led by foreign minister of [Kenya] <Ann Lee>.",
            [("Ann Lee: foreign minister of Kenya / foreign minister / Kenya <Kenya> / present")],
            id="minister-of-a-country-without-a-comma",
        ),
    ],
)
def test_find_roles_reads_titles(marked, expected):
    assert roles(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("His brother <Tom Poe> left.", id="kinship-is-no-post"),
        pytest.param("Mr. <Tom Poe> left.", id="mister-is-no-post"),
        pytest.param("<Ann Lee>'s lawyer <Tom Poe> left.", id="another-person"),
        pytest.param("The prime minister said <Ann Lee> was ill.", id="somebody-elses-post"),
    ],
)
def test_find_roles_refuses(marked):
    assert roles(marked) == []


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        pytest.param("Foreign minister <Ann Lee> left.", "post", id="post"),
        pytest.param("King <Olaf> left.", "reign", id="reign"),
        pytest.param("Colonel <Tom Poe> left.", "rank", id="rank"),
        pytest.param("The explorer <Tom Poe> left.", "calling", id="calling"),
    ],
)
def test_find_roles_tells_kinds_of_posts_apart(marked, kind):
    page, entities = read_marked(marked)

    assert [role.kind for role in find_roles(page, entities)] == [kind]


def test_find_roles_proves_each_role_by_its_words():
    page, entities = read_marked(
        "<Ann Lee>, the mayor of [Porto], met |SSS| chief <Tom Poe>.\n\n"
        "The post of chief justice was given up. <Ida Fox> was appointed chief justice in {1998}."
    )

    found = find_roles(page, entities)

    assert [(role.person, role.sentence, page.text[slice(*role.span)]) for role in found] == [
        ("Ann Lee", 0, "Ann Lee, the mayor of Porto"),
        ("Tom Poe", 0, "SSS chief Tom Poe"),
        ("Ida Fox", 2, "Ida Fox was appointed chief justice"),
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "body"),
    [
        ("King Charles I of Spain left Toledo.", "King of Spain", "Spain"),
        (
            "President Ana Costa of the Dominican Republic left Toledo.",
            "President of the Dominican Republic", "Dominican Republic",
        ),
        ("Queen Margaret of Anjou left Toledo.", "Queen", ""),
        ("Mayor Ana Costa of Porto left Toledo.", "Mayor of Porto", "Porto"),
        ("TOLEDO - Chilean President Ana Costa left Toledo.", "Chilean President", ""),
    ],
    ids=["a-king", "a-country-with-its-article", "a-region-of-birth", "a-town",
         "a-dateline-is-no-land"],
)  # fmt: skip
def test_the_land_may_stand_behind_the_name(text, phrase, body):
    assert [(role.phrase, role.body) for role in read(text, None).roles] == [(phrase, body)]


BEFORE_A_NAME = [
    (
        "The |UN| envoy for [Chad] <Ana Reis> left.",
        "Ana Reis: UN envoy for Chad / envoy / Chad <Chad> / present",
        "in-charge-of",
    ),
    (
        "The ambassador to [Peru] <Rui Tavares> spoke.",
        "Rui Tavares: ambassador to Peru / ambassador / Peru <Peru> / present",
        "sent-to",
    ),
    (
        "[Alabama] Gov. <Ana Reis> left.",
        "Ana Reis: Alabama Governor / Governor / Alabama <Alabama> / present",
        "a-short-title",
    ),
    (
        "Gov. <Ana Reis> of [Alabama] left.",
        "Ana Reis: Governor of Alabama / Governor / Alabama <Alabama> / present",
        "a-short-title-and-a-land-behind",
    ),
    (
        "<Ana Reis>, a senior fellow at the |Harbour Institute|, left.",
        "Ana Reis: senior fellow at the Harbour Institute / senior fellow / "
        "Harbour Institute <Harbour Institute> / present",
        "a-fellow",
    ),
    (
        "[Peru]'s prime minister, <Ana Reis> said they were ready.",
        "Ana Reis: Peru's prime minister / prime minister / Peru <Peru> / present",
        "the-post-begins-the-sentence",
    ),
]


@pytest.mark.parametrize(
    ("marked", "told"), [row[:2] for row in BEFORE_A_NAME], ids=[row[2] for row in BEFORE_A_NAME]
)
def test_find_roles_reads_posts_of_the_press(marked, told):
    assert roles(marked) == [told]
