import pytest

from quizzes.generation.options.cues import Cues, share_surname, tells_people
from tests.generation.builder import build, person

ORTIZ, WEISS = person("p1", "Lena Ortiz"), person("p2", "Karl Weiss")
ASKED = [
    ("the Peruvian Foreign Minister", "Latvian minister of trade", True, "another-land"),
    ("the Peruvian Foreign Minister", "minister of trade of Peru", False, "the-same-land"),
    ("the Peruvian Foreign Minister", "minister of trade", False, "no-land-told"),
    ("director of the Harbour Museum", "Latvian minister of trade", True, "a-land-beside-none"),
    ("Peru's ambassador to Latvia", "ambassador of Peru to Chile", False, "sent-by-the-same"),
]


@pytest.mark.parametrize(
    ("post", "held", "ruled_out"), [row[:3] for row in ASKED], ids=[row[3] for row in ASKED]
)
def test_whoever_serves_another_land_is_ruled_out_unread(post, held, ruled_out):
    reading = build(f"{{p2|Karl Weiss}} is {held}.", entities=(WEISS,), roles=[("p2", held)])

    stem = f"Who is named in the article as {post}?"

    assert Cues(reading).rule_out(reading.entity("p2"), stem) is ruled_out


def test_a_minister_of_no_land_is_ruled_out_on_a_page_of_several():
    reading = build(
        "{p1|Lena Ortiz} is Latvian president. {p2|Karl Weiss} is minister of trade.",
        entities=(ORTIZ, WEISS),
        roles=[("p1", "Latvian president"), ("p2", "minister of trade")],
    )

    stem = "Who is named in the article as the Peruvian Foreign Minister?"

    assert Cues(reading).rule_out(reading.entity("p2"), stem)


def test_somebody_without_a_post_is_no_guess_for_the_holder_of_one():
    reading = build("{p1|Lena Ortiz} sailed.", entities=(ORTIZ,))
    ortiz = reading.entity("p1")

    assert Cues(reading).rule_out(ortiz, "Who is named in the article as Peru's President?")
    assert Cues(reading).rule_out(ortiz, "Who is named in the article as the port's manager?")
    assert not Cues(reading).rule_out(ortiz, "Who opened the port?")


MUSEUM = "director of the Harbour Museum"
GUESSES = [
    ("the port's manager", "", True, "nothing-held-and-nothing-said"),
    ("Peru's transport minister", "chairman of the Port Board", False, "a-post"),
    ("Peru's president", "chairman of the Port Board", True, "no-head-of-state"),
    ("Peru's president", "president of the Fishing Union", True, "a-president-of-no-state"),
    ("Peru's president", "leader of the Soviet Union", False, "a-union-that-is-a-state"),
    ("Peru's president", "leader of the Opposition", False, "a-leader-in-the-state"),
    (MUSEUM, "President", True, "a-head-of-state"),
    ("mayor of Riga", "Prime Minister", True, "no-mayor-but-a-head-of-government"),
    ("a Harbour Bank spokeswoman", "chair of the Port Board", True, "a-woman-by-the-post"),
    (MUSEUM, "chairman of the Port Board", False, "both-of-boards"),
]


@pytest.mark.parametrize(
    ("post", "held", "ruled_out"), [row[:3] for row in GUESSES], ids=[row[3] for row in GUESSES]
)
def test_a_guess_holds_something_of_the_rank_asked_for(post, held, ruled_out):
    text = f"{{p1|Ortiz}}, {held}, sailed."
    reading = build(text, entities=(ORTIZ,), roles=[("p1", held)] if held else [])

    stem = f"Who is named in the article as {post}?"

    assert Cues(reading).rule_out(reading.entity("p1"), stem) is ruled_out


def test_whose_words_are_reported_is_a_guess_without_a_post():
    said = ("{subject p1|Ortiz} {verb say|said} so.", {"source_entity": "p1"})
    reading = build(said, entities=(ORTIZ,))

    stem = "Who is named in the article as director of the Harbour Museum?"

    assert not Cues(reading).rule_out(reading.entity("p1"), stem)


@pytest.mark.parametrize(
    ("text", "stem", "ruled_out"),
    [
        pytest.param(
            "The Latvian admiral {p2|Karl Weiss} came.", "Who led the Peruvian Commission?", True,
            id="a-foreigner",
        ),
        pytest.param(
            "The Peruvian admiral {p2|Karl Weiss} came.", "Who led the Peruvian Commission?", False,
            id="of-the-same-land",
        ),
        pytest.param(
            "{p2|Karl Weiss} came.", "Who led the Peruvian Commission?", False, id="of-no-land-told"
        ),
        pytest.param(
            "The Latvian admiral {p2|Karl Weiss} came.", "Who beat the Peruvians in Riga?", False,
            id="no-body-of-a-land",
        ),
    ],
)  # fmt: skip
def test_a_foreigner_is_no_guess_for_one_of_a_national_body(text, stem, ruled_out):
    reading = build(text, entities=(WEISS,))

    assert Cues(reading).rule_out(reading.entity("p2"), stem) is ruled_out


PEOPLE_TOLD = [
    ("Who became the first Briton to cross the strait in 1911?", True, "a-nation"),
    ("Who became the first African American mayor in 1967?", True, "a-people"),
    ("Who was the only woman on board in 1911?", True, "a-sex"),
    ("Who became the first female to fly to Porto in 1911?", True, "a-sex-by-another-word"),
    ("Who became the first mayor of Porto in 1911?", False, "a-post"),
    ("Who opened the British consulate in 1911?", False, "no-first"),
]


@pytest.mark.parametrize(
    ("stem", "told"), [row[:2] for row in PEOPLE_TOLD], ids=[row[2] for row in PEOPLE_TOLD]
)
def test_the_first_of_a_nation_or_sex_is_told_by_the_names(stem, told):
    assert tells_people(stem) is told


SEXES = [
    ("Who sang it on his first album?", "Mrs {p1|Ortiz} sang.", True, "a-title-of-the-other-sex"),
    ("Who sang it on her first album?", "Mrs {p1|Ortiz} sang.", False, "a-title-of-the-same-sex"),
    ("Who sang it on his first album?", "{p1|Ortiz} sang.", False, "nothing-told"),
    ("Who sang it on the first album?", "Mrs {p1|Ortiz} sang.", False, "nothing-asked"),
    ('Who said: "He sang"?', "Mrs {p1|Ortiz} sang.", False, "a-pronoun-in-a-quotation"),
]


@pytest.mark.parametrize(
    ("stem", "told", "ruled_out"), [row[:3] for row in SEXES], ids=[row[3] for row in SEXES]
)
def test_somebody_of_the_other_sex_is_ruled_out_unread(stem, told, ruled_out):
    reading = build(told, entities=(person("p1", "Lena Ortiz"),))

    assert Cues(reading).rule_out(reading.entity("p1"), stem) is ruled_out


def test_kin_share_a_surname_and_are_two():
    assert share_surname("Lena Ortiz", "Rui Ortiz")
    assert not share_surname("Lena Ortiz", "Lena Ortiz")
    assert not share_surname("Lena Ortiz", "Lena Weiss")


WORLDS = [
    ("Peruvian President", "Amber chief executive", True, "a-head-of-state-and-a-manager"),
    ("Peruvian President", "Latvian Prime Minister", False, "two-heads"),
    ("Amber chief executive", "harbour director", False, "two-managers"),
]


@pytest.mark.parametrize(
    ("one", "other", "apart"), [row[:3] for row in WORLDS], ids=[row[3] for row in WORLDS]
)
def test_heads_of_state_and_managers_do_not_do_the_same(one, other, apart):
    reading = build(
        f"{{p1|Lena Ortiz}} is {one}. {{p2|Karl Weiss}} is {other}.",
        entities=(ORTIZ, WEISS),
        roles=[("p1", one), ("p2", other)],
    )

    assert Cues(reading).are_of_two_worlds(*reading.entities) is apart


def test_a_state_office_is_told_beside_posts_of_firms():
    reading = build(
        "{p1|Lena Ortiz} is President of Peru. {p2|Karl Weiss} is director of the Amber Bank.",
        entities=(ORTIZ, WEISS),
        roles=[("p1", "President of Peru"), ("p2", "director of the Amber Bank")],
    )
    president, director = reading.roles

    assert Cues(reading).tell_apart(director, president)
    assert not Cues(reading).tell_apart(director, director)


def test_a_historian_of_today_did_nothing_long_ago():
    reading = build(
        "{p1|Lena Ortiz}, a historian, wrote. {p2|Karl Weiss}, mayor of Riga, came.",
        entities=(ORTIZ, WEISS),
        roles=[("p1", "historian"), ("p2", "mayor of Riga")],
    )
    cues, (ortiz, weiss) = Cues(reading), reading.entities

    assert cues.tells_later(ortiz, 1779, "2012-06-01")
    assert not cues.tells_later(ortiz, 2009, "2012-06-01")
    assert not cues.tells_later(ortiz, None, "2012-06-01")
    assert not cues.tells_later(weiss, 1779, "2012-06-01")
