"""No byte that a student gets before the review depends on which option is the key."""

import os
import random
import uuid
from collections import Counter
from dataclasses import fields
from types import SimpleNamespace

import pytest
from django.urls import reverse

from articles.models import Evidence, Fact
from quizzes import interactions
from quizzes.interactions.records import ShownOption
from quizzes.models import Option, QuestionVersion
from quizzes.taking.attempts import option_order
from quizzes.taking.sittings import StudentQuestion
from tests.factories import QuizFactory, SlotFactory
from tests.quizzes.sitting import make_question, post_answer, start, submit, without_tokens

# As many generated quizzes; `make secrecy` takes 20,000.
ROUNDS = int(os.environ.get("ROUNDS", "300"))
SWAP = {"hx-request": "true", "hx-target": "question"}
SECRET = "Only the review may tell this"


def generated_quiz(rng):
    """A quiz of one to three questions of any form, kind and number of options."""
    rules = random.Random(rng.getstate()[1][0])
    quiz = QuizFactory(
        published=True,
        behaviour=rules.choice(["deferred", "immediate", "several", "adaptive"]),
        certainty=rules.choice(["off", "beside", "score"]),
        time_limit=rules.choice([None, 40]),
    )
    for position in range(1, rng.randint(1, 3) + 1):
        names = rng.sample(["Ada Lund", "Ivar Kask", "Mai Tamm", "Jaan Rebane", "Oskar Vaht"], 5)
        form = rng.choice(sorted(interactions.FORMS))
        key, *wrong = names[: rng.randint(2, 5)]
        version = make_question(key, wrong, form=form, feedback=SECRET, source=SECRET)
        Fact.objects.filter(pk=version.question.fact_id).update(statement=SECRET)
        version.question.kind = rng.choice(["date", "actor", "place", "role", "claim"])
        version.question.save()
        version.options.update(feedback=SECRET)
        give_values(version, rng)
        SlotFactory(quiz=quiz, question=version.question, position=position)
    Evidence.objects.update(quote=SECRET)
    return quiz


def give_values(version, rng):
    """What marking needs beside the words: dates, other sides, points, what is right."""
    for number, option in enumerate(version.options.order_by("pk")):
        option.value = value_of(version.form, number, rng)
        option.save()


def value_of(form, number, rng):
    return {
        "order": f"19{rng.randrange(100):02d}",
        "match": f"Post {number}",
        "map": f"{40 + number}.00 {20 + number}.00" + " 100" * (number == 0),
        "several": rng.choice(["right", ""]),
    }.get(form, "")


def sit(client, attempt, rng):
    """Answer some questions; returns how to send the same answers again."""
    sent = []
    for question in attempt.questions.order_by("position"):
        data = {"client_key": str(uuid.uuid4()), "go": rng.choice(["next", "flag", "back"])}
        count = len(question.option_order)
        form = question.version.form if count else "typed"
        if form == "typed":
            data["text"] = "nobody"
        elif form == "order":
            ranks = rng.sample(range(1, count + 1), count)
            data |= {f"place-{place}": rank for place, rank in enumerate(ranks, 1)}
        elif form == "match":
            data |= {f"pair-{n}": rng.randint(1, count // 2) for n in range(1, count // 2 + 1)}
        elif form == "map" and rng.random() < 0.5:
            data["point"] = "41.00 21.00"
        else:
            data["option"] = rng.randint(1, count)
        if rng.random() < 0.7:
            post_answer(client, attempt, question.position, **data)
            sent.append((question.position, data))
    return sent


def all_pages(client, attempt, sent):
    """What is served before the submission, headers included: each page whole or as a part."""
    urls = [
        reverse("quizzes:attempt_question", args=[attempt.pk, n])
        for n in range(1, attempt.questions.count() + 1)
    ]
    urls.append(reverse("quizzes:attempt_submit", args=[attempt.pk]))
    turns = [(number + len(sent)) % 2 for number, _ in enumerate(urls)]
    pages = [
        client.get(url, headers=SWAP if turn else {}) for url, turn in zip(urls, turns, strict=True)
    ]
    pages += [post_answer(client, attempt, n, htmx=True, **data) for n, data in sent]
    pages.append(client.get(reverse("quizzes:attempt_list")))
    return [(page.status_code, told(page), without_tokens(page)) for page in pages]


def told(page):
    """The headers, without the clock's time in one of them."""
    return sorted((name, value) for name, value in page.headers.items() if name != "Expires")


def swap_keys(quiz, rng):
    """Make another option the key of every question; the rows do not change otherwise."""
    for version in QuestionVersion.objects.filter(question__slots__quiz=quiz):
        swap_values(version)
        key = version.key
        other = rng.choice([option for option in version.options.all() if option != key])
        Option.objects.filter(pk=key.pk).update(is_key=False)
        Option.objects.filter(pk=other.pk).update(is_key=True)


def swap_values(version):
    """Other dates, other right ticks, another tolerance: all that may be the key but its place."""
    options = list(version.options.order_by("pk"))
    if version.form == "match":
        return
    if version.form == "map":
        values = [" ".join(option.value.split()[:2]) for option in options]
        values[-1] += " 900"
    else:
        values = [option.value for option in (*options[1:], options[0])]
    for option, value in zip(options, values, strict=True):
        Option.objects.filter(pk=option.pk).update(value=value)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_pages_are_the_same_whichever_option_is_the_key(signed_in, seed):
    rng = random.Random(seed)
    quiz = generated_quiz(rng)
    attempt = start(signed_in, quiz)
    sent = sit(signed_in, attempt, rng)
    before = all_pages(signed_in, attempt, sent)

    swap_keys(quiz, rng)
    after = all_pages(signed_in, attempt, sent)

    assert after == before
    assert not any(SECRET in body for _, _, body in before)


def test_the_comparison_would_notice_a_leak(signed_in):
    rng = random.Random(1)
    quiz = generated_quiz(rng)
    attempt = start(signed_in, quiz)
    submit(signed_in, attempt)
    review = reverse("quizzes:attempt_review", args=[attempt.pk])
    before = without_tokens(signed_in.get(review))

    swap_keys(quiz, rng)

    assert without_tokens(signed_in.get(review)) != before
    assert SECRET in before


def test_typed_question_shows_no_option(signed_in):
    quiz = QuizFactory(published=True)
    version = make_question("Ada Lund", ("Ivar Kask",), form="typed")
    SlotFactory(quiz=quiz, question=version.question)
    attempt = start(signed_in, quiz)

    for _, _, body in all_pages(signed_in, attempt, []):
        assert "Ada Lund" not in body
        assert "Ivar Kask" not in body


def test_cloze_without_distractors_is_typed_rather_than_given_away(signed_in):
    quiz = QuizFactory(published=True)
    SlotFactory(quiz=quiz, question=make_question("Ada Lund", (), form="cloze").question)
    attempt = start(signed_in, quiz)

    for _, _, body in all_pages(signed_in, attempt, []):
        assert "Ada Lund" not in body


def test_key_that_its_author_wrote_first_is_shown_at_every_place():
    rng = random.Random(3)
    slot = SimpleNamespace(form="choice", kind="actor", version=7)
    ids = [uuid.UUID(int=rng.getrandbits(128)) for _ in range(400)]

    places = Counter(option_order(slot, [11, 12, 13, 14], pk).index(11) for pk in ids)

    assert sorted(places) == [0, 1, 2, 3]
    assert min(places.values()) > 60


def test_order_of_options_is_the_same_whenever_it_is_asked_for():
    slot = SimpleNamespace(form="choice", kind="actor", version=7)
    pk = uuid.UUID(int=5)

    assert option_order(slot, [1, 2, 3, 4], pk) == option_order(slot, [1, 2, 3, 4], pk)


def test_what_templates_get_has_no_place_for_a_key():
    assert [field.name for field in fields(StudentQuestion)] == [
        "position",
        "stem",
        "template",
        "options",
        "choices",
        "text",
        "is_flagged",
        "window",
        "point",
    ]
    assert ShownOption._fields == ("number", "text", "is_chosen", "given")


def test_review_is_shut_until_submission(signed_in):
    attempt = start(signed_in, generated_quiz(random.Random(2)))

    for method in ("get", "head"):
        response = getattr(signed_in, method)(reverse("quizzes:attempt_review", args=[attempt.pk]))
        assert response.status_code == 302
        assert response.content == b""


def test_pages_of_an_attempt_are_never_cached(signed_in):
    attempt = start(signed_in, generated_quiz(random.Random(2)))

    for name, args in [("attempt_question", [attempt.pk, 1]), ("attempt_submit", [attempt.pk])]:
        page = signed_in.get(reverse(f"quizzes:{name}", args=args))
        assert "no-store" in page["Cache-Control"]
