import pytest
from django.utils import timezone

from articles.models import Entity, Fact, Mention
from quizzes.marks.scoring import scores
from quizzes.models import Attempt, Ruling
from tests.factories import (
    QuizFactory,
    SentenceFactory,
    SlotFactory,
    StudentFactory,
    VersionFactory,
)
from tests.quizzes.sitting import (
    make_question,
    make_quiz,
    number_of,
    post_answer,
    review_of,
    start,
    submit,
)


@pytest.mark.parametrize(
    ("typed", "right"),
    [("lund", True), ("ADA LUND", True), ("the Lund", True), ("Kask", False), ("plans", False)],
)
def test_typed_name_is_right_in_any_spelling_of_the_article(signed_in, typed, right):
    version = make_question("Ada Lund", ("Ivar Kask",), form="typed")
    fact = version.question.fact
    person = Entity.objects.create(article=fact.article, key="e1", kind="person", name="Ada Lund")
    Fact.objects.update(answer_entity=person)
    sentence = SentenceFactory(article=fact.article, start=37, end=61)
    Mention.objects.create(entity=person, sentence=sentence, start=41, end=45)

    page = review_of(signed_in, version, text=typed)

    assert page.context["reviewed"].findings[0].is_right is right


def test_spellings_count_only_while_the_key_is_one_of_them(signed_in):
    version = make_question("the engineer", (), form="typed")
    fact = version.question.fact
    person = Entity.objects.create(article=fact.article, key="e1", kind="person", name="Ada Lund")
    Fact.objects.update(answer_entity=person)

    page = review_of(signed_in, version, text="Ada Lund")

    assert not page.context["reviewed"].findings[0].is_right


def test_mentions_of_a_date_are_no_answers(signed_in):
    version = make_question(form="typed")
    fact = version.question.fact
    day = Entity.objects.create(article=fact.article, key="e1", kind="date", name="3 May 1931")
    Fact.objects.update(answer_entity=day)
    sentence = fact.evidence.get().sentence
    Mention.objects.create(entity=day, sentence=sentence, start=25, end=30)

    page = review_of(signed_in, version, text="3 May")

    assert not page.context["reviewed"].findings[0].is_right


@pytest.mark.parametrize("count", [1, 4])
def test_scores_of_many_attempts_take_2_queries(client, db, django_assert_num_queries, count):
    quiz = make_quiz(3)
    for right in range(count):
        client.force_login(StudentFactory())
        attempt = start(client, quiz)
        for position in range(1, right + 1):
            post_answer(client, attempt, position, option=number_of(attempt, position, key=True))
        submit(client, attempt)
    attempts = list(Attempt.objects.order_by("started_at"))

    with django_assert_num_queries(2):
        found = scores(attempts)

    assert [found[attempt.pk].right for attempt in attempts] == list(range(count))


def test_scores_of_nothing_is_empty(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert scores([]) == {}


def rule(quiz, version, decision, **fields):
    return Ruling.objects.create(
        quiz=quiz,
        version=version,
        decision=decision,
        reason="As the plaque says.",
        by=quiz.owner,
        at=timezone.now(),
        **fields,
    )


def test_ruling_moves_finished_attempts_of_its_quiz_only(signed_in):
    version = make_question()
    other = QuizFactory(published=True)
    attempts = []
    for quiz in (QuizFactory(published=True), other):
        SlotFactory(quiz=quiz, question=version.question)
        attempts.append(start(signed_in, quiz))
        post_answer(signed_in, attempts[-1], 1, option=2)
        submit(signed_in, attempts[-1])

    rule(attempts[0].quiz, version, "accept", option=version.options.get(position=2))

    found = scores(attempts)
    assert [found[attempt.pk].right for attempt in attempts] == [1, 0]


def test_ruling_leaves_other_versions_alone(signed_in):
    version = make_question()
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)
    newer = VersionFactory(question=version.question, number=2)

    rule(quiz, newer, "full")

    assert scores([attempt])[attempt.pk].right == 0


@pytest.mark.parametrize("count", [1, 4])
def test_scores_after_rulings_take_3_queries(signed_in, django_assert_num_queries, count):
    quiz = make_quiz(4)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)
    for question in attempt.questions.all()[:count]:
        rule(quiz, question.version, "full")

    with django_assert_num_queries(3):
        found = scores([attempt])

    assert found[attempt.pk].right == count
