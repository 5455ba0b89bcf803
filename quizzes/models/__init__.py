from quizzes.models.attempts import Attempt, AttemptQuestion, Step
from quizzes.models.bank import Option, Question, QuestionVersion
from quizzes.models.flashcards import Card, Review
from quizzes.models.quizzes import Quiz, Slot

__all__ = [
    "Attempt",
    "AttemptQuestion",
    "Card",
    "Option",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Review",
    "Slot",
    "Step",
]
