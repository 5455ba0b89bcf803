"""Questions as the bank holds them, with version, options and proof."""

from django.utils import timezone

from quizzes.generation.lint import Draft
from quizzes.generation.records import Choice, Form
from quizzes.making.bank import Content
from quizzes.models import Question
from quizzes.taking import attempts
from tests.factories import (
    ArticleFactory,
    AttemptFactory,
    AttemptQuestionFactory,
    EvidenceFactory,
    FactFactory,
    OptionFactory,
    QuestionFactory,
    SentenceFactory,
    VersionFactory,
)

STEM = "On what date was the bridge opened?"
KEY = "3 May 1931"
DATES = ("2 May 1931", KEY, "3 June 1931")


def make_fact(article=None, **fields):
    fact = FactFactory(article=article or ArticleFactory(), answer=KEY, **fields)
    sentence = fact.article.sentences.first() or SentenceFactory(article=fact.article)
    EvidenceFactory(fact=fact, sentence=sentence)
    return fact


def make_question(article=None, stem=STEM, texts=DATES, key=KEY, **fields) -> Question:
    """A ready question without a flaw, unless told otherwise."""
    fact = fields.pop("fact", None) or make_fact(article)
    version = VersionFactory(question=QuestionFactory(fact=fact, **fields), stem=stem)
    for position, text in enumerate(texts):
        OptionFactory(version=version, position=position, text=text, is_key=text == key)
    return version.question


def use(question):
    """Let a student meet the question in an attempt."""
    attempt = AttemptFactory()
    return AttemptQuestionFactory(attempt=attempt, version=question.current)


def content(stem=STEM, texts=DATES, key=KEY, feedback="") -> Content:
    choices = tuple(Choice(text, text == key) for text in texts)
    return Content(Draft(stem, choices, Form.CHOICE), feedback)


def typed(stem=STEM, texts=DATES, key=1, **extra) -> dict:
    """What the editor posts."""
    data = {"stem": stem, "form": "choice", "feedback": "", "key": key, "save": "draft"}
    data |= {"option-TOTAL_FORMS": len(texts), "option-INITIAL_FORMS": len(texts)}
    for place, text in enumerate(texts):
        data |= {f"option-{place}-text": text, f"option-{place}-feedback": ""}
    return data | extra


def sit(quiz, student, answers):
    """A submitted attempt: for each question, whether the answer was the key."""
    at = timezone.now()
    attempt = attempts.start(quiz, {"student": student}, at)
    for asked, is_right in zip(attempt.questions.all(), answers, strict=True):
        options = asked.version.options.filter(is_key=is_right)
        attempt.steps.create(
            question=asked,
            sequence=asked.position,
            at=at,
            action="answer",
            option=options.first(),
        )
    attempt.steps.create(sequence=len(answers) + 1, at=at, action="submit")
    attempt.state, attempt.submitted_at = "submitted", at
    attempt.save()
    return attempt
