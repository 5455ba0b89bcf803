from quizzes.models.attempts import Attempt, AttemptQuestion, Step
from quizzes.models.bank import AcceptedAnswer, Option, Question, QuestionVersion
from quizzes.models.decisions import Decision, Override, SpareOption
from quizzes.models.flashcards import Card, Review
from quizzes.models.pointing import Pointing
from quizzes.models.quizzes import Accommodation, Quiz, Slot
from quizzes.models.rulings import Dispute, Ruling

__all__ = [
    "AcceptedAnswer",
    "Accommodation",
    "Attempt",
    "AttemptQuestion",
    "Card",
    "Decision",
    "Dispute",
    "Option",
    "Override",
    "Pointing",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Review",
    "Ruling",
    "Slot",
    "SpareOption",
    "Step",
]
