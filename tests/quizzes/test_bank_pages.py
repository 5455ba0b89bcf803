"""The pages of the bank, and who may see them."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from articles.models import Evidence
from quizzes.making.bank import for_check, recheck
from quizzes.models import Question
from tests.factories import ArticleFactory, InstructorFactory
from tests.quizzes.making import DATES, KEY, STEM, make_fact, make_question, typed

pytestmark = pytest.mark.django_db
BROKEN = "When was it opened?"
SWAP = {"hx_request": "true", "hx_target": "bank"}


def htmx(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}


def list_url(article):
    return reverse("quizzes:article_questions", args=[article.pk])


def test_article_questions_shows_options_key_and_proof(client, question):
    page = client.get(list_url(question.article))

    assertContains(page, STEM)
    assertContains(page, f'<li class="key">{KEY}')
    assertContains(page, "The bridge was opened on 3 May 1931.")
    assertContains(page, "1 draft, 0 ready, 0 hidden")


def test_article_questions_shows_a_second_proving_sentence(client, question):
    proof = question.fact.evidence.get()
    Evidence.objects.create(
        fact=question.fact,
        sentence=proof.sentence,
        start=37,
        end=61,
        quote="Ada Lund drew the plans.",
    )

    assertContains(client.get(list_url(question.article)), "Ada Lund drew the plans.")


def test_a_rejected_fact_is_told_in_the_bank_and_in_the_editor(client, article):
    question = make_question(fact=make_fact(article, state="rejected"), state="draft")

    assertContains(client.get(list_url(article)), "fact rejected")
    assertContains(client.get(question.get_absolute_url()), "This fact was rejected")


def test_making_all_drafts_ready_leaves_rejected_facts_alone(client, question):
    other = make_question(fact=make_fact(question.article, state="rejected"), state="draft")

    client.post(list_url(question.article), {"state": "ready", "all_clean": "on"})

    states = dict(Question.objects.values_list("pk", "state"))
    assert states == {question.pk: "ready", other.pk: "draft"}


def test_article_questions_says_what_to_do_where_there_is_none(client, article):
    assertContains(client.get(list_url(article)), "No question yet.")


@pytest.mark.parametrize(
    ("search", "shown"),
    [
        ({"state": "ready"}, ["Ready one?"]),
        ({"kind": "place"}, ["Where one?"]),
        ({"q": "WHERE"}, ["Where one?"]),
        ({"q": "Oslo"}, ["Where one?"]),
        ({"q": "nothing like it"}, []),
        ({"state": "no such state", "page": "x"}, ["Ready one?", "Where one?"]),
        ({"page": "9" * 5000}, ["Ready one?", "Where one?"]),
        ({"q": "\x00"}, ["Ready one?", "Where one?"]),
    ],
    ids=[
        "by-state",
        "by-kind",
        "by-stem",
        "by-option",
        "nothing-matches",
        "garbage",
        "huge-page",
        "a-null",
    ],
)
def test_article_questions_filters(client, article, search, shown):
    make_question(article, "Ready one?", state="ready", score=2)
    fact = make_fact(article, kind="place")
    make_question(stem="Where one?", state="draft", fact=fact, texts=("Oslo", "Rome"), key="Oslo")

    page = client.get(list_url(article), search)

    assert [version.stem for version in page.context["versions"]] == shown


def test_article_questions_swaps_the_list_only(client, question):
    page = client.get(list_url(question.article), headers=htmx(SWAP))

    assertContains(page, STEM)
    assertTemplateNotUsed(page, "base.html")
    assert "HX-Target" in page["Vary"]


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_article_questions_makes_the_ticked_ones_ready(client, question, headers):
    other = make_question(question.article, state="draft")

    page = client.post(
        list_url(question.article),
        {"state": "ready", "questions": [question.pk]},
        headers=htmx(headers),
        follow=True,
    )

    assertContains(page, ">1 question is now ready.</p>", count=1)
    assertContains(page, "1 draft, 1 ready, 0 hidden")
    question.refresh_from_db()
    other.refresh_from_db()
    assert (question.state, other.state) == ("ready", "draft")
    assert question.last_editor == question.article.owner


def test_article_questions_makes_all_clean_drafts_ready(client, question):
    broken = make_question(question.article, BROKEN, state="draft")
    hidden = make_question(question.article, state="hidden")
    client.post(list_url(question.article), {"state": "ready", "questions": [broken.pk]})

    client.post(list_url(question.article), {"state": "ready", "all_clean": "on"})

    states = dict(Question.objects.values_list("pk", "state"))
    assert states == {question.pk: "ready", broken.pk: "draft", hidden.pk: "hidden"}


def test_all_clean_drafts_are_those_without_a_hint_too(client, article):
    hinted = make_question(article, texts=DATES[::-1], state="draft")
    recheck(for_check())

    client.post(list_url(article), {"state": "ready", "all_clean": "on"})

    hinted.refresh_from_db()
    assert hinted.state == "draft"


def test_ticked_questions_with_hints_become_ready_for_a_reason(client, question):
    hinted = make_question(question.article, texts=DATES[::-1], state="draft")
    data = {"state": "ready", "questions": [question.pk, hinted.pk]}

    page = client.post(list_url(question.article), data, follow=True)

    assertContains(page, "1 question is now ready.")
    assertContains(page, "not in order of time. Mend it or give a reason.")
    client.post(list_url(question.article), data | {"reason": "They are a riddle."})
    hinted.refresh_from_db()
    assert hinted.state == "ready"
    assert [override.reason for override in hinted.overrides.all()] == ["They are a riddle."]
    assert not question.overrides.exists()


def test_the_reserve_is_listed_only_where_it_is_asked_for(client, question):
    spare = make_question(question.article, "Which ferry?", state="spare")

    page = client.get(list_url(question.article))
    reserve = client.get(list_url(question.article), {"state": "spare"})

    assert [version.question for version in page.context["versions"]] == [question]
    assertContains(page, "1 in reserve")
    assert [version.question for version in reserve.context["versions"]] == [spare]


def test_a_question_in_reserve_may_be_made_ready_straight_away(client, article):
    spare = make_question(article, state="spare")

    client.post(list_url(article), {"state": "ready", "questions": [spare.pk]})

    spare.refresh_from_db()
    assert spare.state == "ready"


@pytest.mark.parametrize("state", ["spare", "pulled"])
def test_nobody_puts_a_question_where_it_only_comes_by_itself(client, question, state):
    client.post(list_url(question.article), {"state": state, "questions": [question.pk]})
    client.post(question.get_absolute_url(), typed(save=state))

    question.refresh_from_db()
    assert question.state == "draft"


def test_article_questions_says_why_a_question_is_not_made_ready(client, article):
    broken = make_question(article, BROKEN, state="draft")

    page = client.post(list_url(article), {"state": "ready", "questions": [broken.pk]}, follow=True)

    assertContains(page, "stays draft: Nobody can tell who or what “it” is.", count=1)
    assertContains(page, "to mend")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"state": "ready"}, "Tick at least one question."),
        ({"questions": "x", "state": "ready"}, "not there any more"),
        ({"questions": "00000000-0000-4000-8000-000000000000", "state": "ready"}, "not there any"),
        ({"state": "published", "all_clean": "on"}, "not one of the available choices"),
        ({}, "Choose what to do with them."),
    ],
    ids=["nothing-ticked", "garbage-id", "unknown-id", "unknown-state", "nothing-sent"],
)
def test_article_questions_answers_bad_wishes_in_words(client, question, data, message):
    page = client.post(list_url(question.article), data, follow=True)

    assertContains(page, message)
    question.refresh_from_db()
    assert question.state == "draft"


def test_article_questions_changes_no_question_of_another_article(client, question):
    foreign = make_question(state="draft")

    client.post(list_url(question.article), {"state": "ready", "questions": [foreign.pk]})

    foreign.refresh_from_db()
    assert foreign.state == "draft"


def test_question_list_shows_all_articles_of_this_instructor_only(client, question):
    second = make_question(
        ArticleFactory(owner=question.article.owner, title="Ferries"), "Which ferry?"
    )
    make_question(stem="A stranger's question?")

    page = client.get(reverse("quizzes:question_list"))

    assert {v.stem for v in page.context["versions"]} == {STEM, second.current.stem}
    assertContains(page, "Ferries")


def test_question_list_turns_pages(client, article):
    for number in range(51):
        make_question(article, f"Question {number}?", score=-number)

    first = client.get(reverse("quizzes:question_list"))
    second = client.get(reverse("quizzes:question_list"), {"page": 2})

    assert len(first.context["versions"]) == 50
    assert [v.stem for v in second.context["versions"]] == ["Question 50?"]


@pytest.mark.parametrize(("name", "most"), [("article_questions", 8), ("question_list", 7)])
@pytest.mark.parametrize("count", [10, 100])
def test_lists_take_eight_queries_for_ten_or_a_hundred_questions(
    client, article, name, most, count, django_assert_num_queries
):
    for _ in range(count):
        make_question(article)
    url = list_url(article) if name == "article_questions" else reverse("quizzes:question_list")

    # Session, person, groups, cards due; the article; counts; questions with proof; options.
    with django_assert_num_queries(most):
        client.get(url)


PAGES = [
    ("article_questions", "get"),
    ("article_questions", "post"),
    ("question_edit", "get"),
    ("question_edit", "post"),
    ("question_lint", "post"),
    ("question_new", "get"),
    ("question_new", "post"),
    ("question_new_lint", "post"),
    ("quiz_of_article", "post"),
]


def address(name, question):
    if name.startswith("question_new"):
        return reverse(f"quizzes:{name}", args=[question.fact_id])
    of_article = name in ("article_questions", "quiz_of_article")
    return reverse(f"quizzes:{name}", args=[question.article_id if of_article else question.pk])


@pytest.mark.parametrize(("name", "method"), PAGES)
def test_the_bank_is_not_there_for_strangers(client, student, name, method):
    question = make_question(state="draft")
    for stranger in (student, InstructorFactory()):
        client.force_login(stranger)

        page = getattr(client, method)(address(name, question), typed(save="ready"))

        assert page.status_code == 404
    question.refresh_from_db()
    assert (question.state, question.versions.count()) == ("draft", 1)


@pytest.mark.parametrize(("name", "method"), PAGES)
def test_the_bank_asks_visitors_to_log_in(client, name, method):
    page = getattr(client, method)(address(name, make_question()))

    assert page.status_code == 302
    assert page["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", ["question_lint", "question_new_lint", "quiz_of_article"])
def test_changes_are_not_made_by_following_a_link(client, question, name):
    assert client.get(address(name, question)).status_code == 405


def test_question_list_is_not_there_for_students(client, student):
    client.force_login(student)

    assert client.get(reverse("quizzes:question_list")).status_code == 404


@pytest.mark.parametrize("who", ["co-instructor", "manager"])
def test_the_bank_is_open_to_co_instructors_and_managers(client, manager, who):
    question = make_question(state="draft")
    person = manager if who == "manager" else InstructorFactory()
    if who != "manager":
        question.article.co_instructors.add(person)
    client.force_login(person)

    assertContains(client.get(list_url(question.article)), STEM)
    assertContains(client.get(question.get_absolute_url()), STEM)
    assertContains(client.get(reverse("quizzes:question_list")), STEM)


def test_the_stem_is_shown_as_text_not_as_markup(client, article):
    question = make_question(article, "Who is <script>alert(1)</script>?")

    for url in (list_url(article), question.get_absolute_url()):
        assertNotContains(client.get(url), "<script>alert(1)")
