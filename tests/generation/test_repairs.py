"""One-click repairs: each takes its flaw away and brings no other."""

import pytest

from articles.extraction.records import Certainty, Entity, Kind, Mention
from quizzes.generation.lint import Context, Draft, check
from quizzes.generation.records import Choice, Form
from quizzes.generation.repairs import REPAIRS, mend, offers
from quizzes.generation.repairs.swaps import next_best

TEXT = (
    "Mira Solano, the harbour minister, opened the Calder bridge on 8 May. "
    "Solano later met union leader Jon Barr in Porto, the Harbour Union said."
)
PEOPLE = ("Jon Barr", "Lea Kord", "Mira Solano")
DAYS = ("7 May 2021", "8 May 2021", "9 May 2021")
OPENED = "Who opened the Calder bridge?"
WHEN = "On what date did Mira Solano open the Calder bridge?"
WHAT = "What was Mira Solano?"
KEY = "Mira Solano"


def mention(words, within=""):
    start = TEXT.index(within or words)
    return Mention(start, start + len(words))


KNOWN = (
    Entity(
        "p1",
        Kind.PERSON,
        "Mira Solano",
        (mention("Mira Solano"), mention("Solano", within="Solano later")),
    ),
    Entity("p2", Kind.PERSON, "Jon Barr", (mention("Jon Barr"),)),
    Entity("l1", Kind.PLACE, "Porto", (mention("Porto"),), subtype="city", country="PT"),
    Entity("o1", Kind.ORGANISATION, "Harbour Union", (mention("Harbour Union"),)),
    Entity("d1", Kind.DATE, "8 May 2021", (mention("8 May"),), value="2021-05-08", subtype="day"),
)
PROVED = {"quotes": (TEXT,), "text": TEXT, "entities": KNOWN, "published": "2021-05-12"}
CONTEXT = Context(**PROVED)


def draft(stem, texts, key, form=Form.CHOICE):
    return Draft(stem, tuple(Choice(text, text == key) for text in texts), form)


# Stem and options before, and as they are mended; the key is the option that is right before.
MENDED = {
    "order-of-names": ("order", OPENED, (KEY, "Jon Barr", "Lea Kord"), KEY, OPENED, PEOPLE),
    "order-of-days": ("order", WHEN, DAYS[::-1], "8 May 2021", WHEN, DAYS),
    "doubled-word-for-word": ("doubled", OPENED, ("Lea Kord", *PEOPLE), KEY, OPENED, None),
    "doubled-in-two-layouts": ("doubled", WHEN, (*DAYS, "May 9, 2021"), "8 May 2021", WHEN, DAYS),
    "doubled-as-surname": ("doubled", OPENED, (*PEOPLE, "Solano"), KEY, OPENED, PEOPLE),
    "empty": ("empty", OPENED, (*PEOPLE, " "), KEY, OPENED, PEOPLE),
    "catch-all": ("catch-all", OPENED, (*PEOPLE, "None of the above"), KEY, OPENED, PEOPLE),
    "comma": ("marks", OPENED, ("Jon Barr,", "Lea  Kord", KEY), KEY, OPENED, PEOPLE),
    "possessive": ("marks", OPENED, ("Jon Barr’s", "Lea Kord", KEY), KEY, OPENED, PEOPLE),
    "loose-end": ("marks", OPENED, ("Jon Barr and", *PEOPLE[1:]), KEY, OPENED, PEOPLE),
    "capitals": (
        "capitals", WHAT, ("Harbour minister", "Port master", "union leader"), "Harbour minister",
        WHAT, ("Harbour minister", "Port master", "Union leader"),
    ),
    "articles": (
        "articles", WHAT, ("harbour minister", "the port master", "union leader"),
        "harbour minister", WHAT, ("harbour minister", "port master", "union leader"),
    ),
    "long-key": (
        "trim", OPENED, ("Jon Barr", "Lea Kord", "Mira Solano, the harbour minister"),
        "Mira Solano, the harbour minister", OPENED, PEOPLE,
    ),
    "main-name": ("name", "Whom did Jon Barr meet?", ("Ada Holm", "Lea Kord", "Solano"), "Solano",
                  "Whom did Jon Barr meet?", ("Ada Holm", "Lea Kord", KEY)),
    "year-of-the-key": ("year", WHEN, ("7 May 2021", "8 May", "9 May 2021"), "8 May", WHEN, DAYS),
    "year-of-another": ("year", WHEN, ("7 May", *DAYS[1:]), "8 May 2021", WHEN, DAYS),
    "year-in-the-stem": (
        "year", "Who opened the Calder bridge on May 8?", PEOPLE, KEY,
        "Who opened the Calder bridge on 8 May 2021?", PEOPLE,
    ),
    "mark-and-capital": ("form", "who opened the Calder bridge", PEOPLE, KEY, OPENED, PEOPLE),
    "doubled-word": ("form", "Who opened the the Calder bridge ?", PEOPLE, KEY, OPENED, PEOPLE),
    "an-before-a-consonant": (
        "form", "Who met an leader in Porto?", PEOPLE, KEY, "Who met a leader in Porto?", PEOPLE,
    ),
    "aside": (
        "bare", "Who, which nobody knew, opened the Calder bridge?", PEOPLE, KEY, OPENED, PEOPLE,
    ),
    "vague-word": ("exact", "Who recently opened the Calder bridge?", PEOPLE, KEY, OPENED, PEOPLE),
    "loaded-word": (
        "plain", "Who met the enemies of the Harbour Union?", PEOPLE, KEY,
        "Who met the other side of the Harbour Union?", PEOPLE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "stem", "before", "key", "mended", "after"), MENDED.values(), ids=MENDED
)
def test_repair(name, stem, before, key, mended, after):
    broken = draft(stem, before, key)

    better = mend(name, broken, CONTEXT)

    assert better is not None
    assert (better.stem, better.texts) == (mended, after or ("Lea Kord", "Jon Barr", KEY))
    assert sum(option.is_key for option in better.options) == 1
    assert len(check(better, CONTEXT)) < len(check(broken, CONTEXT))


@pytest.mark.parametrize(
    ("source", "lead"),
    [
        ("Jon Barr", "According to Jon Barr"),
        ("Harbour Union", "According to the Harbour Union"),
        ("The mayors", "According to the mayors"),
        ("", "According to unnamed reports cited in the article"),
    ],
    ids=["a-person", "a-body-printed-with-the", "a-group-with-its-article", "nobody"],
)
def test_a_claim_gets_its_source(source, lead):
    certainty = Certainty.NAMED_SOURCE if source else Certainty.HEDGED
    context = Context(**PROVED, certainty=certainty, source=source)

    better = mend("source", draft(OPENED, ("Lea Kord", KEY, "Ugo Falk"), KEY), context)

    assert better.stem == f"{lead}, who opened the Calder bridge?"


def test_a_source_that_is_the_answer_is_not_named():
    context = Context(**PROVED, certainty=Certainty.NAMED_SOURCE, source=KEY)

    assert mend("source", draft(OPENED, PEOPLE, KEY), context) is None


def test_a_label_without_a_plain_word_is_quoted():
    better = mend("plain", draft("Who met the heroic Jon Barr?", PEOPLE[1:], KEY), CONTEXT)

    assert better.stem == "Who met the “heroic” Jon Barr?"


def test_the_odd_one_is_swapped_for_the_first_spare_that_helps():
    later = draft(WHEN, (*DAYS[1:], "1 June 2021"), "8 May 2021")
    spares = (Choice("2 June 2021"), Choice("6 May 2021", feedback="Nothing happened."))

    better = mend("swap", later, CONTEXT, spares)

    assert better.texts == ("6 May 2021", "8 May 2021", "9 May 2021")
    assert better.options[0].feedback == "Nothing happened."


def test_nothing_is_swapped_without_a_spare():
    later = draft(WHEN, (*DAYS[1:], "1 June 2021"), "8 May 2021")

    assert mend("swap", later, CONTEXT) is None


def test_next_best_takes_the_first_safe_spare_and_keeps_the_order():
    spares = (Choice(KEY), Choice("Solano"), Choice("Ada Holm"), Choice("Ugo Falk"))

    better = next_best(draft(OPENED, PEOPLE, KEY), 1, CONTEXT, spares)

    assert better.texts == ("Ada Holm", "Jon Barr", KEY)


def test_next_best_prefers_a_spare_without_a_further_hint():
    spares = (Choice("9 May 2020"), Choice("6 May 2021"))
    one_year_apart = draft(WHEN, ("7 May 2020", *DAYS[1:]), "8 May 2021")

    better = next_best(one_year_apart, 2, CONTEXT, spares)

    assert better.texts == ("7 May 2020", "6 May 2021", "8 May 2021")


def test_next_best_finds_none_among_unsafe_spares():
    spares = (Choice("Solano"), Choice("Lea Kord"), Choice("1931"))

    assert next_best(draft(OPENED, PEOPLE, KEY), 0, CONTEXT, spares) is None


@pytest.mark.parametrize("form", [Form.TYPED, Form.ORDER, Form.MATCH, Form.SEVERAL, Form.MAP])
def test_options_that_are_more_than_words_are_left_alone(form):
    broken = draft("who opened the Calder bridge", PEOPLE[::-1], KEY, form)

    better = mend("form", broken, CONTEXT)

    assert (better.stem, better.options) == (OPENED, broken.options)
    assert mend("order", broken, CONTEXT) is None


def test_offers_name_the_flaw_and_each_repair_once():
    broken = draft("who opened the Calder bridge", (KEY, *PEOPLE[:2]), KEY)

    found = offers(broken, CONTEXT, check(broken, CONTEXT))

    told = [(flaw.code, [repair.name for repair in repairs]) for flaw, repairs in found]
    assert told == [("E7", ["form"]), ("E7", []), ("W9", ["order"])]


def test_a_flaw_without_a_repair_is_offered_none():
    hopeless = draft("Who is Mira Solano of the harbour?", PEOPLE, KEY)

    found = offers(hopeless, CONTEXT, check(hopeless, CONTEXT))

    assert [(flaw.code, repairs) for flaw, repairs in found if flaw.code == "E5"] == [("E5", ())]


def test_a_name_that_no_repair_has_does_nothing():
    assert mend("magic", draft(OPENED, PEOPLE, KEY), CONTEXT) is None


def test_every_repair_is_tried_here():
    tried = {row[0] for row in MENDED.values()} | {"source", "swap"}

    assert tried == {repair.name for repair in REPAIRS}
