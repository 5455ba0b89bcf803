"""Quizzes of so many questions, put together from those of one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import fmean

from django.db import transaction
from django.db.models import Count

from articles.models import Article, Fact
from quizzes.generation.lint.sets import go_together
from quizzes.generation.sets.choosing import Candidate, Left, Why, Wish, choose
from quizzes.making import publishing
from quizzes.making.bank import Refused
from quizzes.making.linting import item_of
from quizzes.models import Question, QuestionVersion, Quiz

State = Question.State
FLAWED = "flawed"


@dataclass(frozen=True, slots=True)
class Picked:
    """One chosen question and how hard it probably is, from 0 to 1."""

    version: QuestionVersion
    difficulty: float

    @property
    def is_draft(self) -> bool:
        return self.version.question.state != State.READY


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a quiz would ask, what it would leave out and why, in words; `short` says why it has
    fewer questions than were wished for, and is empty where it has them all."""

    picked: tuple[Picked, ...]
    left: tuple[tuple[QuestionVersion, str], ...]
    short: str = ""

    @property
    def drafts(self) -> int:
        return sum(one.is_draft for one in self.picked)


def propose(article: Article, wish: Wish, *, with_drafts: bool = False) -> Proposal:
    """Choose for the wish; four queries, however many questions the article has."""
    found = _versions(article, with_drafts)
    versions = [version for version in found if version.is_clean]
    selection = choose(_candidates(versions), wish)
    picked = tuple(Picked(versions[n], selection.difficulties[n]) for n in selection.chosen)
    left = [(versions[one.place], _why(one, versions)) for one in selection.left]
    broken = [version for version in found if not version.is_clean]
    left += [(version, "It has a flaw that has to be mended first.") for version in broken]
    why = Counter[str](one.why for one in selection.left) + Counter({FLAWED: len(broken)})
    short = _short(article, wish, len(picked), why, with_drafts)
    return Proposal(picked, tuple(left), short)


@transaction.atomic
def make(article: Article, owner, wish: Wish, *, with_drafts: bool = False) -> Quiz:
    """A draft quiz of what is proposed; Refused where that is nothing."""
    picked = propose(article, wish, with_drafts=with_drafts).picked
    if not picked:
        raise Refused("No question fits this wish: check some first, or wish for other kinds.")
    quiz = Quiz.objects.create(title=article.title[:200], article=article, owner=owner)
    publishing.arrange(quiz, [(one.version.question, Decimal(1)) for one in picked])
    return quiz


def instead_of(quiz: Quiz, questions: Sequence[Question], at: int, user) -> Question:
    """The best ready question of the same kind that goes with the others of the quiz."""
    ready = Question.objects.visible_to(user).askable().filter(kind=questions[at].kind)
    ready = ready.filter(article=questions[at].article_id)
    known = [question.pk for question in questions]
    others = [pk for place, pk in enumerate(known) if place != at]
    versions = QuestionVersion.objects.newest().select_related("question__fact")
    versions = versions.prefetch_related("options", "question__fact__evidence")
    standing = [item_of(version) for version in versions.filter(question__in=others)]
    offered = versions.filter(question__in=ready.exclude(pk__in=known))
    for version in offered.order_by("-question__score", "question__created_at"):
        if version.is_clean and go_together(item_of(version), standing):
            return version.question
    kind = questions[at].get_kind_display()
    raise Refused(f"There is no other ready {kind} question that goes with these.")


def _versions(article: Article, with_drafts: bool) -> list[QuestionVersion]:
    """The newest versions that may be asked."""
    states = [State.READY, State.DRAFT] if with_drafts else [State.READY]
    questions = article.questions.filter(state__in=states)
    versions = (
        QuestionVersion.objects.newest()
        .filter(question__in=questions.exclude(fact__state=Fact.State.REJECTED))
        .select_related("question__fact")
        .annotate(mentions=Count("question__fact__answer_entity__mentions"))
        .prefetch_related("options", "question__fact__evidence__sentence")
        .order_by("-question__score", "question__created_at")
    )
    return list(versions)


def _candidates(versions: Sequence[QuestionVersion]) -> list[Candidate]:
    scores = [version.question.score for version in versions if version.question.score]
    # Nobody has ranked what a person wrote: it counts like the middle of the others.
    usual = fmean(scores) if scores else 0.0
    return [_candidate(version, version.question.score or usual) for version in versions]


def _candidate(version: QuestionVersion, score: float) -> Candidate:
    proofs = version.question.fact.evidence.all()
    paragraphs = frozenset(proof.sentence.paragraph for proof in proofs if proof.sentence)
    mentions = version.mentions  # type: ignore[attr-defined]
    return Candidate(replace(item_of(version), score=score), paragraphs, mentions)


def _why(left: Left, versions: Sequence[QuestionVersion]) -> str:
    beside = f"“{versions[left.beside].stem}”" if left.beside is not None else ""
    return {
        Why.KIND: "Its kind was not wished for.",
        Why.SAME: f"It asks the same as {beside}.",
        Why.TELLS: f"It would give away the answer to {beside}.",
        Why.TOLD: f"{beside} gives its answer away.",
        Why.KEY: "Three others have the same answer.",
        Why.ENOUGH: "There were enough that fit better.",
    }[left.why]


def _short(article: Article, wish: Wish, got: int, why: Counter[str], with_drafts: bool) -> str:
    """Why there are fewer than were wished for."""
    if got >= wish.count:
        return ""
    reasons = []
    if beside := why[Why.SAME] + why[Why.TELLS] + why[Why.TOLD] + why[Why.KEY]:
        reasons.append(f"{beside} {_do(beside)} not go with the others")
    if why[Why.KIND]:
        reasons.append(f"{why[Why.KIND]} {_are(why[Why.KIND])} of other kinds")
    if why[FLAWED]:
        reasons.append(f"{why[FLAWED]} {_have(why[FLAWED])} to be mended")
    waiting = 0 if with_drafts else article.questions.filter(state=State.DRAFT).count()
    if waiting:
        reasons.append(f"{waiting} {_are(waiting)} not checked yet")
    told = "; ".join(reasons) if reasons else "there are no more on this article"
    return f"You wished for {wish.count}, and {got} {_are(got)} here: {told}."


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def _do(count: int) -> str:
    return "does" if count == 1 else "do"
