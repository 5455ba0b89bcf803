from dataclasses import replace

import pytest

from quizzes.generation.options.casts import Casts
from quizzes.generation.options.records import Setting
from tests.generation.builder import build, person

ORTIZ, WEISS = person("p1", "Lena Ortiz"), person("p2", "Karl Weiss")
QUOTED = 'Who is quoted in the article as saying: "The port stays open"?'


def ruled_out(reading, stem, frame=None, other="p2", key="p1"):
    setting = Setting(stem, None if frame is None else reading.frames[frame])
    return Casts(reading).rule_out(reading.entity(other), reading.entity(key), setting)


def calling(reading):
    """The reading with posts that are no offices: poets and pilots."""
    return replace(reading, roles=tuple(replace(role, kind="calling") for role in reading.roles))


VOICES = [
    ("{subject p2|Weiss} {verb say|said} so.", (), False, "who-speaks"),
    ("{subject p2|Weiss} is mayor.", [("p2", "mayor")], False, "who-holds-a-post"),
    ("{subject p2|Weiss} {verb board|boarded} a ship.", (), True, "a-passenger"),
    ("{subject p2|Weiss} {verb treat passive|was treated}.", (), True, "a-patient"),
    ("They seek {p2|Weiss}.", (), True, "a-fugitive"),
]


@pytest.mark.parametrize(
    ("text", "roles", "expected"), [row[:3] for row in VOICES], ids=[row[3] for row in VOICES]
)
def test_only_who_has_a_voice_in_the_article_may_be_taken_for_who_said_it(text, roles, expected):
    reading = build(text, entities=(ORTIZ, WEISS), roles=roles)

    assert ruled_out(reading, QUOTED) is expected


OPENED = "{subject p1|Ortiz} {verb open|opened} {object|the port}."
BEHIND = [
    ("{subject p2|Weiss} {verb sign|signed} it.", (), False, "who-does-something"),
    ("{subject p2|Weiss} {verb rescue passive|was rescued}.", (), True, "who-is-only-rescued"),
    ("{p2|Weiss}'s ships sailed.", (), True, "who-only-stands-there"),
    ("{p2|Weiss} is mayor.", [("p2", "mayor")], False, "who-holds-a-post"),
    ("{p2|Weiss} is spokesman.", [("p2", "spokesman")], True, "who-speaks-for-others"),
]


@pytest.mark.parametrize(
    ("text", "roles", "expected"), [row[:3] for row in BEHIND], ids=[row[3] for row in BEHIND]
)
def test_nobody_in_the_background_is_taken_for_the_doer(text, roles, expected):
    reading = build(OPENED, text, entities=(ORTIZ, WEISS), roles=roles)

    assert ruled_out(reading, "Who opened the port?", 0) is expected


def test_a_poet_of_whom_a_film_tells_is_none_of_its_makers():
    film = "{subject|The studio} {verb shoot|shot} {object|a film} {with other p1|with Lena Ortiz}."
    reading = calling(
        build(film, "{p2|Weiss} is a poet.", entities=(ORTIZ, WEISS), roles=[("p2", "poet")])
    )

    assert ruled_out(reading, "With whom did the studio shoot a film?", 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("{subject p2|Weiss} {verb remove passive|was removed}.", False, id="removed"),
        pytest.param("{subject|They} {verb pursue|pursued} {object p2|Weiss}.", True, id="a-foe"),
    ],
)
def test_who_never_held_or_lost_a_command_is_no_guess_for_who_was_appointed(text, expected):
    named = "{subject|The king} {verb appoint|appointed} {object p1|Ortiz} {as other|as head}."
    reading = build(named, text, entities=(ORTIZ, WEISS))

    assert ruled_out(reading, "Whom did the king appoint as head?", 0) is expected


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [pytest.param("bear passive", False, id="born"), pytest.param("sail", True, id="sailing")],
)
def test_who_was_born_is_asked_beside_people_whose_birth_is_told(lemma, expected):
    text = f"{{subject p2|Weiss}} {{verb {lemma}|was about}} {{object|1820}}."
    born = "{subject p1|Ortiz} {verb bear passive|was born} {in when|in 1853}."
    reading = build(born, text, entities=(ORTIZ, WEISS))

    assert ruled_out(reading, "Who was born in 1853?", 0) is expected


STEMS = [
    ("Who was Toms Balodis's first romantic interest?", "{subject p2|Weiss} {verb hire|hired} him.",
     True, "no-sweetheart"),
    ("Who was Toms Balodis's first romantic interest?", "{subject p2|Weiss} {verb marry|married}.",
     False, "a-spouse"),
    ("Who said that she wanted peace?", "{subject p2|Weiss} {verb say|said} so.", True, "a-man"),
    ("Who said that she wanted peace?", "Mrs {subject p2|Weiss} {verb say|said} so.",
     False, "a-woman"),
    ("Who joined the reserve crew?", "{subject p2|Weiss} {verb sail|sailed}.", True, "a-crew"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("stem", "text", "expected"), [row[:3] for row in STEMS], ids=[row[3] for row in STEMS]
)
def test_the_words_of_a_stem_leave_out_who_cannot_be_meant(stem, text, expected):
    assert ruled_out(build(text, entities=(ORTIZ, WEISS)), stem) is expected


POSTS = [
    ("an analyst with Harbour Research", "chief executive", "post", True, "a-manager"),
    ("an analyst with Harbour Research", "economist", "calling", False, "another-analyst"),
    ("director of the Harbour Museum", "Soviet cosmonaut", "calling", True, "a-cosmonaut"),
    ("director of the Harbour Museum", "editor", "post", False, "an-editor"),
]


@pytest.mark.parametrize(
    ("asked", "held", "kind", "expected"), [row[:4] for row in POSTS], ids=[row[4] for row in POSTS]
)
def test_managers_and_analysts_and_pilots_are_three_sorts(asked, held, kind, expected):
    reading = build(f"{{p2|Weiss}} is {held}.", entities=(ORTIZ, WEISS), roles=[("p2", held)])
    reading = calling(reading) if kind == "calling" else reading

    assert ruled_out(reading, f"Who is named in the article as {asked}?") is expected


TITLES = [
    ("President Costa", "Karl Weiss", "Who banned the trade?", True, "the-key-alone"),
    ("Karl Weiss", "President Costa", "Who banned the trade?", True, "an-option-alone"),
    ("Karl Weiss", "President Costa", QUOTED, False, "among-speakers"),
    ("President Costa", "King Otto", "Who banned the trade?", False, "both"),
]


@pytest.mark.parametrize(
    ("key", "other", "stem", "expected"),
    [row[:4] for row in TITLES],
    ids=[row[4] for row in TITLES],
)
def test_no_title_marks_one_name_among_bare_ones(key, other, stem, expected):
    reading = build(
        "{subject p1|Costa} {verb ban|banned} it. {subject p2|Weiss} {verb say|said} so.",
        entities=(person("p1", key), person("p2", other)),
        roles=[("p2", "Weiss")],
    )

    assert ruled_out(reading, stem) is expected


def test_two_who_did_one_thing_together_are_one_guess():
    reading = build(
        "{subject p1 p2|Ortiz and Weiss} {verb row|rowed} {object|the strait}.",
        entities=(ORTIZ, WEISS),
    )
    ortiz, weiss = reading.entity("p1"), reading.entity("p2")

    assert Casts(reading).are_inseparable(ortiz, weiss)
    assert not Casts(build(OPENED, entities=(ORTIZ, WEISS))).are_inseparable(ortiz, weiss)
