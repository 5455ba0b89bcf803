import subprocess
import sys

import pytest

from articles.extraction.records import Certainty, FactKind, Reading, Span
from articles.signals import InUse, article_clearing, article_read
from quizzes.generation import writing
from quizzes.generation.records import Choice, Form, Item, Outcome
from quizzes.making.bank import set_state
from quizzes.making.drafting import save_drafts
from quizzes.models import Question, QuestionVersion
from tests.factories import BODY, ArticleFactory, QuizFactory, SlotFactory
from tests.quizzes.making import DATES, KEY, STEM, make_fact, make_question, use

pytestmark = pytest.mark.django_db
READING = Reading(BODY, "", "", (), (), (), (), ())


def item(stem=STEM, fact=0, **fields):
    choices = tuple(Choice(text, text == KEY, f"On {text}.") for text in DATES)
    return Item(
        kind=FactKind.DATE,
        form=Form.CHOICE,
        stem=stem,
        options=fields.pop("options", choices),
        evidence=(Span(0, 36),),
        certainty=Certainty.ASSERTED,
        fact=fact,
        **fields,
    )


@pytest.fixture
def article(db):
    article = ArticleFactory()
    for position in range(2):
        make_fact(article, position=position)
    return article


@pytest.fixture
def written(monkeypatch):
    """What generation writes, to be filled by the test."""
    items = []
    monkeypatch.setattr(writing, "consider", lambda reading, seed=0: Outcome(tuple(items), ()))
    return items


def read_again(article):
    article_read.send(sender=None, article=article, reading=READING)


def stems(article):
    return sorted(
        QuestionVersion.objects.filter(question__article=article).values_list("stem", flat=True)
    )


def test_save_drafts_keeps_all_of_an_item(article):
    save_drafts(article, [item(fact=1, feedback="It was a Sunday.", source="Lund", score=4.5)])

    question = Question.objects.get()
    version = question.current
    assert (question.fact.position, question.kind, question.state) == (1, "date", "draft")
    assert (question.author, question.last_editor) == (article.owner, article.owner)
    assert (question.score, question.edited_at) == (4.5, None)
    assert (version.number, version.stem, version.form) == (1, STEM, "choice")
    assert (version.feedback, version.source) == ("It was a Sunday.", "Lund")
    options = [(o.text, o.is_key, o.feedback) for o in version.options.all()]
    assert options == [(text, text == KEY, f"On {text}.") for text in DATES]


def test_save_drafts_keeps_the_hints_of_the_lint(article):
    unordered = tuple(Choice(text, text == KEY) for text in reversed(DATES))

    save_drafts(article, [item(options=unordered)])

    version = QuestionVersion.objects.get()
    assert version.is_clean
    assert [severity for _, severity, _, _ in version.flaws] == ["warning"]


def test_save_drafts_takes_as_many_queries_for_ten_items_as_for_one(
    article, django_assert_num_queries
):
    # A fact with its evidence (2), what the article knows (2), what is kept, four inserts.
    spares = (Choice("5 May 1931"),)
    many = [item(f"On what date was bridge {n} opened?", spares=spares) for n in range(20)]

    with django_assert_num_queries(10):
        save_drafts(article, [item(spares=spares)])
    with django_assert_num_queries(10):
        save_drafts(article, many[:10], many[10:])


def test_save_drafts_asks_nothing_on_a_rejected_fact(article):
    article.facts.filter(position=0).update(state="rejected")

    save_drafts(article, [item(fact=0), item("When was the bridge opened?", fact=1)])

    assert stems(article) == ["When was the bridge opened?"]


def test_save_drafts_leaves_out_what_no_column_can_hold(article):
    save_drafts(article, [item("On what date was " + "very " * 100 + "much opened?")])

    assert stems(article) == []


def test_a_reading_replaces_untouched_drafts(article, written):
    written[:] = [item("When was the bridge opened?")]
    read_again(article)
    written[:] = [item(STEM)]

    read_again(article)

    assert stems(article) == [STEM]


@pytest.mark.parametrize("touch", ["ready", "judged", "edited", "in a quiz", "used"])
def test_a_reading_keeps_what_people_touched_and_does_not_ask_it_twice(article, written, touch):
    question = make_question(fact=article.facts.first(), state="draft")
    if touch == "ready":
        set_state([question], "ready", article.owner)
    elif touch == "judged":
        set_state([question], "hidden", article.owner)
    elif touch == "edited":
        Question.objects.update(edited_at=article.created_at)
    elif touch == "in a quiz":
        SlotFactory(quiz=QuizFactory(), question=question)
    else:
        use(question)
    written[:] = [item(STEM), item("When was the bridge opened?", fact=1)]

    read_again(article)

    assert Question.objects.filter(pk=question.pk).exists()
    assert stems(article) == [STEM, "When was the bridge opened?"]


def test_clearing_an_article_takes_its_untouched_drafts(article):
    make_question(fact=article.facts.first(), state="draft")

    article_clearing.send(sender=None, article=article)

    assert not Question.objects.exists()


def test_clearing_an_article_is_refused_where_a_person_made_a_question_ready(article):
    make_question(fact=article.facts.first(), state="ready")

    with pytest.raises(InUse, match="A question that you worked on"):
        article_clearing.send(sender=None, article=article)


def test_generation_and_the_apps_load_without_the_language_model():
    code = (
        "import django, sys; django.setup(); import quizzes.generation.writing, config.urls;"
        "sys.exit('spacy' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_the_reserve_is_kept_best_first_and_shown_nowhere_else(article):
    reserve = [item("When was it?", score=1.0), item("When was the bridge opened?", score=3.0)]

    save_drafts(article, [item()], reserve)

    kept = article.questions.filter(state="spare")
    assert [question.score for question in kept] == [3.0, 1.0]
    assert [question.current.stem for question in article.questions.shown()] == [STEM]


def test_spare_options_remember_the_key_they_are_wrong_beside(article):
    save_drafts(
        article, [item(spares=(Choice("5 May 1931", feedback="No."), Choice("6 May 1931")))]
    )

    (question,) = article.questions.all()
    kept = [
        (spare.position, spare.key, spare.text, spare.feedback)
        for spare in question.spare_options.all()
    ]
    assert kept == [(0, KEY, "5 May 1931", "No."), (1, KEY, "6 May 1931", "")]
    assert question.current.options.count() == len(DATES)


def test_the_clause_is_kept_by_its_words(article):
    save_drafts(article, [item(clause=Span(0, 21))])

    assert Question.objects.get().clause == "The bridge was opened"


def test_a_reading_replaces_the_untouched_reserve_too(article, written):
    make_question(fact=article.facts.first(), state="spare")
    written[:] = [item("When was the bridge opened?")]

    read_again(article)

    assert stems(article) == ["When was the bridge opened?"]
