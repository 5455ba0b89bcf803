import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from quizzes.making import bank
from quizzes.marks.rulings import answer_after, rehearse
from quizzes.marks.scoring import scores
from quizzes.models import Attempt, Dispute, QuestionVersion, Quiz, Ruling
from tests.factories import InstructorFactory, SlotFactory, StudentFactory
from tests.quizzes.making import content, sit
from tests.quizzes.making import make_question as make_bank_question
from tests.quizzes.sitting import post_answer, start

pytestmark = pytest.mark.django_db
REASON = "The plaque gives both days."
SWAP = {"hx-request": "true", "hx-target": "ruling"}


@pytest.fixture
def taken(published):
    """Both questions of the quiz taken by three students: 2, 1 and 0 right."""
    for username, answers in [
        ("Anna", (True, True)),
        ("Bo", (False, True)),
        ("Cy", (False, False)),
    ]:
        sit(published, StudentFactory(username=username), answers)
    return published


@pytest.fixture
def version(taken):
    """The first question: its key is 3 May 1931, and the wrong answers gave 2 May 1931."""
    return taken.slots.get(position=1).question.current


def address(quiz, version):
    return reverse("quizzes:quiz_ruling", args=[quiz.pk, version.pk])


def wanted(version, decision="accept", text="2 May 1931", **extra):
    data = {"decision": decision, "reason": REASON}
    if decision in ("accept", "key"):
        data["option"] = version.options.get(text=text).pk
    return data | extra


def percentages(quiz):
    attempts = quiz.attempts.select_related("student")
    found = scores(attempts)
    return {one.student.username: float(found[one.pk].percentage) for one in attempts}


def decide(client, quiz, version, **data):
    """Rehearse, then decide what was rehearsed."""
    page = client.post(address(quiz, version), data | {"rehearse": "1"})
    return client.post(
        address(quiz, version),
        data | {"decide": "1", "rehearsed": page.context.get("fingerprint", "")},
    )


@pytest.mark.parametrize(
    ("decision", "after"),
    [
        ("stands", {"Anna": 100, "Bo": 50, "Cy": 0}),
        ("accept", {"Anna": 100, "Bo": 100, "Cy": 50}),
        ("key", {"Anna": 50, "Bo": 100, "Cy": 50}),
        ("full", {"Anna": 100, "Bo": 100, "Cy": 50}),
        ("drop", {"Anna": 100, "Bo": 100, "Cy": 0}),
    ],
)
def test_rehearsal_tells_what_the_ruling_then_does(client, taken, version, decision, after):
    before = percentages(taken)

    page = client.post(address(taken, version), wanted(version, decision))

    moves = page.context["rehearsal"].moves
    assert percentages(taken) == before == {"Anna": 100, "Bo": 50, "Cy": 0}
    assert not Ruling.objects.exists()
    told = {move.attempt.student.username: float(move.after) for move in moves}
    assert told == {name: then for name, then in after.items() if then != before[name]}
    assert page.context["rehearsal"].same == 3 - len(told)

    decide(client, taken, version, **wanted(version, decision))

    assert percentages(taken) == after


def test_decision_that_only_improves_lowers_nobody(client, taken, version):
    decide(client, taken, version, **wanted(version, "key", only_improves="on"))

    assert percentages(taken) == {"Anna": 100, "Bo": 100, "Cy": 50}


def test_restoring_takes_all_rulings_back(client, taken, version):
    decide(client, taken, version, **wanted(version, "full"))

    decide(client, taken, version, **wanted(version, "restore"))

    assert percentages(taken) == {"Anna": 100, "Bo": 50, "Cy": 0}
    assert [ruling.decision for ruling in Ruling.objects.all()] == ["full", "restore"]


def test_ruling_is_kept_with_who_and_why(client, taken, version):
    response = decide(client, taken, version, **wanted(version))

    assertRedirects(response, reverse("quizzes:quiz_disputes", args=[taken.pk]))
    ruling = Ruling.objects.get()
    assert (ruling.quiz, ruling.version, ruling.by) == (taken, version, taken.owner)
    assert (ruling.reason, ruling.option.text) == (REASON, "2 May 1931")


def test_nothing_is_decided_that_was_not_rehearsed(client, taken, version):
    data = wanted(version, "full", decide="1")

    without = client.post(address(taken, version), data)
    changed = client.post(address(taken, version), data | {"rehearsed": "drop|||0"})

    assert not Ruling.objects.exists()
    for page in (without, changed):
        assertContains(page, "Nothing is stored yet.")


def test_decision_sent_twice_is_stored_once(client, taken, version):
    for _ in range(2):
        decide(client, taken, version, **wanted(version))

    assert Ruling.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"option": ""}, "Say which answer."),
        ({"option": "0"}, "Select a valid choice"),
        ({"reason": " "}, "This field is required."),
        ({"decision": "pardon"}, "Select a valid choice"),
    ],
    ids=["no-answer", "strange-answer", "no-reason", "strange-decision"],
)
def test_incomplete_ruling_is_asked_again_with_what_was_typed(client, taken, version, change, told):
    page = client.post(address(taken, version), wanted(version) | change)

    assertContains(page, told)
    assert page.context["form"]["reason"].value() == change.get("reason", REASON)
    assert "rehearsal" not in page.context


def test_option_of_another_question_is_refused(client, taken, version):
    other = taken.slots.get(position=2).question.current.options.first()

    page = client.post(address(taken, version), wanted(version, option=other.pk))

    assertContains(page, "Select a valid choice")


def test_rehearsal_by_htmx_swaps_in_the_form_only(client, taken, version):
    page = client.post(address(taken, version), wanted(version), headers=SWAP)

    assertContains(page, "2 attempts would move")
    assertContains(page, "Bo")
    assertContains(page, "+50")
    assertNotContains(page, "Anna")
    assertNotContains(page, "<html")


def test_typed_question_names_the_answer_in_words(client, taken):
    question = make_bank_question(taken.article, "Who drew the plans?", ("Ada Lund",), "Ada Lund")
    question.versions.update(form="typed")
    SlotFactory(quiz=taken, question=question, position=3)
    attempt = sit(taken, StudentFactory(username="Di"), (False, False, False))
    attempt.steps.filter(question__position=3).update(option=None, answer="A. Lund")

    decide(client, taken, question.current, decision="accept", text=" A.  Lund ", reason=REASON)

    assert Ruling.objects.get().text == "A. Lund"
    assert percentages(taken)["Di"] == pytest.approx(33.3)


def test_page_shows_proof_reports_and_answers(client, taken, version):
    asked = Attempt.objects.get(student__username="Bo").questions.get(version=version)
    Dispute.objects.create(
        question=asked, reason="two", words="I saw it.", quote="Both days.", at=timezone.now()
    )

    page = client.get(address(taken, version))

    assertContains(page, '<mark class="proof">')
    assertContains(page, "More than one answer is right.")
    assertContains(page, "I saw it.")
    assertContains(page, "<blockquote>Both days.</blockquote>")
    assert page.context["answers"] == [("2 May 1931", 2), ("3 May 1931", 1)]


def test_list_has_what_is_to_be_answered_first(client, taken):
    second = taken.slots.get(position=2).question.current
    for name, reason in [("Anna", "key"), ("Bo", "two"), ("Cy", "two")]:
        asked = Attempt.objects.get(student__username=name).questions.get(version=second)
        Dispute.objects.create(question=asked, reason=reason, at=timezone.now())

    page = client.get(reverse("quizzes:quiz_disputes", args=[taken.pk]))

    first, last = page.context["cases"]
    assert (first.version, first.attempts, len(first.unanswered)) == (second, 3, 3)
    assert first.reasons == [
        ("More than one answer is right", 2),
        ("The answer counted as right is wrong", 1),
    ]
    assert last.disputes == []
    assertContains(page, "3 to answer")


def test_report_is_answered_by_the_next_ruling(client, taken, version):
    asked = Attempt.objects.get(student__username="Bo").questions.get(version=version)
    Dispute.objects.create(question=asked, reason="key", at=timezone.now())

    decide(client, taken, version, **wanted(version, "stands"))

    page = client.get(reverse("quizzes:quiz_disputes", args=[taken.pk]))
    assertNotContains(page, "to answer")
    assertContains(page, "the key stands")


def test_editing_a_question_moves_nobody_and_a_ruling_on_its_old_version_does(
    client, taken, version
):
    bank.save_question(version.question, content(key="2 May 1931"), taken.owner, "ready")
    assert percentages(taken) == {"Anna": 100, "Bo": 50, "Cy": 0}

    decide(client, taken, version, **wanted(version, "key"))

    assert percentages(taken) == {"Anna": 50, "Bo": 100, "Cy": 50}
    assert QuestionVersion.objects.filter(question=version.question).count() == 2


@pytest.mark.parametrize("name", ["quiz_disputes", "quiz_ruling"])
def test_other_instructors_get_404(client, taken, version, name):
    client.force_login(InstructorFactory())
    args = [taken.pk] if name == "quiz_disputes" else [taken.pk, version.pk]
    url = reverse(f"quizzes:{name}", args=args)

    assert client.get(url).status_code == 404
    if name == "quiz_ruling":
        assert client.post(url, wanted(version, "full")).status_code == 404
    assert client.put(url).status_code in (404, 405)


def test_ruling_on_a_question_of_another_quiz_is_404(client, taken, version):
    other = Quiz.objects.create(title="Another", owner=taken.owner)

    assert client.get(address(other, version)).status_code == 404


@pytest.mark.parametrize("more", [0, 6])
def test_rehearsal_takes_as_many_queries_for_many_attempts(
    client, taken, version, django_assert_num_queries, more
):
    for _ in range(more):
        sit(taken, StudentFactory(), (False, True))
    ruling = Ruling(quiz=taken, version=version, decision="full", at=timezone.now())

    with django_assert_num_queries(3):
        assert len(rehearse(ruling).moves) == 2 + more


@pytest.mark.parametrize("more", [0, 6])
def test_list_takes_as_many_queries_for_many_attempts(
    client, taken, django_assert_num_queries, more
):
    for _ in range(more):
        sit(taken, StudentFactory(), (False, True))

    with django_assert_num_queries(8):
        client.get(reverse("quizzes:quiz_disputes", args=[taken.pk]))


def test_results_count_the_reports_to_answer(client, taken, version):
    url = reverse("quizzes:quiz_results", args=[taken.pk])
    assert client.get(url).context["open_disputes"] == 0
    for name in ("Bo", "Cy"):
        asked = Attempt.objects.get(student__username=name).questions.get(version=version)
        Dispute.objects.create(question=asked, reason="key", at=timezone.now())
    assert client.get(url).context["open_disputes"] == 2

    decide(client, taken, version, **wanted(version, "stands"))

    assert client.get(url).context["open_disputes"] == 0


@pytest.mark.parametrize(
    ("decision", "extra"), [("key", {}), ("accept", {}), ("key", {"only_improves": "on"})]
)
def test_check_during_an_attempt_knows_what_was_ruled(client, taken, version, decision, extra):
    Quiz.objects.update(behaviour="immediate")
    decide(client, taken, version, **wanted(version, decision, **extra))
    client.force_login(StudentFactory())
    attempt = start(client, taken)
    order = attempt.questions.get(version=version).option_order
    option = order.index(version.options.get(text="2 May 1931").pk) + 1

    page = post_answer(client, attempt, 1, option=option, go="check", htmx=True)

    assertContains(page, "Right.")


@pytest.mark.parametrize(
    ("decisions", "answer"),
    [
        ([], "3 May 1931"),
        (["accept"], "3 May 1931 or 2 May 1931"),
        (["key"], "2 May 1931"),
        (["key", "restore"], "3 May 1931"),
        (["full"], "3 May 1931"),
    ],
    ids=["nothing", "accepted", "changed", "restored", "free"],
)
def test_card_answers_with_what_was_ruled(client, taken, version, decisions, answer):
    student = Attempt.objects.get(student__username="Bo").student
    for decision in decisions:
        decide(client, taken, version, **wanted(version, decision))

    assert answer_after(version, student) == answer
    assert answer_after(version, StudentFactory()) == "3 May 1931"
