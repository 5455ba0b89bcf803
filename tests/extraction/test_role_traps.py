"""Traps of posts: words that only look like a post, and posts that hide."""

import pytest

from tests.extraction.marked import roles

TRAPS = [
    (
        "two-posts-one-comma",
        "<Ana Costa>, the mayor and treasurer of [Porto], spoke.",
        [
            "Ana Costa: mayor / mayor /  / present",
            "Ana Costa: treasurer of Porto / treasurer / Porto <Porto> / present",
        ],
    ),
    (
        "then-mayor",
        "<Ana Costa>, then mayor of [Porto], opened the bridge.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / former"],
    ),
    (
        "who-was-then",
        "<Ana Costa>, who was then mayor of [Porto], opened the bridge.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / past"],
    ),
    ("would-be", "<Ana Costa>, a would-be president, spoke.", []),
    ("candidate-is-no-holder", "<Ana Costa>, a candidate for mayor of [Porto], spoke.", []),
    ("ran-for", "<Ana Costa> ran for mayor of [Porto].", []),
    ("was-not", "<Ana Costa> was not the mayor of [Porto].", []),
    ("never-became", "<Ana Costa> never became president of |Dalton Bank|.", []),
    ("if-elected", "If elected, <Ana Costa> would be mayor of [Porto].", []),
    ("hopes-to-be", "<Ana Costa> hopes to become mayor of [Porto].", []),
    ("as-if", "<Ana Costa> spoke like the mayor of [Porto].", []),
    ("son-of-the-mayor", "<Ana Costa>, the daughter of the mayor of [Porto], spoke.", []),
    ("wife-of", "<Ana Costa>, wife of the governor of [Porto], spoke.", []),
    (
        "adviser-to-the-mayor",
        "<Ana Costa>, adviser to the mayor of [Porto], spoke.",
        ["Ana Costa: adviser to the mayor of Porto / adviser / mayor of Porto / present"],
    ),
    ("predecessor", "<Ana Costa>, predecessor of <Rui Melo> as mayor of [Porto], spoke.", []),
    (
        "deputy-mayor",
        "Deputy mayor <Ana Costa> opened the hall.",
        ["Ana Costa: Deputy mayor / Deputy mayor /  / present"],
    ),
    (
        "vice-president-of",
        "<Ana Costa>, vice president of |Dalton Bank|, spoke.",
        [
            (
                "Ana Costa: vice president of Dalton Bank / vice president / Dalton Bank <Dalton "
                "Bank> / present"
            )
        ],
    ),
    (
        "co-chair",
        "<Ana Costa>, co-chair of |Dalton Bank|, spoke.",
        [("Ana Costa: co-chair of Dalton Bank / co-chair / Dalton Bank <Dalton Bank> / present")],
    ),
    (
        "the-late",
        "The late president <Ana Costa> was buried in [Porto].",
        ["Ana Costa: president / president /  / late"],
    ),
    ("ex-hyphen", "Ex-minister <Ana Costa> spoke.", ["Ana Costa: minister / minister /  / former"]),
    (
        "resigned-as",
        "<Ana Costa> resigned as chair of |Dalton Bank|.",
        ["Ana Costa: chair of Dalton Bank / chair / Dalton Bank <Dalton Bank> / former"],
    ),
    (
        "succeeded-by",
        "<Ana Costa>, succeeded by <Rui Melo> as chair of |Dalton Bank|, left.",
        ["Rui Melo: chair of Dalton Bank / chair / Dalton Bank <Dalton Bank> / present"],
    ),
    ("one-of-several", "Another director of the |Harbour Museum| was <Helen Marsh>.", []),
    ("whose-words-stand-between", "The mayor, <Ana Costa> said, is ill.", []),
    (
        "succeeded-as",
        "<Ana Costa> succeeded <Rui Melo> as chair of |Dalton Bank|.",
        [
            "Ana Costa: chair of Dalton Bank / chair / Dalton Bank <Dalton Bank> / present",
            "Rui Melo: chair of Dalton Bank / chair / Dalton Bank <Dalton Bank> / former",
        ],
    ),
    (
        "sworn-in-as",
        "<Ana Costa> was sworn in as mayor of [Porto].",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / present"],
    ),
    (
        "elected-mayor",
        "<Ana Costa> was elected mayor of [Porto].",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / present"],
    ),
    ("asked-to-be", "<Ana Costa> was asked to be chair of |Dalton Bank|.", []),
    (
        "appointed-by",
        "The king appointed <Ana Costa> governor of [Porto].",
        ["Ana Costa: governor of Porto / governor / Porto <Porto> / present"],
    ),
    (
        "promoted-to",
        "<Ana Costa> was promoted to colonel.",
        ["Ana Costa: colonel / colonel /  / present"],
    ),
    (
        "crowned",
        "<Ana Costa> was crowned queen of [Spain].",
        ["Ana Costa: queen of Spain / queen / Spain <Spain> / present"],
    ),
    (
        "dismissed-as",
        "<Ana Costa> was dismissed as chief of the |Red Crescent|.",
        [("Ana Costa: chief of the Red Crescent / chief / Red Crescent <Red Crescent> / former")],
    ),
    (
        "took-over-as",
        "<Ana Costa> took over as director of the |Red Crescent|.",
        [
            (
                "Ana Costa: director of the Red Crescent / director / Red Crescent <Red "
                "Crescent> / present"
            )
        ],
    ),
    (
        "named-after",
        "The ship was named after governor <Ana Costa>.",
        ["Ana Costa: governor / governor /  / present"],
    ),
    (
        "in-front-with-comma",
        "The chair of |Dalton Bank|, <Ana Costa>, spoke.",
        ["Ana Costa: chair of Dalton Bank / chair / Dalton Bank <Dalton Bank> / present"],
    ),
    ("a-list-of-people", "The mayor, <Ana Costa>, <Rui Melo> and <Jo Lind> spoke.", []),
    ("another-sentence", "<Ana Costa> spoke. The mayor of [Porto] left.", []),
    (
        "acting",
        "Acting governor <Ana Costa> spoke.",
        ["Ana Costa: governor / governor /  / acting"],
    ),
    (
        "president-elect",
        "President-elect <Ana Costa> spoke.",
        ["Ana Costa: President-elect / President /  / future"],
    ),
    (
        "his-minister",
        "<Rui Melo> met his minister <Ana Costa>.",
        ["Ana Costa: minister / minister /  / present"],
    ),
    ("possessive-person", "<Rui Melo>'s secretary <Ana Costa> spoke.", []),
    ("no-post-in-a-name", "The |President Hotel| belongs to <Ana Costa>.", []),
    ("head-of-a-pin", "<Ana Costa> hit the head of the nail.", []),
    (
        "brackets",
        "<Ana Costa> (mayor of [Porto]) spoke.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / present"],
    ),
    (
        "dash",
        "<Ana Costa> — mayor of [Porto] — spoke.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / present"],
    ),
    (
        "age-between",
        "<Ana Costa>, 51, mayor of [Porto], spoke.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / present"],
    ),
    (
        "founder-and-chief",
        "<Ana Costa>, founder and chief executive of |Dalton Bank|, spoke.",
        [
            "Ana Costa: founder / founder /  / present",
            (
                "Ana Costa: chief executive of Dalton Bank / chief executive / Dalton Bank "
                "<Dalton Bank> / present"
            ),
        ],
    ),
    ("first-woman", "<Ana Costa>, the first woman to be mayor of [Porto], spoke.", []),
    ("senior-official", "<Ana Costa>, a senior official, spoke.", []),
    ("known-as-the-king", "<Ana Costa>, known as the queen of fado, sang.", []),
    (
        "once-king",
        "<Ana Costa>, once mayor of [Porto], spoke.",
        ["Ana Costa: mayor of Porto / mayor / Porto <Porto> / former"],
    ),
    (
        "longtime",
        "<Ana Costa>, longtime director of the |Red Crescent|, spoke.",
        [
            (
                "Ana Costa: director of the Red Crescent / director / Red Crescent <Red "
                "Crescent> / present"
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("marked", "expected"), [pytest.param(*row, id=name) for name, *row in TRAPS]
)
def test_find_roles_is_not_fooled(marked, expected):
    assert roles(marked) == expected
