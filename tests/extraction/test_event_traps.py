"""When the date of one sentence completes another, and when it must not."""

from datetime import date

import pytest

from articles.extraction.reading import read

PUBLISHED = date(2021, 5, 12)
# A text, what has to be told of it, and what must not be.
TRAPS = [
    (
        "passive-completes-active",
        (
            "Peru was attacked by Otto Brandt on 3 May 1801. Otto Brandt attacked Peru with Lena "
            "Ortiz."
        ),
        "Otto Brandt attacked Peru with Lena Ortiz on 3 May 1801.",
        "",
    ),
    (
        "another-verb-of-the-same-kind",
        "Lena Ortiz arrived in Peru on 3 May 2019. Lena Ortiz visited Peru with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
        "",
    ),
    (
        "another-place",
        "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz visited Chile with Otto Brandt.",
        "Lena Ortiz visited Chile with Otto Brandt.",
        "Lena Ortiz visited Chile with Otto Brandt on 3 May 2019.",
    ),
    (
        "another-person",
        "Lena Ortiz visited Peru on 3 May 2019. Rui Melo visited Peru with Otto Brandt.",
        "Rui Melo visited Peru with Otto Brandt.",
        "Rui Melo visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "the-claim-of-another",
        (
            "Lena Ortiz visited Peru with Otto Brandt. Reports said that Lena Ortiz visited Peru "
            "on 3 May 2019."
        ),
        "Lena Ortiz visited Peru with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "a-plan-gives-no-date",
        "Lena Ortiz visited Peru with Otto Brandt. Lena Ortiz will visit Peru on 3 June 2021.",
        "Lena Ortiz visited Peru with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 June 2021.",
    ),
    (
        "a-denial-gives-no-date",
        "Lena Ortiz visited Peru with Otto Brandt. Lena Ortiz did not visit Peru on 3 May 2019.",
        "Lena Ortiz visited Peru with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "an-approximate-date-completes-nothing",
        "Lena Ortiz visited Peru with Otto Brandt. Lena Ortiz visited Peru around 2019.",
        "Lena Ortiz visited Peru with Otto Brandt.",
        "",
    ),
    (
        "its-own-date-stays",
        (
            "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz visited Peru with Otto Brandt on "
            "5 June 2019."
        ),
        "Lena Ortiz visited Peru with Otto Brandt on 5 June 2019.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "born-once",
        "Lena Ortiz was born in Quito. Ortiz was born on 3 May 1960.",
        "Lena Ortiz was born in Quito on 3 May 1960.",
        "",
    ),
    (
        "died-once",
        "Lena Ortiz died in Quito. On 3 May 2019 Lena Ortiz died after a long illness.",
        "Lena Ortiz died in Quito on 3 May 2019.",
        "",
    ),
    (
        "spoke-often",
        "Lena Ortiz spoke in Quito. Lena Ortiz spoke on 3 May 2019.",
        "Lena Ortiz spoke in Quito.",
        "Lena Ortiz spoke in Quito on 3 May 2019.",
    ),
    (
        "an-event-noun-before",
        (
            "The arrival of Lena Ortiz in Peru on 3 May 2019 surprised the town. Lena Ortiz "
            "visited Peru with Otto Brandt."
        ),
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
        "",
    ),
    (
        "met-and-talked",
        "Lena Ortiz met Otto Brandt on 3 May 2019. Lena Ortiz talked with Otto Brandt in Quito.",
        "Lena Ortiz talked with Otto Brandt in Quito on 3 May 2019.",
        "",
    ),
    (
        "founded-and-established",
        (
            "Lena Ortiz founded Norda Bank in 1990. Norda Bank was established in Riga by Lena "
            "Ortiz."
        ),
        "Norda Bank was established in Riga by Lena Ortiz in 1990.",
        "",
    ),
    (
        "killed-and-murdered",
        "Otto Brandt murdered Lena Ortiz in Quito. Otto Brandt killed Lena Ortiz on 3 May 2019.",
        "Otto Brandt murdered Lena Ortiz in Quito on 3 May 2019.",
        "",
    ),
    (
        "bought-and-acquired",
        "Norda Bank bought Dalton Bank in 1990. Norda Bank acquired Dalton Bank in Riga.",
        "Norda Bank acquired Dalton Bank in Riga in 1990.",
        "",
    ),
    (
        "sold-is-not-bought",
        "Norda Bank bought Dalton Bank in 1990. Norda Bank sold Dalton Bank in Riga.",
        "Norda Bank sold Dalton Bank in Riga.",
        "Norda Bank sold Dalton Bank in Riga in 1990.",
    ),
    (
        "taken-and-captured",
        "Danish troops captured Narva in 1219. Danish troops took Narva with Otto Brandt.",
        "Danish troops took Narva with Otto Brandt in 1219.",
        "",
    ),
    (
        "a-second-visit",
        "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz visited Peru again with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt.",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "a-first-visit",
        "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz first visited Peru with Otto Brandt.",
        "",
        "Lena Ortiz first visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "often-visited",
        "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz often visited Peru with Otto Brandt.",
        "",
        "Lena Ortiz often visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "a-pluperfect-is-another-time",
        "Lena Ortiz visited Peru on 3 May 2019. Lena Ortiz had visited Peru with Otto Brandt.",
        "",
        "Lena Ortiz had visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "a-third-time",
        (
            "Lena Ortiz visited Peru on 3 May 2019. For the third time Lena Ortiz visited Peru "
            "with Otto Brandt."
        ),
        "",
        "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019.",
    ),
    (
        "since-is-no-date-of-the-event",
        "Lena Ortiz has visited Peru since 2019. Lena Ortiz visited Peru with Otto Brandt.",
        "",
        "Lena Ortiz visited Peru with Otto Brandt in 2019.",
    ),
]


@pytest.mark.parametrize(
    ("text", "told", "untold"), [pytest.param(*row, id=name) for name, *row in TRAPS]
)
def test_a_date_completes_only_its_own_event(text, told, untold):
    statements = {fact.statement for fact in read(text, PUBLISHED).facts}

    assert told in statements or not told
    assert untold not in statements
