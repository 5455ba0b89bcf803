"""Dates that hang on the date last told."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.dated import mentions_of, valued, values

WAR = "On 28 June 1914 the heir was shot. "
NARRATIVE = [
    ("day-and-month", "On 28 July war was declared.", "1914-07-28"),
    ("next-day", "The next day crowds gathered.", "1914-06-29"),
    ("following-morning", "The following morning the city was quiet.", "1914-06-29"),
    ("five-days-earlier", "Five days earlier he had left home.", "1914-06-23"),
    ("a-month-later", "A month later war was declared.", "1914-07"),
    ("that-year", "That year the harvest was good.", "1914"),
    ("following-year", "The following year Italy joined.", "1915"),
    ("two-years-later", "Two years later he was dead.", "1916"),
    ("month-alone", "In August the armies met.", "1914-08"),
    ("that-autumn", "That autumn the front froze.", "1914-23"),
    ("weekday-follows", "On Tuesday the news reached Paris.", "1914-06-30"),
    ("day-of-the-month", "On the 30th, the funeral was held.", "1914-06-30"),
    ("day-of-the-month-to-come", "On the 2nd, the funeral was held.", "1914-07-02"),
    ("end-of-the-month", "By the end of the month he had gone.", "1914-06"),
    (
        "an-aside-does-not-move-it",
        "Italy, which had joined in 1882, hesitated. In August the armies met.",
        "1914-08",
    ),
]


@pytest.mark.parametrize(
    ("text", "value"), [pytest.param(*row, id=name) for name, *row in NARRATIVE]
)
@pytest.mark.parametrize("published", [None, date(2014, 8, 22)], ids=["undated", "dated"])
def test_history_hangs_on_the_last_date_told(text, value, published):
    old = " The first such war was fought in 1866, the next in 1870, and peace held until 1908."

    found = valued(WAR + text + old, published)

    assert found[-4][1] == value


def test_history_reads_the_winter_between_two_years():
    text = "In the winter of 1858-59 the king armed. War came on 26 April."

    assert [value for _, value in valued(text)] == ["1858-24", "1859-04-26"]


LIVES = [
    ("died", "Ana Lund (1807–1882) was a painter. She died on 2 June.", "1882-06-02"),
    ("born", "Ana Lund (1807–1882) was a painter. She was born on 2 June.", "1807-06-02"),
    ("named-again", "Ana Lund (1807–1882) painted. Lund died on 2 June.", "1882-06-02"),
    ("after-another-year", "Ana Lund (1807-1882) painted. In 1850 she fled. She died on 2 June.",
     "1882-06-02"),
    ("born-and-died", "Ana Lund (1807–1882) was born in Narva and died on 2 June.", "1882-06-02"),
    ("his-wife-died", "Per Lund (1807–1882) was a painter. His wife died on 2 June.", ""),
    ("neither", "Ana Lund (1807–1882) was a painter. She sold a picture on 2 June.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [pytest.param(*row, id=name) for name, *row in LIVES])
def test_the_years_of_a_life_date_a_birth_and_a_death_only(text, value):
    assert mentions_of(text)[-1].value == value


def test_a_birth_or_death_told_in_passing_does_not_move_the_story():
    text = (
        "The siege began on 7 July 1683. Count Lund (1638–1701) held the walls. Lund died on "
        "4 January. In August the food ran out."
    )

    assert mentions_of(text)[-1].value == "1683-08"


def test_history_passes_new_year_with_the_story():
    text = "In December 1917 an armistice was signed. In January, talks began."

    assert [value for _, value in valued(text)] == ["1917-12", "1918-01"]


def test_history_does_not_count_from_a_date_it_has_left():
    text = "On 28 June 1914 the heir was shot. In 1917 the king fled. The next day he was caught."

    assert mentions_of(text)[-1].value == ""


TOLD = [
    ("years-before-christ-go-down",
     "The Persians returned in 480 BC. Ten years earlier they had lost at Marathon.",
     "-0480 -0490"),
    ("back-from-a-flashback",
     "The war began in September 1939. He had joined the navy in May 1935 and married the same"
     " year. In October he was sent to sea.", "1939-09 1935-05 1935 1939-10"),
    ("on-from-an-earlier-year",
     "Cyra lost in 480 BC. Ten years earlier she had won. The next year she was beaten again.",
     "-0480 -0490 -0479"),
    ("the-month-after-a-month",
     "On 3 September 1939 war was declared. In April 1940 Denmark fell. The following month the"
     " army turned west. By 22 June it was over.", "1939-09-03 1940-04 1940-05 1940-06-22"),
    ("seasons-of-the-told-year",
     "In the spring of 1917 the army mutinied. That summer it recovered, and in the following"
     " spring it was attacked.", "1917-21 1917-22 1918-21"),
    ("parts-of-the-told-century",
     "In the early 18th century trade grew. By the middle of the century, it had doubled. At the"
     " end of the century war came.", "17XX 17XX 17XX"),
    ("a-month-inside-its-year",
     "In 1917 there were two revolts, one in February and one in October.",
     "1917 1917-02 1917-10"),
    ("weekdays-of-an-old-calendar",
     "On Sunday 2 September 1666 a fire broke out. By Tuesday it had reached the church. On"
     " Thursday it died down.", "1666-09-02 1666-09-04 1666-09-06"),
    ("no-weekday-of-an-old-calendar-is-guessed",
     "On 2 September 1666 a fire broke out. By Tuesday it had reached the church.", "1666-09-02"),
    ("both-ends-of-the-night",
     "On the night of 9–10 November 1938 shops were smashed. Two days later a fine was imposed.",
     "1938-11-09 1938-11-10 1938-11-12"),
    ("the-following-march",
     "He sailed on 3 August 1492 and sighted land on 12 October. He returned the following March.",
     "1492-08-03 1492-10-12 1493-03"),
    ("days-told-after-their-year",
     "In 1789, on 14 July, a crowd took the fort; on 26 August rights were declared; and in October"
     " the king was brought to Paris.", "1789 1789-07-14 1789-08-26 1789-10"),
    ("a-century-later-is-about-then",
     "The city was destroyed in 146 BC. A century later Caesar founded it again.", "-0146 -0046~"),
    ("the-day-before",
     "It took place at dawn on 6 June 1944. The day before, the general had written a note. Eleven"
     " months later the war was over.", "1944-06-06 1944-06-05 1945-05"),
    ("over-new-year", "It reached Sicily in October 1347; by January it was in Marseille, and in"
     " June 1348 in Paris.", "1347-10 1348-01 1348-06"),
    ("a-feast-of-the-told-year",
     "In the autumn of 1066 two armies landed. On 14 October one won. William was crowned on"
     " Christmas Day.", "1066-23 1066-10-14 1066-12-25"),
    ("a-number-in-two-words",
     "Work was resumed only in 1842. Thirty-eight years later the towers were done.", "1842 1880"),
    ("the-next-september",
     "The plague year was 1665. That September 7,000 died. The next September the city burned.",
     "1665 1665-09 1666-09"),
    ("on-that-day-of-that-year",
     "The lines met on May 10, 1869. In 1862 the act had been passed; on July 1 of that year it was"
     " signed.", "1869-05-10 1862 1862-07-01 1862"),
    ("inside-the-time-just-told",
     "The war began on 30 November 1939 and ended on 13 March 1940. The union was expelled on 14"
     " December.", "1939-11-30 1940-03-13 1939-12-14"),
    ("after-the-time-just-told",
     "The war began on 30 November 1939 and ended on 13 March 1940. The peace was signed on 14"
     " April.", "1939-11-30 1940-03-13 1940-04-14"),
    ("an-undated-event-takes-no-date-of-the-next-clause",
     "It began three months after the outbreak, and ended on 13 March 1940.", "1940-03-13"),
    ("six-more-had-followed",
     "On 20 December 1860 one state left. By 1 February six more had followed. A month later a new"
     " president took office.", "1860-12-20 1861-02-01 1861-03"),
    ("weeks-are-never-a-day",
     "On May 22, 1863, an assault failed. Six weeks later the town gave up.",
     "1863-05-22 1863-07-03~"),
    ("what-is-counted-from-about-a-day-is-about",
     "On May 22, 1863, an assault failed. Six weeks later the town fell. The next day it rained.",
     "1863-05-22 1863-07-03~ 1863-07-04~"),
    ("a-feast-beside-its-day",
     "War came in 1861. The general surrendered on Palm Sunday, April 9, 1865.",
     "1861 1865-04-09 1865-04-09"),
    ("the-following-march-of-an-aside",
     "In 1856 he lost. In 1864, having been re-elected in November, he waited. At his inauguration"
     " the following March he spoke.", "1856 1864 1864-11 1865-03"),
    ("that-winter", "In July 1861 the army lost. That winter it drilled. In March it moved.",
     "1861-07 1861-24 1862-03"),
    ("ten-days-after", "The fort fell on 6 February 1862 and the town ten days after.",
     "1862-02-06 1862-02-16"),
    ("a-life-before-the-story",
     "In January 1933 he took power. On 27 February the chamber burned. The next year, on 2 August,"
     " the president died.", "1933-01 1933-02-27 1934 1934-08-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_history_goes_on_from_what_was_told(text, expected):
    assert " ".join(values(text)) == expected
