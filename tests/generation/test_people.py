import pytest

from quizzes.generation.options.people import People
from quizzes.generation.options.works import Works
from tests.generation.builder import build, person

SURE = [
    ("{x|Ana Torsk} left.", "Ana Torsk", "a-given-name"),
    ("{x|G. W. F. Torsk} left.", "G. W. F. Torsk", "initials"),
    ("{x|Ubo Torsk} left.", "Ubo Torsk", "two-words-that-no-list-has"),
    ("King {x|Javanshir} fell.", "Javanshir", "a-title-before"),
    ("{x|Torsk} left. {x|Torsk} came. {x|Torsk} ate. {x|Torsk} slept.", "Torsk", "named-often"),
    ("{x|Ana bint Torsk al Sol} left.", "Ana bint Torsk al Sol", "small-words"),
]
UNSURE = [
    ("{x|Torsk} opened.", "Torsk", "one-word-named-once"),
    ("{x|Mac OS X Lion} came out.", "Mac OS X Lion", "a-product"),
    ("The King {x|James Bible} was read.", "James Bible", "a-book"),
    ("{x|Ana Serra} i Puig left.", "Ana Serra", "half-of-a-name"),
    ("{x|La Torskonie} opened.", "La Torskonie", "an-article"),
    ("{x|Escape from Torsk} opened.", "Escape from Torsk", "words-between"),
    ("{x|Firefighter Ana Torsk} left.", "Firefighter Ana Torsk", "a-trade"),
    ("{x|Harbour Lantern Works Torsk} left.", "Harbour Lantern Works Torsk", "a-part-of-a-body"),
    ("{x|Ana Torsk} & Sons left.", "Ana Torsk", "a-firm"),
    ("{x|Ubas Torskes} was a women's organisation.", "Ubas Torskes", "an-organisation"),
    ("Her film {x|Ana Torsk} won.", "Ana Torsk", "a-film"),
]


@pytest.mark.parametrize(
    ("sentence", "name", "sure"),
    [(*row[:2], True) for row in SURE] + [(*row[:2], False) for row in UNSURE],
    ids=[row[2] for row in SURE + UNSURE],
)
def test_somebody_is_known_by_a_name_a_title_or_by_being_named_often(sentence, name, sure):
    reading = build(sentence, entities=(person("x", name),))

    assert People(reading, Works(reading)).is_sure(reading.entity("x")) is sure


@pytest.mark.parametrize(
    ("text", "called"),
    [
        pytest.param("General {p1|Weiss} left. {p1|Weiss} died.", "General Weiss", id="a-rank"),
        pytest.param("General {p1|Weiss} left. Judge {p1|Weiss} came.", "Weiss", id="two-ranks"),
        pytest.param("Mr {p1|Weiss} left.", "Weiss", id="no-rank"),
        pytest.param("General {p1|Weiss} met Karl {p1|Weiss}.", "Weiss", id="a-first-name-beside"),
    ],
)
def test_a_lone_surname_is_called_by_its_rank(text, called):
    reading = build(text, entities=(person("p1", "Weiss"),))

    assert People(reading, Works(reading)).called(reading.entity("p1")) == called
