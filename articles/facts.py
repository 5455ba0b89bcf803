"""What an instructor does with facts; every change leaves a row in the history."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max, ProtectedError

from articles.models import Article, Evidence, Fact, Sentence
from articles.rereading import BY_READER
from articles.signals import fact_changed

RESTORED = ("kind", "statement", "answer", "source", "certainty", "state")
UNDO = "undo "


def judge(fact: Fact, state: str) -> None:
    """Give the fact a state; a fact that an edit has changed is settled by it, whatever it is."""
    if fact.state != state or fact.is_unsettled:
        fact.state = state
        save(fact, state)


@transaction.atomic
def save(fact: Fact, reason: str) -> None:
    """Save the fact as somebody wants it, and the row of its history; what changed is seen."""
    fact.before = {}
    fact._change_reason = reason  # type: ignore[attr-defined]
    fact.save()
    fact.evidence.filter(state=Evidence.State.CHANGED).update(
        state=Evidence.State.SUPPORTED, was=""
    )
    transaction.on_commit(lambda: fact_changed.send_robust(sender=Fact, fact=fact))


@transaction.atomic
def add(fact: Fact, sentence: Sentence) -> Fact:
    """Save a fact found by hand; its sentence is its proof. It is accepted from the start."""
    last = fact.article.facts.aggregate(last=Max("position"))["last"]
    fact.position = 0 if last is None else last + 1
    fact.state = Fact.State.ACCEPTED
    save(fact, "added")
    Evidence.objects.create(
        fact=fact,
        sentence=sentence,
        start=sentence.start,
        end=sentence.end,
        quote=fact.article.body[sentence.start : sentence.end],
        digest=sentence.digest,
    )
    return fact


@transaction.atomic
def undo(article: Article) -> tuple[str, Fact | None]:
    """Take back the last change to a fact of this article that is not taken back yet.

    Returns what was undone, in words, and the fact as it now stands (None where it is gone). An
    undo is itself a row of the history, which names the row that it takes back.
    """
    taken_back = set()
    changes = Fact.history.filter(article=article).exclude(history_change_reason=BY_READER)
    for change in changes.order_by("-history_id").iterator(chunk_size=50):
        reason = change.history_change_reason or ""
        if reason.startswith(UNDO):
            taken_back.add(int(reason.removeprefix(UNDO)))
        elif change.history_id not in taken_back:
            return _take_back(change)
    return "There is nothing to undo.", None


def _take_back(change) -> tuple[str, Fact | None]:
    fact = Fact.objects.get(pk=change.id)
    before = change.prev_record
    if before is None:
        return _remove(fact)
    for name in RESTORED:
        # Only what this change changed: the article may have been read again since.
        if getattr(before, name) != getattr(change, name):
            setattr(fact, name, getattr(before, name))
    save(fact, f"{UNDO}{change.history_id}")
    if before.state != change.state:
        return f"Undone: “{fact.answer}” is {fact.get_state_display()} again.", fact
    return f"Undone: the edit of “{fact.answer}”.", fact


def _remove(fact: Fact) -> tuple[str, Fact | None]:
    try:
        with transaction.atomic():
            fact.delete()
    except ProtectedError:
        return f"“{fact.answer}” stays, because a question asks for it.", fact
    return f"Undone: “{fact.answer}” is no longer a fact.", None
