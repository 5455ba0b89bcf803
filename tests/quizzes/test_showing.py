"""What is shown when, by all rules and at every time, in the rule itself and in what is served."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Evidence
from quizzes.models import Attempt, Card, Quiz
from quizzes.review.showing import (
    EVERYTHING,
    PRACTICE,
    TEST,
    Phase,
    Thing,
    allowed,
    later,
    listed,
    phase,
    proof_shown,
    rules_of,
    things,
)
from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.sitting import make_question, post_answer, start, submit, without_tokens
from tests.quizzes.test_secrecy import SECRET, generated_quiz, sit, swap_keys

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
COMBINATIONS = [Thing(n) for n in range(EVERYTHING + 1)]


# The rule


def test_rules_keep_what_was_ticked_for_each_phase_apart():
    ticked = {
        Phase.DURING: Thing.ATTEMPT,
        Phase.JUST_AFTER: Thing.KEY | Thing.PROOF,
        Phase.WHILE_OPEN: Thing(0),
        Phase.AFTER_CLOSE: EVERYTHING,
    }

    rules = rules_of(ticked)

    assert {one: things(rules, one) for one in Phase} == ticked
    assert rules < 2**31  # what the column holds on every database


@pytest.mark.parametrize(
    ("submitted", "is_over", "expected"),
    [
        (None, False, Phase.DURING),
        (None, True, Phase.DURING),
        (0 * SECOND, False, Phase.JUST_AFTER),
        (119 * SECOND, False, Phase.JUST_AFTER),
        (120 * SECOND, False, Phase.WHILE_OPEN),
        (timedelta(days=9), False, Phase.WHILE_OPEN),
        (0 * SECOND, True, Phase.AFTER_CLOSE),
        (timedelta(days=9), True, Phase.AFTER_CLOSE),
    ],
)
def test_phase_of_an_attempt(submitted, is_over, expected):
    at = None if submitted is None else NOON - submitted

    assert phase(at, is_over, NOON) is expected


@pytest.mark.parametrize("ticked", COMBINATIONS, ids=lambda thing: f"{thing:07b}")
def test_allowed_is_never_more_than_what_was_ticked(ticked):
    shown = allowed(rules_of({Phase.WHILE_OPEN: ticked}), Phase.WHILE_OPEN)

    assert not any(shown.has(thing) for thing in Thing if thing not in ticked)
    assert shown.attempt or not (shown.right or shown.key or shown.proof or shown.feedback)
    assert shown.right or not shown.feedback
    for other in set(Phase) - {Phase.WHILE_OPEN}:
        assert not allowed(rules_of({Phase.WHILE_OPEN: ticked}), other).anything


@pytest.mark.parametrize(
    ("rules", "hidden", "proof"),
    [
        (PRACTICE, [], "at once"),
        (TEST, [(Phase.AFTER_CLOSE, [Thing.KEY, Thing.PROOF])], "once the quiz has closed"),
        (0, [], ""),
        (
            rules_of({Phase.WHILE_OPEN: EVERYTHING}),
            [(Phase.WHILE_OPEN, list(Thing))],
            "two minutes after an attempt",
        ),
    ],
    ids=["practice", "test", "nothing", "not-at-once"],
)
def test_what_is_hidden_just_after_an_attempt_is_promised_for_later(rules, hidden, proof):
    assert later(rules, Phase.JUST_AFTER) == hidden
    assert proof_shown(rules) == proof


def test_things_are_listed_as_one_reads_them():
    assert listed([Thing.KEY]) == "right answers"
    assert listed([Thing.MARKS, Thing.KEY, Thing.PROOF]) == "points, right answers and the proof"


# What is served. Each word stands for one thing, and nothing else on a page has it.

STEM, GIVEN, KEY = "Which river was crossed?", "Qqgivenqq", "Zzkeyzz"
CHOSEN, GENERAL = "Feedbackonchosen", "Feedbackinall"
PROOF, AROUND, SOURCE = "Proofsentence.", "Surroundings.", "Sourceofit"
WORDS = {
    Thing.ATTEMPT: [STEM, GIVEN],
    Thing.RIGHT: ["wrong", "of 1 right", "Not right"],
    Thing.MARKS: ["0 %", "0 of 3 point"],
    Thing.FEEDBACK: [CHOSEN],
    Thing.KEY: [KEY],
    Thing.PROOF: [PROOF, AROUND, SOURCE],
}


@pytest.fixture
def attempt(signed_in):
    """One wrong answer, submitted just now."""
    article = Article.objects.create(
        title="Rivers", body=f"{PROOF} {AROUND}", owner=QuizFactory().owner
    )
    version = make_question(
        KEY, (GIVEN,), article=article, stem=STEM, feedback=GENERAL, source=SOURCE
    )
    version.options.filter(text=GIVEN).update(feedback=CHOSEN)
    version.options.filter(text=KEY).update(feedback="")
    Evidence.objects.update(start=0, end=len(PROOF), quote=PROOF)
    quiz = QuizFactory(published=True, article=article, title="A quiz")
    SlotFactory(quiz=quiz, question=version.question, points=3)
    attempt = start(signed_in, quiz)
    order = attempt.questions.get().option_order
    given = version.options.get(text=GIVEN).pk
    post_answer(signed_in, attempt, 1, option=order.index(given) + 1)
    submit(signed_in, attempt)
    return attempt


def put_into(attempt, when, ticked):
    """Let the quiz show `ticked` in this phase and all else in every other; go there."""
    rules = rules_of(dict.fromkeys(Phase, EVERYTHING) | {when: ticked})
    state = "closed" if when is Phase.AFTER_CLOSE else "published"
    Quiz.objects.filter(pk=attempt.quiz_id).update(review_rules=rules, state=state)
    if when is not Phase.JUST_AFTER:
        Attempt.objects.update(submitted_at=timezone.now() - timedelta(minutes=3))


def pages(client, attempt):
    """All that shows a student something of a submitted attempt."""
    urls = [
        reverse("quizzes:attempt_review", args=[attempt.pk]),
        reverse("quizzes:attempt_list"),
        reverse("quizzes:quiz_detail", args=[attempt.quiz_id]),
        reverse("quizzes:quiz_list"),
    ]
    served = [client.get(url) for url in urls]
    served.append(client.get(urls[0], headers={"hx-request": "true", "hx-target": "main"}))
    assert {page.status_code for page in served} == {200}
    return "".join(page.content.decode() for page in served)


SUBMITTED = [Phase.JUST_AFTER, Phase.WHILE_OPEN, Phase.AFTER_CLOSE]


@pytest.mark.parametrize("ticked", COMBINATIONS, ids=lambda thing: f"{thing:07b}")
def test_no_page_has_a_word_of_what_is_hidden(signed_in, attempt, ticked):
    when = SUBMITTED[ticked % len(SUBMITTED)]
    put_into(attempt, when, ticked)
    shown = allowed(rules_of({when: ticked}), when)

    served = pages(signed_in, attempt)

    for thing, words in WORDS.items():
        if not shown.has(thing):
            assert [word for word in words if word in served] == [], thing
    if not (shown.feedback and shown.key):
        assert GENERAL not in served


@pytest.mark.parametrize("thing", WORDS, ids=lambda thing: thing.name)
@pytest.mark.parametrize("when", SUBMITTED, ids=lambda when: when.name)
def test_review_has_what_is_shown(signed_in, attempt, when, thing):
    put_into(attempt, when, EVERYTHING)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assert any(word in page.content.decode() for word in WORDS[thing])


@pytest.mark.parametrize(
    "ticked",
    [EVERYTHING & ~thing for thing in (Thing.RIGHT, Thing.KEY, Thing.PROOF, Thing.ATTEMPT)],
    ids=["not-what-is-right", "not-the-key", "not-the-proof", "not-the-attempt"],
)
@pytest.mark.parametrize("question", ["", "1"], ids=["all", "one"])
def test_cards_cannot_be_made_of_what_is_hidden(signed_in, attempt, ticked, question):
    put_into(attempt, Phase.JUST_AFTER, ticked)
    url = reverse("quizzes:attempt_keep", args=[attempt.pk])

    response = signed_in.post(url, {"question": question} if question else {})

    assert response.status_code == 404
    assert not Card.objects.exists()


def test_review_says_when_the_rest_is_shown(signed_in, attempt):
    Quiz.objects.update(review_rules=TEST)

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    hint = "Shown once the quiz has closed: right answers and the proof."
    assert page.context["reviewed"].hints == [hint]
    assert hint in page.content.decode()


def test_review_says_what_will_be_hidden_again(signed_in, attempt):
    put_into(attempt, Phase.WHILE_OPEN, EVERYTHING & ~Thing.KEY)
    Attempt.objects.update(submitted_at=timezone.now())

    page = signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    assert page.context["reviewed"].hints == [
        "For two minutes only: right answers.",
        "Shown once the quiz has closed: right answers.",
    ]


def test_hidden_columns_are_not_fetched(signed_in, attempt, django_assert_num_queries):
    put_into(attempt, Phase.WHILE_OPEN, Thing.ATTEMPT | Thing.MARKS)

    with django_assert_num_queries(6) as queries:
        signed_in.get(reverse("quizzes:attempt_review", args=[attempt.pk]))

    asked = " ".join(query["sql"] for query in queries)
    for column in ("articles_evidence", '"feedback"', '"quizzes_questionversion"."source"'):
        assert column not in asked


@pytest.mark.parametrize("seed", range(12))
def test_review_of_nothing_but_the_answers_is_the_same_whichever_option_is_the_key(signed_in, seed):
    rng = random.Random(seed)
    quiz = generated_quiz(rng)
    Quiz.objects.update(review_rules=rules_of(dict.fromkeys(Phase, Thing.ATTEMPT)))
    attempt = start(signed_in, quiz)
    sit(signed_in, attempt, rng)
    submit(signed_in, attempt)
    review = reverse("quizzes:attempt_review", args=[attempt.pk])
    before = without_tokens(signed_in.get(review))

    swap_keys(quiz, rng)

    assert without_tokens(signed_in.get(review)) == before
    assert SECRET not in before
