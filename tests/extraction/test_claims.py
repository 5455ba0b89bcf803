"""Who says a sentence, and how surely. The table is read from top to bottom: A, B, C, D, E."""

import pytest

from articles.extraction.lexicon.loaded import find_loaded
from articles.extraction.reading import read


def judged(text: str) -> list[tuple[str, str]]:
    return [(s.certainty.value, s.source) for s in read(text).sentences if s.layout == "body"]


@pytest.mark.parametrize(
    ("sentence", "certainty", "source"),
    [
        pytest.param("Ana Costa opened the bridge in Porto.", "A", "", id="plain"),
        pytest.param(
            "The council agreed to rebuild the library.", "A", "", id="a-commitment-is-an-event"
        ),
        pytest.param("The company denied the allegations.", "A", "", id="denying-is-an-event"),
        pytest.param("Apple announced a new telephone.", "A", "", id="announcing-a-thing"),
        pytest.param("Ana Costa said the bridge was safe.", "B", "Ana Costa", id="a-person-says"),
        pytest.param(
            "The ministry announced that the bridge was closed.", "B", "the ministry", id="a-body"
        ),
        pytest.param(
            "According to the Danish police, two men stole the boat.",
            "B",
            "the Danish police",
            id="according-to",
        ),
        pytest.param(
            "Two men stole the boat, according to Danish media.",
            "B",
            "Danish media",
            id="according-to-at-the-end",
        ),
        pytest.param(
            "As the Danish media reported, two men stole the boat.",
            "B",
            "Danish media",
            id="as-they-reported",
        ),
        pytest.param(
            "Two men stole the boat, the mayor said.", "B", "the mayor", id="said-at-the-end"
        ),
        pytest.param(
            '"The bridge is safe and will stay open," said Ana Costa.',
            "B",
            "Ana Costa",
            id="quotation-and-speaker",
        ),
        pytest.param(
            'Ana Costa spoke about the bridge: "It is safe and it will stay open."',
            "B",
            "Ana Costa",
            id="quotation-after-a-colon",
        ),
        pytest.param(
            "A statement by the ministry said the bridge was closed.",
            "B",
            "the ministry",
            id="a-paper-speaks-for-its-issuer",
        ),
        pytest.param(
            "As Dalton’s analysts believe, the bank will fail.",
            "B",
            "Dalton’s analysts",
            id="analysts-with-an-owner",
        ),
        pytest.param(
            "The court ruled that the sale was illegal.", "B", "the court", id="a-court-rules"
        ),
        pytest.param(
            'Costa described the deal as "the worst mistake of my life".',
            "B",
            "Costa",
            id="described-in-a-quotation",
        ),
        pytest.param(
            'The "mayor" of the camp said that the boat was old.',
            "B",
            'the "mayor" of the camp',
            id="a-speaker-in-scare-quotes",
        ),
        pytest.param(
            "An official who asked not to be named said the talks had failed.",
            "C",
            "an official who asked not to be named",
            id="anonymous",
        ),
        pytest.param(
            "The general is believed to have fled.", "C", "unnamed sources", id="is-believed"
        ),
        pytest.param("Reports said that the boat was stolen.", "C", "reports", id="bare-reports"),
        pytest.param(
            "Claims are that the boat was stolen by a guard.", "C", "claims", id="claims-are"
        ),
        pytest.param(
            "It was alleged that the guard stole the boat.", "C", "allegations", id="it-was-alleged"
        ),
        pytest.param("The guard allegedly stole the boat.", "C", "allegations", id="allegedly"),
        pytest.param("The boat was reportedly sold in Porto.", "C", "reports", id="reportedly"),
        pytest.param(
            "According to some customers, the shop closed.", "C", "some customers", id="some-people"
        ),
        pytest.param("The media reported that the mayor fled.", "C", "media", id="the-media"),
        pytest.param(
            "Sources said that the mayor met the smugglers.", "C", "sources", id="bare-sources"
        ),
        pytest.param("We must admit that the bridge is old.", "D", "", id="first-person"),
        pytest.param(
            "Ana Costa won in 1971 with the song My Amber Bridge.", "A", "", id="a-title-with-my"
        ),
        pytest.param(
            "The council must rebuild the bridge.", "D", "", id="duty-in-the-authors-voice"
        ),
        pytest.param("It seems that the mayor knew of the boat.", "D", "", id="it-seems"),
        pytest.param("The talks did not seem to yield any results.", "D", "", id="seem-to"),
        pytest.param("Probably, the mayor sold the boat.", "D", "", id="probably"),
        pytest.param("Apparently, the bank knew of the loan.", "D", "", id="apparently"),
        pytest.param("Clearly, the mayor has lost his way.", "D", "", id="clearly-in-front"),
        pytest.param("In my opinion the law is unjust.", "D", "", id="in-my-opinion"),
        pytest.param("The blockade is a disgrace.", "D", "", id="a-verdict"),
        pytest.param(
            "The visit of the generals is not accidental.", "D", "", id="a-denied-verdict"
        ),
        pytest.param(
            "Modern historians believe that the army was large.", "D", "", id="historians"
        ),
        pytest.param("Pundits believe that the bank will fail.", "D", "", id="unnamed-pundits"),
        pytest.param(
            "It is not ruled out that the mayor will resign.", "D", "", id="not-ruled-out"
        ),
        pytest.param("Officials fear that the dam will burst.", "E", "", id="feared"),
        pytest.param("The two sides are to meet in Porto.", "E", "", id="are-to"),
        pytest.param("The plan was to land at dawn.", "E", "", id="the-plan-was-to"),
        pytest.param("The rebels threatened to burn the town.", "E", "", id="threatened"),
        pytest.param("The mayor did not open the bridge.", "E", "", id="denied"),
        pytest.param("No ship left the harbour.", "E", "", id="nobody-did-it"),
        pytest.param("The museum will open in May.", "E", "", id="future"),
        pytest.param("The mayor plans to open the bridge in May.", "E", "", id="planned"),
        pytest.param("The bridge is due to open in May.", "E", "", id="due-to"),
        pytest.param("The council could close the bridge.", "E", "", id="possible"),
        pytest.param(
            "If the bank fails, the town would lose its savings.", "E", "", id="conditional"
        ),
    ],
)
def test_judge_tells_class_and_source(sentence, certainty, source):
    assert judged(sentence) == [(certainty, source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The two sides met, and Danish media say that they agreed.\n\n"
            "According to Danish media, the sides agreed on a number of issues.\n\n"
            "Denmark pledged to close the port. Sweden has undertaken to share its maps.",
            ["Danish media", "Danish media", "Danish media"],
            id="over-the-break-into-one-short-paragraph",
        ),
        pytest.param(
            "Police asked for help.\n\n"
            "According to Danish media, two men stole the boat. The guard was asleep."
            " Nobody saw the men. The boat was blue.",
            ["Danish media", "Danish media", ""],
            id="two-sentences-and-no-more",
        ),
        pytest.param(
            "Police asked for help.\n\n"
            "According to Danish media, two men stole the boat."
            " The port opened on 3 May 2004. The boat was blue.",
            ["Danish media", "", ""],
            id="a-dated-assertion-ends-it",
        ),
        pytest.param(
            "Police asked for help.\n\n"
            "According to Danish media, two men stole the boat. Thus, the port is a danger.",
            ["Danish media", ""],
            id="the-authors-conclusion-ends-it",
        ),
        pytest.param(
            "Police asked for help.\n\nAna Costa said the boat was old. The port has two gates.",
            ["Ana Costa", ""],
            id="a-person-does-not-go-on-speaking",
        ),
        pytest.param(
            "Police asked for help.\n\n"
            "Ana Costa said the plant was old. The plant would close in May.",
            ["Ana Costa", "Ana Costa"],
            id="the-tense-of-reported-speech-goes-on",
        ),
    ],
)
def test_judge_carries_a_source_on(text, expected):
    found = [source for _, source in judged(text)]

    assert found[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'Ana Costa was angry. "We lost the bridge." Rui Melo left the hall.',
            ["", "Ana Costa", ""],
            id="the-sentence-before-names-the-speaker",
        ),
        pytest.param(
            '"We lost the bridge. It was the last one," said Ana Costa.',
            ["Ana Costa", "Ana Costa"],
            id="the-sentence-after-names-the-speaker",
        ),
        pytest.param(
            'The council received an answer from Dalton Bank. "We know nothing of a loan."',
            ["", "Dalton Bank"],
            id="an-answer-from-somebody",
        ),
        pytest.param(
            "Ana Costa opened the bridge. She said it was safe.",
            ["", "Ana Costa"],
            id="she-is-the-person-told-of",
        ),
        pytest.param(
            "Reports said that the boat was stolen. It added that the guard was asleep.",
            ["reports", "reports"],
            id="it-is-the-source-heard-last",
        ),
    ],
)
def test_judge_finds_the_speaker_elsewhere(text, expected):
    assert [source for _, source in judged(text)] == expected


def test_judge_gives_the_entity_behind_the_source():
    reading = read("Ana Costa opened the bridge. Costa said it was safe.")
    sentence = reading.sentences[1]

    assert sentence.source == "Ana Costa"
    assert reading.entity(sentence.source_entity).name == "Ana Costa"


NEUTRAL = "The council met in Porto. It voted for a bridge. The mayor signed the plan."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(NEUTRAL, False, id="neutral"),
        pytest.param(f"{NEUTRAL} We must thank our army.", True, id="we-and-our-army"),
        pytest.param(
            f'{NEUTRAL} "We must thank our army," said the mayor.', False, id="only-in-a-quotation"
        ),
        pytest.param(
            f"Opinion\n\n{NEUTRAL} The enemy attacked and the terrorists fled from the regime.",
            True,
            id="a-label-and-loaded-words",
        ),
        pytest.param(f"{NEUTRAL} The terrorists fled.", False, id="one-loaded-word-takes-no-side"),
        pytest.param(
            f"{NEUTRAL} I argue that it was no bridge. Why did nobody ask?",
            True,
            id="a-first-person-who-asks",
        ),
        pytest.param(
            f"{NEUTRAL} This farce is an affront to Porto, a shameful and cynical betrayal.",
            True,
            id="verdict-upon-verdict",
        ),
        pytest.param(
            f"{NEUTRAL} King Manuel I was there. Sadly it rained.", False, id="a-numeral-and-a-sigh"
        ),
        pytest.param(
            f'{NEUTRAL} "Why should I pay for this farce?" asked the mayor.',
            False,
            id="verdicts-in-a-quotation",
        ),
    ],
)
def test_opinionated_articles_are_marked(text, expected):
    assert read(text).opinionated is expected


def test_find_loaded_prefers_the_longest_wording():
    text = "The sabotage group met the enemy."

    assert [(text[w.start : w.end], w.neutral) for w in find_loaded(text)] == [
        ("sabotage group", "armed group"),
        ("enemy", "other side"),
    ]
