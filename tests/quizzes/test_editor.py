"""The editor of a question."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertTemplateNotUsed

from quizzes.making.bank import mark_of, set_state
from quizzes.models import Question, SpareOption
from tests.factories import InstructorFactory, QuizFactory, SlotFactory
from tests.quizzes.making import DATES, KEY, STEM, make_fact, make_question, typed, use

pytestmark = pytest.mark.django_db
BROKEN = "When was it opened?"
SWAP_EDITOR = {"hx_request": "true", "hx_target": "editor"}


def htmx(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}


def lint_url(question):
    return reverse("quizzes:question_lint", args=[question.pk])


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
        # article knows (2); other wrong options (2); hints that stay.
        with django_assert_num_queries(13):
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


def test_question_edit_keeps_hints_one_on_each_line(client, question):
    page = client.post(
        question.get_absolute_url(), typed(hints=" Read  paragraph 2.\n\nIt was spring. \n")
    )

    assert page.status_code == 302
    version = Question.objects.get(pk=question.pk).current
    assert version.hints == ["Read paragraph 2.", "It was spring."]
    assertContains(client.get(question.get_absolute_url()), "Read paragraph 2.")


def test_question_edit_without_the_field_leaves_hints_alone(client, question):
    question.versions.update(hints=["Read paragraph 2."])

    client.post(question.get_absolute_url(), typed("When was the bridge opened?"))

    assert Question.objects.get(pk=question.pk).current.hints == ["Read paragraph 2."]


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        (f"It was on {KEY.upper()}.", "Hint 1 gives the answer away"),
        ("a\nb\nc\nd\ne", "At most 4 hints"),
        ("x" * 401, "Keep each hint under 400"),
    ],
    ids=["gives-it-away", "too-many", "too-long"],
)
def test_question_edit_refuses_bad_hints_beside_the_field(client, question, hints, words):
    page = client.post(question.get_absolute_url(), typed(hints=hints))

    assertContains(page, words)
    assert Question.objects.get(pk=question.pk).current.hints == []


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


UNORDERED = DATES[::-1]


@pytest.mark.parametrize("headers", [{}, SWAP_EDITOR], ids=["plain", "htmx"])
def test_a_repair_changes_what_is_typed_and_saves_nothing(client, question, headers):
    data = typed("when was the bridge opened", UNORDERED, key=1, mend="form")

    page = client.post(question.get_absolute_url(), data, headers=htmx(headers))

    assertContains(page, "When was the bridge opened?")
    assertContains(page, "Mended. Look at it, then save it.")
    assert question.versions.get().stem == STEM

    page = client.post(question.get_absolute_url(), data | {"mend": "order"}, headers=htmx(headers))

    shown = [form["text"].value() for form in page.context["form"].options]
    assert shown == list(DATES)
    assert page.context["form"].chosen_key == "1"


def test_the_live_lint_offers_the_repairs_that_would_help(client, question):
    page = client.post(lint_url(question), typed(texts=UNORDERED))

    assertContains(page, "The dates are not in order of time.")
    assertContains(page, f'hx-post="{question.get_absolute_url()}"')
    assertContains(page, "Put them in order")


def test_the_live_lint_of_the_bench_mends_in_its_own_editor(client, question):
    page = client.post(lint_url(question) + "?bench", typed(texts=UNORDERED))

    assertContains(page, reverse("quizzes:question_mend", args=[question.pk]))


@pytest.mark.parametrize("name", ["magic", "order", ""])
def test_a_repair_that_does_not_help_leaves_what_is_typed(client, question, name):
    page = client.post(question.get_absolute_url(), typed("Whose bridge is it?", mend=name))

    assertContains(page, "Whose bridge is it?")
    assertContains(page, "Nothing was changed")


def test_the_editor_asks_why_a_hint_may_stay_and_keeps_what_was_typed(client, question):
    data = typed(texts=UNORDERED, save="ready")

    page = client.post(question.get_absolute_url(), data)

    assertContains(page, "It has a hint: say why it may stay.")
    assertContains(page, 'name="reason"')
    assert Question.objects.get(pk=question.pk).state == "draft"

    client.post(question.get_absolute_url(), data | {"reason": "It is a riddle."})

    assert Question.objects.get(pk=question.pk).state == "ready"
    assert question.overrides.get().reason == "It is a riddle."


def test_the_editor_does_not_write_over_what_a_colleague_saved_meanwhile(client, question):
    seen = mark_of(question)
    set_state([question], "hidden", InstructorFactory(username="Olga"))

    page = client.post(question.get_absolute_url(), typed("Whose bridge is it?", seen=seen))

    assertContains(page, "Olga changed this question meanwhile")
    assertContains(page, "Whose bridge is it?")
    assert question.versions.get().stem == STEM


def test_the_editor_shows_who_let_which_hint_stay_and_why(client, article):
    hinted = make_question(article, texts=UNORDERED, state="draft")
    set_state([hinted], "ready", article.owner, "It is a riddle.")

    page = client.get(hinted.get_absolute_url())

    assertContains(page, "Ready in spite of hints")
    assertContains(page, "<q>It is a riddle.</q>", html=True)
    assertContains(page, f"{article.owner.username}, ")


@pytest.mark.parametrize("headers", [{}, SWAP_EDITOR], ids=["plain", "htmx"])
def test_another_wrong_option_takes_the_place_of_one_that_is_typed(client, question, headers):
    SpareOption.objects.create(
        question=question, position=0, key=KEY, text="5 May 1931", feedback="That was later."
    )

    page = client.post(
        question.get_absolute_url(), typed(texts=DATES, swap="2"), headers=htmx(headers)
    )

    shown = [form["text"].value() for form in page.context["form"].options]
    assert shown == ["2 May 1931", KEY, "5 May 1931"]
    assertContains(page, "Now with “5 May 1931”. Look at it, then save it.")
    assertContains(page, "That was later.")
    assert [o.text for o in question.versions.get().options.all()] == list(DATES)


@pytest.mark.parametrize(
    ("place", "told"),
    [("1", "there is no wrong option"), ("9", "there is no wrong option"), ("0", "no other safe")],
    ids=["the-key", "too-far", "none-left"],
)
def test_the_editor_says_where_nothing_can_be_swapped(client, question, place, told):
    page = client.post(question.get_absolute_url(), typed(texts=DATES, swap=place))

    assertContains(page, told)
    assert [form["text"].value() for form in page.context["form"].options] == list(DATES)
