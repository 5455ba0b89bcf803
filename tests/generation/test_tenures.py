"""When an office was held, and by whom else: an office of many holders wants its year."""

from dataclasses import replace

import pytest

from quizzes.generation.asking import roles
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.builder import body, build, date, person

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")
OLD = date("d1", "1607", "1607", "year")
OLDER = date("d2", "1490", "1490", "year")


def first_post(*sentences, phrase, kind="post", entities=(ORTIZ, WEISS, OLD, OLDER), **about):
    reading = build(*sentences, entities=entities, roles=[("p1", phrase)], **about)
    reading = replace(reading, roles=(replace(reading.roles[0], kind=kind),))
    return reading, next(roles.posts(reading))


DATED = [
    (
        "{in when d1|In 1607} Latvian governor {subject p1|Lena Ortiz} {verb open|opened} Riga.",
        "the Latvian governor in 1607",
        "a-dated-deed",
    ),
    (
        "In {d1|1607}, Latvian governor {p1|Lena Ortiz} opened the port.",
        "the Latvian governor in 1607",
        "a-dated-opening",
    ),
    (
        "{in when d1|In 1607} Latvian governor {subject p1|Lena Ortiz} {verb resign|resigned}.",
        "the Latvian governor",
        "a-year-with-two-holders",
    ),
    (
        "{in when d1|In 1607} Latvian governor {subject p1|Lena Ortiz} {verb bear|was born}.",
        "the Latvian governor",
        "a-year-before-the-post",
    ),
    (
        "In {d1|1607}, Latvian governor {p1|Lena Ortiz} opened what {d2|1490} had closed.",
        "the Latvian governor",
        "two-years",
    ),
]


@pytest.mark.parametrize(
    ("text", "said"), [row[:2] for row in DATED], ids=[row[2] for row in DATED]
)
def test_an_office_of_the_past_is_asked_with_the_year_of_the_deed(text, said):
    reading, post = first_post(text, phrase="Latvian governor")

    roles.check(post, reading)

    assert roles.who(post) == f"Who is named in the article as {said}?"


def test_an_office_of_this_year_is_asked_without_it():
    now = date("d1", "March 2021", "2021-03", "month")
    _, post = first_post(
        "In {d1|March 2021}, Latvian governor {p1|Lena Ortiz} opened the port.",
        phrase="Latvian governor",
        entities=(ORTIZ, now),
    )

    assert roles.who(post).endswith("as the Latvian governor?")


@pytest.mark.parametrize(
    ("title", "is_asked"), [("", False), ("The life of Ortiz", True)], ids=["in-passing", "hers"]
)
def test_a_reign_of_no_time_is_asked_only_on_a_page_about_the_holder(title, is_asked):
    text = ("The Latvian queen, {p1|Lena Ortiz}, fled.", "The port opened in {d1|1607}.")
    reading, post = first_post(*text, phrase="Latvian queen", kind="reign", title=title)

    if is_asked:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="not told when"):
            roles.check(post, reading)


def test_news_that_looks_back_does_not_ask_for_an_office_of_then():
    then = date("d1", "1975", "1975", "year")
    reading, post = first_post(
        "Papers name Latvian president {p1|Lena Ortiz}.",
        "{subject p1|Ortiz} {verb land|landed} in Riga {in when d1|in 1975}.",
        "They came out in {d2|2021}.",
        "They were sold in {d3|May 2021}.",
        phrase="Latvian president",
        entities=(
            ORTIZ,
            then,
            date("d2", "2021", "2021", "year"),
            date("d3", "May 2021", "2021-05", "month"),
        ),
    )

    with pytest.raises(Unclear, match="an earlier time"):
        roles.check(post, reading)


def test_an_election_of_the_past_had_a_president_before():
    reading, post = first_post(
        "The election of {d1|1607} was won by Latvian president {p1|Lena Ortiz}.",
        phrase="Latvian president",
    )
    role = replace(reading.roles[0], title="president")
    reading = replace(reading, roles=(role,))

    with pytest.raises(Unclear, match="an election"):
        roles.check(replace(post, role=role), reading)


OTHERS = [
    ("{p2|Karl Weiss} came. People saw president Weiss.", False, "a-president-of-no-other-land"),
    ("{p2|Karl Weiss} came with Ada Lund. President Weiss left.", False, "a-new-sentence"),
    ("{p2|Karl Weiss} came. Peru saw president Weiss.", True, "one-of-another-land"),
    ("{p2|Karl Weiss} came. Later vice president Weiss left.", True, "another-office"),
    ("{p2|Karl Weiss} was acting as Latvian president.", False, "who-acts-as-one"),
]


@pytest.mark.parametrize(
    ("text", "is_asked"), [row[:2] for row in OTHERS], ids=[row[2] for row in OTHERS]
)
def test_a_second_holder_told_anywhere_is_refused(text, is_asked):
    reading, post = first_post(
        "Latvian president {p1|Lena Ortiz} spoke.", text, phrase="Latvian president"
    )

    if is_asked:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="so, too"):
            roles.check(post, reading)


def test_the_current_one_of_several_is_asked_as_such():
    reading, post = first_post(
        "Latvian president {p2|Karl Weiss} fell.",
        "The current Latvian president, {p1|Lena Ortiz}, spoke.",
        phrase="Latvian president",
    )

    roles.check(post, reading)

    assert roles.who(post).endswith("as the current Latvian president?")


def test_a_post_that_somebody_took_over_is_refused_without_the_time():
    reading, post = first_post(
        "{subject p1|Lena Ortiz} {verb succeed|succeeded} {object |him} as commander of Riga Fort.",
        phrase="commander of Riga Fort",
    )
    role = replace(reading.roles[0], span=replace_span(reading))
    reading = replace(reading, roles=(role,))

    with pytest.raises(Unclear, match="passed on"):
        roles.check(replace(post, role=role), reading)


def replace_span(reading):
    [frame] = reading.frames
    return type(reading.roles[0].span)(frame.start, frame.end)


def test_a_land_whose_name_was_read_in_half_is_refused():
    reading, post = first_post(
        "{p1|Lena Ortiz}, DR Congo information minister, spoke.",
        phrase="Congo information minister",
    )

    with pytest.raises(Unclear, match="cut short"):
        roles.check(post, reading)


BESIDE = [
    (
        "The mayor, flanked by Harbour Bank chairman {p1|Lena Ortiz}, spoke.",
        "stands beside",
        "who-flanks-a-speaker",
    ),
    (
        "Harbour Bank chairman {subject p1|Lena Ortiz} {verb open|opened} the port.",
        "",
        "who-acts",
    ),
]


@pytest.mark.parametrize(
    ("text", "reason"), [row[:2] for row in BESIDE], ids=[row[2] for row in BESIDE]
)
def test_who_only_stands_beside_a_speaker_is_not_asked_for(text, reason):
    reading, post = first_post(text, phrase="Harbour Bank chairman")

    if reason:
        with pytest.raises(Unclear, match=reason):
            roles.check(post, reading)
    else:
        roles.check(post, reading)


@pytest.mark.parametrize(
    ("sentence", "is_asked"),
    [
        ("Harbour Bank chairman {subject p1|Lena Ortiz} {verb praise|praised} Riga.", False),
        ("A paper printed a quote from Harbour Bank chairman {p1|Lena Ortiz}.", False),
        ("Harbour Bank chairman {subject p1|Lena Ortiz} {verb rebuild|rebuilt} Riga.", True),
    ],
    ids=["a-remark", "a-quotation", "a-deed"],
)
def test_who_has_one_remark_on_the_past_is_not_asked_for(sentence, is_asked):
    reading, post = first_post(
        sentence, "The port opened in {d1|1607}.", phrase="Harbour Bank chairman"
    )

    if is_asked:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="one remark"):
            roles.check(post, reading)


@pytest.mark.parametrize(
    ("firm", "verb", "is_asked"),
    [
        ("Harbour Research", "say|said", False),
        ("Harbour Research", "sell|sold", True),
        ("Harbour Museum", "say|said", True),
    ],
    ids=["who-comments", "who-acts", "no-firm-that-comments"],
)
def test_who_only_comments_for_a_firm_is_not_asked_for(firm, verb, is_asked):
    phrase = f"president of {firm}"
    reading = build(
        f"{{subject p1|Lena Ortiz}}, {phrase}, {{verb {verb}}} it.",
        entities=(ORTIZ, body("o1", firm)),
        roles=[("p1", phrase, firm)],
    )
    [post] = roles.posts(reading)

    if is_asked:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="only comments"):
            roles.check(post, reading)
