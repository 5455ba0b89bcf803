import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Evidence, Sentence
from quizzes.models import Attempt, Pointing, Quiz
from quizzes.review.showing import EVERYTHING, Phase, Thing, rules_of
from quizzes.taking.pointing import BLOCK
from tests.factories import StudentFactory
from tests.quizzes.sitting import make_quiz, number_of, post_answer, start, submit

PROOF, OTHER = "The bridge was opened on 3 May 1931.", "Ada Lund drew the plans."
SWAP = {"hx-request": "true", "hx-target": "read"}


def make_reading_quiz(count=1, **fields):
    """A quiz that asks to read first; its article has two sentences, the first is every proof."""
    quiz = make_quiz(count, reads_first=True, **fields)
    article = quiz.slots.first().question.article
    proof = Sentence.objects.filter(article=article).first()
    Evidence.objects.filter(fact__article=article).update(sentence=proof)
    Sentence.objects.filter(article=article).exclude(pk=proof.pk).delete()
    Sentence.objects.filter(pk=proof.pk).update(position=0)
    Sentence.objects.create(article=article, position=1, start=37, end=61, digest="x")
    return quiz


@pytest.fixture
def attempt(signed_in):
    """Two questions missed, and submitted."""
    attempt = start(signed_in, make_reading_quiz(2))
    submit(signed_in, attempt)
    return attempt


@pytest.fixture
def tried(signed_in):
    """An open attempt with hints, its question checked once and wrong."""
    quiz = make_reading_quiz(behaviour="several")
    for slot in quiz.slots.all():
        slot.question.versions.update(hints=["It was in spring.", "It was in May."])
    attempt = start(signed_in, quiz)
    check(signed_in, attempt, key=False)
    return attempt


def check(client, attempt, *, key, **data):
    return post_answer(
        client, attempt, 1, option=number_of(attempt, 1, key=key), go="check", **data
    )


def address(attempt, position=1):
    return reverse("quizzes:attempt_read", args=[attempt.pk, position])


def sentence(text):
    return next(one.pk for one in Sentence.objects.all() if one.text == text)


def begin(client, quiz):
    return client.post(reverse("quizzes:attempt_start", args=[quiz.pk]))


def test_next_attempt_waits_for_the_first_missed_question(signed_in, attempt):
    response = begin(signed_in, attempt.quiz)

    assertRedirects(response, address(attempt))
    assert Attempt.objects.count() == 1


def test_page_offers_the_sentences_and_marks_none(signed_in, attempt):
    page = signed_in.get(address(attempt))

    assertContains(page, PROOF)
    assertContains(page, OTHER)
    assertContains(page, "2 questions to read up.")
    assertNotContains(page, "<mark")
    assertNotContains(page, "checked>")


def test_pointing_at_each_proof_opens_the_next_attempt(signed_in, attempt):
    first = signed_in.post(address(attempt, 1), {"sentence": sentence(PROOF)})
    second = signed_in.post(address(attempt, 2), {"sentence": sentence(PROOF)})

    assertRedirects(first, address(attempt, 2), fetch_redirect_response=False)
    assertRedirects(second, attempt.quiz.get_absolute_url(), fetch_redirect_response=False)
    assert start(signed_in, attempt.quiz).number == 2


def test_pointing_elsewhere_is_kept_and_asks_again(signed_in, attempt):
    page = signed_in.post(address(attempt), {"sentence": sentence(OTHER)})

    assertContains(page, "That sentence does not say it.")
    assert [one.is_proof for one in Pointing.objects.all()] == [False]
    assertRedirects(begin(signed_in, attempt.quiz), address(attempt))


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "Choose a sentence."),
        ({"sentence": "0"}, "Choose one of the sentences shown."),
        ({"sentence": "x"}, "Choose one of the sentences shown."),
    ],
)
def test_pointing_at_nothing_is_asked_again(signed_in, attempt, sent, told):
    assertContains(signed_in.post(address(attempt), sent), told)
    assert not Pointing.objects.exists()


def test_pointing_by_htmx_swaps_the_form_or_leads_on(signed_in, attempt):
    wrong = signed_in.post(address(attempt), {"sentence": sentence(OTHER)}, headers=SWAP)
    right = signed_in.post(address(attempt), {"sentence": sentence(PROOF)}, headers=SWAP)

    assertContains(wrong, "That sentence does not say it.")
    assertNotContains(wrong, "<html")
    assert right.headers["HX-Redirect"] == address(attempt, 2)


def test_pointing_twice_at_the_proof_is_kept_once(signed_in, attempt):
    for _ in range(2):
        signed_in.post(address(attempt), {"sentence": sentence(PROOF)})

    assert Pointing.objects.count() == 1


def test_right_answers_need_no_reading(signed_in):
    quiz = make_reading_quiz()
    attempt = start(signed_in, quiz)
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    submit(signed_in, attempt)

    assert start(signed_in, quiz).number == 2
    assert signed_in.get(address(attempt)).status_code == 404


def test_quiz_that_does_not_ask_for_it_starts_at_once(signed_in, attempt):
    Quiz.objects.update(reads_first=False)

    assert start(signed_in, attempt.quiz).number == 2
    assert signed_in.get(address(attempt)).status_code == 404


def test_who_may_not_know_what_was_wrong_is_not_asked_to_read(signed_in, attempt):
    rules = rules_of(dict.fromkeys(Phase, EVERYTHING & ~Thing.RIGHT))
    Quiz.objects.update(review_rules=rules)

    assert signed_in.get(address(attempt)).status_code == 404
    assert start(signed_in, attempt.quiz).number == 2


def test_question_without_a_proof_is_in_nobodys_way(signed_in, attempt):
    Evidence.objects.all().delete()

    assert signed_in.get(address(attempt)).status_code == 404
    assert start(signed_in, attempt.quiz).number == 2


def test_sentences_come_in_blocks_that_do_not_begin_at_the_proof(signed_in, attempt):
    article = attempt.quiz.slots.first().question.article
    for position in range(2, 3 * BLOCK):
        Sentence.objects.create(article=article, position=position, start=0, end=36, digest="y")
    proof = Sentence.objects.get(article=article, position=BLOCK + 5)
    Evidence.objects.update(sentence=proof)

    page = signed_in.get(address(attempt))

    offered = list(page.context["form"].offered.values())
    assert [offered[0].position, offered[-1].position] == [BLOCK, 2 * BLOCK - 1]


# Another try in the same attempt


def test_second_try_waits_for_the_proof_and_keeps_the_answer(signed_in, tried):
    response = check(signed_in, tried, key=True)

    assertRedirects(response, address(tried))
    last = tried.steps.order_by("sequence").last()
    assert (last.action, last.option.is_key) == ("answer", True)


def test_second_try_by_htmx_waits_too(signed_in, tried):
    response = check(signed_in, tried, key=True, htmx=True)

    assert response.headers["HX-Redirect"] == address(tried)
    assert not tried.steps.filter(action="check", option__is_key=True).exists()


def test_second_try_is_open_once_the_proof_was_pointed_at(signed_in, tried):
    response = signed_in.post(address(tried), {"sentence": sentence(PROOF)})
    assertRedirects(response, reverse("quizzes:attempt_question", args=[tried.pk, 1]))

    check(signed_in, tried, key=True)

    assert tried.steps.filter(action="check").count() == 2


def test_first_check_waits_for_nothing(signed_in):
    attempt = start(signed_in, make_reading_quiz(behaviour="several"))

    assert signed_in.get(address(attempt)).status_code == 404
    check(signed_in, attempt, key=False)
    assert attempt.steps.filter(action="check").count() == 1


def test_sentences_of_a_question_not_tried_yet_are_not_shown(signed_in, tried):
    other = start(signed_in, make_reading_quiz(behaviour="adaptive"))

    assert signed_in.get(address(other)).status_code == 404


# Rights


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_another_student_gets_404(client, signed_in, attempt, headers):
    client.force_login(StudentFactory())
    data = {"sentence": sentence(PROOF)}

    assert client.get(address(attempt), headers=headers).status_code == 404
    assert client.post(address(attempt), data, headers=headers).status_code == 404
    assert not Pointing.objects.exists()


def test_other_methods_are_refused(signed_in, attempt):
    assert signed_in.put(address(attempt)).status_code == 405


@pytest.mark.parametrize("count", [1, 6])
def test_start_takes_as_many_queries_for_many_missed(
    signed_in, django_assert_max_num_queries, count
):
    attempt = start(signed_in, make_reading_quiz(count))
    submit(signed_in, attempt)

    with django_assert_max_num_queries(8):
        begin(signed_in, attempt.quiz)
