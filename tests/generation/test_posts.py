from quizzes.generation.options.cues import Cues
from quizzes.generation.options.posts import Posts
from tests.generation.builder import build
from tests.generation.offering import PEOPLE


def offered_posts(reading):
    found = Posts(reading, Cues(reading)).seek(reading.roles[0], "What post did Lena Ortiz hold?")
    return [wrong.text for wrong in found]


def test_a_chairwoman_is_offered_beside_women_only():
    reading = build(
        "{p1|Lena Ortiz} is director of the Harbour Museum.",
        "{p2|Karl Weiss} is chairwoman of the City Archive.",
        entities=PEOPLE,
        roles=[
            ("p1", "director of the Harbour Museum"),
            ("p2", "chairwoman of the City Archive"),
        ],
    )

    assert not offered_posts(reading)


def test_other_posts_are_whole_phrases_and_never_the_same_post():
    reading = build(
        "{p1|Lena Ortiz} is director of the Harbour Museum.",
        "{p2|Karl Weiss} is director of the City Archive.",
        "{p3|Ana Costa} is commander of the Northern Guard.",
        "{p4|Hana Sato} is director.",
        entities=PEOPLE,
        roles=[
            ("p1", "director of the Harbour Museum"),
            ("p2", "director of the City Archive"),
            ("p3", "commander of the Northern Guard"),
        ],
    )

    assert offered_posts(reading) == [
        "Director of the City Archive",
        "Commander of the Northern Guard",
    ]
