"""Posts told by a verb."""

from __future__ import annotations

import pytest

from tests.extraction.marked import roles


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "<Marie Duval> is the head of the |Red Crescent|.",
            [
                (
                    "Marie Duval: head of the Red Crescent / head / Red Crescent <Red "
                    "Crescent> / present"
                )
            ],
            id="copula",
        ),
        pytest.param(
            "<Hatshepsut> was queen of [Egypt].",
            ["Hatshepsut: queen of Egypt / queen / Egypt <Egypt> / past"],
            id="copula-past",
        ),
        pytest.param(
            "<Kofi Baako> became finance minister in {1961}.",
            ["Kofi Baako: finance minister / finance minister /  / present"],
            id="became",
        ),
        pytest.param(
            "<Kofi Baako>, who was finance minister of [Ghana], left.",
            [("Kofi Baako: finance minister of Ghana / finance minister / Ghana <Ghana> / past")],
            id="who-was",
        ),
        pytest.param(
            ("<Helen Marsh> was appointed director of the |Museum of Natural History| in {1998}."),
            [
                (
                    "Helen Marsh: director of the Museum of Natural History / director / "
                    "Museum of Natural History <Museum of Natural History> / present"
                )
            ],
            id="appointed",
        ),
        pytest.param(
            "<Helen Marsh> was elected president of [Peru].",
            ["Helen Marsh: president of Peru / president / Peru <Peru> / present"],
            id="elected",
        ),
        pytest.param(
            ("The post of chief justice has been assigned to retired judge <Ivan Petrov>."),
            [
                "Ivan Petrov: chief justice / chief justice /  / present",
                "Ivan Petrov: retired judge / retired judge /  / present",
            ],
            id="post-assigned",
        ),
        pytest.param(
            "On {3 July}, <Lena Ortiz> appointed <Karl Weiss> as ambassador.",
            ["Karl Weiss: ambassador / ambassador /  / present"],
            id="appointed-as",
        ),
        pytest.param(
            "The board named <Karl Weiss> chairman.",
            ["Karl Weiss: chairman / chairman /  / present"],
            id="named-as-object",
        ),
        pytest.param(
            "<Ann Lee> served as mayor of [Porto] from {1961}.",
            ["Ann Lee: mayor of Porto / mayor / Porto <Porto> / past"],
            id="served-as",
        ),
        pytest.param(
            "<Ann Lee> stepped down as chairman of |Ford|.",
            ["Ann Lee: chairman of Ford / chairman / Ford <Ford> / former"],
            id="stepped-down-as",
        ),
        pytest.param(
            "<Charles> was crowned king in {1661}.",
            ["Charles: king / king /  / present"],
            id="crowned",
        ),
        pytest.param(
            "<Ann Lee> succeeded <Tom Poe> as director of the |Red Museum|.",
            [
                (
                    "Ann Lee: director of the Red Museum / director / Red Museum <Red "
                    "Museum> / present"
                ),
                (
                    "Tom Poe: director of the Red Museum / director / Red Museum <Red "
                    "Museum> / former"
                ),
            ],
            id="successor",
        ),
        pytest.param(
            "<Ann Lee> replaced <Tom Poe> as chairman.",
            [
                "Ann Lee: chairman / chairman /  / present",
                "Tom Poe: chairman / chairman /  / former",
            ],
            id="replaced",
        ),
        pytest.param(
            "<Ann Lee> became the interim head of state.",
            ["Ann Lee: head of state / head / state / acting"],
            id="de-facto",
        ),
        pytest.param(
            "<Ann Lee> took over as president in {1956}.",
            ["Ann Lee: president / president /  / present"],
            id="as-president",
        ),
        pytest.param(
            "<Ann Lee> became the country's third president.",
            ["Ann Lee: third president / third president /  / present"],
            id="nobodys-owner",
        ),
        pytest.param(
            "The director of the |Harbour Museum| is <Ann Lee>.",
            [
                "Ann Lee: director of the Harbour Museum / director / "
                "Harbour Museum <Harbour Museum> / present"
            ],
            id="the-post-first",
        ),
        pytest.param(
            "The appointment of <Ann Lee> as director of the |Harbour Museum| came late.",
            [
                "Ann Lee: director of the Harbour Museum / director / "
                "Harbour Museum <Harbour Museum> / present"
            ],
            id="an-appointment",
        ),
        pytest.param(
            "The council declared <Ann Lee> as mayor of [Porto].",
            ["Ann Lee: mayor of Porto / mayor / Porto <Porto> / present"],
            id="declared",
        ),
    ],
)
def test_find_roles_reads_what_a_verb_tells(marked, expected):
    assert roles(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("<Ann Lee> is not the president of [Peru].", id="not"),
        pytest.param("<Ann Lee> would be president of [Peru].", id="would-be"),
        pytest.param("If <Ann Lee> is president, all is lost.", id="if"),
        pytest.param("<Ann Lee> wants to be president of [Peru].", id="wants-to-be"),
    ],
)
def test_find_roles_refuses_what_need_not_be_so(marked):
    assert roles(marked) == []
