"""Scores of posts and of certainty: what counts as found, and what as wrong."""

from articles.extraction.evaluation.claims import evaluate_claims
from articles.extraction.evaluation.roles import evaluate_roles
from articles.extraction.reading import read

TEXT = (
    "Lena Ortiz, the mayor of Porto, opened the dam. According to Danish media, the dam is cracked."
    " Reports said that the mayor knew. It seems that the mayor lied. The dam fell."
)
READING = read(TEXT)
STARTS = [sentence.start for sentence in READING.sentences]


def fact(**fields: object) -> dict:
    return {"canonical": "Lena Ortiz", "mentions": ["Lena Ortiz"], "evidence": []} | fields


def test_a_post_is_found_by_its_noun_and_a_word_of_its_body() -> None:
    roles = ["mayor of Porto", "mayor of Lisbon", "author (byline)"]

    report = evaluate_roles(READING, [fact(subtype="person", roles=roles)])

    assert (report.found, report.expected, report.given) == (1, 2, 1)
    assert report.errors == ("not found: Lena Ortiz, mayor of Lisbon",)


def test_a_post_that_nobody_listed_is_told() -> None:
    report = evaluate_roles(READING, [fact(subtype="person", roles=["governor of Porto"])])

    assert report.errors == (
        "not found: Lena Ortiz, governor of Porto",
        "given besides: Lena Ortiz, mayor of Porto",
    )


def test_certainty_is_scored_by_class_and_by_named_source() -> None:
    said = ["Danish media", "unnamed reports", "the article's inference", "Rui Melo"]
    gold = [
        fact(attribution=words, evidence=[{"s": n, "start": STARTS[n]}])
        for n, words in enumerate(said, start=1)
    ]

    report = evaluate_claims(READING, gold, {"do_not_ask": []})

    assert (report.right, report.expected, report.named, report.sources) == (3, 4, 1, 2)
    assert report.errors == (
        "A where B is right: The dam fell.",
        "source '', not 'Rui Melo': The dam fell.",
    )


def test_sentences_of_opinion_told_as_fact_are_listed_first() -> None:
    barred = [{"s": [3, 4], "reason": "opinion of the author"}, {"s": [0], "reason": "too long"}]

    report = evaluate_claims(READING, [], {"do_not_ask": barred})

    assert (report.apart, report.opinions) == (1, 2)
    assert report.lines()[-1] == "  told as fact: The dam fell."
