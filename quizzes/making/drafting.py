"""Drafts: what generation writes about a fresh reading, saved as questions of the bank."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import groupby

from django.db import transaction
from django.db.models import Q
from django.dispatch import receiver

from articles.extraction.records import Reading
from articles.ingest import published
from articles.models import Article, Fact
from articles.signals import InUse, article_clearing, article_read, fact_changed
from quizzes.generation.lint import Draft
from quizzes.generation.records import Choice, Form, Item, key_of
from quizzes.making.bank import as_rows, for_check, recheck
from quizzes.making.hinting import drafted
from quizzes.making.linting import Known
from quizzes.making.pinning import pin
from quizzes.models import Option, Question, QuestionVersion, SpareOption

State = Question.State
MOST_IN_RESERVE = 40


@receiver(article_read, dispatch_uid="draft_questions")
def draft_questions(sender, article: Article, reading: Reading, **kwargs) -> list[Question]:
    """Replace the untouched drafts of the article by what is written about this reading.

    Whatever a person has edited, judged or used stays, and is not drafted a second time.
    """
    # Only the worker needs what writes questions, so a web process never loads it.
    from quizzes.generation.writing import consider

    outcome = consider(reading)
    with transaction.atomic():
        now = Article.objects.select_for_update().filter(pk=article.pk).first()
        if now is None or (now.body, published(now)) != (reading.text, reading.published):
            return []  # edited meanwhile: other facts stand at these positions soon
        article.questions.untouched().delete()
        return save_drafts(article, outcome.items, outcome.reserve)


@receiver(fact_changed, dispatch_uid="check_again")
def check_again(sender, fact: Fact, **kwargs) -> None:
    """Let the lint judge anew what rests on the fact.

    The words of a post may stand in the question on any actor of the article.
    """
    about = Q(article=fact.article_id) if fact.kind == Fact.Kind.ROLE else Q(fact=fact)
    recheck(for_check().filter(about))


@receiver(article_clearing, dispatch_uid="clear_drafts")
def clear_drafts(sender, article: Article, **kwargs) -> None:
    """Take the untouched drafts away; raises InUse where other questions stand on the article."""
    article.questions.untouched().delete()
    if left := article.questions.count():
        questions = "A question" if left == 1 else f"{left} questions"
        raise InUse(f"{questions} that you worked on need this article as it is.")


def save_drafts(
    article: Article, items: Iterable[Item], reserve: Iterable[Item] = ()
) -> list[Question]:
    """Save items as draft questions, and those of the reserve, with one query per table.

    `item.fact` is the position of the fact; nothing is asked on one that was rejected.
    """
    asked = article.facts.exclude(state=Fact.State.REJECTED)
    facts = {fact.position: fact for fact in asked.prefetch_related("evidence__sentence")}
    known, kept = Known.of(article), _kept(article)
    spare = sorted(reserve, key=lambda item: -item.score)[:MOST_IN_RESERVE]
    found = [(item, State.DRAFT) for item in items] + [(item, State.SPARE) for item in spare]
    fresh = [
        (item, _question(article, facts[item.fact], item, state))
        for item, state in found
        if _rests_on(item, facts) and _fits(item) and (item.stem, item.key) not in kept
    ]
    made = [(item, question, _version(question, item, known)) for item, question in fresh]
    Question.objects.bulk_create(question for _, question, _ in made)
    QuestionVersion.objects.bulk_create(version for _, _, version in made)
    Option.objects.bulk_create(
        o for item, _, version in made for o in _options(version, item, facts)
    )
    SpareOption.objects.bulk_create(
        o for item, question, _ in made for o in _spares(question, item)
    )
    return [question for _, question, _ in made]


def _kept(article: Article) -> set[tuple[str, str]]:
    """Stem and key of every version that stayed."""
    options = Option.objects.filter(version__question__article=article)
    columns = ("version__stem", "version__form", "text", "is_key", "value")
    rows = options.order_by("version", "position").values_list("version", *columns)
    return {
        (stem, key_of(Form(form), tuple(Choice(t, k, value=v) for *_, t, k, v in group)))
        for (_, stem, form), group in groupby(rows, key=lambda row: row[:3])
    }


def _rests_on(item: Item, facts: Container[int]) -> bool:
    """Whether the fact and those of all parts are there, and not rejected."""
    return item.fact in facts and all(o.fact is None or o.fact in facts for o in item.options)


def _fits(item: Item) -> bool:
    """A stem or an option that its column cannot hold is no question for people either."""
    longest = max(len(text) for option in item.options for text in (option.text, option.value))
    return len(item.stem) <= _room(QuestionVersion, "stem") and longest <= _room(Option, "text")


def _room(model, field: str) -> int:
    return model._meta.get_field(field).max_length


def _question(article: Article, fact: Fact, item: Item, state: str) -> Question:
    return Question(
        article=article,
        fact=fact,
        kind=item.kind,
        author_id=article.owner_id,
        last_editor_id=article.owner_id,
        score=item.score,
        state=state,
        clause=article.body[item.clause.start : item.clause.end] if item.clause else "",
    )


def _version(question: Question, item: Item, known: Known) -> QuestionVersion:
    draft = Draft(item.stem, item.options, item.form, item.kind)
    return QuestionVersion(
        question=question,
        form=item.form,
        stem=item.stem,
        feedback=item.feedback,
        hints=hints_of(question.fact, item),
        source=item.source[: _room(QuestionVersion, "source")],
        certainty=item.certainty,
        flaws=as_rows(known.flaws(draft, question.fact)),
        pinned=pin(known, question.fact),
        editor_id=question.author_id,
    )


# Forms with one right answer that the question does not quote the proof of.
BLANKED = (Form.CHOICE, Form.TYPED, Form.SOURCE)


def hints_of(fact: Fact, item: Item) -> list[str]:
    """Where to read, and the proving sentence as far as it gives nothing away."""
    proof = next(iter(fact.evidence.all()), None)
    if proof is None or proof.sentence is None:
        return []
    quote = proof.quote if item.form in BLANKED else ""
    return drafted(proof.sentence.paragraph, quote, item.key if quote else "")


def _options(version: QuestionVersion, item: Item, facts: dict[int, Fact]) -> list[Option]:
    return [
        _option(version, position, choice, facts) for position, choice in enumerate(item.options)
    ]


def _option(
    version: QuestionVersion, position: int, choice: Choice, facts: dict[int, Fact]
) -> Option:
    return Option(
        version=version,
        position=position,
        text=choice.text,
        is_key=choice.is_key,
        feedback=choice.feedback[: _room(Option, "feedback")],
        value=choice.value,
        fact=facts[choice.fact] if choice.fact is not None else None,
    )


def _spares(question: Question, item: Item) -> list[SpareOption]:
    room = _room(Option, "text")
    fitting = [choice for choice in item.spares if len(choice.text) <= room]
    return [
        SpareOption(
            question=question,
            position=position,
            key=item.key,
            text=choice.text,
            feedback=choice.feedback[: _room(SpareOption, "feedback")],
        )
        for position, choice in enumerate(fitting)
    ]
