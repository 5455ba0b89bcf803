"""From printed sentences to the questions that ask for their dates."""

from datetime import date

import pytest

from articles.extraction.reading import read
from articles.extraction.records import FactKind
from quizzes.generation.records import Form
from quizzes.generation.writing import consider

ASKED = [
    (
        "Edvard Holm built the Tangen Mill in 1877 and the Harbour Theatre in December 1888.",
        {
            "In what year did Edvard Holm build the Tangen Mill?": "1877",
            "In which month and year did Edvard Holm build the Harbour Theatre?": "December 1888",
        },
        "two-dated-objects",
    ),
    (
        "Karl Weiss was born in 1843 and Edvard Weiss (Eddie) in 1846.",
        {
            "In what year was Karl Weiss born?": "1843",
            "In what year was Edvard Weiss born?": "1846",
        },
        "two-dated-subjects",
    ),
    (
        "Karl Weiss taught physics in 1911 and again in 1914.",
        {},
        "again-is-no-second-object",
    ),
    (
        "In 1952, Ann Lund was the first woman to cross the Atlantic Ocean in a canoe.",
        {
            "In what year did Ann Lund become the first woman to cross the Atlantic Ocean in a"
            " canoe?": "1952"
        },
        "the-first-became-it",
    ),
    (
        "In 1952, Ann Lund was the first woman to allegedly cross the Atlantic Ocean.",
        {},
        "an-alleged-first",
    ),
    (
        "Norwegian laws have applied to Svalbard since 1925.",
        {"Since what year have Norwegian laws applied to Svalbard?": "1925"},
        "since-when",
    ),
    (
        "Until 1870, the northern half of Alberta was included in the North-Western Territory.",
        {
            "Until what year was the northern half of Alberta included in the North-Western"
            " Territory?": "1870"
        },
        "until-when",
    ),
    (
        "Salt Wind is a long novel by Ann Lund, first published in Norway on 17 August 1945.",
        {"On what date was Salt Wind first published in Norway?": "17 August 1945"},
        "what-is-described-as-a-novel",
    ),
    (
        "Ann Lund received much praise for her satirical novel Salt and Wind (1939).",
        {"In what year was the novel Salt and Wind published?": "1939"},
        "a-novel-and-its-year",
    ),
    (
        "Ann Lund was paid for two films, Harbour Lights (1940) and Jane Moor (1944).",
        {
            "In what year was the film Harbour Lights released?": "1940",
            "In what year was the film Jane Moor released?": "1944",
        },
        "films-in-a-list",
    ),
    (
        "Ann Lund was quoted in Harbour Lights (1940).",
        {},
        "a-title-of-unknown-kind",
    ),
    (
        "The family was driven out of Persia after the 1729 Battle of Damghan.",
        {"In what year did the Battle of Damghan take place?": "1729"},
        "a-year-before-a-battle",
    ),
    (
        "Ann Lund came back to oppose the hated Kansas–Nebraska Act (1854).",
        {"In what year was the Kansas–Nebraska Act passed?": "1854"},
        "an-act-with-its-year",
    ),
    (
        "Many settlers came after the Peace Conference of 1861.",
        {},
        "a-conference-without-a-place",
    ),
    (
        "The army was small at the end of the French Revolution in 1799.",
        {},
        "the-end-of-an-event",
    ),
    (
        "Tom Poe died in the Battle of Lund in 1676.",
        {"In what year did Tom Poe die in the Battle of Lund?": "1676"},
        "a-battle-told-by-a-clause",
    ),
    (
        "In 1969, the Norwegian Mint issued a silver coin (no. 1371) commemorating the"
        " Svalbard Treaty.",
        {
            "In what year did the Norwegian Mint issue a silver coin commemorating the Svalbard"
            " Treaty?": "1969"
        },
        "a-bracket-within-a-phrase",
    ),
    (
        "In 1987, the Norwegian Film Board gave the Amanda Prize for Best Film to Salt Lake.",
        {
            "In what year did the Norwegian Film Board give the Amanda Prize for Best Film"
            " to Salt Lake?": "1987"
        },
        "best-in-the-name-of-a-prize",
    ),
    (
        "In 1990, when the war ended, Peru opened the port of Ilo to foreign ships.",
        {"In what year did Peru open the port of Ilo to foreign ships?": "1990"},
        "a-clause-between-two-commas",
    ),
    (
        "On 3 July 1990, a week after Karl Weiss had left Riga, Ann Lund opened the port of Ilo.",
        {},
        "the-date-may-be-of-the-clause-between",
    ),
    (
        "Edward Weiss died on 1 February 1850, in Riga, probably of tuberculosis.",
        {"On what date did Edward Weiss die?": "1 February 1850"},
        "a-guess-is-left-unsaid",
    ),
    (
        "Karl Weiss built Fort Tangen on Lake Garda ten years later in 1788.",
        {"In what year did Karl Weiss build Fort Tangen on Lake Garda?": "1788"},
        "ten-years-later-in-a-year",
    ),
    (
        "In 1840, Karl Weiss became engaged to Ann Lund.",
        {"In what year did Karl Weiss become engaged to Ann Lund?": "1840"},
        "became-engaged-to",
    ),
    (
        "In 1837, during the Battle of Garda near the Lund Pass, Karl Weiss and the Peruvian army"
        " captured Tom Poe.",
        {
            "In what year did Karl Weiss and the Peruvian army capture Tom Poe during the Battle of"
            " Garda near the Lund Pass?": "1837"
        },
        "names-right-before-the-verb",
    ),
    (
        "Peru had many rulers until Karl Weiss seized the city of Lima in 1826.",
        {"In what year did Karl Weiss seize the city of Lima?": "1826"},
        "until-somebody-did-it",
    ),
    (
        "In 1826 Karl Weiss declared himself king of Peru.",
        {"In what year did Karl Weiss declare himself king of Peru?": "1826"},
        "declared-himself",
    ),
    (
        "Karl Weiss came to power in 1933.",
        {"In what year did Karl Weiss come to power?": "1933"},
        "came-to-power",
    ),
    (
        "Ann Lund dismissed Karl B. Weiss in March 1862 after Karl B. Weiss's letter from Riga.",
        {"In which month and year did Ann Lund dismiss Karl B. Weiss?": "March 1862"},
        "a-name-told-twice",
    ),
    (
        "On 30 April 1905, Karl Weiss completed his thesis.",
        {"On what date did Karl Weiss complete his thesis?": "30 April 1905"},
        "one-thesis",
    ),
    (
        "On 3 May 2001 the Riga Assembly passed by 15 votes to eight after a long debate.",
        {},
        "what-was-passed-is-lost",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), [r[:2] for r in ASKED], ids=[r[2] for r in ASKED])
def test_the_dates_of_a_sentence_are_asked_for(text, asked):
    outcome = consider(read(text, date(2015, 6, 1)))

    items = (*outcome.items, *outcome.reserve)
    dated = (i for i in items if i.kind is FactKind.DATE and i.form is not Form.CLOZE)
    assert {item.stem: item.key for item in dated} == asked
