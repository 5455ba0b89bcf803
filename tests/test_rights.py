"""Who gets which page: every address of ours for everybody. A new view without a row here fails."""

import pytest
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

from tests.factories import InstructorFactory, ManagerFactory, StudentFactory
from tests.worlds import make_world

PEOPLE = ("visitor", "student", "classmate", "stranger", "instructor", "manager")

# What each of them gets for a GET. The student has taken the quiz; the classmate has not; the
# stranger is an instructor who has nothing to do with it. 302 leads to the log-in or onwards.
EVERYBODY = (200, 200, 200, 200, 200, 200)
TEACHERS = (302, 404, 404, 200, 200, 200)
OWNERS = (302, 404, 404, 404, 200, 200)
MEMBERS = (302, 200, 200, 200, 200, 200)
TAKER = (404, 200, 404, 404, 404, 404)
HTMX = {"hx-request": "true", "hx-target": "main"}
POST_ONLY = None  # a GET is refused, whether for its method or for who sends it

RIGHTS = {
    "home": EVERYBODY,
    "about": EVERYBODY,
    "healthz": EVERYBODY,
    "theme": POST_ONLY,
    "articles:article_list": TEACHERS,
    "articles:article_new": TEACHERS,
    "articles:article_offer": POST_ONLY,
    "articles:article_detail": OWNERS,
    "articles:article_edit": OWNERS,
    "articles:article_delete": POST_ONLY,
    "articles:article_read_again": POST_ONLY,
    "articles:fact_new": OWNERS,
    "articles:fact_undo": POST_ONLY,
    "articles:fact_edit": OWNERS,
    "articles:fact_judge": POST_ONLY,
    "quizzes:question_list": TEACHERS,
    "quizzes:question_edit": OWNERS,
    "quizzes:question_lint": POST_ONLY,
    "quizzes:question_new": OWNERS,
    "quizzes:question_new_lint": POST_ONLY,
    "quizzes:article_questions": OWNERS,
    "quizzes:article_pulled": OWNERS,
    "quizzes:quiz_of_article": POST_ONLY,
    "quizzes:quiz_make": OWNERS,
    "quizzes:workbench": OWNERS,
    "quizzes:workbench_undo": POST_ONLY,
    "quizzes:question_judge": POST_ONLY,
    "quizzes:question_swap": POST_ONLY,
    "quizzes:question_another": POST_ONLY,
    "quizzes:question_repair": POST_ONLY,
    "quizzes:question_mend": OWNERS,
    "quizzes:quiz_list": EVERYBODY,
    "quizzes:quiz_new": TEACHERS,
    "quizzes:quiz_detail": MEMBERS,
    "quizzes:quiz_edit": OWNERS,
    "quizzes:quiz_share": OWNERS,
    "quizzes:quiz_code": POST_ONLY,
    "quizzes:quiz_times": OWNERS,
    "quizzes:quiz_times_drop": POST_ONLY,
    "quizzes:quiz_publish": POST_ONLY,
    "quizzes:quiz_close": POST_ONLY,
    "quizzes:quiz_reopen": POST_ONLY,
    "quizzes:quiz_results": OWNERS,
    "quizzes:quiz_showing": OWNERS,
    "quizzes:quiz_accept": POST_ONLY,
    "quizzes:quiz_disputes": OWNERS,
    "quizzes:quiz_print": OWNERS,
    "quizzes:quiz_ruling": OWNERS,
    "quizzes:join_code": EVERYBODY,
    "quizzes:join_quiz": (200, 302, 302, 302, 302, 302),
    "quizzes:attempt_start": POST_ONLY,
    "quizzes:attempt_list": EVERYBODY,
    "quizzes:attempt_resume": (404, 302, 404, 404, 404, 404),
    "quizzes:attempt_question": TAKER,
    "quizzes:attempt_answer": POST_ONLY,
    "quizzes:attempt_submit": TAKER,
    "quizzes:attempt_review": TAKER,
    "quizzes:attempt_keep": POST_ONLY,
    "quizzes:attempt_dispute": TAKER,
    "quizzes:attempt_read": TAKER,
    "quizzes:attempt_practise": POST_ONLY,
    "quizzes:card_study": MEMBERS,
    "quizzes:card_back": (302, 200, 404, 404, 404, 404),
    "quizzes:card_rate": POST_ONLY,
}

# The same for a POST of an empty form, where a GET is not taken: who does not even get that far.
LOCKED_OUT = {
    "articles:article_offer": ("visitor", "student", "classmate"),
    "articles:article_delete": ("visitor", "student", "classmate", "stranger"),
    "articles:article_read_again": ("visitor", "student", "classmate", "stranger"),
    "articles:fact_undo": ("visitor", "student", "classmate", "stranger"),
    "articles:fact_judge": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_lint": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_new_lint": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_of_article": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_code": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_times_drop": ("visitor", "student", "classmate", "stranger"),
    "quizzes:workbench_undo": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_judge": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_swap": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_another": ("visitor", "student", "classmate", "stranger"),
    "quizzes:question_repair": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_publish": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_close": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_reopen": ("visitor", "student", "classmate", "stranger"),
    "quizzes:quiz_accept": ("visitor", "student", "classmate", "stranger"),
    "quizzes:attempt_start": ("visitor",),
    "quizzes:attempt_answer": ("visitor", "classmate", "stranger", "instructor", "manager"),
    "quizzes:attempt_keep": ("visitor", "classmate", "stranger", "instructor", "manager"),
    "quizzes:attempt_practise": ("visitor", "classmate", "stranger", "instructor", "manager"),
    "quizzes:card_rate": ("visitor", "classmate", "stranger", "instructor", "manager"),
}


def own_addresses(resolver=None, space=""):
    """Every named address outside of the admin and the account pages."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin" and "accounts" not in str(pattern.pattern):
                yield from own_addresses(pattern, pattern.namespace or space)
        else:
            yield f"{space}:{pattern.name}" if space else pattern.name


@pytest.fixture
def world(db):
    return make_world()


@pytest.fixture
def people(world):
    return {
        "visitor": None,
        "student": world.student,
        "classmate": StudentFactory(),
        "stranger": InstructorFactory(),
        "instructor": world.instructor,
        "manager": ManagerFactory(),
    }


def address(name, world):
    """The address of this name in this world, with whatever ids it takes."""
    attempt = (
        world.done
        if name.endswith(("review", "keep", "dispute", "practise", "read"))
        else world.open
    )
    choices = [
        [],
        {"article_id": world.article.pk},
        {"fact_id": world.fact.pk},
        {"question_id": world.question.pk},
        {"quiz_id": world.quiz.pk},
        {"attempt_id": attempt.pk},
        {"attempt_id": attempt.pk, "position": 1},
        {"card_id": world.card.pk},
        {"quiz_id": world.quiz.pk, "version_id": world.question.current.pk},
        {"code": world.quiz.join_code},
    ]
    for arguments in choices:
        try:
            return reverse(name, kwargs=arguments or None)
        except NoReverseMatch:
            continue
    raise AssertionError(f"{name} takes ids that this test does not know.")


def test_every_address_has_its_rights_written_down():
    assert sorted(own_addresses()) == sorted(RIGHTS)


def test_every_address_that_only_takes_posts_says_who_may_not():
    only = [name for name, rights in RIGHTS.items() if rights is POST_ONLY]

    assert sorted({*LOCKED_OUT, "theme"}) == sorted(only)


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
@pytest.mark.parametrize("name", RIGHTS)
def test_who_may_get(client, world, people, name, htmx):
    got = []
    for user in people.values():
        become(client, user)
        got.append(client.get(address(name, world), headers=HTMX if htmx else {}).status_code)

    if RIGHTS[name] is POST_ONLY:
        assert set(got) <= {302, 404, 405}
        assert 405 in got
    else:
        assert tuple(got) == RIGHTS[name], PEOPLE


@pytest.mark.parametrize("htmx", [False, True], ids=["plain", "htmx"])
@pytest.mark.parametrize("name", RIGHTS)
def test_who_may_not_post(client, world, people, name, htmx):
    """Whoever may not read a page may not send its form; nobody gets an error of the server."""
    refused = LOCKED_OUT.get(name, ())
    if RIGHTS[name] is not POST_ONLY:
        seen = dict(zip(PEOPLE, RIGHTS[name], strict=True))
        refused = [who for who, status in seen.items() if status == 404 or name_hides(seen, who)]
    for who, user in people.items():
        become(client, user)

        page = client.post(address(name, world), headers=HTMX if htmx else {})

        assert page.status_code < 500, who
        if who in refused:
            to_login = "/accounts/login/" in page.get("Location", "")
            assert page.status_code in (404, 405) or to_login, (who, page.status_code)


def name_hides(seen, who):
    """Whether this visitor is sent to the log-in where somebody else gets the page."""
    return who == "visitor" and seen[who] == 302 and 200 in seen.values()


def become(client, user):
    client.logout()
    if user:
        client.force_login(user)
