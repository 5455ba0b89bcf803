import pytest

from quizzes.generation.options.works import Works
from tests.generation.builder import body, build, person, place

TITLES = [
    ("In his novel {x|Torsa} she drowns.", body, True, "a-noun-before"),
    ("She is the author of {x|Torsa}.", body, True, "the-author-of"),
    ("Her films are {x|Torsa} (1921) and Orne (1923).", place, True, "a-year-behind"),
    ("{x|Torsa} (published in 1937) sold well.", body, True, "published-in"),
    ("{x|Torsa} was Lund's fifth novel and sold well.", body, True, "called-a-novel"),
    ('They call the ship "{x|Torsa}" now.', person, True, "in-quotation-marks"),
    ("A biography of {x|Torsa} came out.", person, False, "a-book-about-somebody"),
    ("{x|Torsa} (1869-1940) was a nurse.", person, False, "years-of-a-life"),
    ("She wrote {x|Torsa} Council a letter.", body, False, "a-longer-name"),
    ("{x|Torsa}, who taught many film students, left.", person, False, "a-teacher-of-film"),
    (
        "In May she wrote {x|Torsa} a letter. {x|Torsa} came. {x|Torsa} stayed.",
        person,
        False,
        "somebody-told-of-at-length",
    ),
    ("She met {x|Torsa}, her publisher.", body, False, "nothing-of-the-kind"),
]


@pytest.mark.parametrize(
    ("sentence", "make", "holds"), [row[:3] for row in TITLES], ids=[row[3] for row in TITLES]
)
def test_the_title_of_a_work_is_known_by_the_words_beside_it(sentence, make, holds):
    reading = build(sentence, entities=(make("x", "Torsa"),))

    assert Works(reading).holds(reading.entity("x")) is holds
