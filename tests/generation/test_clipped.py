import pytest

from articles.extraction.records import Slot
from quizzes.generation.asking.finishing import finish
from quizzes.generation.asking.roles import RANK_BEHIND
from quizzes.generation.options.distractors import Distractors, is_elsewhere
from quizzes.generation.phrasing.capitals import Capitals
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.printed import opens_with_own_the
from tests.generation.asking import ask
from tests.generation.builder import build, place

CLIPPED = [
    (
        "{subject p1|Ortiz} {verb issue|issued} {object|a proclamation} {in where l2|in Riga} "
        "{on when d1|on 3 July}.",
        Slot.WHEN, {}, "of what", "a-proclamation-of-something",
    ),
    (
        "{subject p1|Ortiz} {verb reject|rejected} {object|criticism of the Peruvian stand on fees"
        " from the Harbour Library}.",
        Slot.SUBJECT, {}, "too far off", "a-critic-behind-another-noun",
    ),
    (
        "{subject p1|Ortiz} {verb reject|rejected} "
        "{object|the plan for an interim government drawn up by Karl Weiss}.",
        Slot.SUBJECT, {}, "which country", "a-government-of-nowhere",
    ),
    (
        "{subject p1|Ortiz} {verb hold passive present|is held} {by agent o1|by the library} "
        "{on other|on board a ship} {in where l2|in Riga}.",
        Slot.SUBJECT, {}, "day of the news", "a-captive-of-today",
    ),
    (
        "{subject p1|Ortiz} {verb capture passive|was captured} {with other p2|with Weiss} "
        "{in where l2|in Riga}.",
        Slot.SUBJECT, {}, "captive", "a-captive-without-a-year",
    ),
    (
        "{subject p1|Ortiz} {verb question|questioned} {object p2|Weiss} {in where l2|in Riga} "
        "long {into other|into the night of the fair of Peru}.",
        Slot.SUBJECT, {}, "“long” is lost", "long-into-the-night",
    ),
    (
        "{subject p1|Ortiz} {verb pursue|pursued} {object|the troops of Karl Weiss} "
        "withdrawing to Riga.",
        Slot.SUBJECT, {}, "doing is lost", "what-the-pursued-did",
    ),
    (
        "{subject p1|Ortiz} {verb give|gave up} {object|all hope of a port near Riga}, while "
        "Peru was at war.",
        Slot.SUBJECT, {}, "condition", "hope-given-up-for-a-while",
    ),
    (
        "In her Kiel Speech, {subject p1|Ortiz} {verb declare|declared} "
        "{object|her opposition to fees} {on when d1|on 3 July}.",
        Slot.WHEN, {}, "where it was said", "what-was-often-declared",
    ),
    (
        "{subject l1|Peru} {verb recognise passive|was recognised} {in when d2|in 1899}.",
        Slot.WHEN, {}, "as what", "recognised-as-nothing",
    ),
    (
        "{subject p1|Ortiz} {verb die|died} {of other|of natural causes} {in where l2|in Riga}.",
        Slot.SUBJECT, {}, "tells nobody apart", "who-died-of-natural-causes",
    ),
    (
        "{subject p1|Ortiz} {verb characterise|characterised} {object|the laws of Peru} as naive.",
        Slot.SUBJECT, {}, "as what it was judged", "what-a-judgement-was",
    ),
    (
        "{subject p1|Ortiz} {verb order|ordered} {object|Brig} {to infinitive|to leave Riga} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "cut short", "a-rank-without-its-name",
    ),
    (
        "{subject p1|Ortiz} {verb read|read} {object|the propaganda magazine of Riga} "
        "{on when d1|on 3 July}.",
        Slot.SUBJECT, {}, "takes a side", "a-label-of-a-magazine",
    ),
    (
        "{subject p1|Ortiz} {verb join|joined} {object|the International of Peru} and "
        "{in where l2|in the International}.",
        Slot.SUBJECT, {}, "which one|two things", "which-international",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "slot", "how", "reason"),
    [row[:4] for row in CLIPPED],
    ids=[row[4] for row in CLIPPED],
)
def test_what_has_lost_its_context_is_refused(sentence, slot, how, reason):
    with pytest.raises(Unclear, match=reason):
        ask(sentence, slot, **how)


@pytest.mark.parametrize(
    ("sentence", "slot"),
    [
        pytest.param(
            "{subject p1|Ortiz} {verb issue|issued} {object|a proclamation of peace} "
            "{in where l2|in Riga} {on when d1|on 3 July}.",
            Slot.WHEN,
            id="a-proclamation-of-peace",
        ),
        pytest.param(
            "{subject p1|Ortiz} {verb reject|rejected} "
            "{object|the plan for an interim government of Peru} {in where l2|in Riga}.",
            Slot.SUBJECT,
            id="the-government-of-a-country",
        ),
        pytest.param(
            "{subject p1|Ortiz} {verb capture passive|was captured} {with other p2|with Weiss} "
            "{in where l2|in Riga} {in when d2|in 1899}.",
            Slot.SUBJECT,
            id="a-captive-of-history",
        ),
        pytest.param(
            "{subject p1|Ortiz} {verb question|questioned} {object p2|Weiss} "
            "{in where l2|in Riga} {in when d2|in 1899}, while in May Peru had an election.",
            Slot.SUBJECT,
            id="a-while-that-sets-side-by-side",
        ),
    ],
)
def test_what_keeps_its_context_is_asked(sentence, slot):
    assert ask(sentence, slot).endswith("?")


@pytest.mark.parametrize(
    ("asked", "stem"),
    [
        pytest.param(
            "In what year was Peru Harbour Mission founded",
            "In what year was the Peru Harbour Mission founded?",
            id="a-mission",
        ),
        pytest.param(
            "In what year was a port adopted by Security Council",
            "In what year was a port adopted by the Security Council?",
            id="the-security-council",
        ),
        pytest.param(
            "In what year was the fee named in Security Council Resolution 3",
            "In what year was the fee named in Security Council Resolution 3?",
            id="not-its-resolution",
        ),
    ],
)
def test_a_body_gets_its_article(asked, stem):
    assert finish("", asked) == stem


def test_a_title_keeps_its_own_article():
    text = "Fame came with The Long Harbour. The Harbour was sold with the Long Harbour."
    assert opens_with_own_the(text, text.index("The Long"))
    assert not opens_with_own_the(text, text.index("The Harbour"))
    assert not opens_with_own_the(text, text.index("the Long"))


def test_a_capital_of_a_name_elsewhere_is_not_the_nouns():
    text = "Nationhood was granted late. The nationhood of Peru, said the Peru Nationhood Club."
    assert Capitals(text).are_of_sentence(0, len("Nationhood was"))


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("Apache helicopters", id="a-make-of-helicopter"),
        pytest.param("Boeing jets", id="a-make-of-jet"),
    ],
)
def test_a_make_keeps_its_capital(opening):
    text = f"{opening} landed in Riga."
    assert not Capitals(text).are_of_sentence(0, len(opening))


LANDS = (
    place("l1", "Riga", "city", "LV"),
    place("l2", "Liepaja", "city", "LV"),
    place("l3", "Tallinn", "city", "EE"),
)


@pytest.mark.parametrize(
    ("stem", "ruled_out"),
    [
        pytest.param("Which city did Ortiz visit in Latvia?", True, id="the-land-of-the-key"),
        pytest.param("Which city did Ortiz visit in May 2019?", False, id="a-month"),
        pytest.param("Which city did Ortiz visit in Peru?", False, id="another-land"),
    ],
)
def test_a_land_in_the_stem_rules_out_towns_elsewhere(stem, ruled_out):
    assert is_elsewhere(LANDS[2], LANDS[0], stem) is ruled_out
    assert not is_elsewhere(LANDS[1], LANDS[0], stem)


def test_towns_of_one_list_are_no_options_beside_each_other():
    reading = build(
        "The fair was held in {l1|Riga}, {l2|Liepaja} and Kiel.",
        "It closed in {l3|Tallinn}.",
        entities=LANDS,
    )
    riga, liepaja, tallinn = (reading.entity(one.id) for one in LANDS)
    finds = Distractors(reading)
    assert finds.are_listed(liepaja, riga)
    assert not finds.are_listed(tallinn, riga)


@pytest.mark.parametrize(
    ("phrase", "post"),
    [
        pytest.param("Port Authority director General", "Port Authority director", id="a-rank"),
        pytest.param("Director General", "Director General", id="a-post-of-two-words"),
        pytest.param("Peru director general", "Peru director general", id="small-letters"),
    ],
)
def test_a_rank_behind_the_post_is_the_holders(phrase, post):
    assert RANK_BEHIND.sub(r"\g<more>", phrase) == post
