"""What is decided on the workbench, and how it is taken back."""

import pytest

from quizzes.making import bank, decisions
from quizzes.making.bank import Refused, Stale, mark_of
from quizzes.models import Decision, Override, Question, SpareOption
from tests.factories import InstructorFactory, QuizFactory, SlotFactory
from tests.quizzes.making import DATES, KEY, STEM, content, make_fact, make_question

pytestmark = pytest.mark.django_db
UNORDERED = DATES[::-1]
WHY = "The order tells a story."


@pytest.fixture
def question(db):
    return make_question(state="draft")


@pytest.fixture
def person(question):
    return question.author


def spare(question, *texts, key=KEY):
    return SpareOption.objects.bulk_create(
        SpareOption(question=question, position=place, key=key, text=text, feedback=f"Not {text}.")
        for place, text in enumerate(texts)
    )


def now(question):
    question = bank.for_check().get(pk=question.pk)
    options = [(option.text, option.is_key) for option in question.current.options.all()]
    return question.state, question.current.stem, options


def written(question):
    rows = Decision.objects.filter(question=question).order_by("pk")
    return list(rows.values_list("action", "state_before", "state_after"))


@pytest.mark.parametrize(("action", "state"), [("accept", "ready"), ("reject", "hidden")])
def test_judge_changes_the_state_and_writes_the_decision_down(question, person, action, state):
    judged = decisions.judge(question, action, person)

    assert judged.state == state
    assert written(question) == [(action, "draft", state)]


def test_judge_refuses_what_the_lint_blocks_and_writes_nothing(person):
    broken = make_question(stem="When was it opened?", state="draft")

    with pytest.raises(Refused) as refused:
        decisions.judge(broken, "accept", person)

    assert not refused.value.wants_reason
    assert (now(broken)[0], written(broken)) == ("draft", [])


def test_a_blocking_flaw_is_not_overruled_by_any_reason(person):
    broken = make_question(stem="When was it opened?", state="draft")

    with pytest.raises(Refused):
        decisions.judge(broken, "accept", person, reason=WHY)

    assert now(broken)[0] == "draft"
    assert not Override.objects.exists()


def test_a_hint_is_overruled_for_a_reason_that_is_kept(person):
    hinted = make_question(texts=UNORDERED, state="draft")

    with pytest.raises(Refused) as refused:
        decisions.judge(hinted, "accept", person, reason="  ")
    decisions.judge(hinted, "accept", person, reason=WHY)

    assert refused.value.wants_reason
    override = Override.objects.get()
    assert (override.question, override.version, override.person) == (hinted, 1, person)
    assert (override.code, override.reason) == ("W9", WHY)
    assert override.message == "The dates are not in order of time."


def test_a_hint_that_was_overruled_once_asks_for_no_second_reason(person):
    hinted = make_question(texts=UNORDERED, state="draft")
    decisions.judge(hinted, "accept", person, reason=WHY)
    decisions.judge(hinted, "reject", person)

    decisions.judge(hinted, "accept", person)

    assert now(hinted)[0] == "ready"
    assert Override.objects.count() == 1


def test_judge_leaves_alone_what_a_colleague_changed_meanwhile(question, person):
    seen = mark_of(question)
    colleague = InstructorFactory(username="Olga")
    bank.set_state([question], "hidden", colleague)

    with pytest.raises(Stale) as stale:
        decisions.judge(question, "accept", person, seen=seen)

    assert stale.value.reason.startswith("Olga changed this question meanwhile")
    assert now(question)[0] == "hidden"


def test_edit_makes_the_next_version_and_keeps_the_one_before(question, person):
    decisions.edit(question, content("When was the bridge opened?"), person, "draft")

    stems = question.versions.order_by("number").values_list("stem", flat=True)
    assert list(stems) == [STEM, "When was the bridge opened?"]
    assert written(question) == [("edit", "draft", "draft")]


def test_swap_shows_the_first_spare_with_its_feedback_in_order(question, person):
    spare(question, "5 May 1931", "6 May 1931")

    _, text = decisions.swap(question, 2, person)

    assert text == "5 May 1931"
    state, stem, options = now(question)
    assert (state, stem) == ("draft", STEM)
    assert options == [("2 May 1931", False), (KEY, True), ("5 May 1931", False)]
    assert question.current.options.count() == 3


def test_swap_goes_through_all_spares_before_an_option_comes_back(question, person):
    spare(question, "5 May 1931", "6 May 1931")

    shown = [decisions.swap(question, 2, person)[1] for _ in range(4)]

    assert shown == ["5 May 1931", "6 May 1931", "3 June 1931", "5 May 1931"]


@pytest.mark.parametrize(
    ("place", "told"),
    [(1, "That is the right answer"), (7, "no such option"), (-1, "no such option")],
    ids=["the-key", "too-far", "nonsense"],
)
def test_swap_refuses_other_places(question, person, place, told):
    spare(question, "5 May 1931")

    with pytest.raises(Refused, match=told):
        decisions.swap(question, place, person)


def test_swap_says_so_where_there_is_nothing_safe_left(question, person):
    spare(question, KEY, "May 1931")

    with pytest.raises(Refused, match="no other safe wrong option"):
        decisions.swap(question, 0, person)

    assert question.versions.count() == 1


def test_a_spare_is_not_offered_beside_another_key(question, person):
    spare(question, "5 May 1931", key="4 May 1931")

    with pytest.raises(Refused):
        decisions.swap(question, 0, person)


def reserve(question, stem, score, kind="date"):
    fact = make_fact(question.article, position=score, kind=kind)
    years = ("1930", "1931", "1932")
    return make_question(fact=fact, stem=stem, state="spare", score=score, texts=years, key="1931")


def test_bring_takes_the_best_of_the_same_kind_that_repeats_none(question, person):
    reserve(question, STEM, 9)
    reserve(question, "Who drew the plans?", 8, kind="actor")
    best = reserve(question, "In what year did Ada Lund draw the plans?", 7)
    reserve(question, "In what year did Ada Lund leave?", 6)

    brought = decisions.bring(question, person)

    assert brought == best
    assert (brought.state, brought.edited_at is None) == ("draft", False)


def test_bring_may_ask_the_same_where_that_was_rejected(question, person):
    same = reserve(question, STEM, 9)
    decisions.judge(question, "reject", person)

    assert decisions.bring(question, person) == same


def test_bring_says_so_where_the_reserve_is_empty(question, person):
    with pytest.raises(Refused, match="no other date question in reserve"):
        decisions.bring(question, person)


def test_undo_takes_back_one_decision_after_the_other(question, person):
    other = make_question(question.article, state="draft")
    decisions.judge(question, "accept", person)
    decisions.judge(other, "reject", person)

    assert decisions.undo(question.article, person)[1] == other
    assert (now(question)[0], now(other)[0]) == ("ready", "draft")
    assert decisions.undo(question.article, person)[1] == question
    assert now(question)[0] == "draft"
    assert decisions.undo(question.article, person) == ("There is nothing to undo.", None)


def test_undo_makes_an_untouched_draft_untouched_again(question, person):
    decisions.judge(question, "reject", person)

    decisions.undo(question.article, person)

    assert Question.objects.untouched().get() == question


def test_undo_writes_the_older_text_as_the_newest_version(question, person):
    before = now(question)
    spare(question, "5 May 1931")
    decisions.edit(question, content("When was the bridge opened?"), person, "ready")
    decisions.swap(question, 0, person)

    decisions.undo(question.article, person)
    assert now(question)[:2] == ("ready", "When was the bridge opened?")
    decisions.undo(question.article, person)

    assert now(question) == before
    numbers = question.versions.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5]
    assert [action for action, _, _ in written(question)] == ["edit", "swap", "undo", "undo"]


def test_undo_puts_a_brought_question_back_into_the_reserve(question, person):
    best = reserve(question, "In what year did Ada Lund draw the plans?", 7)
    decisions.bring(question, person)

    told, _ = decisions.undo(question.article, person)

    assert "is in reserve again" in told
    assert now(best)[0] == "spare"
    assert best in Question.objects.untouched()


def test_undo_leaves_what_a_colleague_changed_since_and_goes_on_after_it(question, person):
    other = make_question(question.article, state="draft")
    decisions.judge(other, "reject", person)
    decisions.judge(question, "accept", person)
    bank.set_state([question], "draft", InstructorFactory(username="Olga"))

    told, _ = decisions.undo(question.article, person)
    assert told.startswith("Olga changed this question meanwhile")
    assert now(question)[0] == "draft"
    decisions.undo(question.article, person)

    assert now(other)[0] == "draft"


def test_undo_is_for_ones_own_decisions_only(question, person):
    decisions.judge(question, "accept", person)

    assert decisions.undo(question.article, InstructorFactory())[1] is None
    assert now(question)[0] == "ready"


def test_undo_says_why_where_a_published_quiz_asks_the_question(question, person):
    decisions.judge(question, "accept", person)
    SlotFactory(quiz=QuizFactory(title="Bridges", published=True), question=question)

    told, _ = decisions.undo(question.article, person)

    assert "“Bridges” asks this question" in told
    assert now(question)[0] == "ready"


def test_repair_saves_the_mended_text_as_the_next_version(person):
    hinted = make_question(texts=UNORDERED, state="draft")

    decisions.repair(hinted, "order", person)

    assert [text for text, _ in now(hinted)[2]] == list(DATES)
    assert hinted.versions.count() == 2
    assert written(hinted) == [("edit", "draft", "draft")]
    decisions.undo(hinted.article, person)
    assert [text for text, _ in now(hinted)[2]] == list(UNORDERED)


def test_repair_swaps_the_odd_one_for_a_spare(person):
    odd = make_question(texts=("2 May 1931", KEY, "June 1931"), state="draft")
    spare(odd, "5 May 1931")

    decisions.repair(odd, "swap", person)

    assert [text for text, _ in now(odd)[2]] == ["2 May 1931", KEY, "5 May 1931"]


@pytest.mark.parametrize("name", ["order", "magic", ""])
def test_repair_refuses_what_would_not_help(question, person, name):
    with pytest.raises(Refused, match="does not help"):
        decisions.repair(question, name, person)

    assert question.versions.count() == 1


def test_offers_of_a_question_name_what_would_help(person):
    hinted = make_question(texts=UNORDERED, state="draft")
    bank.recheck(bank.for_check())

    ((flaw, repairs),) = decisions.offers_of(bank.for_check().get(pk=hinted.pk))

    assert (flaw.code, [repair.name for repair in repairs]) == ("W9", ["order"])
