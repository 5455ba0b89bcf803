import re

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from quizzes.making.printing import keys, paper
from quizzes.models import Option, Question, QuestionVersion, Quiz
from tests.factories import InstructorFactory, OptionFactory, SlotFactory
from tests.quizzes.making import make_question

pytestmark = pytest.mark.django_db
NAMES = ("Ada Lund", "Ivar Kask", "Mai Tamm", "Jaan Rebane")


def show(client, quiz, part="paper"):
    return client.get(reverse("quizzes:quiz_print", args=[quiz.pk]), {"part": part})


def ask(quiz, form, texts, key=None, values=(), stem="Who drew the plans?"):
    """Put a question on an actor into the quiz, last."""
    question = make_question(quiz.article, stem, texts, key, kind="actor")
    question.versions.update(form=form)
    for option, value in zip(question.current.options.order_by("position"), values, strict=False):
        Option.objects.filter(pk=option.pk).update(value=value)
    SlotFactory(quiz=quiz, question=question, position=quiz.slots.count() + 1)
    return question


def test_paper_has_the_questions_in_order_with_lettered_options(client, quiz):
    page = show(client, quiz)

    first = page.context["questions"][0]
    assert (first.number, first.stem) == (1, "On what date was the bridge opened?")
    assert [name for name, _ in first.options] == ["A", "B", "C"]
    assertContains(page, 'Name <span class="line">')


def test_paper_and_sheet_do_not_change_with_the_key(client, quiz):
    ask(quiz, "choice", NAMES, "Ada Lund")
    before = [without_tokens(show(client, quiz, part)) for part in ("paper", "sheet")]

    for version in QuestionVersion.objects.all():
        key = version.key
        other = version.options.exclude(pk=key.pk).first()
        Option.objects.filter(pk=key.pk).update(is_key=False)
        Option.objects.filter(pk=other.pk).update(is_key=True)

    assert [without_tokens(show(client, quiz, part)) for part in ("paper", "sheet")] == before


def without_tokens(page):
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page.content.decode())
    return re.sub(r' nonce="[^"]*"', "", text)


def test_paper_is_the_same_each_time_it_is_printed(quiz):
    ask(quiz, "choice", NAMES, "Ada Lund")

    assert paper(quiz) == paper(Quiz.objects.get(pk=quiz.pk))


def test_key_names_letter_answer_and_proof(client, quiz):
    ask(quiz, "choice", NAMES, "Mai Tamm")

    page = show(client, quiz, "key")

    printed, key = paper(quiz)[2], keys(quiz)[2]
    assert (dict(printed.options)[key.marks], key.answer) == ("Mai Tamm", "Mai Tamm")
    assertContains(page, "The bridge was opened on 3 May 1931.")


def test_key_of_several_right_names_all_letters(quiz):
    ask(quiz, "several", NAMES, None, ("right", "", "right", ""))

    printed, key = paper(quiz)[2], keys(quiz)[2]
    letters = [dict(printed.options)[letter] for letter in key.marks.split()]
    assert sorted(letters) == ["Ada Lund", "Mai Tamm"]


def test_typed_answer_gets_a_line_and_no_option(client, quiz):
    ask(quiz, "typed", ("Ada Lund",), "Ada Lund")

    for part in ("paper", "sheet"):
        assertNotContains(show(client, quiz, part), "Ada Lund")
    assert (keys(quiz)[2].marks, keys(quiz)[2].answer) == ("", "Ada Lund")


def test_order_is_numbered_on_the_sheet_as_on_the_paper(quiz):
    ask(quiz, "order", ("Plans", "Works", "Feast"), None, ("1927", "1929", "1931"))

    printed, key = paper(quiz)[2], keys(quiz)[2]
    ranks = dict(zip((text for _, text in printed.options), key.marks.split(), strict=True))
    assert ranks == {"Plans": "1", "Works": "2", "Feast": "3"}
    assert key.answer == "Plans → Works → Feast"


def test_matching_letters_the_other_sides(quiz):
    posts = ("engineer", "mayor", "editor")
    ask(quiz, "match", NAMES[:3], None, posts)

    printed, key = paper(quiz)[2], keys(quiz)[2]
    assert sorted(text for _, text in printed.choices) == sorted(posts)
    found = [dict(printed.choices)[letter] for letter in key.marks.split()]
    pairs = dict(zip((text for _, text in printed.options), found, strict=True))
    assert pairs == dict(zip(NAMES[:3], posts, strict=True))


def test_drafts_are_not_printed(client, quiz):
    Question.objects.filter(slots__quiz=quiz).update(state="draft")

    assertContains(show(client, quiz), "No question of this quiz is ready.")


def test_newest_version_is_printed(quiz):
    version = quiz.slots.get(position=1).question.versions.create(
        number=2, stem="A newer one?", editor=quiz.owner
    )
    OptionFactory(version=version, key=True)
    OptionFactory(version=version)

    assert paper(quiz)[0].stem == "A newer one?"


def test_unknown_part_is_the_paper(client, quiz):
    assert show(client, quiz, "answers").context["part"] == "paper"


def test_other_instructors_get_404(client, quiz):
    client.force_login(InstructorFactory())

    for part in ("paper", "sheet", "key"):
        assert show(client, quiz, part).status_code == 404


def test_posting_is_refused(client, quiz):
    assert client.post(reverse("quizzes:quiz_print", args=[quiz.pk])).status_code == 405


@pytest.mark.parametrize("more", [0, 5])
def test_key_takes_as_many_queries_for_many_questions(
    client, quiz, django_assert_num_queries, more
):
    for _ in range(more):
        ask(quiz, "choice", NAMES, "Ada Lund")

    with django_assert_num_queries(9):
        show(client, quiz, "key")
