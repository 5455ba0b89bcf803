"""Names as typed: which spellings, surnames and slips are the name that is asked for."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizzes.interactions.names import is_name, normalise, untitled

MINISTER = ("Ilham Väinölä", "Väinölä")
OTHERS = ("Jaan Rebane", "Anna Rebane", "North Korea", "Estonia", "Security Council")


def is_person(typed, accepted=MINISTER, others=OTHERS):
    return is_name(typed, accepted, others, person=True)


def is_thing(typed, accepted, others=OTHERS):
    return is_name(typed, accepted, others, person=False)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Ilham Väinölä", id="as-printed"),
        pytest.param("ILHAM VAINOLA", id="capitals-without-accents"),
        pytest.param("  ilham  väinölä. ", id="space-and-stop"),
        pytest.param("Väinölä", id="surname"),
        pytest.param("President Väinölä", id="title"),
        pytest.param("the former prime minister Ilham Väinölä", id="several-titles"),
        pytest.param("Ilham Väinölä, the president", id="post-behind-a-comma"),
        pytest.param("I. Väinölä", id="initial"),
        pytest.param("Väinölä, Ilham", id="surname-first"),
        pytest.param("Ilham Väinöla Jr", id="suffix-and-a-missing-accent"),
        pytest.param("Vainolla", id="one-slip-in-seven-letters"),
        pytest.param("Ilhma Väinölä", id="two-letters-swapped"),
        pytest.param("Ilham-Väinölä", id="hyphen"),
    ],
)
def test_person_is_known_by(typed):
    assert is_person(typed)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("?!", id="no-letter"),
        pytest.param("Ilham", id="given-name-alone"),
        pytest.param("President", id="title-alone"),
        pytest.param("Jaan Väinölä", id="another-given-name"),
        pytest.param("J. Väinölä", id="another-initial"),
        pytest.param("Vaynalo", id="too-many-slips"),
        pytest.param("Ilham Väinölä and Jaan Rebane", id="more-than-one-name"),
    ],
)
def test_person_is_not_known_by(typed):
    assert not is_person(typed)


def test_surname_of_two_people_is_nobodys():
    assert not is_person("Rebane", ("Anna Rebane", "Rebane"), ("Jaan Rebane",))
    assert is_person("Anna Rebane", ("Anna Rebane", "Rebane"), ("Jaan Rebane",))


def test_slip_is_refused_where_another_name_is_as_near():
    assert is_person("Kallan", ("Mari Kallas",), ())
    assert not is_person("Kallan", ("Mari Kallas",), ("Mari Kallam",))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("Iran", "Iraq", id="four-letters-have-no-slip"),
        pytest.param("South Korea", "North Korea", id="each-word-is-compared"),
        pytest.param("West Germany", "East Germany", id="short-first-word"),
        pytest.param("Resolution 1442", "Resolution 1441", id="numbers-have-no-slip"),
        pytest.param("Council", "Security Council", id="last-word-of-no-person"),
        pytest.param("Zambia", "Gambia", id="another-country"),
        pytest.param("Niger", "Nigeria", id="two-slips-in-seven-letters"),
        pytest.param("Foreign minister", "Prime minister", id="posts-keep-their-words"),
    ],
)
def test_thing_is_not_known_by(typed, name):
    assert not is_thing(typed, (name,), ())


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("azerbaidjan", "Azerbaijan", id="slip-in-ten-letters"),
        pytest.param("the Red Cresent", "Red Crescent", id="article-and-slip"),
        pytest.param("Xankəndi", "Xankandi", id="letter-of-another-alphabet"),
        pytest.param("Lodz", "Łódź", id="letter-with-a-stroke"),
        pytest.param("Macdonald", "Mac Donald", id="space-left-out"),
        pytest.param("UN Security Council", "UN Security Council", id="whole-name"),
    ],
)
def test_thing_is_known_by(typed, name):
    assert is_thing(typed, (name,))


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Gen. Ada Lund", "ada lund"),
        ("Ada Lund, the chief of staff", "ada lund"),
        ("Major", "major"),
        ("Sir Keith Joseph III", "keith joseph"),
    ],
)
def test_titles_are_dropped(name, plain):
    assert untitled(name) == plain


letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=10)
names = st.builds(lambda one, other: f"{one.title()} {other.title()}", letters, letters)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(names, st.lists(names, max_size=5))
def test_the_key_itself_is_always_right(name, others):
    assert is_name(name, [name], others, person=False)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(names, names)
def test_another_name_of_the_article_is_never_right(name, other):
    assume(normalise(name) != normalise(other))

    assert not is_name(other, [name], [other], person=False)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=60), st.booleans())
def test_any_text_is_judged(text, person):
    assert is_name(text, MINISTER, OTHERS, person=person) in (True, False)
