"""When "the railway" and "the company" are a body told of before, and when they may not be."""

import pytest

from articles.extraction.reading import read
from tests.extraction.marked import frames

# Whom the bare noun of the last sentence stands for; "" where it may be something else.
TRAPS = [
    (
        "a-railway-opens",
        "The |Amber Railway| hired Welsh engineers in {1840}. The railway opened in {1844}.",
        "Amber Railway",
    ),
    (
        "a-firm-by-its-name",
        "|Norda Ltd| opened a mine in [Kent] in {1840}. The company sold the mine in {1844}.",
        "Norda Ltd",
    ),
    (
        "what-a-firm-did",
        "|Norda Ltd| opened a mine in [Kent] in {1840}. A dam was sold by the company in {1844}.",
        "Norda Ltd",
    ),
    (
        "two-railways",
        "The |Amber Railway| met the |Kent Railway| in {1840}. The railway opened in {1844}.",
        "",
    ),
    (
        "a-second-railway",
        "The |Amber Railway| rented a railway in {1840}. The railway closed in {1844}.",
        "",
    ),
    (
        "two-firms",
        "|Norda Ltd| sued |Dalton Inc| in {1840}. The company moved to [Kent] in {1844}.",
        "",
    ),
    (
        "another-firm-without-a-name",
        "|Norda Ltd| sued a Danish company in {1840}. The company moved to [Kent] in {1844}.",
        "",
    ),
    (
        "no-firm",
        "The |Kent Police| arrested a clerk in {1840}. The company moved to [Kent] in {1844}.",
        "",
    ),
    (
        "another-paragraph",
        "|Norda Ltd| opened a mine in {1840}.\n\nThe company sold the mine in {1844}.",
        "",
    ),
    (
        "a-description-in-small-letters",
        "Few wanted an |Islamist government| in {1992}. The government opened a mine in {1994}.",
        "",
    ),
    (
        "a-noun-with-a-word-of-its-own",
        "The |Amber Railway| hired engineers in {1840}. The new railway opened in {1844}.",
        "",
    ),
]


@pytest.mark.parametrize(("marked", "meant"), [pytest.param(*row, id=name) for name, *row in TRAPS])
def test_a_bare_noun_stands_for_a_body_only_where_it_is_safe(marked, meant):
    told = frames(marked)[-1].split(" | ")
    nouns = [part for part in told if "railway" in part.lower() or "company" in part.lower()]

    assert [part.rpartition("<")[2].rstrip(">") for part in nouns if "<" in part] == (
        [meant] if meant else []
    )


def test_what_the_company_did_is_told_with_its_name_and_proved_by_it():
    reading = read(
        "The Halden Canal Company hired a Danish engineer in 1840. "
        "The company sold the Moss harbour on 3 May 1844."
    )

    [fact] = [fact for fact in reading.facts if fact.answer == "3 May 1844"]

    assert fact.statement == "The Halden Canal Company sold the Moss harbour on 3 May 1844."
    assert len(fact.evidence) == 2
