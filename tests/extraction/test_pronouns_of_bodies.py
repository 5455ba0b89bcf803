"""When "it" and "they" are a body or a people told of, and when they may not be."""

import pytest

from articles.extraction.reading import read
from tests.extraction.marked import frames

# Whom the pronoun of the last sentence stands for; "" where it may be something else.
TRAPS = [
    (
        "a-bank-buys",
        "|Norda| opened a branch in [Riga] in {1990}. It bought the harbour in {1995}.",
        "Norda",
    ),
    (
        "a-date-in-front",
        "|Norda| opened a branch in [Riga] in {1990}. In {1995} it sold the branch.",
        "Norda",
    ),
    ("a-thing-may-close", "|Norda| opened a branch in [Riga] in {1990}. It closed in {1995}.", ""),
    (
        "a-body-is-renamed",
        "|Norda| was founded in [Riga] in {1990}. It was renamed in {1995}.",
        "Norda",
    ),
    ("a-house-is-burnt", "|Norda| was founded in [Riga] in {1990}. It was burnt in {1995}.", ""),
    ("two-bodies", "|Norda| sued |Dalton Bank| in {1990}. It appealed in {1995}.", ""),
    ("an-unnamed-body", "|Norda| sued the council in {1990}. It appealed in {1995}.", ""),
    ("a-country-attacked", "|Norda| sued [Latvia] in {1990}. It appealed in {1995}.", ""),
    (
        "a-country-acts",
        "[Latvia] lost the war in {1990}. It signed the treaty in {1995}.",
        "Latvia",
    ),
    ("two-countries", "[Latvia] joined [Estonia] in {1990}. It signed the treaty in {1995}.", ""),
    (
        "a-country-becomes-a-republic",
        "[Latvia] lost the war in {1990}. It became a republic in {1995}.",
        "Latvia",
    ),
    (
        "what-a-country-founds-becomes-a-school",
        "[Latvia] lost the war in {1990}. It became a habit in {1995}.",
        "",
    ),
    (
        "a-country-is-invited-by-another",
        "[Latvia] sent doctors to the |Amber Pact|. It was invited by the |Amber Pact| in {1995}.",
        "Latvia",
    ),
    (
        "what-a-country-made-is-burnt",
        "[Latvia] built a fleet in {1990}. It was burnt in {1995}.",
        "",
    ),
    (
        "the-fleet-may-be-seized",
        "[Latvia] built a fleet in {1990}. It was occupied in {1995}.",
        "",
    ),
    ("what-it-was", "|Norda| was an airline of [Riga]. It carried 300 people in {1995}.", "Norda"),
    ("what-it-was-not", "|Norda| was not an airline. It carried 300 people in {1995}.", ""),
    (
        "a-product-of-the-body",
        "The |Norda| 300 was a small plane. It carried 300 people in {1995}.",
        "",
    ),
    (
        "another-paragraph",
        "|Norda| opened a branch in [Riga] in {1990}.\n\nIt bought the harbour in {1995}.",
        "",
    ),
    (
        "not-at-the-head",
        "|Norda| opened a branch in {1990}. The mayor said it bought the harbour in {1995}.",
        "",
    ),
    ("weather", "|Norda| opened a branch in [Riga] in {1990}. It rained in {1995}.", ""),
    (
        "it-was-there-that",
        (
            "|Norda| opened a branch in [Riga] in {1990}. It was there that <Ann Lee> died in "
            "{1995}."
        ),
        "",
    ),
    ("it-took", "|Norda| opened a branch in [Riga] in {1990}. It took ten years to build.", ""),
    ("passive", "|Norda| opened a branch in [Riga] in {1990}. It was sold in {1995}.", ""),
    ("a-people", "The ~Danes~ landed in [Kent] in {865}. They took [York] in {866}.", "Danes"),
    ("a-people-and-ships", "The ~Danes~ burned the ships in {865}. They sank in {866}.", ""),
    ("two-peoples", "The ~Danes~ met the ~Saxons~ in {865}. They fought in {866}.", ""),
    (
        "a-people-and-a-person",
        "The ~Danes~ followed <Ivar> in {865}. They took [York] in {866}.",
        "",
    ),
    ("they-of-a-firm", "|Norda| hired pilots in {1990}. They went on strike in {1995}.", ""),
    (
        "after-a-quotation",
        '|Norda| said: "We own the council." It bought the harbour in {1995}.',
        "Norda",
    ),
    (
        "two-sentences-back",
        "|Norda| opened in {1990}. The crowd cheered. It bought the harbour in {1995}.",
        "",
    ),
]


@pytest.mark.parametrize(("marked", "meant"), [pytest.param(*row, id=name) for name, *row in TRAPS])
def test_a_pronoun_stands_for_a_body_only_where_it_is_safe(marked, meant):
    parts = [part for frame in frames(marked) for part in frame.split(" | ")]
    told = [part for part in parts if part.startswith(("subject It", "subject it", "subject They"))]

    assert [part.rpartition("<")[2].rstrip(">") for part in told if "<" in part] == (
        [meant] if meant else []
    )


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "Dalton Bank opened a branch in Riga in 1990. It bought the Riga harbour in 1995.",
            "Dalton Bank bought the Riga harbour in 1995.",
            id="a-name-without-article",
        ),
        pytest.param(
            "The Red Cross opened a hospital in Riga in 1990. It closed a school in Narva in 1995.",
            "The Red Cross closed a school in Narva in 1995.",
            id="a-name-with-its-article",
        ),
    ],
)
def test_a_fact_names_the_body_that_the_pronoun_stands_for(text, statement):
    assert statement in {fact.statement for fact in read(text).facts}


def test_the_same_pronoun_goes_on_with_the_same_country():
    marked = "[Latvia] lost the war. It became a republic, and it built a bridge in {1995}."

    built = next(told for told in frames(marked) if told.startswith("build"))

    assert "subject it <Latvia>" in built
