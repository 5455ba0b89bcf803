"""What is done to questions: writing, editing, judging. Each change in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from articles.extraction.records import FactKind
from articles.models import Fact
from quizzes.generation.lint import Flaw, blocks
from quizzes.generation.lint.records import Draft
from quizzes.making.linting import Known, draft_of
from quizzes.making.overriding import Overridden, hints, overrule
from quizzes.making.pinning import pin, pin_again, stands
from quizzes.models import (
    AcceptedAnswer,
    Card,
    Option,
    Override,
    Question,
    QuestionVersion,
    Quiz,
    Slot,
)

State = Question.State
# What a person may give a question; the other states it only comes to.
CHOOSABLE = (State.DRAFT, State.READY, State.HIDDEN)


class Refused(Exception):
    """A change that would break a promise; `reason` is for the person, `flaws` say what to mend.

    With `wants_reason` the flaws are hints: whoever says why they may stay can go on.
    """

    def __init__(
        self, reason: str, flaws: Sequence[Flaw] = (), *, wants_reason: bool = False
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.flaws = tuple(flaws)
        self.wants_reason = wants_reason


class Stale(Refused):
    """The question was changed after this person had looked at it; `mark` is how it stands now."""

    def __init__(self, question: Question) -> None:
        super().__init__(
            f"{question.last_editor} changed this question meanwhile, and that stays as it is."
        )
        self.mark = mark_of(question)


@dataclass(frozen=True)
class Content:
    """What an instructor typed: the question itself, what is said at review, the further spellings
    that count where answers are typed, and the hints; None where those stay as they are."""

    draft: Draft
    feedback: str = ""
    accepted: tuple[str, ...] = ()
    hints: Sequence[str] | None = None


@transaction.atomic
def add_question(
    fact: Fact, content: Content, author, state: str = State.DRAFT, reason: str = ""
) -> Question:
    """Write a question on `fact`; raises Refused where it should be ready and is not.

    A ready question may keep its hints for a `reason`.
    """
    content = _of_kind(content, fact)
    known = Known.of(fact.article)
    flaws = known.flaws(content.draft, fact)
    _refuse_rejected(state, fact)
    _refuse_blocked(state, flaws)
    left = hints(flaws) if state == State.READY else []
    _refuse_unexplained(left, reason)
    question = Question.objects.create(
        article=fact.article,
        fact=fact,
        kind=fact.kind,
        author=author,
        last_editor=author,
        state=state,
        edited_at=timezone.now(),
    )
    version = _next(question, None)
    version.pinned = pin(known, fact)
    _write(version, content, flaws, author)
    Override.objects.bulk_create(overrule(question, left, reason, author, version))
    return question


@transaction.atomic
def save_question(
    question: Question,
    content: Content,
    editor,
    state: str,
    *,
    reason: str = "",
    seen: str = "",
    keep: bool = False,
) -> QuestionVersion:
    """Save what was typed and the state; raises Refused and changes nothing where that is wrong.

    A version that an attempt holds, or may be taking hold of because its quiz is open, is left
    alone: the next version is made. Any other is changed in place, unless it is to `keep`.
    Where `seen` is given, nobody may have changed the question since; else Stale is raised.
    """
    content = _of_kind(content, question.fact)
    question = _locked([question])[0]
    refuse_stale(question, seen)
    serving = _serving([question])
    known = Known.of(question.article)
    flaws = known.flaws(content.draft, question.fact)
    _refuse_rejected(state, question.fact)
    _refuse_blocked(state, flaws)
    _refuse_needed(question, state, serving)
    left = Overridden([question]).left(question, flaws) if state == State.READY else []
    _refuse_unexplained(left, reason)
    version = question.current
    if version is None or keep or version.is_used or serving:
        version = _next(question, version)
    pin_again(version, known, question.fact)
    _write(version, content, flaws, editor)
    Override.objects.bulk_create(overrule(question, left, reason, editor, version))
    if question.state == State.PULLED and state == State.READY:
        # What a card asks may be wrong since the article was edited: from now on it asks this.
        Card.objects.filter(version__question=question).update(version=version)
    _stamp([question], state, editor)
    return version


@dataclass(frozen=True)
class Judged:
    """How many questions changed their state, and which did not, each with the reason."""

    changed: int
    refused: tuple[tuple[Question, Refused], ...] = ()


@transaction.atomic
def set_state(questions: Iterable[Question], state: str, editor, reason: str = "") -> Judged:
    """Give each question the state where it may have it; "ready" needs a new check.

    With hints it becomes ready for a `reason` only, which is kept.
    """
    questions = _locked(questions)
    serving = _serving(questions)
    overridden = Overridden(questions) if state == State.READY else None
    if overridden:
        recheck(questions)
    allowed, refused, overruled = [], [], []
    for question in questions:
        flaws = stored_flaws(question)
        left = overridden.left(question, flaws) if overridden else []
        try:
            _refuse_rejected(state, question.fact)
            _refuse_unproven(question, state)
            _refuse_blocked(state, flaws)
            _refuse_needed(question, state, serving)
            _refuse_unexplained(left, reason)
        except Refused as refusal:
            refused.append((question, refusal))
        else:
            allowed.append(question)
            overruled += overrule(question, left, reason, editor)
    Override.objects.bulk_create(overruled)
    _stamp(allowed, state, editor)
    return Judged(len(allowed), tuple(refused))


@transaction.atomic
def write_again(question: Question, older: QuestionVersion, editor, state: str) -> None:
    """Make an older version the newest one, with everything that it holds; Refused as ever."""
    question = _locked([question])[0]
    _refuse_needed(question, state, _serving([question]))
    version = QuestionVersion.objects.get(pk=older.pk)
    options, answers = list(version.options.all()), list(version.accepted_answers.all())
    version.pk, version._state.adding = None, True
    version.number, version.editor = _number_after(question.current), editor
    version.save()
    for option in options:
        option.pk, option.version = None, version
    for answer in answers:
        answer.pk, answer.version = None, version
    Option.objects.bulk_create(options)
    AcceptedAnswer.objects.bulk_create(answers)
    _stamp([question], State.DRAFT if state == State.READY else state, editor)
    if state == State.READY:
        for _, refusal in set_state([question], state, editor).refused:
            raise refusal


def _number_after(version: QuestionVersion | None) -> int:
    return version.number + 1 if version else 1


def put_back(question: Question) -> None:
    """Into the reserve, where it came from; Refused where a quiz holds it."""
    if question.slots.exists():
        raise Refused("A quiz holds this question: take it out there first.")
    Question.objects.filter(pk=question.pk).update(state=State.SPARE, changed_at=timezone.now())


def mark_of(question: Question) -> str:
    """What tells one state of a question from the next, for whoever looks at it and comes back."""
    return question.changed_at.isoformat()


def refuse_stale(question: Question, seen: str) -> None:
    """Raise Stale unless the question is as it was when its mark was `seen`."""
    if seen and seen != mark_of(question):
        raise Stale(question)


def recheck(questions: Iterable[Question]) -> None:
    """Run the lint again over the newest versions, and keep what it says with them."""
    known: dict = {}
    changed = []
    for question in questions:
        if (version := question.current) is None:
            continue
        article = question.article
        about = known.get(article.pk) or known.setdefault(article.pk, Known.of(article))
        flaws = as_rows(about.flaws(draft_of(version, question.kind), question.fact))
        if flaws != version.flaws:
            version.flaws = flaws
            changed.append(version)
    QuestionVersion.objects.bulk_update(changed, ["flaws"])


def for_check():
    """Questions with all that a check reads, in four queries however many they are."""
    return Question.objects.select_related("article", "fact").prefetch_related(
        "versions__options", "fact__evidence"
    )


def as_rows(flaws: Iterable[Flaw]) -> list[list[str]]:
    return [list(flaw) for flaw in flaws]


def stored_flaws(question: Question) -> tuple[Flaw, ...]:
    version = question.current
    if version is None:
        return (Flaw("E7", "error", "There is no question yet.", "stem"),)
    return tuple(Flaw(*row) for row in version.flaws)


def _of_kind(content: Content, fact: Fact) -> Content:
    return replace(content, draft=replace(content.draft, kind=FactKind(fact.kind)))


def _refuse_blocked(state: str, flaws: Sequence[Flaw]) -> None:
    if state == State.READY and blocks(tuple(flaws)):
        raise Refused("This question is not ready: something has to be mended first.", flaws)


def _refuse_rejected(state: str, fact: Fact) -> None:
    if state == State.READY and fact.state == Fact.State.REJECTED:
        raise Refused("Its fact was rejected. Accept the fact on the page of the article first.")


def _refuse_unproven(question: Question, state: str) -> None:
    version = question.current
    if state == State.READY and version is not None and not stands(version, question.fact):
        raise Refused("The article was edited since: look at its proof, and save it again.")


def _refuse_unexplained(left: Sequence[Flaw], reason: str) -> None:
    if left and not reason.strip():
        has = "a hint" if len(left) == 1 else f"{len(left)} hints"
        raise Refused(f"It has {has}: say why it may stay.", left, wants_reason=True)


def _refuse_needed(question: Question, state: str, serving: dict[UUID, str]) -> None:
    """A question that is not asked at the moment is pulled, and may be put away for good."""
    title = serving.get(question.pk)
    if title and state != State.READY and question.state == State.READY:
        raise Refused(f"The published quiz “{title}” asks this question: close that quiz first.")


def _serving(questions: Sequence[Question]) -> dict[UUID, str]:
    """The title of a published quiz for each of the questions that one asks."""
    slots = Slot.objects.filter(question__in=questions, quiz__state=Quiz.State.PUBLISHED)
    return dict(slots.order_by("-quiz__published_at").values_list("question", "quiz__title"))


def _locked(questions: Iterable[Question]) -> list[Question]:
    """Read them again and hold them: whoever publishes or edits them meanwhile has to wait."""
    ids = [question.pk for question in questions]
    return list(for_check().filter(pk__in=ids).select_for_update(of=("self",)))


def _stamp(questions: Sequence[Question], state: str, editor) -> None:
    Question.objects.filter(pk__in=[question.pk for question in questions]).update(
        state=state, last_editor=editor, edited_at=timezone.now(), changed_at=timezone.now()
    )


def _next(question: Question, version: QuestionVersion | None) -> QuestionVersion:
    """The version after this one; who says it, and how surely, stays as it was."""
    told = version or question.fact
    return QuestionVersion(
        question=question,
        number=_number_after(version),
        source=told.source,
        certainty=told.certainty,
        hints=version.hints if version else [],
        pinned=version.pinned if version else {},
    )


def _write(version: QuestionVersion, content: Content, flaws: Sequence[Flaw], editor) -> None:
    """Save the version with new options in place of those it had."""
    version.form, version.stem = content.draft.form, content.draft.stem
    version.feedback, version.flaws = content.feedback, as_rows(flaws)
    version.editor = editor
    if content.hints is not None:
        version.hints = list(content.hints)
    proofs = dict(version.question.versions.values_list("options__text", "options__fact"))
    version.save()
    version.options.all().delete()
    Option.objects.bulk_create(
        Option(
            version=version,
            position=position,
            text=option.text,
            is_key=option.is_key,
            feedback=option.feedback,
            value=option.value,
            fact_id=proofs.get(option.text),
        )
        for position, option in enumerate(content.draft.options)
    )
    _accept(version, content.accepted, editor)


def _accept(version: QuestionVersion, spellings: Sequence[str], editor) -> None:
    """Make these the further spellings of the version; who accepted one before is kept."""
    if not spellings and not AcceptedAnswer.objects.filter(version=version).exists():
        return
    known = AcceptedAnswer.objects.filter(version__question=version.question_id).order_by("pk")
    by = {answer.text: (answer.accepted_by_id, answer.accepted_at) for answer in known}
    version.accepted_answers.all().delete()
    for text in spellings:
        person, at = by.get(text, (editor.pk, timezone.now()))
        version.accepted_answers.create(text=text, accepted_by_id=person, accepted_at=at)
