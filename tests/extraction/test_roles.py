"""Who holds which post, by title and apposition, and what is none."""

from __future__ import annotations

import pytest

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
            ("<Ann Lee>, the governor of the |National Bank|, resigned on {4 March 2019}."),
            [
                (
                    "Ann Lee: governor of the National Bank / governor / National Bank "
                    "<National Bank> / present"
                )
            ],
            id="apposition-after",
        ),
        pytest.param(
            "General <Vo>, commander of the northern front, ordered a retreat.",
            [
                "Vo: General / General /  / present",
                ("Vo: commander of the northern front / commander / northern front / present"),
            ],
            id="apposition-without-article",
        ),
        pytest.param(
            "The mayor of [Porto], <Rui Tavares>, opened the bridge.",
            ["Rui Tavares: mayor of Porto / mayor / Porto <Porto> / present"],
            id="apposition-before",
        ),
        pytest.param(
            "After the warning, the director of the |FSS|, <Ann Lee>, left.",
            ["Ann Lee: director of the FSS / director / FSS <FSS> / present"],
            id="apposition-before-in-the-middle",
        ),
        pytest.param(
            "It was sent to <Ann Lee>, director of the |Red Museum|.",
            [
                (
                    "Ann Lee: director of the Red Museum / director / Red Museum <Red "
                    "Museum> / present"
                )
            ],
            id="apposition-at-the-end",
        ),
        pytest.param(
            "<Ann Lee>, commander of the ~Danish~ peacekeepers in [Kosovo], spoke.",
            [
                (
                    "Ann Lee: commander of the Danish peacekeepers in Kosovo / commander / "
                    "Danish peacekeepers in Kosovo / present"
                )
            ],
            id="apposition-in-a-place",
        ),
        pytest.param(
            "<Ann Lee>, the |SSS| chief, who left, spoke.",
            ["Ann Lee: SSS chief / chief / SSS <SSS> / present"],
            id="apposition-then-who",
        ),
        pytest.param(
            'The [Karabakh] "president", <Ann Lee>, spoke.',
            [('Ann Lee: Karabakh "president" / president / Karabakh <Karabakh> / present')],
            id="scare-quotes",
        ),
        pytest.param(
            "<Ann Lee> (director of the |Red Museum|) spoke.",
            [
                (
                    "Ann Lee: director of the Red Museum / director / Red Museum <Red "
                    "Museum> / present"
                )
            ],
            id="brackets",
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
            "<Ann Lee>, a spokesman for the |White House|, spoke.",
            [
                (
                    "Ann Lee: spokesman for the White House / spokesman / White House <White "
                    "House> / present"
                )
            ],
            id="spokesman-for",
        ),
        pytest.param(
            "<Ann Lee>, chief economist at |Merk Investments|, spoke.",
            [
                (
                    "Ann Lee: chief economist at Merk Investments / chief economist / Merk "
                    "Investments <Merk Investments> / present"
                )
            ],
            id="analyst-at",
        ),
        pytest.param(
            "<Ann Lee>, the ambassador to [Peru], spoke.",
            ["Ann Lee: ambassador to Peru / ambassador / Peru <Peru> / present"],
            id="ambassador-to",
        ),
        pytest.param(
            "<Ann Lee>, minister of trade and industry, spoke.",
            [("Ann Lee: minister of trade and industry / minister / trade and industry / present")],
            id="minister-of-two-things",
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
            "The first emperor, <Augustus>, died.",
            ["Augustus: first emperor / first emperor /  / present"],
            id="first-emperor",
        ),
        pytest.param(
            "Pope <Urban II> called the crusade.",
            ["Urban II: Pope / Pope /  / present"],
            id="pope",
        ),
        pytest.param(
            "<Ann Lee>, director of sales at |Ford|, spoke.",
            ["Ann Lee: director of sales at Ford / director / Ford <Ford> / present"],
            id="director-of-sales-at",
        ),
        pytest.param(
            "<Ann Lee>, |Ford|'s vice president of sales, spoke.",
            [("Ann Lee: Ford's vice president of sales / vice president / Ford <Ford> / present")],
            id="possessive-and-topic",
        ),
        pytest.param(
            "<Ann Lee>, minister of transport for [Kenya], spoke.",
            [("Ann Lee: minister of transport for Kenya / minister / Kenya <Kenya> / present")],
            id="minister-for",
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
            "<Ann Lee>, editor-in-chief of |The Post|, spoke.",
            [
                (
                    "Ann Lee: editor-in-chief of The Post / editor-in-chief / The Post <The "
                    "Post> / present"
                )
            ],
            id="editor-in-chief",
        ),
        pytest.param(
            "The commander in chief of the [Peru] navy, <Ann Lee>, spoke.",
            [
                (
                    "Ann Lee: commander in chief of the Peru navy / commander in chief / "
                    "Peru navy / present"
                )
            ],
            id="commander-in-chief-of",
        ),
        pytest.param(
            "[Kenya]'s president, <William Ruto>, met the press.",
            ["William Ruto: Kenya's president / president / Kenya <Kenya> / present"],
            id="possessive-before",
        ),
        pytest.param(
            "[Lebanon]'s prime minister-designate, <Saad Hariri>, flew home.",
            [
                (
                    "Saad Hariri: Lebanon's prime minister-designate / prime minister / "
                    "Lebanon <Lebanon> / future"
                )
            ],
            id="designate",
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
    ],
)
def test_find_roles_reads_titles_and_appositions(marked, expected):
    assert roles(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "The talks with <Ann Lee>, the president of [Peru] and the king failed.",
            id="a-list-is-no-apposition",
        ),
        pytest.param(
            "In a talk with <Ann Lee>, the president spoke of war.",
            id="next-clause-is-no-apposition",
        ),
        pytest.param("His brother <Tom Poe> left.", id="kinship-is-no-post"),
        pytest.param("Mr. <Tom Poe> left.", id="mister-is-no-post"),
        pytest.param("<Ann Lee>'s lawyer <Tom Poe> left.", id="another-person"),
        pytest.param("<Ann Lee>, the president, <Tom Poe>, spoke.", id="whose-post"),
        pytest.param(
            "The foreign minister of [Peru], <Ann Lee>, and her aide left.",
            id="foreign-minister-of",
        ),
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
