"""A published quiz for tests, and what a student does with it over HTTP."""

import re
import uuid

from django.urls import reverse

from tests.factories import (
    EvidenceFactory,
    FactFactory,
    OptionFactory,
    QuestionFactory,
    QuizFactory,
    SlotFactory,
    VersionFactory,
)

WRONG = ("4 May 1931", "5 May 1931", "6 May 1931")


def make_question(key="3 May 1931", wrong=WRONG, article=None, **version):
    """A ready question on a date: the key comes first, then the wrong options."""
    fact = FactFactory(answer=key, **({"article": article} if article else {}))
    EvidenceFactory(fact=fact)
    version = VersionFactory(question=QuestionFactory(fact=fact), **version)
    OptionFactory(version=version, key=True, position=1, text=key, feedback="As the plaque says.")
    for position, text in enumerate(wrong, 2):
        OptionFactory(version=version, position=position, text=text, feedback=f"Not {text}.")
    return version


def make_quiz(count=3, **quiz):
    """A published quiz of `count` such questions on facts of one article."""
    quiz = QuizFactory(published=True, **quiz)
    article = None
    for position in range(1, count + 1):
        version = make_question(article=article)
        article = version.question.article
        SlotFactory(quiz=quiz, question=version.question, position=position)
    return quiz


def start(client, quiz):
    """Start the quiz as this client; returns the attempt."""
    response = client.post(reverse("quizzes:attempt_start", args=[quiz.pk]))
    assert response.status_code == 302, response.content
    return quiz.attempts.get(pk=response.url.split("/")[2])


def post_answer(client, attempt, position, *, htmx=False, **data):
    data.setdefault("client_key", str(uuid.uuid4()))
    headers = {"hx-request": "true", "hx-target": "question"} if htmx else {}
    url = reverse("quizzes:attempt_answer", args=[attempt.pk, position])
    return client.post(url, data, headers=headers)


def submit(client, attempt):
    return client.post(reverse("quizzes:attempt_submit", args=[attempt.pk]))


def number_of(attempt, position, *, key):
    """The number, as shown, of the key or of some wrong option."""
    question = attempt.questions.get(position=position)
    options = dict(question.version.options.values_list("pk", "is_key"))
    return next(n for n, pk in enumerate(question.option_order, 1) if options[pk] is key)


def answers(attempt):
    """The stored answers in order, as option texts or typed texts."""
    steps = attempt.steps.filter(action="answer").select_related("option").order_by("sequence")
    return [step.option.text if step.option else step.answer for step in steps]


def chosen(page):
    """The numbers of the options that a page shows as chosen."""
    return re.findall(r'value="(\d+)"\s+checked', page.content.decode())


def without_tokens(page):
    """The text of a page without what is new in every answer: tokens, keys, nonces, the clock."""
    text = page.content.decode()
    text = re.sub(r'name="(csrfmiddlewaretoken|client_key)"\s+value="[^"]*"', "", text)
    return re.sub(r' (nonce|data-now)="[^"]*"', "", text)


def page_url(attempt, position):
    return reverse("quizzes:attempt_question", args=[attempt.pk, position])


def review(client, attempt):
    return client.get(reverse("quizzes:attempt_review", args=[attempt.pk]))


def review_of(client, version, **answer):
    """The review of a quiz that asks only this."""
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(client, quiz)
    post_answer(client, attempt, 1, **answer)
    submit(client, attempt)
    return review(client, attempt)
