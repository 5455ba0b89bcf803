"""The workbench as an instructor meets it, with and without HTMX."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from quizzes.making import bank
from quizzes.models import Override, Question, SpareOption
from tests.factories import InstructorFactory
from tests.quizzes.making import DATES, KEY, STEM, make_question, typed

pytestmark = pytest.mark.django_db
SWAP = {"hx-request": "true", "hx-target": "bench"}
OTHER = "When was the bridge opened?"
BROKEN = "When was it opened?"


def bench_url(article, at=None):
    page = reverse("quizzes:workbench", args=[article.pk])
    return f"{page}?at={at.pk}" if at else page


def post(client, name, question, data=None, **more):
    of_article = name == "workbench_undo"
    pk = question.article_id if of_article else question.pk
    return client.post(reverse(f"quizzes:{name}", args=[pk]), data or {}, **more)


@pytest.fixture
def other(question):
    return make_question(question.article, OTHER, state="draft", score=-1)


def state(question):
    return Question.objects.get(pk=question.pk).state


def test_the_page_shows_the_question_its_key_its_feedback_and_its_proof(client, question):
    question.current.options.filter(position=0).update(feedback="That was a Saturday.")
    make_question(question.article, OTHER, state="ready", score=-1)
    make_question(question.article, OTHER, state="hidden", score=-2)

    page = client.get(bench_url(question.article))

    assertContains(page, STEM)
    assertContains(page, f'<b>{KEY}</b> <span class="state ready">right</span>', html=True)
    assertContains(page, "That was a Saturday.")
    assertContains(page, '<span class="proof">The bridge was opened on 3 May 1931.</span>')
    assertContains(page, "Stated by the article.")
    assertContains(page, "<b>2 of 3</b> checked, 1 accepted", html=True)
    assertContains(page, '<progress max="3" value="2" aria-label="Checked">')


def test_the_page_begins_with_the_first_that_is_not_checked(client, question, other):
    Question.objects.filter(pk=question.pk).update(state="ready")

    page = client.get(bench_url(question.article))

    assert page.context["question"] == other


def test_the_page_shows_the_flaws_of_the_question(client, article):
    broken = make_question(article, BROKEN, state="draft")
    bank.recheck(bank.for_check())

    page = client.get(bench_url(article, broken))

    assertContains(page, "Nobody can tell who or what “it” is.")


@pytest.mark.parametrize("at", ["nonsense", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_place_is_the_first_one(client, question, at):
    page = client.get(bench_url(question.article), {"at": at})

    assert page.context["question"] == question


def test_questions_in_reserve_are_not_on_the_bench(client, question):
    spare = make_question(question.article, OTHER, state="spare")

    page = client.get(bench_url(question.article, spare))

    assert (page.context["bench"].total, page.context["question"]) == (1, question)


def test_an_article_without_questions_says_where_they_come_from(client, article):
    assertContains(client.get(bench_url(article)), "Questions are drafted when")


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_for_three_questions_as_for_one(
    client, article, django_assert_num_queries, count
):
    for number in range(count):
        made = make_question(article, f"On what date was bridge {number} opened?", state="draft")
        SpareOption.objects.create(question=made, position=0, key=KEY, text="5 May 1931")

    # Session, person, groups, cards due; the article; its questions; this one with all that a
    # check reads (5), and other wrong options (2).
    with django_assert_num_queries(12):
        client.get(bench_url(article))


@pytest.mark.parametrize(("action", "wanted"), [("accept", "ready"), ("reject", "hidden")])
def test_a_decision_leads_on_to_the_next_one(client, question, other, action, wanted):
    page = post(client, "question_judge", question, {"action": action}, headers=SWAP)

    assert state(question) == wanted
    assertContains(page, OTHER)
    assertContains(page, f"{'Accepted' if action == 'accept' else 'Rejected'}.")
    assertTemplateNotUsed(page, "base.html")
    assert page["HX-Replace-Url"] == bench_url(question.article, other)


def test_a_decision_works_without_htmx(client, question, other):
    page = post(client, "question_judge", question, {"action": "accept"}, follow=True)

    assert page.redirect_chain == [(bench_url(question.article, other), 302)]
    assertContains(page, "Accepted.")
    assert state(question) == "ready"


def test_after_the_last_one_the_skipped_ones_come_again_and_then_the_end(client, question, other):
    page = post(client, "question_judge", other, {"action": "reject"}, headers=SWAP)
    assert page.context["question"] == question

    page = post(client, "question_judge", question, {"action": "accept"}, headers=SWAP)

    assertContains(page, "All 2 are checked")
    assertContains(page, "1 accepted, 1 rejected.")
    assertContains(page, reverse("quizzes:quiz_of_article", args=[question.article_id]))


def test_the_last_one_left_cannot_be_skipped(client, question):
    page = client.get(bench_url(question.article))

    assertNotContains(page, 'data-key="s"')


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_a_hint_asks_for_a_reason_and_nothing_is_accepted_before(client, article, headers):
    hinted = make_question(article, texts=DATES[::-1], state="draft")

    page = post(client, "question_judge", hinted, {"action": "accept"}, headers=headers)

    assertContains(page, "It has a hint: say why it may stay.")
    assertContains(page, "The dates are not in order of time.")
    assert state(hinted) == "draft"

    data = {"action": "accept", "reason": "It is a riddle."}
    post(client, "question_judge", hinted, data, headers=headers)

    assert state(hinted) == "ready"
    assert Override.objects.get().reason == "It is a riddle."


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_what_a_colleague_changed_meanwhile_stays_and_is_said(client, question, headers):
    seen = bank.mark_of(question)
    bank.set_state([question], "hidden", InstructorFactory(username="Olga"))

    data = {"action": "accept", "seen": seen}
    page = post(client, "question_judge", question, data, headers=headers, follow=True)

    assertContains(page, "Olga changed this question meanwhile")
    assert state(question) == "hidden"


def test_another_decision_is_no_decision(client, question):
    assert post(client, "question_judge", question, {"action": "publish"}).status_code == 400
    assert state(question) == "draft"


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_undo_shows_the_question_that_was_set_back(client, question, other, headers):
    post(client, "question_judge", question, {"action": "reject"})

    page = post(client, "workbench_undo", question, headers=headers, follow=True)

    assertContains(page, "Undone: “On what date was the bridge opened?” is draft again.")
    assert page.context["question"] == question
    assert state(question) == "draft"


def test_undo_without_anything_to_undo_stays_where_it_is(client, question, other):
    page = post(client, "workbench_undo", question, {"at": other.pk}, headers=SWAP)

    assertContains(page, "There is nothing to undo.")
    assert page.context["question"] == other


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_another_wrong_option_comes_in_the_place_of_one(client, question, headers):
    SpareOption.objects.create(question=question, position=0, key=KEY, text="5 May 1931")

    page = post(client, "question_swap", question, {"place": "0"}, headers=headers, follow=True)

    assertContains(page, "Now with “5 May 1931”.")
    assert page.context["question"] == question
    assert (question.versions.count(), state(question)) == (2, "draft")


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_a_flaw_is_mended_by_one_click(client, article, headers):
    hinted = make_question(article, texts=DATES[::-1], state="draft")
    bank.recheck(bank.for_check())
    assertContains(client.get(bench_url(article)), "Put them in order")

    page = post(client, "question_repair", hinted, {"mend": "order"}, headers=headers, follow=True)

    assertContains(page, "Mended.")
    assertNotContains(page, "Put them in order")
    assert hinted.versions.count() == 2


def test_a_repair_that_does_not_help_changes_nothing(client, question):
    page = post(client, "question_repair", question, {"mend": "order"}, headers=SWAP)

    assertContains(page, "That repair does not help any more.")
    assert question.versions.count() == 1


@pytest.mark.parametrize("place", ["", "1", "99", "x"])
def test_no_other_place_is_swapped(client, question, place):
    SpareOption.objects.create(question=question, position=0, key=KEY, text="5 May 1931")

    page = post(client, "question_swap", question, {"place": place}, headers=SWAP)

    assert page.status_code == 200
    assert page.context["refusal"]
    assert question.versions.count() == 1


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_another_question_comes_out_of_the_reserve(client, question, headers):
    spare = make_question(
        question.article, "In what year did Ada Lund leave?", state="spare",
        texts=("1930", "1931", "1932"), key="1931",
    )  # fmt: skip

    page = post(client, "question_another", question, headers=headers, follow=True)

    assert page.context["question"] == spare
    assert state(spare) == "draft"


def test_an_empty_reserve_is_said(client, question):
    page = post(client, "question_another", question, headers=SWAP)

    assertContains(page, "There is no other date question in reserve")


def mend(client, question, headers=SWAP, **data):
    url = reverse("quizzes:question_mend", args=[question.pk])
    return client.post(url, typed(**data), headers=headers)


def test_the_editor_stands_in_the_place_of_the_question_beside_the_proof(client, question):
    url = reverse("quizzes:question_mend", args=[question.pk])

    page = client.get(url, headers=SWAP)

    assertContains(page, 'id="question-form"')
    assertContains(page, '<span class="proof">')
    assertContains(page, 'id="lint"')
    assertTemplateNotUsed(page, "base.html")


def test_saving_stays_with_the_question_and_accepting_goes_on(client, question, other):
    page = mend(client, question, stem=OTHER)
    assert (page.context["question"], state(question)) == (question, "draft")

    page = mend(client, question, stem="When did the bridge open?", save="ready")

    assert (page.context["question"], state(question)) == (other, "ready")
    assert question.versions.count() == 3


def test_the_editor_works_without_htmx(client, question):
    page = mend(client, question, headers={}, stem=OTHER)

    assert page["Location"] == bench_url(question.article, question)
    assert Question.objects.get(pk=question.pk).current.stem == OTHER


def test_what_was_typed_is_kept_where_it_is_refused(client, question):
    page = mend(client, question, stem=BROKEN, save="ready")

    assertContains(page, BROKEN)
    assertContains(page, "This question is not ready")
    assert state(question) == "draft"


def test_typing_over_a_colleagues_change_is_refused_once_and_nothing_is_lost(client, question):
    seen = bank.mark_of(question)
    bank.set_state([question], "draft", InstructorFactory(username="Olga"))

    page = mend(client, question, stem=OTHER, seen=seen)

    assertContains(page, "Olga changed this question meanwhile")
    assertContains(page, OTHER)
    assert question.versions.count() == 1

    mend(client, question, stem=OTHER, seen=page.context["seen"])

    assert Question.objects.get(pk=question.pk).current.stem == OTHER


PAGES = [
    ("workbench", "get"),
    ("workbench_undo", "post"),
    ("question_judge", "post"),
    ("question_swap", "post"),
    ("question_another", "post"),
    ("question_repair", "post"),
    ("question_mend", "get"),
    ("question_mend", "post"),
]


@pytest.mark.parametrize(("name", "method"), PAGES)
def test_the_bench_is_not_there_for_strangers(client, student, name, method):
    question = make_question(state="draft")
    pk = question.article_id if name.startswith("workbench") else question.pk
    for stranger in (student, InstructorFactory()):
        client.force_login(stranger)

        page = getattr(client, method)(
            reverse(f"quizzes:{name}", args=[pk]), typed(save="ready", action="accept")
        )

        assert page.status_code == 404
    assert (state(question), question.versions.count()) == ("draft", 1)


@pytest.mark.parametrize(
    "name",
    ["workbench_undo", "question_judge", "question_swap", "question_another", "question_repair"],
)
def test_nothing_is_decided_by_following_a_link(client, question, name):
    pk = question.article_id if name.startswith("workbench") else question.pk

    assert client.get(reverse(f"quizzes:{name}", args=[pk])).status_code == 405


def test_the_bench_itself_takes_no_post(client, question):
    assert client.post(bench_url(question.article)).status_code == 405
