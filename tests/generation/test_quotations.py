"""Questions for who is quoted with a sentence."""

from dataclasses import replace

import pytest

from articles.extraction.records import Certainty, Fact, FactKind, Span
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.quotations import check_quotation, cut_to
from quizzes.generation.writing import consider
from tests.generation.builder import build, person

CLEAR = {
    "a-plan": "The Amber Railway will lay forty miles of new track in Latvia",
    "we-is-the-speaker": "We have closed the port of Riga, but our ships still sail to Porto",
    "a-pronoun-after-its-noun": "If the pilots strike in Riga, they will lose a month of wages",
    "it-of-its-own-noun": "The port of Riga is so deep that it takes ships from every ocean",
    "it-of-nobody": "It is time to ask whether iron bridges over the Calder are safe",
    "made-it-hard": "Fog off Riga may make it necessary to send the ships to Porto",
    "both-and": "It was clear to both Peru and Chile that the canal of Riga would need water",
    "the-noun-comes-twice": "As to deals made with Latvia in May, I will answer for those deals",
    "so-many-that": "I asked so many questions about Riga that nobody thought of Porto",
    "both-sides-of": "Peru and Chile will pull their ships back from both sides of the canal",
    "himself": "Weiss himself is in the port of Riga, but nobody knows in which yard",
    "a-bracket-with-a-name": "We are looking [for Karl Weiss] and have many places to look at yet",
    "an-office": "The Army should train the pilots of Latvia before it buys new ships",
    "a-verdict-on-a-matter": "Cheap cranes are clearly a danger to dockers in the port of Riga",
}
UNCLEAR = {
    "short": ("Riga is closed", "3 words"),
    "killings": ("Peru must put an end to the assassinations in Riga", "no matter"),
    "hoping": ("We are hoping to lay forty miles of track in Latvia", "feels"),
    "held-in-general": ("In the ports of Latvia, pilots are seen as kings", "in general"),
    "only-names": ("I have spoken to people in Riga and in Porto so far", "too little|nothing of"),
    "because": ("Because the port of Riga was closed to the ships of Peru", "joins"),
    "these": ("These ships of the Amber Railway will never sail to Riga", "points out"),
    "here": ("The Amber Railway has brought many new workers here from Latvia", "points out"),
    "that-is-why": ("Riga has no cranes and for that the Amber Railway is at fault", "points out"),
    "they": ("They will lay forty miles of new track along the Calder", "who “They”"),
    "of-them": ("Most of them were sent to lay forty miles of track in Latvia", "who “them”"),
    "they-of-a-place": ("In the skies over Riga they showed that ships are slow", "who “they”"),
    "that-panic": ("There is not that panic that Peru had in Riga in May", "points out"),
    "a-mended-bracket": ("New tracks are laid in Latvia that [were] built in Peru", "broken"),
    "a-broken-word": ("I' m sure the Amber Railway will lay forty miles of track", "broken"),
    "an-honour": ("I am honoured to lead the Amber Railway of Latvia to Riga", "feels"),
    "it": ("It will lay forty miles of new track along the Calder", "what “It”"),
    "it-in-one-clause": ("We will speak of the Amber League's part in making it", "what “it”"),
    "yesterday": ("The Amber Railway closed the port of Riga yesterday", "points out"),
    "which-deal": ("Peru will ask the Amber League to look at the deal", "the deal"),
    "the-value-of-what": ("The whole value is about a tad over two million crowns", "points out"),
    "a-mood": ("I was so shocked when the Amber Railway closed Riga port", "feels"),
    "an-accusation": ("Karl Weiss stole forty ships of the Amber Railway in Riga", "no matter"),
    "a-question": ("Would anybody want to lay forty miles of track in Latvia?", "asks"),
    "empty": ("We have to do it and there are a lot of ways to do it", "tells too little"),
}  # fmt: skip


@pytest.mark.parametrize("quoted", CLEAR.values(), ids=CLEAR)
def test_a_quotation_that_stands_alone_is_asked(quoted):
    check_quotation(quoted)


@pytest.mark.parametrize(("quoted", "reason"), UNCLEAR.values(), ids=UNCLEAR)
def test_a_quotation_that_leans_on_its_article_is_refused(quoted, reason):
    with pytest.raises(Unclear, match=reason):
        check_quotation(quoted)


LONG = {
    "and-we": (
        "We want to free the port of Riga from tin, lead and copper and we would also like to see "
        "every barge of the Calder company taken out of Latvia",
        "We want to free the port of Riga from tin, lead and copper",
    ),
    "a-semicolon": (
        "The Amber Railway has laid forty miles of track in Latvia; nobody who saw the yards of "
        "Porto a year ago would have thought that a line could be built",
        "The Amber Railway has laid forty miles of track in Latvia",
    ),
    "the-last-border": (
        "Riga has cranes, and it has ships, and it needs forty pilots, and that is why I have "
        "asked Peru and Chile to send men to the harbour in May",
        "Riga has cranes, and it has ships, and it needs forty pilots",
    ),
}
WHOLE = {
    "if": "If Peru sends men to the harbour and they come by rail, the pilots of Riga will bring "
    "all ships that wait off the coast into port by May",
    "not-only": "The Amber Railway will not only lay forty miles of new track in Latvia and it "
    "will carry tin from Porto to Riga in less than a day",
    "a-list": "The Amber Railway has yards in Riga and the hills of Latvia and the ports of Peru "
    "and the towns of Chile and an office in Porto for tin",
}


@pytest.mark.parametrize(("quoted", "told"), LONG.values(), ids=LONG)
def test_a_long_quotation_ends_where_it_could_have_ended(quoted, told):
    assert cut_to(quoted) == told


@pytest.mark.parametrize("quoted", WHOLE.values(), ids=WHOLE)
def test_a_quotation_is_not_cut_from_its_point(quoted):
    assert cut_to(quoted) == quoted


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        ("And the port is closed", "The port is closed"),
        ("But, well, ships sail", "Ships sail"),
        ("Now the port is closed", "The port is closed"),
        ("For example, ships sail", "Ships sail"),
        ("Butter is dear", "Butter is dear"),
    ],
)
def test_a_quotation_is_told_without_what_joins_it_to_the_last(quoted, told):
    assert cut_to(quoted) == told


BARR, LUND, MORA = person("p1", "Joan Barr"), person("p2", "Peder Lund"), person("p3", "Ana Mora")
ORTIZ = person("p4", "Lena Ortiz")
WORDS = "The Amber Railway will lay forty miles of new track in Latvia"
PAGE = (
    "{subject p1|Joan Barr} {verb visit|visited} {object|the yard}.",
    f'"{WORDS}," {{p1|Barr}} said.',
    "{subject p2|Peder Lund} {verb say|said} that {content|it was so}.",
    "{subject p3|Ana Mora} {verb say|said} that {content|it was so}.",
    "{subject p4|Lena Ortiz} {verb paint|painted} {object|the gate}.",
    "{p4|Ortiz} left.",
)


def quoted(speaker="p1", *entities):
    reading = build(*PAGE, entities=entities or (BARR, LUND, MORA, ORTIZ))
    sentence = reading.sentences[1]
    fact = Fact(
        FactKind.CLAIM,
        f"Joan Barr said: “{WORDS}.”",
        "Joan Barr",
        (Span(sentence.start, sentence.end),),
        Certainty.NAMED_SOURCE,
        "Joan Barr",
        answer_entity=speaker,
        quoted=WORDS,
    )
    return replace(reading, facts=(*reading.facts, fact))


def test_who_is_quoted_is_asked_with_the_words_unchanged():
    items = [item for item in consider(quoted()).items if WORDS in item.stem]

    [item] = items
    assert item.stem == f'Who is quoted in the article as saying: "{WORDS}"?'
    assert item.key == "Joan Barr"


def test_a_quotation_has_other_speakers_for_options():
    [item] = [item for item in consider(quoted()).items if WORDS in item.stem]

    assert [option.text for option in item.options] == ["Ana Mora", "Joan Barr", "Peder Lund"]


def test_nobody_with_a_bare_surname_is_asked_for_by_a_quotation():
    outcome = consider(quoted("p1", person("p1", "Barr"), LUND, MORA, ORTIZ))

    assert not [item for item in outcome.items if WORDS in item.stem]
    assert "“Barr” alone is no full name to ask for" in [r.reason for r in outcome.refusals]


def test_nobody_whom_the_quotation_names_is_an_option():
    reading = quoted()
    told = "Mora will lay forty miles of new track in Latvia with the Amber Railway"
    facts = [replace(fact, quoted=told) if fact.quoted else fact for fact in reading.facts]
    called = person("p3", "Ana Mora")
    page = build(*PAGE[:3], "{subject p3|Mora} {verb say|said} that {content|it was so}.",
                 *PAGE[4:], entities=(BARR, LUND, called, ORTIZ))  # fmt: skip
    outcome = consider(replace(page, facts=tuple(facts)))

    items = [item for item in (*outcome.items, *outcome.reserve) if told in item.stem]
    assert items
    assert all("Ana Mora" not in [option.text for option in item.options] for item in items)
