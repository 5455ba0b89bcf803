import pytest

from articles import facts
from quizzes.making.bank import Refused, add_question, for_check, recheck, save_question, set_state
from quizzes.models import Question, Slot
from tests.factories import InstructorFactory, QuizFactory, SlotFactory
from tests.quizzes.making import DATES, KEY, STEM, content, make_fact, make_question, use

pytestmark = pytest.mark.django_db
BROKEN = "When was it opened?"


def texts(version):
    return [option.text for option in version.options.all()]


def test_save_question_changes_an_unused_version_in_place():
    question, editor = make_question(state="draft"), InstructorFactory()

    version = save_question(
        question, content(texts=(KEY, "4 May 1931", "5 May 1931")), editor, "draft"
    )

    question.refresh_from_db()
    assert question.versions.count() == 1
    assert version.number == 1
    assert texts(version) == [KEY, "4 May 1931", "5 May 1931"]
    assert version.key.text == KEY
    assert (question.author, question.last_editor) == (question.article.owner, editor)
    assert question.edited_at is not None


def test_save_question_leaves_a_used_version_alone():
    question = make_question()
    asked = use(question)

    version = save_question(
        question, content(stem="When was the bridge opened?"), question.author, "ready"
    )

    asked.version.refresh_from_db()
    assert version.number == 2
    assert (asked.version.number, asked.version.stem) == (1, STEM)
    assert texts(asked.version) == list(DATES)


def test_save_question_makes_a_version_while_a_published_quiz_asks_it():
    question = make_question()
    SlotFactory(quiz=QuizFactory(published=True), question=question)

    assert save_question(question, content(), question.author, "ready").number == 2


def test_save_question_refuses_ready_with_a_blocking_flaw_and_changes_nothing():
    question = make_question()

    with pytest.raises(Refused) as refused:
        save_question(question, content(stem=BROKEN), question.author, "ready")

    question.refresh_from_db()
    assert {flaw.field for flaw in refused.value.flaws} == {"stem"}
    assert (question.current.stem, question.state) == (STEM, "ready")


def test_save_question_keeps_a_flawed_draft_with_its_flaws():
    question = make_question(state="draft")

    version = save_question(question, content(stem=BROKEN), question.author, "draft")

    assert version.stem == BROKEN
    assert not version.is_clean


def test_save_question_refuses_draft_while_a_published_quiz_asks_it():
    question = make_question()
    SlotFactory(quiz=QuizFactory(published=True, title="Bridges"), question=question)

    with pytest.raises(Refused, match="Bridges"):
        save_question(question, content(), question.author, "draft")


def test_a_new_version_keeps_who_says_it_and_how_surely():
    question = make_question()
    question.versions.update(source="the ferry company", certainty="B")
    use(question)

    version = save_question(question, content(), question.author, "draft")

    assert (version.number, version.source, version.certainty) == (2, "the ferry company", "B")


def test_add_question_writes_version_and_options():
    fact, author = make_fact(), InstructorFactory()

    question = add_question(fact, content(feedback="Look at the date."), author, "ready")

    assert (question.state, question.author, question.kind) == ("ready", author, fact.kind)
    assert (question.current.feedback, texts(question.current)) == (
        "Look at the date.",
        list(DATES),
    )


def test_set_state_makes_only_clean_questions_ready():
    sound = make_question(state="draft")
    broken = make_question(article=sound.article, stem=BROKEN, state="draft")

    judged = set_state([sound, broken], "ready", sound.author)

    sound.refresh_from_db()
    broken.refresh_from_db()
    assert (judged.changed, [question for question, _ in judged.refused]) == (1, [broken])
    assert (sound.state, broken.state) == ("ready", "draft")


def test_set_state_does_not_hide_what_a_published_quiz_asks():
    question = make_question()
    SlotFactory(quiz=QuizFactory(published=True), question=question)

    judged = set_state([question], "hidden", question.author)

    question.refresh_from_db()
    assert (judged.changed, question.state) == (0, "ready")


def test_set_state_makes_nothing_ready_on_a_rejected_fact():
    question = make_question(fact=make_fact(state="rejected"), state="draft")

    judged = set_state([question], "ready", question.author)

    question.refresh_from_db()
    assert (judged.changed, question.state) == (0, "draft")
    assert "rejected" in judged.refused[0][1].reason


def test_save_question_makes_nothing_ready_on_a_rejected_fact():
    question = make_question(fact=make_fact(state="rejected"), state="draft")

    with pytest.raises(Refused, match="rejected"):
        save_question(question, content(), question.author, "ready")

    assert save_question(question, content(), question.author, "draft").stem == STEM


def test_add_question_makes_nothing_ready_on_a_rejected_fact():
    fact = make_fact(state="rejected")

    with pytest.raises(Refused, match="rejected"):
        add_question(fact, content(), InstructorFactory(), "ready")

    assert not Question.objects.exists()


def test_an_edited_fact_has_its_questions_checked_again(django_capture_on_commit_callbacks):
    question = make_question()
    flaw = ["X", "error", "An old finding.", "stem"]
    question.versions.update(flaws=[flaw])
    other = make_question()
    other.versions.update(flaws=[flaw])

    with django_capture_on_commit_callbacks(execute=True):
        facts.save(question.fact, "edited")

    found = {q.pk: q.current.flaws for q in Question.objects.all()}
    assert found == {question.pk: [], other.pk: [flaw]}


def test_an_edited_post_has_all_of_its_article_checked_again(django_capture_on_commit_callbacks):
    question = make_question()
    question.versions.update(flaws=[["X", "error", "An old finding.", "stem"]])
    post = make_fact(question.article, kind="role")

    with django_capture_on_commit_callbacks(execute=True):
        facts.save(post, "edited")

    assert Question.objects.get().current.flaws == []


def test_set_state_refuses_a_question_without_a_version():
    question = make_question(state="draft")
    question.versions.all().delete()

    assert set_state([question], "ready", question.author).changed == 0


def test_set_state_takes_as_many_queries_for_ten_as_for_two(django_assert_num_queries):
    first = make_question(state="draft")
    questions = [first, *(make_question(first.article, state="draft") for _ in range(9))]

    for some in (questions[:2], questions):
        # A savepoint (2), the questions with all that a check reads (4), published quizzes, hints
        # overruled before, what the article knows (2), and the change.
        with django_assert_num_queries(11):
            set_state(some, "ready", first.author)


def test_recheck_keeps_what_the_lint_says_now():
    question = make_question(stem=BROKEN)
    assert question.current.is_clean

    recheck(for_check())

    question = Question.objects.get()
    assert not question.current.is_clean


def test_untouched_are_drafts_that_nobody_edited_judged_or_used():
    untouched = make_question(state="draft")
    judged, edited, slotted, used, _ready = (make_question(state="draft") for _ in range(5))
    set_state([judged], "hidden", judged.author)
    set_state([judged], "draft", judged.author)
    save_question(edited, content(), edited.author, "draft")
    Slot.objects.create(quiz=QuizFactory(), question=slotted, position=1)
    use(used)
    set_state([_ready], "ready", _ready.author)

    assert list(Question.objects.untouched()) == [untouched]
