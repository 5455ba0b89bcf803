"""A class and its quiz, as rows."""

import uuid

from config.bench import rows


def make_class(size: int, questions: int) -> tuple[uuid.UUID, list[str]]:
    """The id of a published quiz, and the session key of each student."""
    quiz = rows.quiz(rows.instructor("trial-teacher"), questions)
    students = [rows.student(f"trial-{number}") for number in range(size)]
    return quiz.pk, [rows.visitor(None, student).cookies["sessionid"] for student in students]
