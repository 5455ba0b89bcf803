"""What a finished stem gets back from its sentence, and what is cut from it."""

import pytest

from quizzes.generation.phrasing.mending import mend

PEOPLE = ("Lena Ortiz", "Karl Weiss", "Ana Costa")


@pytest.mark.parametrize(
    ("stem", "proof", "mended"),
    [
        (
            "On what date did Lena Ortiz fall at the corner of Low and Mill?",
            "On 3 July Ortiz fell at the corner of Low and Mill (now Bell) streets.",
            "On what date did Lena Ortiz fall at the corner of Low and Mill streets?",
        ),
        (
            "In what year was the District of Vidz enlarged?",
            "In 1905 the District of Vidz was enlarged and given a council, with a mayor.",
            "In what year was the District of Vidz enlarged and given a council?",
        ),
        (
            "In what year did Ana Costa fly alone from Kiel?",
            "In 1932 Costa flew alone from Kiel, Holstein to Riga, Latvia.",
            "In what year did Ana Costa fly alone from Kiel, Holstein to Riga, Latvia?",
        ),
        (
            "In what year did Lena Ortiz make her short film from a tale of Weiss?",
            "In 1956 Ortiz made her short film, Low Tide, from a tale of Weiss.",
            "In what year did Lena Ortiz make her short film, Low Tide, from a tale of Weiss?",
        ),
        (
            "Who took up a position at nearby Riga in 1862?",
            "In 1862 Weiss took up a position at nearby Riga.",
            "Who took up a position at Riga in 1862?",
        ),
        (
            "On what date was the league formed in a province of Amber Empire?",
            "The league was formed in a province of Amber Empire on 1 June 1878.",
            "On what date was the league formed in a province of the Amber Empire?",
        ),
        (
            "In what year did the dockers pass their own plan?",
            "The dockers passed their own plan, the Mill Bill, in 1864.",
            "In what year did the dockers pass their own plan, the Mill Bill?",
        ),
        (
            "In which month and year did Ana Costa remove Karl Weiss?",
            "Costa removed Weiss as harbour-master in March 1862.",
            "In which month and year did Ana Costa remove Karl Weiss as harbour-master?",
        ),
        (
            "In what year did Ana Costa cross the south atlantic?",
            "In 1984 Costa crossed the south atlantic.",
            "In what year did Ana Costa cross the South Atlantic?",
        ),
        (
            "In what year did Ana Costa's friendship with the younger Karl Weiss end?",
            "In 1954 Costa's friendship with the younger Karl Weiss ended.",
            "In what year did Ana Costa's friendship with Karl Weiss end?",
        ),
        (
            "On what date was Ana Costa born on Millgasse?",
            "Costa was born on 3 July 1788 on Millgasse.",
            "On what date was Ana Costa born?",
        ),
        (
            "Who said that the ship was taxed under harbour law, the only tax of the islands?",
            "The ship was taxed under harbour law, the only tax of the islands, said Ortiz.",
            "Who said that the ship was taxed under harbour law?",
        ),
        (
            "Who tried to take Kiel, Holstein, the best port in the north in June 1776?",
            "In June 1776 Ortiz tried to take Kiel, Holstein, the best port in the north.",
            "Who tried to take Kiel, Holstein, in June 1776?",
        ),
        (
            "Which country sent ships to support the Amber Party of Peru government?",
            "Chile sent ships to support the APP government.",
            "Which country sent ships to support the government of the Amber Party of Peru?",
        ),
        (
            "In which month and year did Ana Costa and Weiss visit Riga?",
            "In July 1939 Costa and Weiss visited Riga.",
            "In which month and year did Ana Costa and Karl Weiss visit Riga?",
        ),
        (
            "In what year did Vidz present its first Grundlag?",
            "In 1947 Vidz presented its first Grundlag (constitution).",
            "In what year did Vidz present its first Grundlag (constitution)?",
        ),
        (
            "In which town or city was the Vidz Dockers Convention held?",
            "On 9–10 May 1860 the Vidz Dockers Convention was held in Riga.",
            "In which town or city was the Vidz Dockers Convention held in 1860?",
        ),
        (
            "In what year did the LB arrive at Riga?",
            "In 1968 the LB arrived; the light boat (LB) was late.",
            "In what year did the light boat arrive at Riga?",
        ),
        (
            "In what year did MPP leave its old creed?",
            "In 1990 MPP left its old creed, and Weiss left the MPP itself.",
            "In what year did the MPP leave its old creed?",
        ),
        (
            "Who was launched on 12 April 1961?",
            "Weiss was launched on 12 April 1961 aboard Kite 1 and circled Riga.",
            "Who was launched aboard Kite 1 on 12 April 1961?",
        ),
        (
            "In what year was the song listed by the UNESCO?",
            "The song was listed by the UNESCO in 2009.",
            "In what year was the song listed by UNESCO?",
        ),
        (
            "On what date was the Vidz Republic declared with Ana Costa?",
            "The Vidz Republic was declared, with General Costa as its first president.",
            "On what date was the Vidz Republic declared with Ana Costa as its first president?",
        ),
        (
            "In what year did the council grant Bruma to Karl Weiss?",
            "The council granted the honorific title Bruma to Weiss in 1899.",
            "In what year did the council grant the honorific title Bruma to Karl Weiss?",
        ),
        (
            "In what year did Weiss' successor die?",
            "After Weiss' successor, Otto, died in 1899, the council met.",
            "In what year did Weiss' successor, Otto, die?",
        ),
        (
            "Who said that trade was weak with two lands at war?",
            "Trade was weak, with two lands at war, said Ortiz.",
            "Who said that trade was weak, with two lands at war?",
        ),
        (
            "In which city was Ana Costa born in the Kingdom of Vidz?",
            "Costa was born in Riga, in the Kingdom of Vidz.",
            "In which city was Ana Costa born?",
        ),
        (
            "In which month and year did the first LB reach Riga?",
            "The first LB reached Riga in June 1968. Without the Light Boat, none could land.",
            "In which month and year did the first Light Boat reach Riga?",
        ),
    ],
    ids=[
        "streets-behind-a-bracket",
        "a-second-participle",
        "where-a-flight-ended",
        "the-name-of-a-film",
        "nearby-what",
        "an-empire-without-its-article",
        "the-name-of-a-plan",
        "removed-as-what",
        "an-ocean-in-small-letters",
        "the-younger",
        "the-street-of-a-birth",
        "a-tail-that-explains",
        "an-apposition-before-a-date",
        "a-party-in-a-noun-stack",
        "a-surname-beside-a-full-name",
        "a-foreign-word-with-its-gloss",
        "the-year-of-a-meeting",
        "letters-that-the-article-explains",
        "a-party-without-its-article",
        "aboard-which-craft",
        "letters-with-an-article",
        "with-somebody-at-its-head",
        "a-title-that-is-granted",
        "the-name-of-a-successor",
        "a-comma-that-was-lost",
        "the-land-of-a-birth",
        "letters-of-one-name",
    ],
)
def test_a_stem_gets_back_what_its_sentence_tells(stem, proof, mended):
    assert mend(stem, "key", proof, proof, PEOPLE) == mended


@pytest.mark.parametrize(
    "stem",
    [
        "In what year did Ana Costa remove Karl Weiss as harbour master?",
        "On what date was Ana Costa born in Riga?",
        "In what year did NATO admit Peru?",
        "In what year did Ana Costa and Lena Ortiz visit Riga?",
        "In which city was the Vidz Dockers Convention held in 1860?",
    ],
    ids=["post-told", "town-of-birth", "known-letters", "both-in-full", "year-told"],
)
def test_a_whole_stem_stays_as_it_is(stem):
    proof = "In 1860 Costa removed Weiss as harbour master, and NATO admitted Peru."
    assert mend(stem, "key", proof, proof, PEOPLE) == stem


def test_the_answer_is_not_told_in_the_name_that_is_added():
    proof = "In 1956 Ortiz made her first film, Karl Weiss Walks, in Riga."
    stem = "About whom did Lena Ortiz make her first film in Riga?"
    assert mend(stem, "Karl Weiss", proof, proof, PEOPLE) == stem


def test_who_was_followed_by_which_is_asked_for_as_a_group():
    text = "The Amber Kombet, which had fought on, formed a council."
    stem = "Who formed a council?"
    assert mend(stem, "Amber Kombet", text, text) == "Which group formed a council?"
