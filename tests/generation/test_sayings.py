from dataclasses import replace

import pytest

from articles.extraction.records import Slot
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.sayings import check_saying
from tests.generation.asking import OPENED, ask, asker

FRAME = asker(OPENED)[0].frames[0]
SAID = replace(FRAME, lemma="say", verb="said")

CLEAR = {
    "a-plan-with-a-place": "the port of Riga would be rebuilt within ten years",
    "two-names": "Peru had sold the Amber Railway to Latvia",
    "the-speaker-undertakes": "he would reopen the Calder bridge in Porto",
    "an-undertaking-quoted": '"We will rebuild the port of Riga"',
    "of-the-speaker": "it had to close two old tin mines because of a drop in world demand",
    "there-has-been": "there has been a drop in deaths from fever over two decades",
    "a-trade": "orders for tin lamps had fallen by half across the shipping industry",
    "a-deed-quoted": '"We have taken Riga and a large part of the Calder valley"',
    "a-quoted-fact": '"Peru regrets the Latvian decision to close the consulate in Riga"',
    "a-name-before-its-pronoun": '"When Ana Costa left Riga, she sold the Calder shipyard"',
    "words-of-its-own": '"A harbour without cranes is a harbour without work"',
    "that-as-a-relative": "the tunnel that the Amber Railway dug under Riga cost a million crowns",
    "that-country-of-a-name": "the Calder bridge in Porto would be closed so that Riga could grow",
    "still-going-on": "Peru is continuing to buy shares of the Amber League",
    "still": "Peru still holds two shares of the Amber League",
    "such-as": "Peru sells metals such as tin and lead to the Amber League of Latvia",
    "the-speaker-owns-it": "his family yard loses forty crowns a week because nobody buys barges",
}

UNCLEAR = {
    "now": ("Ana Costa was now in Riga", "counts from the day"),
    "soon": ("the Calder bridge in Porto would soon be closed", "counts from the day"),
    "a-later-date": ("Ana Costa would visit Riga at a later date", "counts from the day"),
    "which-weekend": ("Lena Ortiz lost ten ships in weekend storms off Riga", "counts from"),
    "no-longer": ("Peru was no longer in the Amber League", "counts from the day"),
    "that-points-back": ("that depended on what Latvia told the Amber League", "which one"),
    "if-that": ("if that happens, Riga would be under two metres of water", "which one"),
    "his-plans": ("his plans would bring the Amber Railway to Riga", "whom or which"),
    "some-work": ("some repair work could be done in Riga and Porto", "whom or which"),
    "whose-members": ("members would vote in Riga on the Amber strike", "whom or which"),
    "whose-plans": ("it would change the corporation's plans for Riga", "corporation's"),
    "a-race-by-its-year": ("it would not alter plans for the 2021 race in Riga", "2021 race"),
    "whose-son": ("unknown men in Riga had held a grudge against her son", "who “her son” is"),
    "which-two": ("either man of Riga would be sent to the Amber League", "either man"),
    "murder": ('"In Riga Karl Weiss has chosen murder"', "passes judgement"),
    "here": ("Peru taxes ships which are built here for Latvia", "where it was said"),
    "which-works": ("Peru must reveal which works in Riga would close", "leaves open"),
    "which-meeting": ("Ana Costa would go to Riga for the top level meeting in May", "which one"),
    "two-tenses": ("Ana Costa was elected and Karl Weiss is becoming director", "two times"),
    "also": ("Peru was also in the Amber League of Latvia", "“also”"),
    "praise": ("Karl Weiss of Riga was a talented builder", "feels or thinks"),
    "of-the-speaker-and-others": (
        "he would be doing all that a union could do so that they got every crown",
        "nobody",
    ),
    "it-of-nobody": ("it is two days before lawyers decide whether a film gets shown", "nobody"),
    "a-round-of-what": ("the first night of raids left nearly 80 people dead in Riga", "which one"),
    "a-feeling": ("the Amber Railway is being greedy with Latvia", "feels or thinks"),
    "a-verdict": ("the story of Ana Costa is hard to believe", "feels or thinks"),
    "a-bare-name": ("Peru is unwell", "too little"),
    "we-have": ('"We have long borders between Peru and Chile"', "nobody to stand for"),
    "this-tape": ('"Whoever sees this tape knows what Ana Costa did in Riga"', "points out"),
    "half-of-what": ('"Lena Ortiz holds half of the airport"', "the airport"),
    "they": ('"They will open the harbour of Riga by summer"', "“They”"),
    "a-quoted-verdict": ('"The Amber Railway is a disgraceful heap of Latvian iron"', "judgement"),
}


@pytest.mark.parametrize("said", CLEAR.values(), ids=CLEAR)
def test_a_clear_saying_is_asked(said):
    check_saying(said, SAID)


@pytest.mark.parametrize(("said", "reason"), UNCLEAR.values(), ids=UNCLEAR)
def test_a_saying_that_leans_on_its_article_is_refused(said, reason):
    with pytest.raises(Unclear, match=reason):
        check_saying(said, SAID)


GOES_ON = "{subject p3|Costa} {verb add|added} that {content|Peru would rebuild the port of Riga}."


def test_who_added_something_is_asked_as_who_said_it():
    assert ask(GOES_ON, Slot.SUBJECT) == "Who said that Peru would rebuild the port of Riga?"
