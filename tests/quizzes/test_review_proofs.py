from datetime import date

import pytest
from pytest_django.asserts import assertContains

from articles.models import Article, Entity, Evidence, Fact, Mention
from tests.factories import ArticleFactory, EvidenceFactory, SentenceFactory
from tests.quizzes.sitting import make_question, review_of

TWO_PARAGRAPHS = (
    "The bridge was opened on 3 May. Ada Lund drew the plans.\n\n"
    "Her partner was Ivar Kask. He never saw it finished."
)


def shown(page):
    """The paragraphs of the only proof, each as (text, is proof) pairs."""
    (finding,) = page.context["reviewed"].findings
    return [[tuple(piece) for piece in paragraph] for paragraph in finding.proofs]


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
