"""Which facts come first, and what never ranks."""

from datetime import date

import pytest

from articles.extraction.reading import read

PUBLISHED = date(2021, 5, 12)
# A text and its title; words of the fact that matters more, and of the one that matters less.
ABOVE = [
    (
        "asserted-over-hearsay",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. Rumours say that Rui Melo fled "
            "to Peru."
        ),
        "",
        "opened",
        "fled",
    ),
    (
        "asserted-over-named",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. Otto Brandt said that Rui Melo "
            "left Peru on 4 May 2021."
        ),
        "",
        "opened",
        "left",
    ),
    (
        "a-day-over-no-date",
        "Lena Ortiz visited Peru on 3 May 2021. Rui Melo visited Chile.",
        "",
        "Peru",
        "Chile",
    ),
    (
        "a-day-over-a-year",
        "Lena Ortiz visited Peru on 3 May 2021. Rui Melo visited Chile in 2019.",
        "",
        "Peru",
        "Chile",
    ),
    (
        "simple-past-over-pluperfect",
        "Lena Ortiz visited Peru on 3 May 2021. Rui Melo had visited Chile on 3 May 2020.",
        "",
        "Peru",
        "Chile",
    ),
    (
        "main-clause-over-relative",
        (
            "Lena Ortiz visited Peru on 3 May 2021. Otto Brandt, who visited Chile on 3 May "
            "2020, spoke."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "headline-first",
        (
            "Mayor Opens Dam\n\nA dam was opened. It is large.\n\nIt rained for days.\n\nThe "
            "town was glad.\n\nOtto Brandt visited Chile on 3 May 2021. Rui Melo visited Peru on "
            "4 May 2021."
        ),
        "Melo visits Peru",
        "Melo",
        "Brandt",
    ),
    (
        "lede-over-tail",
        (
            "Lena Ortiz visited Peru on 3 May 2021.\n\nThe town was glad.\n\nIt rained for "
            "days.\n\nOtto Brandt visited Chile on 4 May 2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "often-named-over-once",
        (
            "Lena Ortiz met Otto Brandt. Lena Ortiz met Hana Sato. Lena Ortiz met Jo Lind. Lena "
            "Ortiz visited Peru on 3 May 2021. Rui Melo visited Chile on 3 May 2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "with-whom-over-alone",
        (
            "Lena Ortiz met Otto Brandt in Peru on 3 May 2021. Rui Melo spoke in Chile on 3 May "
            "2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "holder-over-nobody",
        (
            "Lena Ortiz, the mayor of Porto, visited Peru on 3 May 2021. Rui Melo visited Chile "
            "on 3 May 2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "post-with-body-over-bare",
        "Lena Ortiz, the mayor of Porto, met Otto Brandt, a spokesman, on 3 May 2021.",
        "",
        "the mayor of Porto",
        "spokesman",
    ),
    (
        "named-source-over-unnamed",
        (
            "Otto Brandt said that Lena Ortiz left Peru in May 2021. Sources said that Rui Melo "
            "left Chile in May 2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "dated-named-source-over-vague-source",
        (
            "Otto Brandt said that Lena Ortiz left Peru in May 2021. The company said that Rui "
            "Melo left Chile in May 2021."
        ),
        "",
        "Peru",
        "Chile",
    ),
    (
        "history-is-background",
        "Lena Ortiz visited Peru on 3 May 2021. Rui Melo had founded Norda Bank in 1990.",
        "",
        "Peru",
        "Norda",
    ),
]


@pytest.mark.parametrize(
    ("text", "title", "more", "less"), [pytest.param(*row, id=name) for name, *row in ABOVE]
)
def test_facts_rank_by_what_matters(text, title, more, less):
    facts = read(text, PUBLISHED, title).facts

    assert salience(facts, more) > salience(facts, less)


def salience(facts, words):
    """The highest of the facts that hold these words; an error where none does."""
    return max(fact.salience for fact in facts if words in fact.statement)


# A text, and words that no fact of it may hold.
NEVER = [
    (
        "byline-never",
        "By Ana Costa\n\nLena Ortiz opened the Lisbon summit on 3 May 2021. ",
        "Costa",
    ),
    (
        "photographer-never",
        "Lena Ortiz opened the Lisbon summit on 3 May 2021. \n\nPhoto: Ana Costa / Porto Daily",
        "Costa",
    ),
    (
        "agency-never",
        "LISBON (Reuters) - Lena Ortiz opened the Lisbon summit on 3 May 2021. ",
        "Reuters",
    ),
    (
        "editor-never",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. \n\nReporting by Ana Costa; "
            "editing by Rui Melo"
        ),
        "Costa",
    ),
    (
        "copyright-never",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. \n\n© 2021 Porto Daily. All "
            "rights reserved."
        ),
        "Porto Daily",
    ),
    (
        "inferred-never",
        "Reports said that Rui Melo visited Peru. It seems that Otto Brandt visited Chile.",
        "Chile",
    ),
    (
        "denied-never",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. Rui Melo did not visit Peru on 3 "
            "May 2021."
        ),
        "visit Peru",
    ),
    (
        "planned-never",
        (
            "Lena Ortiz opened the Lisbon summit on 3 May 2021. Rui Melo will visit Peru on 3 "
            "June 2021."
        ),
        "Peru",
    ),
    (
        "opinion-never",
        "Lena Ortiz opened the Lisbon summit on 3 May 2021. We must thank Rui Melo for Peru.",
        "thank",
    ),
]


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row, id=name) for name, *row in NEVER])
def test_some_never_rank(text, words):
    facts = read(text, PUBLISHED).facts

    assert facts
    assert not [fact.statement for fact in facts if words in fact.statement]
