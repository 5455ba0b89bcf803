"""What each form of question reads, shows, marks and tells. No database."""

import json
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes import interactions
from quizzes.generation.records import NO_NAMED_SOURCE, RIGHT
from quizzes.interactions.calendar import bounds, is_before, overlap
from quizzes.interactions.map import Point, distance_km, window_of
from quizzes.interactions.records import Invalid, Laid, Part, Question, Response
from quizzes.marks.marking import mark

FORMS = interactions.FORMS
EVENTS = (
    Part(11, "Riga was founded", value="1201"),
    Part(12, "The order was beaten", value="1236-09-22"),
    Part(13, "The town burned down", value="1293"),
    Part(14, "The castle was taken", value="1484-05"),
)
PAIRS = (
    Part(21, "Ada Lund", value="Mayor of Riga"),
    Part(22, "Ivar Kask", value="Bishop of Tartu"),
    Part(23, "Mai Tamm", value="Head of the guild"),
)
TICKS = (Part(31, "a", value=RIGHT), Part(32, "b", value=RIGHT), Part(33, "c"), Part(34, "d"))
PLACES = (
    Part(41, "Riga", is_key=True, value="56.95 24.11 100"),
    Part(42, "Minsk", value="53.90 27.57"),
    Part(43, "Oslo", value="59.91 10.75"),
)


def question(form, parts=(), **more):
    return Question(1, form, parts=parts, **more)


def fraction(form, parts, text="", option=None):
    key = next((part.id for part in parts if part.is_key), None)
    return mark(Response(option, text), question(form, parts, key=key))


@pytest.mark.parametrize(
    ("text", "earned"),
    [
        pytest.param("11=1 12=2 13=3 14=4", "1", id="all-right"),
        pytest.param("11=4 12=3 13=2 14=1", "0", id="all-the-wrong-way-round"),
        pytest.param("11=2 12=1 13=3 14=4", "5/6", id="two-neighbours-swapped"),
        pytest.param("11=4 12=1 13=2 14=3", "1/2", id="the-first-put-last"),
        pytest.param("11=1 12=2", "1/6", id="half-of-them-numbered"),
        pytest.param("11=1", "0", id="one-alone-is-in-no-order"),
        pytest.param("11=1 12=1 13=2 14=3", "5/6", id="two-of-one-rank"),
        pytest.param("99=1 98=2", "0", id="foreign-ids"),
        pytest.param("rubbish =  1=x", "0", id="rubbish"),
    ],
)
def test_order_earns_its_share_of_rightly_ordered_pairs(text, earned):
    assert fraction("order", EVENTS, text) == Fraction(earned)


@pytest.mark.parametrize(
    ("values", "first", "second"),
    [
        pytest.param(("1912", "1912-05", "1914"), "1=1 2=2 3=3", "1=2 2=1 3=3", id="month-in-year"),
        pytest.param(("1450~", "1450-03-01", "1460"), "1=1 2=2 3=3", "1=2 2=1 3=3", id="about"),
        pytest.param(("191X", "1914", "1920"), "1=1 2=2 3=3", "1=2 2=1 3=3", id="decade"),
        pytest.param(("-0050", "-0044", "0014"), "1=1 2=2 3=3", "1=1 2=2 3=3", id="christ"),
        pytest.param(("1914/1918", "1916", "1919"), "1=1 2=2 3=3", "1=2 2=1 3=3", id="span"),
    ],
)
def test_events_of_one_time_count_in_either_order(values, first, second):
    parts = tuple(Part(n, f"event {n}", value=value) for n, value in enumerate(values, 1))

    assert fraction("order", parts, first) == fraction("order", parts, second) == 1


@pytest.mark.parametrize(
    ("text", "earned"),
    [
        pytest.param("31 32", "1", id="both-right"),
        pytest.param("31", "1/2", id="one-of-two"),
        pytest.param("31 33", "0", id="a-wrong-one-takes-it-back"),
        pytest.param("31 32 33", "1/2", id="both-and-a-wrong-one"),
        pytest.param("31 32 33 34", "0", id="everything-ticked"),
        pytest.param("33 34", "0", id="never-below-nothing"),
        pytest.param("", "0", id="nothing-ticked"),
    ],
)
def test_several_earns_its_share_of_right_ticks_less_the_wrong(text, earned):
    assert fraction("several", TICKS, text) == Fraction(earned)


@pytest.mark.parametrize(
    ("text", "earned"),
    [
        pytest.param("21=21 22=22 23=23", "1", id="all-pairs"),
        pytest.param("21=22 22=21 23=23", "1/3", id="two-swapped"),
        pytest.param("21=21", "1/3", id="one-given"),
        pytest.param("21=99", "0", id="foreign-id"),
    ],
)
def test_match_earns_its_share_of_right_pairs(text, earned):
    assert fraction("match", PAIRS, text) == Fraction(earned)


def test_match_goes_by_the_words_where_two_sides_are_the_same():
    parts = (Part(1, "A", value="mayor"), Part(2, "B", value="mayor"), Part(3, "C", value="x"))

    assert fraction("match", parts, "1=2 2=1 3=3") == 1


@pytest.mark.parametrize(
    ("text", "option", "earned"),
    [
        pytest.param("56.95 24.11", None, "1", id="the-very-point"),
        pytest.param("56.50 24.90", None, "1", id="within-100-km"),
        pytest.param("56.00 25.50", None, "1/2", id="within-200-km"),
        pytest.param("53.90 27.57", None, "0", id="another-city"),
        pytest.param("nowhere", None, "0", id="no-point"),
        pytest.param("", 41, "1", id="the-key-of-the-list"),
        pytest.param("", 42, "0", id="another-of-the-list"),
    ],
)
def test_map_earns_by_distance_or_by_the_list(text, option, earned):
    assert fraction("map", PLACES, text, option) == Fraction(earned)


def test_distance_is_along_the_great_circle():
    assert round(distance_km(Point(48.86, 2.35), Point(51.51, -0.13))) == 343
    assert distance_km(Point(0, 179.9), Point(0, -179.9)) < 23


ORDER = (11, 12, 13, 14)


@pytest.mark.parametrize(
    ("form", "order", "sent", "response"),
    [
        pytest.param("choice", ORDER, {"option": ["2"]}, Response(12), id="choice"),
        pytest.param("choice", ORDER, {"option": [""]}, None, id="choice-of-nothing"),
        pytest.param("choice", ORDER, {}, None, id="no-field"),
        pytest.param("source", ORDER, {"option": ["1"]}, Response(11), id="source"),
        pytest.param("several", ORDER, {"option": ["4", "1"]}, Response(text="11 14"), id="ticks"),
        pytest.param("several", ORDER, {}, Response(), id="unticked"),
        pytest.param("typed", (), {"text": [" Lund "]}, Response(text="Lund"), id="typed"),
        pytest.param("typed", (), {}, None, id="typed-not-sent"),
        pytest.param(
            "order",
            ORDER,
            {"place-1": ["2"], "place-2": ["1"], "place-3": [""], "place-4": ["4"]},
            Response(text="11=2 12=1 14=4"),
            id="ranks",
        ),
        pytest.param(
            "match",
            (21, 22, 22, 21),
            {"pair-1": ["2"], "pair-2": ["1"]},
            Response(text="21=21 22=22"),
            id="pairs",
        ),
        pytest.param("map", ORDER, {"option": ["3"], "point": ["1 2"]}, Response(13), id="list"),
        pytest.param(
            "map", ORDER, {"point": ["56.951 24.1"]}, Response(text="56.95 24.10"), id="click"
        ),
        pytest.param("map", ORDER, {"point": [""], "option": [""]}, None, id="no-click"),
    ],
)
def test_what_is_sent_is_read(form, order, sent, response):
    assert FORMS[form].read(sent, order) == response


@pytest.mark.parametrize(
    ("form", "order", "sent"),
    [
        pytest.param("choice", ORDER, {"option": ["5"]}, id="no-such-option"),
        pytest.param("choice", ORDER, {"option": ["x"]}, id="no-number"),
        pytest.param("several", ORDER, {"option": ["1", "9"]}, id="no-such-tick"),
        pytest.param("order", ORDER, {"place-1": ["1"], "place-2": ["1"]}, id="one-rank-twice"),
        pytest.param("order", ORDER, {"place-1": ["7"]}, id="no-such-rank"),
        pytest.param("match", (21, 22, 22, 21), {"pair-1": ["3"]}, id="no-such-side"),
        pytest.param("map", ORDER, {"point": ["here"]}, id="no-point"),
        pytest.param("map", ORDER, {"point": ["99 400"]}, id="off-the-earth"),
        pytest.param("typed", (), {"text": ["03/04/2021"]}, id="ambiguous-date"),
        pytest.param("typed", (), {"text": ["x" * 301]}, id="too-long"),
        pytest.param("typed", (), {"text": ["a\0b"]}, id="null-character"),
    ],
)
def test_what_makes_no_sense_is_asked_again(form, order, sent):
    with pytest.raises(Invalid):
        FORMS[form].read(sent, order)


def test_ranks_as_typed_come_back_where_they_were_not_understood():
    laid = Laid(ORDER, {part.id: part.text for part in EVENTS}, {})
    sent = {"place-1": ["2"], "place-2": ["2"], "place-3": ["x"]}

    shown = FORMS["order"].show(laid, Response(), sent)

    assert [option.given for option in shown.options] == [2, 2, None, None]


def test_the_offer_of_no_named_source_keeps_the_order_of_the_numbers():
    laid = Laid((1, 2, 3), {1: NO_NAMED_SOURCE, 2: "the mayor", 3: "local media"}, {})

    shown = FORMS["source"].show(laid, Response(1))

    assert [option.number for option in shown.options] == [1, 2, 3]


def test_window_shows_all_places_and_has_none_in_the_middle_by_rule():
    points = [Point(40.4, 49.9), Point(55.8, 37.6), Point(50.5, 30.5)]

    window = window_of(points)

    for lat, lon in points:
        assert window.left < lon * window.squeeze < window.left + window.width
        assert window.top < -lat < window.top + window.height


def test_tolerance_never_reaches_the_page():
    assert FORMS["map"].uncover("56.95 24.11 100") == "56.95 24.11"
    assert FORMS["order"].uncover("1201") == ""
    assert FORMS["several"].uncover(RIGHT) == ""


SETS = {"order": EVENTS, "match": PAIRS, "several": TICKS, "map": PLACES}
RIGHT_ANSWERS = {
    "order": Response(text="11=1 12=2 13=3 14=4"),
    "match": Response(text="21=21 22=22 23=23"),
    "several": Response(text="31 32"),
    "map": Response(41),
}


@pytest.mark.parametrize("form", SETS)
def test_review_tells_parts_and_export_is_plain(form):
    asked = question(form, SETS[form], key=41)
    exported = FORMS[form].export(RIGHT_ANSWERS[form], asked)

    assert exported["form"] == form
    assert exported["fraction"] == "1"
    assert json.loads(json.dumps(exported)) == exported


@pytest.mark.parametrize("form", SETS)
@pytest.mark.parametrize("response", [Response(), Response(text="11=2 21=22 31 33")])
def test_review_without_the_key_tells_none_of_it(form, response):
    asked = question(form, SETS[form], key=41)
    told = FORMS[form].tell(response, asked).without_key()

    assert told.right == ""
    assert all(part.right == "" for part in told.parts)
    if form == "order":
        assert [part.text for part in told.parts] != [part.text for part in EVENTS]


ids = st.permutations(ORDER)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(SETS)), st.text(max_size=40))
def test_any_stored_text_earns_from_0_to_1(form, text):
    assert 0 <= fraction(form, SETS[form], text) <= 1


@settings(max_examples=100, deadline=None, derandomize=True)
@given(ids)
def test_order_earns_the_same_whatever_the_order_of_its_parts(order):
    text = "11=1 12=3 13=2 14=4"
    turned = tuple(next(part for part in EVENTS if part.id == pk) for pk in order)

    assert fraction("order", turned, text) == fraction("order", EVENTS, text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(ids)
def test_the_share_of_an_order_and_of_its_reverse_make_one(order):
    text = " ".join(f"{pk}={rank}" for rank, pk in enumerate(order, 1))
    back = " ".join(f"{pk}={5 - rank}" for rank, pk in enumerate(order, 1))

    assert fraction("order", EVENTS, text) + fraction("order", EVENTS, back) == 1


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(["choice", "several", "order", "map"]), st.integers(0, 2**32))
def test_layout_holds_every_option_once(form, seed):
    order = FORMS[form].arrange(list(ORDER), Random(seed), is_date=False)

    assert sorted(order) == sorted(ORDER)


def test_events_are_mixed_even_where_their_fact_is_a_date():
    layouts = {
        tuple(FORMS["order"].arrange(list(ORDER), Random(seed), is_date=True)) for seed in range(40)
    }

    assert len(layouts) > 10


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.data())
def test_what_is_shown_can_be_sent_back(data):
    """Whatever is chosen on the page is read as exactly that."""
    order = tuple(data.draw(ids))
    ranks = data.draw(st.permutations(range(1, 5)))
    sent = {f"place-{place}": [str(rank)] for place, rank in enumerate(ranks, 1)}

    response = FORMS["order"].read(sent, order)
    shown = FORMS["order"].show(Laid(order, {}, {}), response)

    assert [option.given for option in shown.options] == list(ranks)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-12-18", (2020, 12, 18), (2020, 12, 18)),
        ("2020-12", (2020, 12, 1), (2020, 12, 31)),
        ("1912", (1912, 1, 1), (1912, 12, 31)),
        ("192X", (1920, 1, 1), (1929, 12, 31)),
        ("18XX", (1800, 1, 1), (1899, 12, 31)),
        ("-04XX", (-499, 1, 1), (-400, 12, 31)),
        ("-0044", (-44, 1, 1), (-44, 12, 31)),
        ("1916-24", (1916, 12, 1), (1917, 2, 31)),
        ("1914/1918", (1914, 1, 1), (1918, 12, 31)),
        ("1450~", (1450, 1, 1), (1450, 12, 31)),
    ],
)
def test_bounds_of_every_precision(value, first, last):
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["", "soon", "2020-13", "1918/1914", "X", "12X"])
def test_what_is_no_date_has_no_bounds(value):
    assert bounds(value) is None
    assert overlap(value, "1912")
    assert not is_before(value, "1912")
