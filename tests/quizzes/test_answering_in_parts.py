"""Questions of the newer forms over HTTP: with htmx, without scripts, and what is asked again."""

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed

from articles.models import Evidence
from quizzes.marks.scoring import scores
from quizzes.models import Option
from quizzes.review.reviewing import review
from tests.factories import EvidenceFactory, FactFactory, QuizFactory, SentenceFactory, SlotFactory
from tests.quizzes.sitting import make_question, post_answer, start, submit

pytestmark = pytest.mark.django_db

VALUES = {
    "several": ("right", "right", ""),
    "order": ("1912", "1913-05", "1914"),
    "match": ("Mayor of Riga", "Bishop of Tartu", "Head of the guild"),
    "map": ("56.95 24.11 100", "53.90 27.57", "59.91 10.75"),
    "source": ("", "", ""),
}
TEXTS = ("Ada Lund", "Ivar Kask", "Mai Tamm")


def quiz_of(form):
    """One question of this form; no option of order, match and several is the key."""
    quiz = QuizFactory(published=True)
    version = make_question(TEXTS[0], TEXTS[1:], form=form)
    for option, value in zip(version.options.order_by("pk"), VALUES[form], strict=True):
        option.value = value
        option.is_key = option.is_key and form in ("map", "source")
        option.save()
    SlotFactory(quiz=quiz, question=version.question)
    return quiz


def right_answer(attempt):
    """What a student sends who knows everything, as the page numbers it."""
    question = attempt.questions.get()
    form, order = question.version.form, question.option_order
    options = list(question.version.options.order_by("position"))
    places = {pk: place for place, pk in enumerate(order[: len(options)], 1)}
    if form == "several":
        return {"option": [places[o.pk] for o in options if o.value == "right"]}
    if form == "order":
        return {f"place-{places[o.pk]}": rank for rank, o in enumerate(options, 1)}
    if form == "match":
        sides = {pk: place for place, pk in enumerate(order[len(options) :], 1)}
        return {f"pair-{places[o.pk]}": sides[o.pk] for o in options}
    return {"option": places[options[0].pk]}


def percentage(attempt):
    return scores([attempt])[attempt.pk].percentage


def page_of(client, attempt, **headers):
    return client.get(reverse("quizzes:attempt_question", args=[attempt.pk, 1]), headers=headers)


@pytest.mark.parametrize("form", VALUES)
@pytest.mark.parametrize("htmx", [True, False])
def test_whoever_knows_it_all_earns_all(signed_in, form, htmx):
    attempt = start(signed_in, quiz_of(form))

    post_answer(signed_in, attempt, 1, htmx=htmx, **right_answer(attempt))
    submit(signed_in, attempt)

    assert percentage(attempt) == 100


@pytest.mark.parametrize("form", VALUES)
def test_stored_answer_is_in_the_page_again(signed_in, form):
    attempt = start(signed_in, quiz_of(form))
    sent = right_answer(attempt)
    before = page_of(signed_in, attempt).content.decode()

    post_answer(signed_in, attempt, 1, **sent)
    after = page_of(signed_in, attempt).content.decode()

    marks = {"several": "checked", "source": "checked"}
    mark = marks.get(form, " selected")
    assert before.count(mark) == 0
    assert after.count(mark) == {"several": 2, "order": 3, "match": 3}.get(form, 1)


@pytest.mark.parametrize("form", VALUES)
def test_swap_brings_the_fields_of_the_form_without_a_page_around(signed_in, form):
    attempt = start(signed_in, quiz_of(form))

    page = page_of(signed_in, attempt, **{"hx-request": "true", "hx-target": "question"})

    assertTemplateNotUsed(page, "base.html")
    for text in TEXTS:
        assertContains(page, text)


@pytest.mark.parametrize("form", VALUES)
def test_a_question_costs_as_many_queries_in_every_form(
    signed_in, form, django_assert_max_num_queries
):
    attempt = start(signed_in, quiz_of(form))
    sent = right_answer(attempt)

    with django_assert_max_num_queries(6):
        post_answer(signed_in, attempt, 1, htmx=True, **sent)


@pytest.mark.parametrize(
    ("form", "sent", "told"),
    [
        ("order", {"place-1": "1", "place-2": "1"}, "Two events have the number 1"),
        ("order", {"place-1": "9"}, "Number the events from 1 to 3."),
        ("match", {"pair-1": "9"}, "Choose one of the answers shown."),
        ("several", {"option": ["1", "7"]}, "Choose one of the options shown."),
        ("map", {"point": "here"}, "That is no point of the map"),
    ],
)
def test_what_cannot_be_read_is_asked_again_and_nothing_is_stored(signed_in, form, sent, told):
    attempt = start(signed_in, quiz_of(form))

    page = post_answer(signed_in, attempt, 1, htmx=True, **sent)

    assert page.status_code == 200
    assertContains(page, told)
    assert not attempt.steps.exists()


def test_ambiguous_date_is_asked_again_with_what_was_typed(signed_in):
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question(form="typed").question)
    attempt = start(signed_in, quiz)

    page = post_answer(signed_in, attempt, 1, text="03/04/1931")

    assertContains(page, "4 March 1931 or 3 April 1931")
    assertContains(page, 'value="03/04/1931"')
    assert not attempt.steps.exists()


def test_unticking_takes_the_answer_back(signed_in):
    attempt = start(signed_in, quiz_of("several"))
    post_answer(signed_in, attempt, 1, option=[1, 2])

    post_answer(signed_in, attempt, 1, ticks=1)

    assert [step.answer for step in attempt.steps.order_by("sequence")][-1] == ""
    assert percentage(attempt) == 0


def test_click_on_the_map_counts_by_its_distance(signed_in):
    attempt = start(signed_in, quiz_of("map"))

    post_answer(signed_in, attempt, 1, point="56.0 25.5")
    submit(signed_in, attempt)

    assert percentage(attempt) == 50


def test_map_shows_no_tolerance_and_works_without_scripts(signed_in):
    attempt = start(signed_in, quiz_of("map"))

    page = page_of(signed_in, attempt)

    assertContains(page, '<select id="place" name="option"')
    assertContains(page, "data-map")
    assertNotContains(page, "56.95")
    assertNotContains(page, "100</")


def test_review_tells_each_part_with_its_proof(signed_in, student):
    quiz = quiz_of("order")
    version = quiz.slots.get().question.versions.get()
    article = version.question.article
    fact = FactFactory(article=article, answer="1914")
    sentence = SentenceFactory(article=article, start=37, end=61)
    EvidenceFactory(fact=fact, sentence=sentence, start=37, end=61, quote=article.body[37:61])
    Option.objects.filter(version=version, text="Mai Tamm").update(fact=fact)
    attempt = start(signed_in, quiz)
    post_answer(signed_in, attempt, 1, **right_answer(attempt))
    submit(signed_in, attempt)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assertContains(page, "3, 1914")
    for quote in Evidence.objects.values_list("quote", flat=True):
        assertContains(page, f'<mark class="proof">{quote}</mark>')
    reviewed = review(quiz.attempts.all(), attempt.pk, timezone.now(), student)
    assert [part.is_right for part in reviewed.findings[0].told.parts] == [True, True, True]


def test_missed_order_becomes_a_card_with_its_events(signed_in):
    attempt = start(signed_in, quiz_of("order"))
    submit(signed_in, attempt)
    signed_in.post(reverse("quizzes:attempt_keep", args=[attempt.pk]))

    front = signed_in.get(reverse("quizzes:card_study"))
    card = front.context["card"]
    back = signed_in.get(reverse("quizzes:card_back", args=[card.pk]))

    assertContains(front, "<li>Mai Tamm</li>")
    assertContains(back, "Ada Lund (1912) → Ivar Kask (May 1913) → Mai Tamm (1914)")
