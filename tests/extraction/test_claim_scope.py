"""How far a source reaches: sentence after sentence, class and source of each."""

import pytest

from articles.extraction.reading import read

POLICE = "Police asked for help in Porto.\n\n"
REACHES = [
    (
        "a-new-source-ends-the-old",
        (
            "According to Danish media, two men stole the boat. Rui Melo said the guard was "
            "asleep. The boat was blue."
        ),
        [("B", "Danish media"), ("B", "Rui Melo"), ("A", "")],
    ),
    (
        "reports-carry-on",
        "Reports said that the bank had failed. Its doors were shut. Its staff were sent home.",
        [("C", "reports"), ("C", "reports"), ("C", "reports")],
    ),
    (
        "but-not-further",
        (
            "Reports said that the bank had failed. Its doors were shut. Its staff were sent "
            "home. The clerk wept."
        ),
        [("C", "reports"), ("C", "reports"), ("C", "reports"), ("A", "")],
    ),
    (
        "allegedly-covers-its-clause-only",
        "The guard allegedly took the key. The gate was found open.",
        [("C", "allegations"), ("A", "")],
    ),
    (
        "he-added",
        "Rui Melo said the dam was cracked. He added that it would be drained.",
        [("B", "Rui Melo"), ("B", "Rui Melo")],
    ),
    (
        "she-also-said-after-a-man",
        "Rui Melo opened the dam. Ana Costa said it was cracked. She also said it was old.",
        [("A", ""), ("B", "Ana Costa"), ("B", "Ana Costa")],
    ),
    (
        "the-ministry-it-said",
        "The ministry said the dam was cracked. It said the lake would be drained.",
        [("B", "the ministry"), ("B", "the ministry")],
    ),
    (
        "pluperfect-goes-on-with-the-speaker",
        "Rui Melo said the dam was cracked. Workers had seen water in the tunnel.",
        [("B", "Rui Melo"), ("B", "Rui Melo")],
    ),
    (
        "a-paragraph-later-the-article-speaks",
        (
            "Rui Melo said the dam was cracked.\n\nThe dam was built by Spanish engineers and "
            "holds the water of two rivers."
        ),
        [("B", "Rui Melo"), ("A", "")],
    ),
    (
        "a-quotation-of-two-sentences",
        '"The dam is cracked," said Rui Melo. "We saw water in the tunnel."',
        [("B", "Rui Melo"), ("B", "Rui Melo")],
    ),
    (
        "a-quotation-goes-on-in-the-next-paragraph",
        'Rui Melo told the council: "The dam is cracked.\n\n"We saw water in the tunnel."',
        [("B", "Rui Melo"), ("B", "Rui Melo")],
    ),
    (
        "another-speaker-answers",
        '"The dam is cracked," said Rui Melo. "It is as sound as a bell," said Ana Costa.',
        [("B", "Rui Melo"), ("B", "Ana Costa")],
    ),
    (
        "quotation-then-plain",
        '"The dam is cracked," said Rui Melo. The council voted for repairs.',
        [("B", "Rui Melo"), ("A", "")],
    ),
    (
        "opinion-ends-the-source",
        "According to Danish media, two men stole the boat. We must ask why. The boat was blue.",
        [("B", "Danish media"), ("D", ""), ("A", "")],
    ),
    (
        "meanwhile-ends-it",
        (
            "According to Danish media, two men stole the boat. Meanwhile, the port opened a new "
            "gate."
        ),
        [("B", "Danish media"), ("A", "")],
    ),
    (
        "for-his-part",
        "Rui Melo said the dam was cracked. For her part, Ana Costa said it was sound.",
        [("B", "Rui Melo"), ("B", "Ana Costa")],
    ),
    (
        "nested-sources-name-the-outermost",
        "Danish media reported that Rui Melo said the dam was cracked.",
        [("B", "Danish media")],
    ),
    (
        "quoting-a-paper",
        "Quoting a letter of the bishop, the paper said the tower was unsafe.",
        [("B", "the paper")],
    ),
    (
        "according-to-with-said",
        "The dam was cracked, according to Rui Melo, who said he had seen water.",
        [("B", "Rui Melo")],
    ),
    ("the-first-word-is-a-mark", '"Stop," the guard said.', [("B", "the guard")]),
    ("single-quoted-word", 'The "bishop" blessed the boats.', [("A", "")]),
    ("a-title-in-marks", 'Ana Costa published "The Dams of Spain" in Porto.', [("A", "")]),
    ("a-slogan-in-marks", 'The crowd carried a banner with the words "Save the dam".', [("A", "")]),
    ("so-called", "The so-called reform closed two schools.", [("A", "")]),
    (
        "a-question-inside-a-quotation",
        '"Who opened the gate?" asked Rui Melo.',
        [("B", "Rui Melo")],
    ),
    ("it-emerged", "It emerged that the guard had a key.", [("A", "")]),
    ("in-the-words-of", "In the words of Rui Melo, the dam was a ruin.", [("B", "Rui Melo")]),
    (
        "the-news-agency-said-citing",
        "The news agency said on Monday, citing two officials, that the dam was cracked.",
        [("B", "the news agency")],
    ),
    (
        "hedge-does-not-cross-a-dated-assertion",
        (
            "Reports said that the bank had failed. On 3 May 2004 the court closed it. Its staff "
            "were sent home."
        ),
        [("C", "reports"), ("A", ""), ("A", "")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=name) for name, *row in REACHES]
)
def test_judge_knows_where_a_source_ends(text, expected):
    found = [(s.certainty, s.source) for s in read(POLICE + text).sentences]

    assert found[-len(expected) :] == expected
