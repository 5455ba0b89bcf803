"""The article on the bridge of Narva, and what its edits are judged by."""

from datetime import date

from django.utils import timezone

from articles.tasks import read_article
from quizzes.making import bank
from quizzes.models import Question
from quizzes.taking import attempts
from tests.factories import StudentFactory
from tests.quizzes.making import content

OPENED = "The bridge in Narva was opened on 3 May 1931."
DREW = "Ada Lund, a Danish engineer, drew the plans."
VISIT = "Mayor Jaan Tamm visited Riga on 12 May 1946."
NEWS = "Mayor Jaan Tamm of Narva visited Riga on 12 May. Nobody was hurt."
BODY = f"{OPENED} {DREW}\n\n{VISIT} Nobody was hurt."
PUBLISHED = date(1947, 5, 20)


def read(article):
    read_article.enqueue(str(article.pk))
    article.refresh_from_db()
    return article


def fact_on(article, answer, sentence):
    return article.facts.get(answer=answer, evidence__quote=sentence)


def ask(fact, stem="On what date was the bridge opened?", **made):
    question = bank.add_question(fact, content(stem, **made), fact.article.owner)
    Question.objects.filter(pk=question.pk).update(state="ready", edited_at=timezone.now())
    return question


def ask_about(fact):
    return fact.questions.exclude(edited_at=None).get()


def proofs(fact):
    return [(proof.quote, proof.state) for proof in fact.evidence.all()]


def state(fact):
    return ask_about(fact).state


def start(quiz):
    return attempts.start(quiz, {"student": StudentFactory()}, timezone.now())
