from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles.models import Article, Entity, Evidence, Fact, Mention
from quizzes.models import Card, Dispute, Quiz, Ruling
from tests.factories import (
    ArticleFactory,
    EvidenceFactory,
    QuizFactory,
    SentenceFactory,
    SlotFactory,
    StudentFactory,
)
from tests.quizzes.sitting import make_question, make_quiz, number_of, post_answer, start, submit

TWO_PARAGRAPHS = (
    "The bridge was opened on 3 May. Ada Lund drew the plans.\n\n"
    "Her partner was Ivar Kask. He never saw it finished."
)


@pytest.fixture
def signed_in(client, student):
    client.force_login(student)
    return client


@pytest.fixture
def attempt(signed_in):
    """One right, one wrong, one left unanswered, and submitted."""
    attempt = start(signed_in, make_quiz(3))
    post_answer(signed_in, attempt, 1, option=number_of(attempt, 1, key=True))
    post_answer(signed_in, attempt, 2, option=number_of(attempt, 2, key=False))
    submit(signed_in, attempt)
    return attempt


def review(client, attempt):
    return client.get(reverse("quizzes:attempt_review", args=[attempt.pk]))


def keep(client, attempt, **data):
    htmx = data.pop("htmx", False)
    target = {"hx-request": "true", "hx-target": f"keep-{data.get('question')}"} if htmx else {}
    return client.post(reverse("quizzes:attempt_keep", args=[attempt.pk]), data, headers=target)


def review_of(client, version, **answer):
    """The review of a quiz that asks only this."""
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(client, quiz)
    post_answer(client, attempt, 1, **answer)
    submit(client, attempt)
    return review(client, attempt)


def shown(page):
    """The paragraphs of the only proof, each as (text, is proof) pairs."""
    (finding,) = page.context["reviewed"].findings
    return [[tuple(piece) for piece in paragraph] for paragraph in finding.proofs]


def test_review_shows_the_score(signed_in, attempt):
    page = review(signed_in, attempt)

    assertContains(page, "<b>1</b>", html=True)
    assertContains(page, "<span>of 3 right</span>", html=True)
    assertContains(page, "<small>33.3 %, 1 of 3 points</small>", html=True)


def test_review_shows_answer_key_and_feedback_of_a_wrong_answer(signed_in):
    version = make_question(feedback="It opened a year late.")

    page = review_of(signed_in, version, option=2)

    assertContains(page, "You said 4 May 1931.")
    assertContains(page, "It was 3 May 1931.")
    assertContains(page, "Not 4 May 1931.")
    assertContains(page, "As the plaque says.")
    assertContains(page, "It opened a year late.")


def test_review_of_a_right_answer_says_so(signed_in):
    page = review_of(signed_in, make_question(), option=1)

    assertContains(page, '<span class="key">3 May 1931</span> is right.')
    assertContains(page, "As the plaque says.")


def test_review_of_no_answer_says_so(signed_in):
    page = review_of(signed_in, make_question())

    assertContains(page, "You gave no answer.")
    assertContains(page, "It was 3 May 1931.")


def test_review_of_an_open_attempt_leads_back_to_it(signed_in):
    attempt = start(signed_in, make_quiz(1))

    response = review(signed_in, attempt)

    assertRedirects(
        response,
        reverse("quizzes:attempt_resume", args=[attempt.pk]),
        fetch_redirect_response=False,
    )


# The proof


def test_proof_is_the_sentence_in_its_paragraph(signed_in):
    article = ArticleFactory(body=TWO_PARAGRAPHS)
    version = make_question(article=article)
    Evidence.objects.all().delete()
    sentence = SentenceFactory(article=article, start=58, end=84)
    EvidenceFactory(fact=version.question.fact, sentence=sentence)

    page = review_of(signed_in, version)

    assert shown(page) == [
        [("Her partner was Ivar Kask.", True), (" He never saw it finished.", False)]
    ]
    assertContains(page, '<mark class="proof">Her partner was Ivar Kask.</mark>')


def test_two_proofs_in_one_paragraph_share_it(signed_in):
    version = make_question(article=ArticleFactory(body=TWO_PARAGRAPHS))
    Evidence.objects.all().delete()
    for start_, end in [(0, 31), (32, 56)]:
        sentence = SentenceFactory(article=version.question.article, start=start_, end=end)
        EvidenceFactory(fact=version.question.fact, sentence=sentence)

    page = review_of(signed_in, version)

    first, second = "The bridge was opened on 3 May.", "Ada Lund drew the plans."
    assert shown(page) == [[(first, True), (" ", False), (second, True)]]


def test_two_proofs_in_two_paragraphs_show_both(signed_in):
    version = make_question(article=ArticleFactory(body=TWO_PARAGRAPHS))
    sentence = SentenceFactory(article=version.question.article, start=85, end=111)
    EvidenceFactory(fact=version.question.fact, sentence=sentence)

    assert len(shown(review_of(signed_in, version))) == 2


def test_proof_in_a_very_long_paragraph_is_only_its_surroundings(signed_in):
    words = "The river rose. " * 12_000
    body = words + "The bridge was opened on 3 May 1931. " + words
    version = make_question(article=ArticleFactory(body=body))
    Evidence.objects.all().delete()
    at = len(words)
    sentence = SentenceFactory(article=version.question.article, start=at, end=at + 36)
    EvidenceFactory(fact=version.question.fact, sentence=sentence)

    page = review_of(signed_in, version)

    ((before, proof, after),) = shown(page)
    assert proof == ("The bridge was opened on 3 May 1931.", True)
    assert before[0].startswith(("The ", "river ", "rose. "))
    assert 1000 < len(before[0]) <= 1200
    assert 1000 < len(after[0]) <= 1200


def test_proof_whose_article_has_moved_on_is_shown_as_quoted(signed_in):
    version = make_question()
    Article.objects.update(body="Something else was written here later on, and longer.")

    page = review_of(signed_in, version)

    assert shown(page) == [[("The bridge was opened on 3 May 1931.", True)]]


@pytest.mark.parametrize(
    ("certainty", "source", "told"),
    [
        ("A", "", "Stated by the article, 7 January 2021."),
        ("B", "Russian media", "Reported by Russian media, 7 January 2021."),
        ("B", "", "Reported by a source, 7 January 2021."),
        ("C", "Russian media", "Alleged by Russian media, 7 January 2021."),
        ("C", "", "Alleged, 7 January 2021."),
        ("D", "Ada Lund", "Opinion of Ada Lund, 7 January 2021."),
        ("E", "", "Denied, planned or only possible, 7 January 2021."),
    ],
)
def test_review_tells_who_says_it_and_how_surely(signed_in, certainty, source, told):
    version = make_question(certainty=certainty, source=source)
    Article.objects.update(published_on=date(2021, 1, 7))

    assertContains(review_of(signed_in, version), told)


@pytest.mark.parametrize(
    ("basis", "anchor", "words", "cue", "told"),
    [
        ("stated", "", "", "", None),
        (
            "year from publication",
            "2021-01-07",
            "",
            "will open",
            "Year taken from the publication date, 7 January 2021 (the text says “PRINTED” and"
            " looks ahead, “will open”).",
        ),
        (
            "year from an earlier date",
            "2020-11",
            "last November",
            "",
            "Year taken from “last November” earlier in the text (the text says “PRINTED”).",
        ),
        (
            "relative",
            "2021-01-07",
            "",
            "",
            "Counted from the publication date, 7 January 2021 (the text says “PRINTED”).",
        ),
        (
            "relative",
            "2020-12-18",
            "December 18",
            "",
            "Counted from “December 18”, 18 December 2020 (the text says “PRINTED”).",
        ),
        ("relative", "", "", "", "Counted from another date (the text says “PRINTED”)."),
    ],
)
def test_review_tells_how_a_date_was_found(signed_in, basis, anchor, words, cue, told):
    version = make_question()
    Article.objects.update(published_on=date(2021, 1, 7))
    fact = version.question.fact
    day = Entity.objects.create(article=fact.article, key="e1", kind="date", name="3 May 1931")
    Fact.objects.update(answer_entity=day)
    sentence = fact.evidence.get().sentence
    Mention.objects.create(
        entity=day,
        sentence=sentence,
        start=sentence.start + 5,
        end=sentence.start + 15,
        basis=basis,
        anchor=anchor,
        anchor_words=words,
        cue=cue,
    )
    printed = " ".join(fact.evidence.get().quote[5:15].split())

    (finding,) = review_of(signed_in, version).context["reviewed"].findings

    assert finding.dating == (told or "").replace("PRINTED", printed)


# Keeping what was missed


def test_keep_makes_one_card_per_missed_fact(signed_in, student, attempt):
    response = keep(signed_in, attempt)

    assertRedirects(response, reverse("quizzes:attempt_review", args=[attempt.pk]))
    missed = attempt.questions.filter(position__in=[2, 3])
    facts = {question.version.question.fact_id for question in missed}
    assert {card.fact_id for card in student.cards.all()} == facts


def test_keep_twice_keeps_the_cards_that_are_there(signed_in, student, attempt):
    keep(signed_in, attempt)
    before = list(student.cards.values_list("pk", "due_at"))

    page = keep(signed_in, attempt)
    page = signed_in.get(page.url)

    assert list(student.cards.values_list("pk", "due_at")) == before
    assertContains(page, "Study the cards")


def test_keep_of_two_questions_on_one_fact_is_one_card(signed_in, student):
    quiz = QuizFactory(published=True)
    first = make_question()
    second = make_question()
    second.question.fact = first.question.fact
    second.question.save()
    for position, version in enumerate([first, second], 1):
        SlotFactory(quiz=quiz, question=version.question, position=position)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    keep(signed_in, attempt)

    assert [card.version for card in student.cards.all()] == [first]


def test_keep_of_one_question_swaps_in_its_own_button(signed_in, student, attempt):
    page = keep(signed_in, attempt, question=1, htmx=True)

    assertContains(page, "Kept as a card")
    assertNotContains(page, "<html")
    assert [card.fact for card in student.cards.all()] == [
        attempt.questions.get(position=1).version.question.fact
    ]


def test_keep_of_one_question_without_javascript_returns_to_it(signed_in, student, attempt):
    response = keep(signed_in, attempt, question=1)

    assert response.url.endswith("/review/#question-1")
    assert student.cards.count() == 1


@pytest.mark.parametrize("question", ["0", "9", "x"])
def test_keep_of_a_question_that_is_not_there_is_404(signed_in, student, attempt, question):
    assert keep(signed_in, attempt, question=question).status_code == 404
    assert not student.cards.exists()


def test_keep_before_submission_is_404(signed_in, student):
    attempt = start(signed_in, make_quiz(1))

    assert keep(signed_in, attempt).status_code == 404
    assert not student.cards.exists()


def test_guest_is_asked_to_sign_up_before_keeping(client, db):
    attempt = start(client, make_quiz(1, allows_guests=True))
    submit(client, attempt)

    page = review(client, attempt)
    response = keep(client, attempt)

    url = (
        reverse("account_signup")
        + "?next="
        + reverse("quizzes:attempt_review", args=[attempt.pk]).replace("/", "%2F")
    )
    assertContains(page, f'href="{url}"')
    assert response.url == url
    assert not Card.objects.exists()


# Queries and rights


@pytest.mark.parametrize("count", [10, 100])
def test_review_takes_7_queries(signed_in, django_assert_num_queries, count):
    attempt = start(signed_in, make_quiz(count))
    post_answer(signed_in, attempt, 1, option=1)
    submit(signed_in, attempt)

    with django_assert_num_queries(7):
        page = review(signed_in, attempt)

    assert len(page.context["reviewed"].findings) == count


@pytest.mark.parametrize("count", [10, 100])
def test_review_with_reports_and_rulings_takes_8_queries(
    signed_in, django_assert_num_queries, count
):
    attempt = start(signed_in, make_quiz(count))
    submit(signed_in, attempt)
    for question in attempt.questions.all()[:5]:
        Dispute.objects.create(question=question, reason="unclear", at=timezone.now())
        Ruling.objects.create(
            quiz=attempt.quiz,
            version=question.version,
            decision="full",
            reason="It was unclear.",
            by=attempt.quiz.owner,
            at=timezone.now(),
        )

    with django_assert_num_queries(8):
        page = review(signed_in, attempt)

    assert page.context["reviewed"].result.right == 5


def test_review_of_typed_answers_takes_8_queries(signed_in, django_assert_num_queries):
    version = make_question("Ada Lund", ("Ivar Kask",), form="typed")
    fact = version.question.fact
    person = Entity.objects.create(article=fact.article, key="e1", kind="person", name="Ada Lund")
    Fact.objects.update(answer_entity=person)
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)

    with django_assert_num_queries(8):
        review(signed_in, attempt)


def test_review_says_who_may_see_it(client, signed_in, attempt):
    client.logout()
    client.force_login(StudentFactory())

    assert review(client, attempt).status_code == 404
    assert keep(client, attempt).status_code == 404
    assert not Card.objects.exists()


@pytest.mark.parametrize(("state", "again"), [("published", True), ("closed", False)])
def test_review_offers_another_try_while_the_quiz_is_open(signed_in, attempt, state, again):
    Quiz.objects.update(state=state)

    page = review(signed_in, attempt)

    assert (b"Take it again" in page.content) is again
