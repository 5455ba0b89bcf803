"""Judging, editing, adding facts, and taking all of it back."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles import facts
from articles.ingest import save_reading
from articles.models import Fact
from tests.articles.readings import TEXT, reading
from tests.factories import ArticleFactory, InstructorFactory, QuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher(client, instructor):
    client.force_login(instructor)
    return client


@pytest.fixture
def article(instructor):
    article = ArticleFactory(owner=instructor, body=TEXT)
    save_reading(article, reading())
    return article


@pytest.fixture
def fact(article):
    return article.facts.get(answer="Ada Lund")


def address(name, row):
    return reverse(f"articles:{name}", args=[row.pk])


def swapping(target):
    return {"HX-Request": "true", "HX-Target": target}


def typed(**changes):
    return {
        "statement": "Ada Lund drew the plans.",
        "answer": "Ada Lund",
        "source": "the city",
        "certainty": "B",
        **changes,
    }


def state(fact):
    return Fact.objects.get(pk=fact.pk).state


# Judging


@pytest.mark.parametrize("judged", ["accepted", "rejected", "proposed"])
def test_a_fact_is_judged(teacher, fact, judged):
    page = teacher.post(address("fact_judge", fact), {"state": judged})

    assertRedirects(page, fact.get_absolute_url(), fetch_redirect_response=False)
    assert state(fact) == judged


def test_a_judged_fact_is_swapped_in_alone(teacher, fact):
    page = teacher.post(
        address("fact_judge", fact), {"state": "accepted"}, headers=swapping(f"fact-{fact.pk}")
    )

    assertContains(page, 'data-announce="Accepted: Ada Lund."')
    assertContains(page, "<li", count=1)
    assertNotContains(page, "<html")


def test_judging_says_what_it_did(teacher, fact):
    page = teacher.post(address("fact_judge", fact), {"state": "rejected"}, follow=True)

    assertContains(page, "Rejected: Ada Lund.")


def test_the_same_judgement_twice_is_one_change(fact):
    facts.judge(fact, Fact.State.ACCEPTED)
    facts.judge(fact, Fact.State.ACCEPTED)

    assert fact.history.count() == 2


@pytest.mark.parametrize("name", ["fact_judge", "fact_edit"])
def test_another_instructor_finds_no_fact(client, fact, name):
    client.force_login(InstructorFactory())

    page = client.post(address(name, fact), {"state": "rejected", **typed(answer="Bo")})

    assert page.status_code == 404
    fact.refresh_from_db()
    assert (fact.state, fact.answer) == ("proposed", "Ada Lund")


def test_looking_judges_nothing(teacher, fact):
    assert teacher.get(address("fact_judge", fact)).status_code == 405


@pytest.mark.parametrize("wrong", [{}, {"state": "perfect"}])
def test_a_judgement_needs_a_known_state(teacher, fact, wrong):
    assert teacher.post(address("fact_judge", fact), wrong).status_code == 400


# Editing


def test_an_edited_fact_is_saved(teacher, fact):
    page = teacher.post(address("fact_edit", fact), typed(answer="A. Lund"))

    fact.refresh_from_db()
    assertRedirects(page, fact.get_absolute_url(), fetch_redirect_response=False)
    assert fact.answer == "A. Lund"


def test_the_edit_page_shows_the_proof(teacher, fact):
    assertContains(teacher.get(address("fact_edit", fact)), TEXT[37:])


def test_the_edit_form_takes_the_place_of_the_fact(teacher, fact):
    page = teacher.get(address("fact_edit", fact), headers=swapping(f"fact-{fact.pk}"))

    assertContains(page, f'hx-post="{address("fact_edit", fact)}"')
    assertNotContains(page, "<html")
    assert page.headers["HX-Reswap"] == "innerHTML"


def test_the_saved_fact_takes_the_place_of_the_form(teacher, fact):
    page = teacher.post(
        address("fact_edit", fact), typed(answer="A. Lund"), headers=swapping(f"fact-{fact.pk}")
    )

    assertContains(page, 'data-announce="Saved: A. Lund."')
    assertContains(page, "<li", count=1)


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"answer": ""}, "This field is required.", id="no-answer"),
        pytest.param({"answer": "x" * 301}, "at most 300 characters", id="answer-too-long"),
        pytest.param({"statement": "Ada\x00"}, "cannot be read", id="nul"),
    ],
)
def test_a_wrong_edit_is_told_by_the_field(teacher, fact, headers, changes, message):
    if headers:
        headers = swapping(f"fact-{fact.pk}")

    page = teacher.post(
        address("fact_edit", fact), typed(source="Kept", **changes), headers=headers
    )

    assertContains(page, message)
    assertContains(page, 'value="Kept"')
    fact.refresh_from_db()
    assert fact.source == "the city"


def test_saving_without_a_change_leaves_no_trace(teacher, fact):
    teacher.post(address("fact_edit", fact), typed(statement=fact.statement))

    assert fact.history.count() == 1


# Adding


def test_a_fact_added_by_hand_has_its_sentence_as_proof(teacher, article):
    page = teacher.post(
        address("fact_new", article), typed(sentence="1", kind="place", answer="Narva")
    )

    added = article.facts.get(answer="Narva")
    proof = added.evidence.get()
    assertRedirects(page, added.get_absolute_url(), fetch_redirect_response=False)
    assert (added.kind, added.state, added.position) == ("place", "accepted", 2)
    assert (proof.quote, proof.sentence.position) == (TEXT[37:], 1)


def test_the_sentences_are_offered_by_number(teacher, article):
    assertContains(
        teacher.get(address("fact_new", article)), "2. Ada Lund drew the plans in Narva."
    )


def test_a_fact_needs_a_sentence(teacher, article):
    page = teacher.post(address("fact_new", article), typed(kind="actor", answer="Kept"))

    assertContains(page, "This field is required.")
    assertContains(page, 'value="Kept"')
    assert article.facts.count() == 2


def test_a_sentence_of_another_article_is_no_choice(teacher, article):
    page = teacher.post(address("fact_new", article), typed(kind="actor", sentence="2"))

    assertContains(page, "Select a valid choice.")


def test_no_fact_is_added_while_the_article_is_being_read(teacher, article):
    article.state = "reading"
    article.save()

    assert teacher.get(address("fact_new", article)).status_code == 404


def test_offering_sentences_takes_one_query(
    teacher, instructor, django_assert_num_queries, article
):
    empty = ArticleFactory(owner=instructor)
    teacher.get(address("fact_new", empty))
    with django_assert_num_queries(6):
        teacher.get(address("fact_new", empty))
    with django_assert_num_queries(6):
        teacher.get(address("fact_new", article))


# Undo


def undone(article):
    return facts.undo(article)[0]


def test_undo_restores_the_state_before(teacher, article, fact):
    facts.judge(fact, Fact.State.REJECTED)

    page = teacher.post(address("fact_undo", article), follow=True)

    assertContains(page, "Undone: “Ada Lund” is proposed again.")
    assert state(fact) == "proposed"


def test_undo_restores_the_words_before(article, fact):
    fact.answer = "A. Lund"
    facts.save(fact, "edited")

    assert undone(article) == "Undone: the edit of “Ada Lund”."
    assert Fact.objects.get(pk=fact.pk).answer == "Ada Lund"


def test_undo_goes_back_step_by_step(article, fact):
    facts.judge(fact, Fact.State.ACCEPTED)
    facts.judge(fact, Fact.State.REJECTED)

    assert undone(article) == "Undone: “Ada Lund” is accepted again."
    assert undone(article) == "Undone: “Ada Lund” is proposed again."
    assert undone(article) == "There is nothing to undo."
    assert state(fact) == "proposed"


def test_undo_goes_on_from_what_came_after_an_undo(article, fact):
    facts.judge(fact, Fact.State.ACCEPTED)
    undone(article)
    fact.refresh_from_db()
    facts.judge(fact, Fact.State.REJECTED)

    assert undone(article) == "Undone: “Ada Lund” is proposed again."
    assert undone(article) == "There is nothing to undo."


def test_undo_leaves_a_trace_of_everything(article, fact):
    facts.judge(fact, Fact.State.ACCEPTED)
    facts.undo(article)

    states = fact.history.order_by("history_id").values_list("state", flat=True)
    assert list(states) == ["proposed", "accepted", "proposed"]


def test_undo_takes_an_added_fact_away(article):
    mine = Fact(article=article, kind="place", statement="Narva it was.", answer="Narva")
    facts.add(mine, article.sentences.first())

    assert undone(article) == "Undone: “Narva” is no longer a fact."
    assert not Fact.objects.filter(answer="Narva").exists()


def test_undo_keeps_an_added_fact_that_is_asked_for(article):
    mine = Fact(article=article, kind="place", statement="Narva it was.", answer="Narva")
    facts.add(mine, article.sentences.first())
    QuestionFactory(fact=mine)

    assert undone(article) == "“Narva” stays, because a question asks for it."
    assert Fact.objects.filter(answer="Narva").exists()


def test_undo_knows_its_own_article_only(article, fact):
    facts.judge(fact, Fact.State.ACCEPTED)

    assert undone(ArticleFactory()) == "There is nothing to undo."


def test_undo_swaps_the_list_of_facts(teacher, article, fact):
    facts.judge(fact, Fact.State.REJECTED)

    page = teacher.post(address("fact_undo", article), headers=swapping("facts"))

    assertContains(page, "is proposed again.")
    assertContains(page, "<li", count=2)
    assertNotContains(page, "<html")


def test_changes_are_signed(teacher, instructor, fact):
    teacher.post(address("fact_judge", fact), {"state": "accepted"})

    assert fact.history.latest().history_user == instructor
