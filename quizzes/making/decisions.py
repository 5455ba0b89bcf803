"""Checking questions one by one: each decision is one row, and undoing it is one more.

Every change goes through `bank`, so whatever holds there holds here. A question that somebody
else changed meanwhile is left as it is.
"""

from __future__ import annotations

from itertools import groupby

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Article
from quizzes.generation.lint import Draft, Flaw
from quizzes.generation.lint.sets import go_together
from quizzes.generation.records import Choice, Form
from quizzes.generation.repairs import Repair, mend, offers, taken_over
from quizzes.generation.repairs.swaps import next_best
from quizzes.generation.spellings import fold
from quizzes.making import bank
from quizzes.making.bank import Content, Refused, Stale, for_check, refuse_stale
from quizzes.making.linting import Known, draft_of, item_of, judged
from quizzes.models import Decision, Option, Question, QuestionVersion

State = Question.State
Action = Decision.Action
NOTHING = "There is nothing to undo."
# Forms that have one right option and wrong ones beside it.
SWAPPED = (Form.CHOICE, Form.CLOZE)


@transaction.atomic
def judge(question: Question, action: str, person, *, seen: str = "", reason: str = "") -> Question:
    """Accept or reject; raises Refused, Stale among them, and changes nothing then."""
    before = _held(question)
    refuse_stale(before, seen)
    state = State.READY if action == Action.ACCEPT else State.HIDDEN
    judged = bank.set_state([before], state, person, reason)
    for _, refusal in judged.refused:
        raise refusal
    return _decided(before, action, person)


@transaction.atomic
def edit(
    question: Question, content: Content, person, state: str, *, seen: str = "", reason: str = ""
) -> Question:
    """Save what was typed as the next version."""
    before = _held(question)
    bank.save_question(question, content, person, state, reason=reason, seen=seen, keep=True)
    return _decided(before, Action.EDIT, person)


@transaction.atomic
def swap(question: Question, place: int, person, *, seen: str = "") -> tuple[Question, str]:
    """Put the next best safe wrong option at this place; returns the question and its text."""
    before = _held(question)
    refuse_stale(before, seen)
    version = before.current
    draft = draft_of(version, before.kind) if version else None
    if version is None or draft is None or not 0 <= place < len(draft.options):
        raise Refused("There is no such option.")
    if draft.form not in SWAPPED:
        raise Refused("This form of question has no wrong options to swap.")
    if draft.options[place].is_key:
        raise Refused("That is the right answer: edit the question to change it.")
    context = Known.of(before.article).context(before.fact)
    better = next_best(draft, place, context, spares_of(before))
    if better is None:
        raise Refused("There is no other safe wrong option for this question.")
    bank.save_question(before, _content(version, better), person, _not_ready(before), keep=True)
    (new,) = {option.text for option in better.options} - {option.text for option in draft.options}
    return _decided(before, Action.SWAP, person), new


def offers_of(question: Question) -> list[tuple[Flaw, tuple[Repair, ...]]]:
    """The flaws found at the last check, each with the repairs that would help now."""
    flaws, version = bank.stored_flaws(question), question.current
    if not flaws or version is None:
        return [(flaw, ()) for flaw in flaws]
    context = Known.of(question.article).context(question.fact)
    return offers(_draft(question, version), context, flaws, spares_of(question))


@transaction.atomic
def repair(question: Question, name: str, person, *, seen: str = "") -> Question:
    """Mend a flaw by the repair of this name; the mended text is the next version."""
    before = _held(question)
    refuse_stale(before, seen)
    version = before.current
    context = Known.of(before.article).context(before.fact)
    draft = _draft(before, version) if version else None
    better = mend(name, draft, context, spares_of(before)) if draft else None
    if version is None or better is None:
        raise Refused("That repair does not help any more.")
    whole = taken_over(draft_of(version, before.kind), better)
    bank.save_question(before, _content(version, whole), person, _not_ready(before), keep=True)
    return _decided(before, Action.EDIT, person)


def _content(version: QuestionVersion, draft: Draft) -> Content:
    """What the version holds, with the draft in place of its own words."""
    spellings = tuple(answer.text for answer in version.accepted_answers.all())
    return Content(draft, version.feedback, spellings)


def _draft(question: Question, version: QuestionVersion) -> Draft:
    return judged(draft_of(version, question.kind))


def _not_ready(question: Question) -> str:
    """A mended draft stays a draft; what was ready has to pass again."""
    return question.state if question.state in bank.CHOOSABLE else State.DRAFT


def spares_of(question: Question) -> tuple[Choice, ...]:
    """Wrong options for the present key: those kept at generation, then those shown before.

    Whatever was shown longest ago comes first among the latter, so that nothing comes back soon.
    Two queries, whatever was fetched.
    """
    rows = Option.objects.filter(version__question=question).order_by("version__number", "position")
    shown = [list(group) for _, group in groupby(rows.select_related("version"), _version_of)]
    if not shown or shown[-1][0].version.form not in SWAPPED:
        return ()
    key = _key_of(shown[-1])
    found = {
        fold(spare.text): Choice(spare.text, feedback=spare.feedback)
        for spare in question.spare_options.all()
        if fold(spare.key) == key
    }
    for options in shown:
        for option in options if _key_of(options) == key else ():
            if not option.is_key:
                found.pop(fold(option.text), None)
                found[fold(option.text)] = Choice(option.text, feedback=option.feedback)
    return tuple(found.values())


def _version_of(option: Option) -> int:
    return option.version_id


def _key_of(options: list[Option]) -> str:
    return next((fold(option.text) for option in options if option.is_key), "")


@transaction.atomic
def bring(question: Question, person) -> Question:
    """Bring another question of this kind out of the reserve: the best that repeats none shown.

    It may ask the same as `question` where that was rejected.
    """
    Article.objects.select_for_update().get(pk=question.article_id)
    of_article = _with_proof().filter(question__article=question.article_id)
    standing = of_article.filter(question__state__in=(State.DRAFT, State.READY))
    shown = [item_of(version) for version in standing]
    reserve = of_article.filter(question__state=State.SPARE, question__kind=question.kind)
    for version in reserve.order_by("-question__score", "question__created_at"):
        item = item_of(version)
        if go_together(item, shown):
            before = _held(version.question)
            bank.set_state([before], State.DRAFT, person)
            return _decided(before, Action.BRING, person)
    kind = question.get_kind_display()
    raise Refused(f"There is no other {kind} question in reserve that repeats none of these.")


def _with_proof():
    versions = QuestionVersion.objects.newest().select_related("question__fact")
    return versions.prefetch_related("options", "question__fact__evidence")


@transaction.atomic
def undo(article: Article, person) -> tuple[str, Question | None]:
    """Take back this person's last decision on the article that still stands.

    Returns what was done, in words, and the question as it is now. Where somebody changed it
    since, it stays, and the next undo goes on with the decision before.
    """
    mine = Decision.objects.filter(article=article, person=person, undoes=None, undone_by=None)
    last = mine.select_related("question").order_by("-pk").first()
    if last is None:
        return NOTHING, None
    question = _held(last.question)
    try:
        _refuse_changed(question, last)
        _restore(question, last, person)
    except Refused as refusal:
        return refusal.reason, _decided(question, Action.PASS, person, last)
    told = f"Undone: “{question}” is {last.get_state_before_display()} again."
    if last.state_before == last.state_after:
        told = f"Undone: “{question}” is as it was before."
    return told, _decided(question, Action.UNDO, person, last)


def _refuse_changed(question: Question, last: Decision) -> None:
    if question.state != last.state_after or _as_numbered(question) != last.version_after:
        raise Stale(question)


def _as_numbered(question: Question) -> int:
    """The number of the newest version; that of the version it repeats where an undo wrote it."""
    undone = question.decisions.filter(action=Action.UNDO).exclude(
        undoes__version_before=F("undoes__version_after")
    )
    repeats = dict(undone.values_list("version_after", "undoes__version_before"))
    number = _number(question)
    while (older := repeats.get(number, number)) < number:
        number = older
    return number


def _restore(question: Question, last: Decision, person) -> None:
    """Give the question its state and its text before `last`; a text comes as a new version."""
    if last.version_before != last.version_after:
        older = question.versions.get(number=last.version_before)
        bank.write_again(question, older, person, last.state_before)
    elif last.state_before == State.SPARE:
        bank.put_back(question)
    else:
        for _, refusal in bank.set_state([question], last.state_before, person).refused:
            raise refusal
    # Untouched again, where it was: a new reading of the article may then replace it.
    Question.objects.filter(pk=question.pk).update(edited_at=last.edited_before)


def _held(question: Question) -> Question:
    return for_check().select_for_update(of=("self",)).get(pk=question.pk)


def _decided(before: Question, action: str, person, undoes: Decision | None = None) -> Question:
    """Write the decision down; `before` is the question as it was. Returns it as it is."""
    after = for_check().get(pk=before.pk)
    Decision.objects.create(
        article=before.article,
        question=before,
        person=person,
        action=action,
        at=timezone.now(),
        state_before=before.state,
        state_after=after.state,
        version_before=_number(before),
        version_after=_number(after),
        edited_before=before.edited_at,
        undoes=undoes,
    )
    return after


def _number(question: Question) -> int:
    return question.current.number if question.current else 0
