from articles.extraction.records import FactKind
from quizzes.generation.lint import check_set
from quizzes.generation.writing import write
from tests.generation.builder import body, build, date, person, place

ENTITIES = (
    person("p1", "Lena Ortiz"), person("p2", "Karl Weiss"), person("p3", "Ana Costa"),
    body("b1", "Amber Company"), place("l1", "Riga", "city", "LV"),
    date("d1", "1912", "1912", "year"),
)  # fmt: skip
FOUNDED = (
    "{subject b1|The Amber Company} {verb found passive|was founded} {by agent p1|by Lena Ortiz} "
    "{in when d1|in 1912}."
)
OTHERS = (
    "{subject p2|Karl Weiss} {verb open|opened} {object|the Amber Fair}.",
    "{subject p3|Ana Costa} {verb sign|signed} {object|the Amber Pact}.",
)


def asked(*sentences):
    return {item.kind: item.stem for item in write(build(*sentences, entities=ENTITIES))}


def test_when_and_who_are_asked_of_one_event_without_telling_each_other():
    items = write(build(FOUNDED, *OTHERS, entities=ENTITIES))

    stems = {item.kind: item.stem for item in items}
    assert stems[FactKind.DATE] == "In what year was the Amber Company founded?"
    assert stems[FactKind.ACTOR] == "Who founded the Amber Company?"
    assert check_set(items) == ()


def test_a_place_that_says_which_one_stays():
    lock = (
        "{subject b1|The Amber Company} {verb close|closed} {object|the old lock} "
        "{at where l1|at Riga} {in when d1|in 1912}."
    )

    assert asked(lock, *OTHERS) == {
        FactKind.PLACE: "In which city did the Amber Company close the old lock in 1912?"
    }
