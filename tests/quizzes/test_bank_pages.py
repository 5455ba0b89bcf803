import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from articles.models import Evidence
from quizzes.models import Question
from tests.factories import ArticleFactory, InstructorFactory, QuizFactory, SlotFactory
from tests.quizzes.making import DATES, KEY, STEM, make_fact, make_question, typed, use

pytestmark = pytest.mark.django_db
BROKEN = "When was it opened?"
SWAP = {"hx_request": "true", "hx_target": "bank"}
SWAP_EDITOR = {"hx_request": "true", "hx_target": "editor"}


def htmx(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}


def list_url(article):
    return reverse("quizzes:article_questions", args=[article.pk])


def lint_url(question):
    return reverse("quizzes:question_lint", args=[question.pk])


@pytest.fixture
def article(client):
    article = ArticleFactory(title="Bridges of Aldmouth")
    client.force_login(article.owner)
    return article


@pytest.fixture
def question(article):
    return make_question(article, state="draft")


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


def test_question_edit_shows_text_key_proof_and_versions_side_by_side(client, question):
    page = client.get(question.get_absolute_url())

    assertContains(page, STEM)
    assertContains(
        page,
        '<input type="radio" name="key" value="1" aria-label="Option 2 is right" checked>',
        html=True,
    )
    assertContains(page, '<span class="proof">The bridge was opened on 3 May 1931.</span>')
    assertContains(page, " Ada Lund drew the plans.")
    assertContains(page, "Nothing to mend.")
    assertContains(page, f"by {question.author.username}")


def test_question_edit_takes_as_many_queries_for_eight_options_as_for_three(
    client, article, django_assert_num_queries
):
    few = make_question(article)
    many = make_question(article, texts=(*DATES, *(f"{day} June 1931" for day in range(4, 9))))

    for question in (few, many):
        # Session, person, groups, cards due; question, evidence, versions, options; what the
        # article knows (2).
        with django_assert_num_queries(10):
            client.get(question.get_absolute_url())


def test_question_edit_saves_what_was_typed(client, question):
    data = typed("When was the bridge opened?", (KEY, "4 May 1931", "5 May 1931"), key=0)

    page = client.post(question.get_absolute_url(), data, follow=True)

    assertContains(page, "Saved.")
    version = Question.objects.get(pk=question.pk).current
    assert version.stem == "When was the bridge opened?"
    assert [(o.text, o.is_key) for o in version.options.all()] == [
        (KEY, True),
        ("4 May 1931", False),
        ("5 May 1931", False),
    ]


def test_question_edit_of_a_used_question_makes_the_next_version(client, question):
    asked = use(question)

    client.post(question.get_absolute_url(), typed("When was the bridge opened?"))

    page = client.get(question.get_absolute_url())
    assertContains(page, "used in attempts")
    assert [v.number for v in question.versions.all()] == [2, 1]
    asked.version.refresh_from_db()
    assert asked.version.stem == STEM


@pytest.mark.parametrize("state", ["draft", "ready", "hidden"])
def test_question_edit_gives_the_state_of_the_button(client, question, state):
    client.post(question.get_absolute_url(), typed(save=state))

    question.refresh_from_db()
    assert question.state == state


def test_question_edit_keeps_the_state_where_no_button_says_one(client, article):
    question = make_question(article, state="ready")

    client.post(question.get_absolute_url(), typed(save=""))

    question.refresh_from_db()
    assert question.state == "ready"


def test_question_edit_refuses_ready_with_a_blocking_flaw_and_offers_a_draft(client, article):
    question = make_question(article, state="ready")

    page = client.post(question.get_absolute_url(), typed(BROKEN, save="ready"))

    assertContains(page, "This question is not ready")
    assertContains(page, "Save as draft")
    assertContains(page, 'class="error"')
    assertContains(page, BROKEN)
    question.refresh_from_db()
    assert question.current.stem == STEM


LONG = "On what date was " + "the bridge " * 50 + "opened?"
BAD = [
    ({"stem": LONG}, "at most 500 characters"),
    ({"stem": ""}, "Write the question."),
    ({"stem": "When\x00?"}, "Null characters are not allowed"),
    ({"key": [0, 1]}, "exactly one right answer"),
    ({"key": ""}, "exactly one right answer"),
    ({"key": 7}, "exactly one right answer"),
    ({"key": "x"}, "exactly one right answer"),
    ({"option-0-text": ""}, "Write the option or drop it."),
    ({"option-0-text": "3 MAY 1931"}, "This is option 1 again."),
    ({"option-0-text": "x" * 301}, "at most 300 characters"),
    ({"option-TOTAL_FORMS": 0}, "Give at least 2 options."),
    ({"option-TOTAL_FORMS": 30}, "At most 8 options"),
    ({"option-TOTAL_FORMS": "x"}, "ManagementForm data is missing"),
    ({"form": "essay"}, "not one of the available choices"),
]


@pytest.mark.parametrize(
    ("wrong", "message"),
    BAD,
    ids=[
        "too-long",
        "no-stem",
        "a-null",
        "two-keys",
        "no-key",
        "key-out-of-range",
        "key-no-number",
        "empty-option",
        "option-twice",
        "option-too-long",
        "no-options",
        "thirty-options",
        "no-count",
        "unknown-form",
    ],
)
def test_question_edit_answers_bad_input_beside_the_field(client, question, wrong, message):
    page = client.post(question.get_absolute_url(), typed(feedback="Kept.") | wrong)

    assertContains(page, message)
    assertContains(page, "Kept.")
    question.refresh_from_db()
    assert question.current.stem == STEM
    assert question.edited_at is None


@pytest.mark.parametrize("headers", [{}, SWAP_EDITOR], ids=["plain", "htmx"])
@pytest.mark.parametrize(
    ("wish", "shown", "key"),
    [
        ("add", ["a", "b", "c", ""], "1"),
        ("drop-0", ["b", "c"], "0"),
        ("drop-1", ["a", "c"], "-1"),
        ("up-1", ["b", "a", "c"], "0"),
        ("down-1", ["a", "c", "b"], "2"),
        ("up-0", ["a", "b", "c"], "1"),
        ("down-2", ["a", "b", "c"], "1"),
        ("drop-9", ["a", "b", "c"], "1"),
        ("explode", ["a", "b", "c"], "1"),
    ],
)
def test_question_edit_changes_options_without_saving(client, question, wish, shown, key, headers):
    data = typed("Half a question", ("a", "b", "c"), key=1, change=wish)

    page = client.post(question.get_absolute_url(), data, headers=htmx(headers))

    form = page.context["form"]
    assert [option["text"].value() for option in form.options] == shown
    assert form.chosen_key == key
    assertContains(page, "Half a question")
    question.refresh_from_db()
    assert question.current.stem == STEM


def test_question_edit_swaps_the_editor_and_says_where_to_look(client, question):
    data = typed(change="down-0")

    page = client.post(question.get_absolute_url(), data, headers=htmx(SWAP_EDITOR))

    assertTemplateNotUsed(page, "base.html")
    assertContains(page, 'data-announce="3 options; at option 2"')
    assertContains(page, "data-focus", count=1)


def test_question_lint_tells_the_flaws_of_what_was_typed(client, question):
    page = client.post(lint_url(question), typed(BROKEN))

    assertContains(page, "Nobody can tell who or what “it” is.")
    assertTemplateNotUsed(page, "base.html")


@pytest.mark.parametrize(
    "data",
    [{}, {"stem": "x" * 100_000, "form": "?", "option-TOTAL_FORMS": "-1", "key": "²"}],
    ids=["nothing", "garbage"],
)
def test_question_lint_reads_anything(client, question, data):
    assertContains(client.post(lint_url(question), data), "Mend")


def test_question_new_writes_a_question_on_a_fact(client, article):
    fact = make_fact(article)
    url = reverse("quizzes:question_new", args=[fact.pk])
    assertContains(client.get(url), "Write a question")

    client.post(url, typed(save="ready"))

    question = Question.objects.get()
    assert (question.fact, question.article, question.state) == (fact, article, "ready")
    assert (question.author, question.current.stem) == (article.owner, STEM)


def test_question_new_lints_before_there_is_a_question(client, article):
    url = reverse("quizzes:question_new_lint", args=[make_fact(article).pk])

    assertContains(client.post(url, typed(BROKEN)), "Nobody can tell")


def test_question_new_says_so_where_the_first_save_is_not_ready(client, article):
    url = reverse("quizzes:question_new", args=[make_fact(article).pk])

    page = client.post(url, typed(BROKEN, save="ready"))

    assertContains(page, "This question is not ready")
    assert not Question.objects.exists()


def test_question_edit_refuses_to_unready_what_a_published_quiz_asks(client, article):
    question = make_question(article, state="ready")
    SlotFactory(quiz=QuizFactory(published=True, title="Bridges"), question=question)

    page = client.post(question.get_absolute_url(), typed(save="draft"))

    assertContains(page, "The published quiz “Bridges” asks this question")
    question.refresh_from_db()
    assert question.state == "ready"


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
