"""Questions whose proof an edit of the article has touched: taken out of use, and put back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from articles.models import Article
from articles.signals import proof_checked
from quizzes.generation.lint import blocks
from quizzes.making import bank
from quizzes.making.bank import Content, Judged, Refused
from quizzes.making.linting import draft_of, standing
from quizzes.making.pinning import said_by, stands
from quizzes.models import Question

State = Question.State
STILL_TRUE = "Still true after the article was edited."
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d+")


@receiver(proof_checked, dispatch_uid="pull_questions")
def pull_questions(sender, article: Article, **kwargs) -> None:
    """Take drafts that nobody touched away, and let no attempt begin with what stands no more.

    What was pulled comes back by itself where the article says again, word for word, what it said.
    """
    article.questions.untouched().delete()
    asked = bank.for_check().filter(article=article, state__in=[State.READY, State.PULLED])
    questions = list(asked.select_for_update(of=("self",)))
    _turn([q for q in questions if q.state == State.READY and not _stands(q)], State.PULLED)
    _turn([q for q in questions if q.state == State.PULLED and _is_sound(q)], State.READY)


def _turn(questions: Sequence[Question], state: str) -> None:
    Question.objects.filter(pk__in=[question.pk for question in questions]).update(
        state=state, changed_at=timezone.now()
    )
    for question in questions:
        question.state = state


def _stands(question: Question) -> bool:
    version = question.current
    return version is not None and stands(version, question.fact)


def _is_sound(question: Question) -> bool:
    return _stands(question) and not blocks(bank.stored_flaws(question))


@transaction.atomic
def keep(question: Question, editor, reason: str = STILL_TRUE) -> None:
    """Put it back as it is worded: somebody says that it is still true. Refused where it is not.

    The words of the article as it is now become its proof; attempts keep what they had. `reason` is
    why it may stay in spite of a hint; without one a hint is a refusal too.
    """
    question = bank.for_check().select_for_update(of=("self",)).get(pk=question.pk)
    if question.state != State.PULLED or (version := question.current) is None:
        raise Refused("It was put back or taken away meanwhile.")
    content = Content(draft_of(version, question.kind), version.feedback)
    bank.save_question(question, content, editor, State.READY, reason=reason)


def recheck(questions: Sequence[Question], editor) -> Judged:
    """Put back what Dateline can tell to be true still; the others stay, each with the reason."""
    refused = []
    fresh = bank.for_check().filter(pk__in=[question.pk for question in questions])
    for question in fresh:
        try:
            _refuse_doubtful(question)
            keep(question, editor, reason="")
        except Refused as refusal:
            refused.append((question, refusal))
    return Judged(len(fresh) - len(refused), tuple(refused))


def _refuse_doubtful(question: Question) -> None:
    """Unless the reader finds the same, in words that hold all the question asks for, refuse."""
    fact, version = question.fact, question.current
    if version is None or not version.pinned or fact.is_unproven:
        raise Refused("Its proof is not in the article any more.")
    was, now = version.pinned["found"], fact.found
    if was and (_claim(was), NUMBER.findall(was["statement"])) != (
        _claim(now),
        NUMBER.findall(now["statement"]),
    ):
        raise Refused("The article says something else now.")
    asked = _words([version.stem, *(o.text for o in version.options.all() if o.is_key)])
    told = _words(proof.quote for proof in standing(fact))
    if lacking := sorted((asked & _words(version.pinned["quotes"])) - told):
        raise Refused(f"Its proof does not say “{lacking[0]}” any more.")


def _claim(found: dict[str, str]) -> tuple[str, tuple]:
    return found["answer"], said_by(found)


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(text.casefold())}
