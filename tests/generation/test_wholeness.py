"""What no finished stem may hold."""

import pytest

from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.wholeness import check_bare_surname, check_whole
from tests.generation.builder import body, place


@pytest.mark.parametrize(
    "stem",
    [
        "Which body moved 18 ships to Riga in the past month?",
        "In which city did Karl Weiss spend his time?",
        "A pact had been signed between Peru and Chile on ____ (date).",
        "In what year did Peru send Karl Weiss?",
        "In what year was the Principality dissolved?",
        "Regency was abolished in ____ (year).",
        "On what date did Karl Weiss patent the use of tar #7849 for roads?",
        "Karl Weiss in turn defeated Rui Melo in ____ (month and year).",
        "On what date did Karl Weiss decline to discuss specifics?",
        "Who decided to step back from his role at the company in summer 2010?",
        "Who spoke of the future role of the service after nine years in Peru?",
        "Who denied knowing that proceeds were sent to Peru?",
        "Who said that Peru offered tax breaks to firms which invested here?",
        "Who planned to travel to Riga for the top level meeting in May 2002?",
        "Who planned to travel to Riga for talks with Peru in May 2002 or June 2002?",
        "Who warned against change in an organization established by Peru in 1775?",
        "In what year did Peru appoint an Irishman as harbour master of Riga?",
        "Which court ordered Peru to suspend its operations in March 2022?",
        "In what year did Peru scrap old hardware from Chile?",
        "In what year did Peru buy 49 Kite-29SM?",
        "49 Kite-29SM's were delivered from Peru in ____ (year).",
        "In what year did the work on a more modern harbour in Riga start?",
        "Who offered Karl Weiss a part in his film Low Tide?",
        "Whom did Karl Weiss defeat?",
        "Whom did Karl Weiss befriend in 1938?",
        "Who was reelected for a second term in October 1998?",
        "In what year was Karl Weiss replaced by a man from Riga?",
        "In ____ (year), Karl Weiss was replaced by a man from Riga.",
        "In what year was the Amber League and the trade union of Riga founded?",
        "In what year did the Battle of Panipat take place?",
        "On what date was Statehood approved by Congress?",
        "In what year did Karl Weiss and Otto's company lose a bid for the port of Riga?",
        "Which country accused Peru of the Parliament attack?",
        "Who said that she wants save the harbour of Riga?",
        "Whom did the ministry of Peru purchase in August 1927?",
        "Ortiz and Weiss published the first edition in ____ (year).",
        "A Riga radio version was broadcast in ____ (month and year).",
        "Which newspaper found ten set in Peru in 2011?",
        "On what date did Karl Weiss win his 5th title?",
        "An official of Peru was quoted by army radio on ____ (date).",
    ],
)  # fmt: skip
def test_a_stem_is_refused_that_nobody_can_tell(stem):
    with pytest.raises(Unclear):
        check_whole(stem, None, "The sentence.", "The article.")


@pytest.mark.parametrize(
    "stem",
    [
        "Who was reelected for a second term as mayor in October 1998?",
        "In what year was Karl Weiss replaced by Ana Costa as mayor of Riga?",
        "In what year did the Battle of Vidz take place?",
        "In which month and year was a contract signed between the League of Riga and Peru?",
        "In what year did Peru scrap old military hardware from Chile?",
        "Who ran the service of Riga?",
        "In what year did Peru send Karl Weiss to Riga?",
        "In what year was the Principality of Vidz dissolved?",
        "Who left Amber Steel after the company in Riga was sold?",
        "Who sold the company that dug the docks of Riga?",
        "Whom did Karl Weiss defeat at the Battle of Vidz?",
        "In what year was the first edition of Low Tide published?",
        "In what year did Karl Weiss win his fifth title in Riga?",
    ],
)
def test_a_stem_that_tells_enough_is_kept(stem):
    check_whole(stem, None, "The sentence.", "The article.")


def test_who_went_where_is_lost_without_respectively():
    proof = "In Riga and Kiel, Costa named Ortiz and Weiss as mayors, respectively."
    with pytest.raises(Unclear, match="belongs to which"):
        check_whole("Where did Ana Costa name Lena Ortiz and Karl Weiss?", None, proof, proof)


def test_a_law_that_is_called_by_its_year_is_not_asked_for_it():
    proof = "In July the Harbour Act of 1862 was passed."
    with pytest.raises(Unclear, match="its year"):
        check_whole("In what year was the Harbour Act passed?", None, proof, proof)


def test_a_body_whose_name_goes_on_is_no_answer():
    proof = "The Harbour Congress of the Confederation ratified it."
    with pytest.raises(Unclear, match="cut short"):
        check_whole("Which body ratified it?", body("o1", "Harbour Congress"), proof, proof)


def test_a_land_whose_name_begins_earlier_is_no_answer():
    proof = "The caliphs turned Caucasian Albania into a vassal."
    albania = place("l9", "Albania", "country", "AL")
    with pytest.raises(Unclear, match="first word"):
        check_whole("Which country did the caliphs turn into a vassal?", albania, proof, proof)
    told = "The caliphs turned Albania, once Caucasian Albania, into a vassal."
    check_whole("Which country did the caliphs turn into a vassal?", albania, told, told)


def test_the_year_of_a_book_is_not_the_year_of_what_it_is_about():
    proof = "Weiss, Karl. An Atlas of the Riga Revolt (1989), with maps."
    stem = "In what year did the Riga Revolt take place?"
    with pytest.raises(Unclear, match="title of a book"):
        check_whole(stem, None, proof, proof)
    proof = "The Riga Revolt (1789) was put down."
    check_whole(stem, None, proof, proof)


def test_of_two_people_none_is_told_by_a_surname_alone():
    stem = "In what year did Lena Ortiz and Graf open a hotel?"
    with pytest.raises(Unclear, match="surname"):
        check_bare_surname(stem, ("Lena Ortiz", "Graf"))
    check_bare_surname("In what year did Lena Ortiz and Peru sign a pact?", ("Lena Ortiz", "Graf"))


@pytest.mark.parametrize(
    ("stem", "text", "refused"),
    [
        (
            "Who is named in the article as a Vigin spokesman?",
            "Virgin flew. Virgin sold. Virgin grew. A Vigin spokesman spoke.",
            True,
        ),
        (
            "Who is named in the article as News South Wales secretary of the union?",
            "The News South Wales secretary spoke.",
            True,
        ),
        (
            "Who is named in the article as a Peruvian spokesman?",
            "Peruvians came. Peruvians went. Peruvians sang. A Peruvian spokesman spoke.",
            False,
        ),
        (
            "Who is named in the article as New South Wales secretary of the union?",
            "The New South Wales secretary spoke.",
            False,
        ),
    ],
    ids=["a-letter-lost", "a-letter-too-many", "another-word", "a-region"],
)
def test_a_name_a_letter_away_from_another_may_be_a_misprint(stem, text, refused):
    if refused:
        with pytest.raises(Unclear, match="misprint"):
            check_whole(stem, None, text, text)
    else:
        check_whole(stem, None, text, text)
