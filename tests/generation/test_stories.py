from quizzes.generation.options.stories import Stories
from tests.generation.builder import build, date, person, place

# The builder makes a paragraph of each three sentences.
PAGE = (
    "{p1|Ortiz} came to {l1|Riga} {d1|today}.", "It rained.", "She left.",
    "{l1|Riga} slept.", "{p2|Weiss} woke.", "He ate.",
    "{p3|Costa} sold a boat {d1|today}.", "It sank.", "She swam.",
    "It rained.", "It rained.", "It rained.",
    "It rained.", "It rained.", "It rained.",
)  # fmt: skip
KNOWN = (
    person("p1", "Ortiz"), person("p2", "Weiss"), person("p3", "Costa"),
    place("l1", "Riga"), date("d1", "today", "2021-05-12"),
)  # fmt: skip


def test_whoever_is_linked_by_a_name_in_common_is_of_one_story():
    stories = Stories(build(*PAGE, entities=KNOWN), has_topic=False)

    assert stories.are_one("p1", "p2")
    assert not stories.are_one("p1", "p3")


def test_a_short_page_or_one_with_a_topic_tells_one_story():
    assert Stories(build(*PAGE[:9], entities=KNOWN), has_topic=False).are_one("p1", "p3")
    assert Stories(build(*PAGE, entities=KNOWN), has_topic=True).are_one("p1", "p3")


def test_paragraphs_that_take_up_the_headline_are_of_one_story():
    reading = build(*PAGE, entities=KNOWN, title="A boat that sleeps in rain")

    assert not Stories(build(*PAGE, entities=KNOWN, title="No"), False).are_one("p1", "p3")
    assert Stories(reading, has_topic=False).are_one("p1", "p3")
