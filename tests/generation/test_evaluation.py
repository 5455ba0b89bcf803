"""How questions are compared with ideal ones, and counted."""

from quizzes.generation.evaluation import count_lines, forbidden_lines, ideal_lines, lint_lines
from quizzes.generation.writing import consider
from tests.generation.builder import build, date, person, place

ENTITIES = (
    person("p1", "Lena Ortiz"),
    person("p2", "Karl Weiss"),
    person("p3", "Ana Costa"),
    person("p4", "Rui Melo"),
    place("l1", "Peru", "country", "PE"),
    date("d1", "3 July 2020", "2020-07-03"),
)


def made():
    reading = build(
        "{subject p1|Lena Ortiz} {verb visit|visited} {object l1|Peru} {on when d1|on 3 July}.",
        "{subject p2|Karl Weiss} {verb write|wrote} {object|the anthem of the coast}.",
        "{subject p3|Ana Costa} {verb paint|painted} {object|the Harbour Bridge}.",
        "{subject p4|Rui Melo} {verb design|designed} {object|the Amber Tower}.",
        entities=ENTITIES,
    )
    return reading, consider(reading)


def ideal(stem, key, start=0, end=40):
    return {"id": "q1", "stem": stem, "key": key, "evidence": [{"start": start, "end": end}]}


def test_an_ideal_item_is_known_again_in_other_words():
    reading, outcome = made()
    wanted = ideal("Who was on a visit to Peru on 3 July 2020?", "Lena Ortiz")

    lines = list(ideal_lines(reading, outcome, [wanted]))

    assert lines[0] == "questions: 1 of 1 ideal items produced"
    assert lines[1].startswith("  q1 ")
    assert "visit" in lines[1]


def test_the_same_answer_to_another_question_does_not_count():
    reading, outcome = made()
    wanted = ideal("Who signed the treaty with Peru?", "Lena Ortiz")

    assert list(ideal_lines(reading, outcome, [wanted])) == [
        "questions: 0 of 1 ideal items produced",
        "  q1 not produced: Who signed the treaty with Peru?",
    ]


def test_a_forbidden_sentence_that_is_asked_is_named():
    reading, outcome = made()

    lines = list(forbidden_lines(reading, outcome, [0, 9]))

    assert lines[0] == "questions: 1 of 2 sentences not to be asked yield nothing"
    assert all(line.startswith("  sentence 0 gave: ") for line in lines[1:])
    assert next(forbidden_lines(reading, outcome, [0, 9], exempt=[0])) == (
        "questions: 1 of 1 sentences not to be asked yield nothing"
    )


def test_counts_tell_kinds_forms_and_reasons():
    _, outcome = made()

    lines = list(count_lines([outcome]))

    assert lines[0] == f"questions: {len(outcome.items)} of 1 articles"
    assert lines[1].startswith("  by kind: ")
    assert "choice" in lines[2]
    assert lines[3].startswith(f"refused: {len(outcome.refusals)}")


def test_the_lint_table_counts_warnings_of_what_is_shown():
    _, outcome = made()
    codes = [code for item in outcome.items for code in item.warnings]

    lines = list(lint_lines([outcome]))

    assert lines[0] == "lint: code, drafts blocked, shown questions warned"
    assert sum(int(line.split()[2]) for line in lines[1:]) == len(codes)
