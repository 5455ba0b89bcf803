"""An article is edited after its questions were made: what stays, what is pulled, who is told."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from articles import facts, ingest
from articles.models import Article, Evidence, Fact
from articles.tasks import read_article
from quizzes import attempts, bank, pulling
from quizzes.models import Card, Question, QuestionVersion
from quizzes.reviewing import review
from tests.factories import (
    ArticleFactory,
    InstructorFactory,
    QuizFactory,
    SlotFactory,
    StudentFactory,
)
from tests.quizzes.making import content

pytestmark = pytest.mark.django_db

OPENED = "The bridge in Narva was opened on 3 May 1931."
DREW = "Ada Lund, a Danish engineer, drew the plans."
VISIT = "Mayor Jaan Tamm visited Riga on 12 May 1946."
NEWS = "Mayor Jaan Tamm of Narva visited Riga on 12 May. Nobody was hurt."
BODY = f"{OPENED} {DREW}\n\n{VISIT} Nobody was hurt."
PUBLISHED = date(1947, 5, 20)


@pytest.fixture
def article(client):
    """An article that is read, with its owner logged in."""
    article = ArticleFactory(body=BODY, title="Narva", published_on=PUBLISHED, state="waiting")
    client.force_login(article.owner)
    return read(article)


def read(article):
    read_article.enqueue(str(article.pk))
    article.refresh_from_db()
    return article


@pytest.fixture
def edit(client, article, django_capture_on_commit_callbacks):
    """Change the article on its page, and let the worker read it."""

    def send(body=BODY, published_on="1947-05-20", title="Narva"):
        address = reverse("articles:article_edit", args=[article.pk])
        typed = {"body": body, "title": title, "published_on": published_on}
        with django_capture_on_commit_callbacks(execute=True):
            assert client.post(address, typed).status_code == 302
        article.refresh_from_db()
        assert article.state == "read"

    return send


def fact_on(article, answer, sentence):
    return article.facts.get(answer=answer, evidence__quote=sentence)


@pytest.fixture
def opened(article):
    """The fact of the opening, and a ready question on it."""
    fact = fact_on(article, "3 May 1931", OPENED)
    ask(fact)
    return fact


def ask(fact, stem="On what date was the bridge opened?", **made):
    question = bank.add_question(fact, content(stem, **made), fact.article.owner)
    Question.objects.filter(pk=question.pk).update(state="ready", edited_at=timezone.now())
    return question


def ask_about(fact):
    return fact.questions.exclude(edited_at=None).get()


def proofs(fact):
    return [(proof.quote, proof.state) for proof in fact.evidence.all()]


def state(fact):
    return ask_about(fact).state


# The four edits


def test_a_typo_elsewhere_leaves_a_question_in_use(article, opened, edit):
    edit(BODY.replace("Nobody was hurt", "Nobody was injured"))

    assert proofs(opened) == [(OPENED, "supported")]
    assert state(opened) == "ready"


def test_a_typo_in_the_proof_keeps_the_fact_and_pulls_its_question(article, opened, edit):
    facts.judge(opened, Fact.State.ACCEPTED)
    mended = OPENED.replace("opened", "finally opened")

    edit(BODY.replace(OPENED, mended))

    now = article.facts.get(pk=opened.pk)
    proof = now.evidence.get()
    assert (now.answer, now.state) == ("3 May 1931", "accepted")
    assert (proof.quote, proof.was, proof.state) == (mended, OPENED, "changed")
    assert article.body[proof.start : proof.end] == mended
    assert state(opened) == "pulled"


def test_swapped_paragraphs_move_the_proof_and_pull_nothing(article, opened, edit):
    first, second = BODY.split("\n\n")

    edit(f"{second}\n\n{first}")

    proof = opened.evidence.get()
    assert proofs(opened) == [(OPENED, "moved")]
    assert article.body[proof.start : proof.end] == OPENED
    assert (proof.start, proof.sentence.position) == (len(second) + 2, 2)
    assert state(opened) == "ready"


def test_deleted_proof_is_lost_and_its_question_pulled(article, opened, edit):
    edit(BODY.replace(OPENED, ""))

    proof = opened.evidence.get()
    assert (proof.quote, proof.state, proof.sentence) == (OPENED, "lost", None)
    assert state(opened) == "pulled"


def test_another_date_is_the_same_fact_with_its_old_value(article, opened, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    now = article.facts.get(pk=opened.pk)
    assert (now.answer, now.before["answer"]) == ("4 June 1932", "3 May 1931")
    assert [proof.state for proof in now.evidence.all()] == ["changed"]
    assert state(opened) == "pulled"


# Other edits


@pytest.mark.parametrize(
    ("answer", "stem", "texts"),
    [
        pytest.param(
            "12 May 1947",
            "On what date did Jaan Tamm visit Riga?",
            ("12 May 1947", "1 May 1947"),
            id="in-the-key",
        ),
        pytest.param(
            "Jaan Tamm",
            "Who visited Riga on 12 May 1947?",
            ("Jaan Tamm", "Ada Lund"),
            id="in-the-stem",
        ),
    ],
)
def test_a_year_counted_from_the_publication_follows_it(article, edit, answer, stem, texts):
    edit(body=NEWS)
    visit = article.facts.get(answer=answer, statement__contains="12 May 1947")
    facts.judge(visit, Fact.State.ACCEPTED)
    ask(visit, stem, texts=texts, key=answer)

    edit(body=NEWS, published_on="1948-05-20")

    visit.refresh_from_db()
    assert visit.statement == "Mayor Jaan Tamm of Narva visited Riga on 12 May 1948."
    assert visit.before["statement"] == "Mayor Jaan Tamm of Narva visited Riga on 12 May 1947."
    assert [state for _, state in proofs(visit)] == ["supported"]
    assert state(visit) == "pulled"
    assert pulling.recheck([ask_about(visit)], article.owner).changed == 0


def test_a_stated_year_does_not_move_with_the_publication(article, opened, edit):
    edit(published_on="1948-05-20")

    opened.refresh_from_db()
    assert (opened.answer, opened.before, state(opened)) == ("3 May 1931", {}, "ready")


def test_another_title_is_read_and_pulls_nothing(article, opened, edit):
    edit(title="A bridge in Narva")

    assert (proofs(opened), state(opened)) == ([(OPENED, "supported")], "ready")


def test_what_only_becomes_a_report_pulls_the_question(article, opened, edit):
    """The sentence gets a source: the question would state as fact what is only claimed."""
    edit(BODY.replace(OPENED, f"Mayor Jaan Tamm said: “{OPENED}”"))

    opened.refresh_from_db()
    assert state(opened) == "pulled"


def test_taking_an_edit_back_puts_the_question_back(article, opened, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    edit(BODY)

    opened.refresh_from_db()
    assert (opened.answer, opened.before) == ("3 May 1931", {})
    assert proofs(opened) == [(OPENED, "supported")]
    assert state(opened) == "ready"


def test_lost_proof_that_comes_back_is_found(article, opened, edit):
    edit(BODY.replace(OPENED, ""))
    edit(f"{VISIT} {OPENED}")

    assert (state(opened), opened.evidence.get().state) == ("ready", "supported")


def test_of_two_edits_the_wording_somebody_saw_last_is_kept(article, opened, edit):
    edit(BODY.replace("opened", "first opened"))
    edit(BODY.replace("opened", "at last opened"))

    proof = opened.evidence.get()
    assert (proof.was, proof.state) == (OPENED, "changed")
    assert "at last" in proof.quote


def test_facts_that_nobody_touched_stay_the_same_rows(article, edit):
    before = {fact.pk for fact in article.facts.all()}

    edit(f"{VISIT} Nobody was hurt.\n\n{OPENED} {DREW}")

    assert {fact.pk for fact in article.facts.all()} == before


def test_facts_that_nobody_touched_go_with_their_sentence(article, edit):
    edit(f"{OPENED} {DREW}")

    assert not article.facts.filter(answer="12 May 1946").exists()


def test_what_an_instructor_decided_stays(article, edit):
    visit, plans = (
        fact_on(article, "12 May 1946", VISIT),
        article.facts.get(answer="Danish engineer"),
    )
    facts.judge(visit, Fact.State.REJECTED)
    plans.statement = "Lund was the engineer of the bridge."
    facts.save(plans, "edited")

    edit(BODY.replace("visited Riga", "at last visited Riga").replace("plans.", "first plans."))

    visit.refresh_from_db()
    plans.refresh_from_db()
    assert visit.state == "rejected"
    assert plans.statement == "Lund was the engineer of the bridge."


def test_an_edited_answer_stays_and_the_new_value_is_told(article, opened, edit, client):
    opened.answer = "the third of May 1931"
    facts.save(opened, "edited")

    edit(BODY.replace("3 May 1931", "4 June 1932"))

    opened.refresh_from_db()
    assert opened.answer == "the third of May 1931"
    page = client.get(article.get_absolute_url())
    assertContains(page, "<del>3 May 1931</del> <ins>4 June 1932</ins>")


def test_a_fact_added_by_hand_keeps_its_proof(article, edit):
    mine = Fact(article=article, kind="claim", statement="All were spared.", answer="nobody")
    facts.add(mine, article.sentences.get(position=3))
    ask(mine, "Who was hurt?", texts=("Nobody", "Everybody"), key="Nobody")

    edit(f"Nobody was hurt.\n\n{BODY.replace('Nobody was hurt.', '')}")

    proof = mine.evidence.get()
    assert (proof.quote, proof.state, proof.start) == ("Nobody was hurt.", "moved", 0)
    assert (state(mine), article.facts.get(pk=mine.pk).answer) == ("ready", "nobody")


def test_undoing_a_decision_does_not_bring_the_old_text_back(article, opened, edit):
    facts.judge(opened, Fact.State.ACCEPTED)
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    facts.undo(article)

    opened.refresh_from_db()
    assert (opened.answer, opened.state) == ("4 June 1932", "proposed")


def test_accepting_a_changed_fact_settles_it(article, opened, edit):
    facts.judge(opened, Fact.State.ACCEPTED)
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    opened.refresh_from_db()
    assert opened.is_unsettled

    facts.judge(opened, Fact.State.ACCEPTED)

    opened = article.facts.get(pk=opened.pk)
    assert (opened.is_unsettled, opened.answer) == (False, "4 June 1932")
    assert opened.evidence.get().state == "supported"


# Fails, races and late readers


def test_a_reading_that_fails_midway_changes_nothing(
    client, article, opened, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    before = list(Evidence.objects.order_by("pk").values())
    facts_before = list(Fact.objects.order_by("pk").values())

    def break_down(*args):
        raise RuntimeError("no")

    monkeypatch.setattr("articles.rereading._write_proof", break_down)
    typed = {"body": BODY.replace("opened", "first opened"), "title": "Narva"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("articles:article_edit", args=[article.pk]),
            typed | {"published_on": "1947-05-20"},
        )

    article.refresh_from_db()
    assert article.state == "failed"
    assert "could not be read" in caplog.text
    assert list(Fact.objects.order_by("pk").values()) == facts_before
    known = {row["id"]: row for row in before}
    for row in Evidence.objects.values():  # what the edit itself took out of use, and no more
        if row["state"] != "lost":
            assert row == known[row["id"]]
    assert state(opened) == "pulled"


def test_a_deleted_sentence_is_asked_no_more_even_before_it_is_read(
    client, article, opened, django_capture_on_commit_callbacks
):
    typed = {"body": BODY.replace(OPENED, ""), "title": "Narva", "published_on": "1947-05-20"}

    with django_capture_on_commit_callbacks():
        client.post(reverse("articles:article_edit", args=[article.pk]), typed)

    assert state(opened) == "pulled"


def test_the_first_of_two_quick_edits_leaves_the_second_to_be_read(article, opened, monkeypatch):
    """The second edit comes while the questions of the first are being written."""
    second = BODY.replace("3 May 1931", "4 June 1932")
    draft = ingest.report

    def interrupt(row, stage, progress):
        draft(row, stage, progress)
        if progress == 80:
            late = timezone.now()
            Article.objects.filter(pk=row.pk).update(body=second, state="waiting", sent_at=late)

    monkeypatch.setattr("articles.ingest.report", interrupt)
    Article.objects.filter(pk=article.pk).update(state="waiting")

    read(article)
    assert article.state == "waiting"

    monkeypatch.undo()
    read(article)
    assert (article.state, article.facts.get(pk=opened.pk).answer) == ("read", "4 June 1932")


# Attempts


@pytest.fixture
def quiz(article, opened):
    quiz = QuizFactory(title="Bridges", article=article, owner=article.owner, published=True)
    SlotFactory(quiz=quiz, question=ask_about(opened), position=1)
    return quiz


def start(quiz):
    return attempts.start(quiz, {"student": StudentFactory()}, timezone.now())


def submit(attempt):
    at = timezone.now()
    attempt.steps.create(sequence=1, at=at, action="submit")
    type(attempt).objects.filter(pk=attempt.pk).update(state="submitted", submitted_at=at)


def reviewed(attempt):
    finding = review(type(attempt).objects.all(), attempt.pk, timezone.now()).findings[0]
    return ["".join(piece.text for piece in proof) for proof in finding.proofs], finding.source


def test_a_pulled_question_is_in_no_new_attempt(quiz, edit):
    edit(BODY.replace("opened", "first opened"))

    assert start(quiz) is None


def test_an_open_attempt_goes_on_with_what_it_has(quiz, edit):
    attempt = start(quiz)

    edit(BODY.replace("3 May 1931", "4 June 1932"))

    assert attempt.questions.get().version.stem == "On what date was the bridge opened?"
    assert attempt.questions.get().version.key.text == "3 May 1931"


def test_a_finished_attempt_shows_the_proof_it_was_taken_with(quiz, edit):
    attempt = start(quiz)
    submit(attempt)
    assert reviewed(attempt) == ([f"{OPENED} {DREW}"], "Stated by the article, 20 May 1947.")

    edit(BODY.replace("3 May 1931", "4 June 1932"), published_on="1948-01-01")

    edited = "Stated by the article, 20 May 1947. The article has been edited since."
    assert reviewed(attempt) == ([OPENED], edited)


def test_a_card_waits_while_its_question_is_pulled_and_then_asks_the_new_one(
    client, quiz, opened, edit
):
    student = StudentFactory()
    version = ask_about(opened).current
    card = Card.objects.create(student=student, fact=opened, version=version, due_at=timezone.now())
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    assert not Card.objects.asked().filter(student=student).exists()
    client.force_login(student)
    assertNotContains(client.get(reverse("quizzes:card_study")), version.stem)

    mended = content(texts=("4 June 1932", "3 May 1931", "5 July 1933"), key="4 June 1932")
    bank.save_question(ask_about(opened), mended, quiz.owner, "ready", reason="It is fine.")

    card.refresh_from_db()
    assert card.version.key.text == "4 June 1932"
    assert Card.objects.asked().get(student=student) == card


# Keeping, checking, editing


def test_keeping_a_used_question_makes_its_next_version(quiz, opened, edit):
    attempt = start(quiz)
    mended = OPENED.replace("opened", "finally opened")
    edit(BODY.replace(OPENED, mended))

    pulling.keep(ask_about(opened), quiz.owner)

    old, new = QuestionVersion.objects.filter(question=ask_about(opened)).order_by("number")
    assert (old.pinned["quotes"], new.pinned["quotes"]) == ([OPENED], [mended])
    assert (old.stem, old.pk) == (new.stem, attempt.questions.get().version_id)
    assert state(opened) == "ready"
    assert start(quiz).questions.get().version == new


def test_what_was_kept_is_not_pulled_again_by_the_next_edit(opened, article, edit):
    mended = BODY.replace("opened", "finally opened")
    edit(mended)
    pulling.keep(ask_about(opened), article.owner)

    edit(mended.replace("Nobody", "No one"))

    assert state(opened) == "ready"


def test_keeping_is_refused_where_the_key_is_not_in_the_proof_any_more(opened, article, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    with pytest.raises(bank.Refused):
        pulling.keep(ask_about(opened), article.owner)

    assert state(opened) == "pulled"


def test_a_question_is_kept_though_its_sentence_is_gone(opened, article, edit):
    edit(BODY.replace(OPENED, ""))

    pulling.keep(ask_about(opened), article.owner)

    pinned = ask_about(opened).current.pinned
    assert (pinned["quotes"], pinned["gone"], state(opened)) == ([], [OPENED], "ready")
    edit(BODY.replace(OPENED, "").replace("Nobody", "No one"))
    assert state(opened) == "ready"


@pytest.mark.parametrize(
    ("before", "after", "is_back"),
    [
        pytest.param("opened", "finally opened", True, id="a-word"),
        pytest.param("3 May 1931", "4 June 1932", False, id="another-date"),
        pytest.param("opened", "closed", False, id="another-verb"),
        pytest.param("was opened", "was not opened", False, id="denied"),
        pytest.param(OPENED, "", False, id="deleted"),
    ],
)
def test_rechecking_puts_back_what_is_still_told(opened, article, edit, before, after, is_back):
    edit(BODY.replace(before, after))

    judged = pulling.recheck([ask_about(opened)], article.owner)

    assert (judged.changed, len(judged.refused)) == (is_back, not is_back)
    assert state(opened) == ("ready" if is_back else "pulled")


def test_an_edited_question_goes_back_into_use(opened, article, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    mended = content(texts=("4 June 1932", "3 May 1931", "5 July 1933"), key="4 June 1932")

    bank.save_question(ask_about(opened), mended, article.owner, "ready", reason="It is fine.")

    assert state(opened) == "ready"
    edit(BODY.replace("3 May 1931", "4 June 1932").replace("Nobody", "No one"))
    assert state(opened) == "ready"


def test_a_pulled_question_is_not_made_ready_in_passing(opened, article, edit):
    edit(BODY.replace("opened", "first opened"))

    judged = bank.set_state([ask_about(opened)], "ready", article.owner)

    assert (judged.changed, state(opened)) == (0, "pulled")


# Pages


@pytest.fixture
def pulled(article, opened, edit):
    edit(BODY.replace("opened", "finally opened"))
    return ask_about(opened)


def address(article):
    return reverse("quizzes:article_pulled", args=[article.pk])


def test_the_page_of_the_article_lists_what_was_pulled(client, article, pulled):
    page = client.get(article.get_absolute_url())

    assertContains(page, "1 question was pulled: its proof changed")
    assertContains(page, "<ins>finally</ins>")
    assertContains(page, "On what date was the bridge opened?")


def test_nothing_is_listed_where_nothing_was_pulled(client, article, opened):
    assertNotContains(client.get(article.get_absolute_url()), "pulled")
    assertContains(client.get(address(article)), "Nothing is pulled")


def test_keeping_without_javascript_comes_back_to_the_list(client, article, pulled):
    page = client.post(address(article), {"keep": str(pulled.pk)}, follow=True)

    assertRedirects(page, address(article))
    assertContains(page, "Kept: “On what date was the bridge opened?”.")
    assert Question.objects.get(pk=pulled.pk).state == "ready"


def test_keeping_swaps_the_list_alone(client, article, pulled):
    headers = {"HX-Request": "true", "HX-Target": "pulled"}

    page = client.post(address(article), {"keep": str(pulled.pk)}, headers=headers)

    assertContains(page, 'id="pulled"')
    assertNotContains(page, "<html")
    assertNotContains(page, "Still true")


def test_all_are_rechecked_at_once(client, article, pulled):
    page = client.post(address(article), {"all": "1"}, follow=True)

    assertContains(page, "1 question is back in use.")


def test_one_that_stays_pulled_says_why(client, article, opened, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    page = client.post(address(article), {"check_one": str(ask_about(opened).pk)}, follow=True)

    assertContains(page, "stays pulled: The article says something else now.")
    assertContains(page, "Answer: <del>3 May 1931</del> <ins>4 June 1932</ins>")


@pytest.mark.parametrize("typed", [{"keep": "nonsense"}, {"check_one": "1"}])
def test_an_unknown_question_is_refused_in_words(client, article, pulled, typed):
    page = client.post(address(article), typed, follow=True)

    assertContains(page, "not among those that were pulled")


def test_a_second_tab_is_told_that_it_was_put_back(client, article, pulled):
    client.post(address(article), {"keep": str(pulled.pk)})

    page = client.post(address(article), {"keep": str(pulled.pk)}, follow=True)

    assertContains(page, "not among those that were pulled")


def test_a_stranger_keeps_nothing(client, article, pulled):
    client.force_login(InstructorFactory())

    assert client.post(address(article), {"keep": str(pulled.pk)}).status_code == 404
    assert Question.objects.get(pk=pulled.pk).state == "pulled"


def test_another_method_is_refused(client, article):
    assert client.put(address(article)).status_code == 405


def test_the_list_takes_the_same_queries_for_more(
    client, article, opened, edit, django_assert_max_num_queries
):
    for number in range(3):
        ask(opened, f"When was bridge {number} opened?")
    edit(BODY.replace("opened", "finally opened"))
    client.get(address(article))

    with django_assert_max_num_queries(9):
        client.get(address(article))


def test_the_quiz_names_its_pulled_questions(client, quiz, edit):
    edit(BODY.replace("opened", "first opened"))

    page = client.get(reverse("quizzes:quiz_edit", args=[quiz.pk]))

    assertContains(page, "1 question was pulled: its proof changed.")


def test_a_published_quiz_is_edited_while_a_question_of_it_is_pulled(quiz, opened, edit):
    from quizzes.publishing import arrange

    edit(BODY.replace("opened", "first opened"))

    arrange(quiz, [(ask_about(opened), 2)])

    assert quiz.slots.get().points == 2
