from articles.extraction.records import Certainty, FactKind, Span
from quizzes.generation.options.choices import Choices
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.options.feedback import Feedback
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


def test_posts_whose_options_answer_each_other_are_typed():
    ortiz, weiss, costa, _ = PEOPLE
    kept, dropped = untold(who("mayor", ortiz, weiss, costa), who("judge", weiss, ortiz, costa))

    assert [(item.form, item.key) for item in kept] == [
        (Form.TYPED, "Lena Ortiz"),
        (Form.TYPED, "Karl Weiss"),
    ]
    assert dropped == []


def test_a_told_post_that_is_not_fair_to_type_is_left_out():
    ortiz, weiss, _, sato = PEOPLE
    mayor, judge = who("mayor", sato, weiss, ortiz), who("judge", weiss, ortiz, sato)

    kept, dropped = untold(mayor, judge)

    assert dropped == [mayor]
    assert kept == [judge]
