from articles.extraction.records import Certainty, FactKind, Span
from quizzes.generation.options.choices import Choices
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.options.feedback import Feedback
from quizzes.generation.options.records import Wrong
from quizzes.generation.phrasing.wording import Wording
from quizzes.generation.records import Choice, Form, Item
from tests.generation.builder import build, person

PEOPLE = [
    person("p1", "Lena Ortiz"),
    person("p2", "Karl Weiss"),
    person("p3", "Ana Costa"),
    person("p4", "Sato"),
]


def who(post, key, *others):
    options = (Choice(key.name, is_key=True), *(Choice(other.name) for other in others))
    stem = f"Who is named in the article as {post} of Riga?"
    return Item(
        FactKind.ROLE, Form.CHOICE, stem, options, (Span(0, 9),), Certainty.ASSERTED, 0,
        answer_entity=key.id,
    )  # fmt: skip


def untold(*items):
    reading = build("They met.", entities=tuple(PEOPLE))
    choices = Choices(Distractors(reading), Feedback(reading, Wording(reading)), 0)
    return choices.untold(items)


def told(items):
    return [(item.form, item.key, [option.text for option in item.options]) for item in items]


def test_posts_whose_options_the_others_ask_for_are_typed():
    ortiz, weiss, costa, _ = PEOPLE
    mayor, judge, dean = (
        who("mayor", ortiz, weiss, costa),
        who("judge", weiss, ortiz, costa),
        who("dean", costa, ortiz, weiss),
    )

    kept, dropped = untold(mayor, judge, dean)

    assert told(kept)[:2] == [
        (Form.TYPED, "Lena Ortiz", ["Lena Ortiz"]),
        (Form.TYPED, "Karl Weiss", ["Karl Weiss"]),
    ]
    assert dropped == []


def test_a_told_post_that_is_not_fair_to_type_is_left_out():
    ortiz, weiss, _, sato = PEOPLE
    mayor, judge = who("mayor", sato, weiss, ortiz), who("judge", weiss, ortiz, sato)

    kept, dropped = untold(mayor, judge)

    assert dropped == [mayor]
    assert kept == [judge]


def test_of_two_posts_with_the_same_options_one_leaves_out_whom_the_other_asks_for():
    ortiz, weiss, costa, sato = PEOPLE
    mayor, judge = who("mayor", ortiz, weiss, costa, sato), who("judge", weiss, ortiz, costa, sato)

    kept, _ = untold(mayor, judge)

    assert told(kept) == [
        (Form.CHOICE, "Lena Ortiz", ["Ana Costa", "Lena Ortiz", "Sato"]),
        (Form.CHOICE, "Karl Weiss", ["Karl Weiss", "Lena Ortiz", "Ana Costa", "Sato"]),
    ]


def test_who_is_asked_for_beside_gives_way_to_whom_nobody_asks_for():
    ortiz, weiss, costa, _ = PEOPLE
    reading = build("They met.", entities=tuple(PEOPLE))
    choices = Choices(Distractors(reading), Feedback(reading, Wording(reading)), 0)
    mayor = who("mayor", ortiz, weiss, costa)
    choices.first(mayor.stem, mayor.key, iter([*[Wrong("x")] * 3, Wrong("Rui Tavares")]))

    kept, _ = choices.untold([mayor, who("judge", weiss), who("dean", costa)])

    assert told(kept)[0] == (
        Form.CHOICE, "Lena Ortiz", ["Karl Weiss", "Lena Ortiz", "Rui Tavares"]
    )  # fmt: skip
