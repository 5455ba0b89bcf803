"""Posts beside a name, between commas or brackets."""

from __future__ import annotations

import pytest

from tests.extraction.marked import roles


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
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
            "The harbour commissioner of [Porto], <Rui Tavares> said that two men were held.",
            [
                "Rui Tavares: harbour commissioner of Porto / harbour commissioner / "
                "Porto <Porto> / present"
            ],
            id="apposition-that-no-comma-closes",
        ),
        pytest.param(
            "The mayor, <Ann Lee> said, is ill.",
            [],
            id="somebody-speaks-of-the-mayor",
        ),
        pytest.param(
            "The dean and head of the |Mint|, <Ana Reis>, resigned.",
            [
                "Ana Reis: dean / dean /  / present",
                "Ana Reis: head of the Mint / head / Mint <Mint> / present",
            ],
            id="two-posts-before-a-name",
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
            "The first emperor, <Augustus>, died.",
            ["Augustus: first emperor / first emperor /  / present"],
            id="first-emperor",
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
            "<Ann Lee>, 51, chief executive of |Ford|, spoke.",
            [("Ann Lee: chief executive of Ford / chief executive / Ford <Ford> / present")],
            id="age-before-the-apposition",
        ),
        pytest.param(
            "<Tom Poe>, an adviser to President <Ann Lee>, spoke.",
            ["Ann Lee: President / President /  / present"],
            id="adviser-to-somebody",
        ),
        pytest.param(
            "<Louis II>, king of [Hungary], fell.",
            ["Louis II: king of Hungary / king / Hungary <Hungary> / present"],
            id="king-of-a-country",
        ),
        pytest.param(
            "Emperor <Charles V>, who was also king of [Spain], abdicated.",
            [
                "Charles V: Emperor / Emperor /  / present",
                "Charles V: king of Spain / king / Spain <Spain> / past",
            ],
            id="was-also-king",
        ),
    ],
)
def test_find_roles_reads_appositions(marked, expected):
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
        pytest.param("<Ann Lee>, the president, <Tom Poe>, spoke.", id="whose-post"),
        pytest.param(
            "The foreign minister of [Peru], <Ann Lee>, and her aide left.",
            id="foreign-minister-of",
        ),
        pytest.param(
            ("The president of [Peru] and the king of [Spain], <Ann Lee> and <Tom Poe>, met."),
            id="of-two-posts-none-is-clear",
        ),
        pytest.param("As president, <Ann Lee> cut taxes.", id="as-president-at-the-start-is-left"),
    ],
)
def test_find_roles_refuses_what_is_no_apposition(marked):
    assert roles(marked) == []
