"""An article is edited after its questions were made: what stays, and what is pulled."""

import pytest
from pytest_django.asserts import assertContains

from articles import facts
from articles.models import Fact
from quizzes.making import pulling
from tests.quizzes.rereading.bridge import (
    BODY,
    DREW,
    NEWS,
    OPENED,
    VISIT,
    ask,
    ask_about,
    fact_on,
    proofs,
    state,
)

pytestmark = pytest.mark.django_db

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
