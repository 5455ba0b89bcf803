"""Queries whose SQL is put together once."""

import pytest

from config.prepared import Prepared
from quizzes.models import Attempt
from tests.factories import AttemptFactory

pytestmark = pytest.mark.django_db

COLUMNS = ("pk", "student_id", "quiz_id", "started_at", "state")


@pytest.fixture
def of_student():
    return Prepared(
        lambda student, **more: Attempt.objects.filter(
            student=student, state="open", **more
        ).values_list(*COLUMNS)
    )


def begun():
    return Attempt.objects.get(pk=AttemptFactory.create().pk)


def expected(**wanted):
    return list(Attempt.objects.filter(state="open", **wanted).values_list(*COLUMNS))


def test_a_prepared_query_gives_what_the_query_gives(of_student):
    attempts = [begun() for _ in range(2)]

    for attempt in attempts:
        rows = of_student.rows(student=attempt.student_id)
        assert rows == expected(student=attempt.student) != []


def test_each_set_of_names_is_prepared_for_itself(of_student):
    attempt, other = begun(), begun()

    both = of_student.rows(student=attempt.student_id, quiz=attempt.quiz_id)
    neither = of_student.rows(student=attempt.student_id, quiz=other.quiz_id)

    assert both == expected(student=attempt.student, quiz=attempt.quiz) != []
    assert neither == []
    assert of_student.rows(student=other.student_id) == expected(student=other.student)


def test_a_prepared_query_is_built_once_and_asked_each_time(django_assert_num_queries):
    built = []

    def build(student):
        built.append(student.name)
        return Attempt.objects.filter(student=student).values_list("pk")

    prepared = Prepared(build)
    with django_assert_num_queries(3):
        for number in range(3):
            assert prepared.rows(student=number) == []

    assert built == ["student"]
