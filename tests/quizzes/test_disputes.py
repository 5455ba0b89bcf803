import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Sentence
from quizzes.models import Dispute, Quiz, Ruling
from quizzes.review.disputing import NEARBY, sentences_near
from quizzes.review.showing import TEST, Phase, Thing, rules_of
from tests.factories import EvidenceFactory, FactFactory, SentenceFactory, StudentFactory
from tests.quizzes.sitting import make_quiz, number_of, post_answer, review, start, submit

SWAP = {"hx-request": "true", "hx-target": "dispute-1"}


@pytest.fixture
def attempt(signed_in):
    """Two questions, the first of them wrong, and submitted."""
    attempt = start(signed_in, make_quiz(2))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=False))
    submit(signed_in, attempt)
    return attempt


def address(attempt, position=1):
    return reverse("quizzes:attempt_dispute", args=[attempt.pk, position])


def rule(attempt, decision="stands", **fields):
    return Ruling.objects.create(
        quiz=attempt.quiz,
        version=attempt.questions.get(position=1).version,
        decision=decision,
        reason="The plaque says so.",
        by=attempt.quiz.owner,
        at=timezone.now(),
        **fields,
    )


def test_form_offers_reasons_and_the_sentences_of_the_article(signed_in, attempt):
    SentenceFactory(article=attempt.questions.first().version.question.article, start=37, end=61)

    page = signed_in.get(address(attempt))

    assertContains(page, "More than one answer is right")
    assertContains(page, "Ada Lund drew the plans.")


def test_report_is_kept_with_the_sentence_as_it_stands(signed_in, attempt):
    article = attempt.questions.first().version.question.article
    sentence = SentenceFactory(article=article, start=37, end=61)

    response = signed_in.post(
        address(attempt), {"reason": "two", "words": "Both did.", "sentence": sentence.position}
    )

    review_url = reverse("quizzes:attempt_review", args=[attempt.pk])
    assertRedirects(response, f"{review_url}#question-1")
    kept = Dispute.objects.get()
    assert kept.question == attempt.questions.get(position=1)
    assert (kept.reason, kept.words) == ("two", "Both did.")
    assert (kept.sentence, kept.quote) == (sentence, "Ada Lund drew the plans.")


def test_report_without_a_sentence_will_do(signed_in, attempt):
    signed_in.post(address(attempt), {"reason": "unclear", "words": "", "sentence": ""})

    assert Dispute.objects.get().sentence is None


def test_report_by_htmx_swaps_in_what_became_of_it(signed_in, attempt):
    form = signed_in.get(address(attempt), headers=SWAP)
    page = signed_in.post(address(attempt), {"reason": "unclear"}, headers=SWAP)

    assertContains(form, "<fieldset", msg_prefix=form.content.decode()[:200])
    assertNotContains(form, "<html")
    assertContains(page, "Reported on")
    assertNotContains(page, "<form")
    assert Dispute.objects.count() == 1


def test_something_else_needs_words_and_keeps_what_was_chosen(signed_in, attempt):
    page = signed_in.post(address(attempt), {"reason": "other"})

    assertContains(page, "Say in a few words what it is.")
    assert page.context["form"]["reason"].value() == "other"
    assert not Dispute.objects.exists()


def test_a_second_report_changes_nothing(signed_in, attempt):
    signed_in.post(address(attempt), {"reason": "unclear"})
    signed_in.post(address(attempt), {"reason": "key"})

    assert [one.reason for one in Dispute.objects.all()] == ["unclear"]
    assertContains(signed_in.get(address(attempt)), "You reported it on")


def test_review_leads_to_the_form_and_says_what_was_reported(signed_in, attempt):
    assertContains(review(signed_in, attempt), f'href="{address(attempt, 2)}"')

    signed_in.post(address(attempt, 2), {"reason": "key"})

    page = review(signed_in, attempt)
    assertNotContains(page, f'href="{address(attempt, 2)}"')
    assertContains(page, "The answer of your instructor will stand here.")


def test_reply_reaches_only_who_reported(client, signed_in, student, attempt):
    other = StudentFactory()
    client.force_login(other)
    theirs = start(client, attempt.quiz)
    submit(client, theirs)
    client.force_login(student)
    client.post(address(attempt), {"reason": "key"})
    review(client, attempt)  # which shows the message of the report

    rule(attempt)

    page = review(client, attempt)
    assertContains(page, "Your report was looked at; the question stands.")
    assertContains(page, "The plaque says so.")
    assertNotContains(page, "will stand here")
    client.force_login(other)
    assertNotContains(review(client, theirs), "The plaque says so.")


def test_reason_of_a_ruling_waits_for_the_key(signed_in, attempt):
    rule(attempt, "full")
    Quiz.objects.update(review_rules=TEST)

    page = review(signed_in, attempt)

    assertContains(page, "Everybody earns the points of this question.")
    assertContains(page, "This attempt went from 0 % to 50 %.")
    assertNotContains(page, "The plaque says so.")


def test_moves_of_a_ruling_are_marks(signed_in, attempt):
    rule(attempt, "full")
    Quiz.objects.update(review_rules=rules_of(dict.fromkeys(Phase, Thing.ATTEMPT | Thing.KEY)))

    assertNotContains(review(signed_in, attempt), "This attempt went from")


def test_changed_key_is_told_at_review(signed_in, attempt):
    version = attempt.questions.get(position=1).version
    rule(attempt, "key", option=version.options.get(text="5 May 1931"))

    page = review(signed_in, attempt)

    assertContains(page, "The right answer was changed.")
    assertContains(page, "It was 5 May 1931.")


def test_further_key_is_told_at_review(signed_in, attempt):
    version = attempt.questions.get(position=1).version
    rule(attempt, "accept", option=version.options.get(text="6 May 1931"))

    assertContains(review(signed_in, attempt), "It was 3 May 1931 or 6 May 1931.")


@pytest.mark.parametrize("name", ["attempt_list", "quiz_detail"])
def test_list_of_attempts_tells_what_was_regraded(signed_in, attempt, name):
    submit(signed_in, start(signed_in, make_quiz(1)))
    rule(attempt, "full")

    args = [attempt.quiz_id] if name == "quiz_detail" else []
    page = signed_in.get(reverse(f"quizzes:{name}", args=args))

    assertContains(page, "was 0 %, regraded", count=1)


@pytest.mark.parametrize("decision", ["stands", "restore"])
def test_list_of_attempts_is_silent_about_what_moved_nobody(signed_in, attempt, decision):
    rule(attempt, decision)

    assertNotContains(signed_in.get(reverse("quizzes:attempt_list")), "regraded")


def test_list_of_attempts_hides_what_was_regraded_with_the_marks(signed_in, attempt):
    rule(attempt, "full")
    Quiz.objects.update(review_rules=rules_of(dict.fromkeys(Phase, Thing.ATTEMPT | Thing.RIGHT)))

    assertNotContains(signed_in.get(reverse("quizzes:attempt_list")), "regraded")


@pytest.mark.parametrize("headers", [{}, SWAP], ids=["plain", "htmx"])
def test_report_of_another_student_is_404(client, signed_in, attempt, headers):
    client.force_login(StudentFactory())

    assert client.get(address(attempt), headers=headers).status_code == 404
    assert client.post(address(attempt), {"reason": "key"}, headers=headers).status_code == 404
    assert not Dispute.objects.exists()


def test_report_before_the_submission_is_404(signed_in):
    attempt = start(signed_in, make_quiz(1))

    assert signed_in.post(address(attempt), {"reason": "key"}).status_code == 404
    assert not Dispute.objects.exists()


def test_report_of_a_question_that_is_not_there_is_404(signed_in, attempt):
    assert signed_in.get(address(attempt, 9)).status_code == 404


def test_report_where_the_attempt_is_hidden_is_404(signed_in, attempt):
    Quiz.objects.update(review_rules=rules_of(dict.fromkeys(Phase, Thing.MARKS)))

    assert signed_in.get(address(attempt)).status_code == 404


def test_article_is_not_shown_where_the_proof_is_hidden(signed_in, attempt):
    Quiz.objects.update(review_rules=TEST)

    page = signed_in.get(address(attempt))

    assertNotContains(page, "The bridge was opened on 3 May 1931.")
    assertContains(page, "In your own words")


def test_other_methods_are_refused(signed_in, attempt):
    assert signed_in.put(address(attempt)).status_code == 405


def test_long_article_offers_what_is_near_the_proof(db):
    body = "The river rose. " * 200
    proof = SentenceFactory(article__body=body, position=100, start=0, end=15)
    for position in (*range(50, 100), *range(101, 150)):
        Sentence.objects.create(
            article=proof.article, position=position, start=16, end=31, digest="x"
        )
    fact = make_fact_on(proof)

    near = sentences_near(fact.pk)

    assert [near[0].position, near[-1].position] == [100 - NEARBY, 100 + NEARBY]
    assert {row.printed for row in near} == {"The river rose."}


def make_fact_on(sentence):
    fact = FactFactory(article=sentence.article)
    EvidenceFactory(fact=fact, sentence=sentence)
    return fact


@pytest.mark.parametrize("count", [1, 3])
def test_form_takes_as_many_queries_for_many_sentences(
    signed_in, attempt, django_assert_num_queries, count
):
    for _ in range(count):
        SentenceFactory(article=attempt.questions.first().version.question.article)

    with django_assert_num_queries(7):
        signed_in.get(address(attempt))
