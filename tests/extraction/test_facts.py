"""Facts as plain sentences with their proof: what is asked, and what never is."""

from datetime import date

import pytest

from articles.extraction.reading import read
from articles.extraction.records import Certainty, Fact, FactKind, Reading

PUBLISHED = date(2021, 5, 12)


def found(text: str, published: date | None = PUBLISHED) -> Reading:
    return read(text, published)


def facts(text: str, kind: FactKind) -> list[tuple[str, str]]:
    return [(fact.statement, fact.answer) for fact in found(text).facts if fact.kind is kind]


def statements(text: str) -> set[str]:
    return {fact.statement for fact in found(text).facts}


@pytest.mark.parametrize(
    ("text", "statement", "answer"),
    [
        pytest.param(
            "Ana Costa opened the Lisbon summit on 3 July 2019.",
            "Ana Costa opened the Lisbon summit on 3 July 2019.",
            "3 July 2019",
            id="a-day",
        ),
        pytest.param(
            "In 1902 Jurgen Haas designed the observatory of Riga.",
            "Jurgen Haas designed the observatory of Riga in 1902.",
            "1902",
            id="a-year-goes-to-the-end",
        ),
        pytest.param(
            "The Treaty of Tartu was signed on 2 February 1920.",
            "The Treaty of Tartu was signed on 2 February 1920.",
            "2 February 1920",
            id="passive",
        ),
        pytest.param(
            "Ana Costa arrived in Chile on December 18.",
            "Ana Costa arrived in Chile on 18 December 2020.",
            "18 December 2020",
            id="the-year-is-added",
        ),
        pytest.param(
            "The visit of Otto Brandt to Warsaw on 7 December 1970 lasted one day.",
            "Otto Brandt visited Warsaw on 7 December 1970.",
            "7 December 1970",
            id="an-event-noun",
        ),
    ],
)
def test_a_date_is_asked(text, statement, answer):
    assert facts(text, FactKind.DATE) == [(statement, answer)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Costa left Chile about 1902.", id="approximate"),
        pytest.param("Ana Costa recently left Chile.", id="vague"),
        pytest.param("Reports said that Ana Costa left Chile on 9 May 1902.", id="hearsay"),
        pytest.param("Ana Costa did not leave Chile on 9 May 1902.", id="denied"),
        pytest.param("It seems that Ana Costa left Chile on 9 May 1902.", id="inferred"),
        pytest.param("They left the country on 9 May 1902.", id="nobody-knows-who"),
    ],
)
def test_a_date_is_not_asked(text):
    assert facts(text, FactKind.DATE) == []


def test_a_week_after_another_date_is_not_asked():
    text = "Ana Costa left Chile on 9 May 1902. Rui Melo left Chile a week after the visit."

    assert [answer for _, answer in facts(text, FactKind.DATE)] == ["9 May 1902"]


def test_the_same_day_is_proved_by_two_sentences():
    text = (
        "Lena Ortiz arrived in Chile on 18 December 2020."
        " On the same day, Ortiz met Otto Brandt and Hana Sato."
    )
    reading = found(text)
    [met] = [f for f in reading.facts if f.kind is FactKind.DATE and " met " in f.statement]

    assert met.statement == "Lena Ortiz met Otto Brandt and Hana Sato on 18 December 2020."
    assert met.answer == "18 December 2020"
    assert [reading.quote(span) for span in met.evidence] == [
        "Lena Ortiz arrived in Chile on 18 December 2020.",
        "On the same day, Ortiz met Otto Brandt and Hana Sato.",
    ]


def test_what_a_pronoun_did_is_proved_by_the_name_too():
    reading = found("Ana Costa left Lisbon in a hurry. She arrived in Porto on 8 May.")

    (proof,) = {fact.evidence for fact in reading.facts if "arrived in Porto" in fact.statement}

    assert [reading.quote(span)[:9] for span in proof] == ["Ana Costa", "She arriv"]


def test_the_date_of_one_sentence_completes_another():
    text = (
        "Lena Ortiz visited Peru with Otto Brandt. Trade was the only theme."
        " The visit of Lena Ortiz to Peru on 3 May 2019 lasted two days."
    )
    reading = found(text)
    [met] = [f for f in reading.facts if f.answer == "Otto Brandt"]

    assert met.statement == "Lena Ortiz visited Peru with Otto Brandt on 3 May 2019."
    assert [reading.quote(span) for span in met.evidence] == [
        "Lena Ortiz visited Peru with Otto Brandt.",
        "The visit of Lena Ortiz to Peru on 3 May 2019 lasted two days.",
    ]


def test_two_dates_of_one_event_complete_nothing():
    text = "Lena Ortiz visited Peru in 2001. Ortiz visited Peru again. Ortiz visited Peru in 2005."

    assert "Lena Ortiz visited Peru." in statements(text)


def test_a_vague_date_is_told_as_printed():
    told = statements("Lena Ortiz left Chile in the first days of May 2019.")

    assert told == {"Lena Ortiz left Chile in the first days of May 2019."}


def test_a_surname_is_told_as_the_full_name():
    text = "Lena Ortiz is a judge. On 3 July 2019 Ortiz visited Peru."

    assert "Lena Ortiz visited Peru on 3 July 2019." in statements(text)


@pytest.mark.parametrize(
    ("text", "kind", "answer"),
    [
        pytest.param(
            "Lena Ortiz visited Peru in 2019.", FactKind.ACTOR, "Lena Ortiz", id="who-did-it"
        ),
        pytest.param(
            "The observatory of Riga was designed by Jurgen Haas in 1902.",
            FactKind.ACTOR,
            "Jurgen Haas",
            id="by-whom",
        ),
        pytest.param(
            "Lena Ortiz wrote the anthem of Peru with the pianist Karl Weiss in 1902.",
            FactKind.ACTOR,
            "Karl Weiss",
            id="with-whom",
        ),
        pytest.param(
            "Lena Ortiz's teacher was Karl Weiss.", FactKind.ACTOR, "Karl Weiss", id="who-it-was"
        ),
        pytest.param("Lena Ortiz visited Peru in 2019.", FactKind.PLACE, "Peru", id="visited"),
        pytest.param(
            "The Red Crescent evacuated the hospital in Aleppo in 2019.",
            FactKind.PLACE,
            "Aleppo",
            id="the-place-of-what-was-done",
        ),
        pytest.param(
            "Lena Ortiz studied Greek at the School of Navigation in Aleppo in 2019.",
            FactKind.PLACE,
            "Aleppo",
            id="the-place-of-where-it-was-done",
        ),
        pytest.param(
            "Lena Ortiz visited Boulder, Colorado, in 2019.",
            FactKind.PLACE,
            "Boulder",
            id="a-town-with-its-state-is-one-place",
        ),
        pytest.param(
            "The first steam train ran to Darlington in 1825.",
            FactKind.PLACE,
            "Darlington",
            id="the-first-of-its-kind-needs-no-name",
        ),
        pytest.param(
            "Lena Ortiz arrived in Chile in 2019.", FactKind.PLACE, "Chile", id="arrived-in"
        ),
        pytest.param(
            "Lena Ortiz visited Peru and Chile in 2019.",
            FactKind.PLACE,
            "Peru and Chile",
            id="two-places-are-one-answer",
        ),
        pytest.param(
            "Lena Ortiz visited the cities of Lisbon and Madrid in 2019.",
            FactKind.PLACE,
            "Lisbon and Madrid",
            id="two-places-behind-one-noun",
        ),
        pytest.param(
            "Danish generals visited Peru on 3 July 2019.",
            FactKind.ACTOR,
            "Danish generals",
            id="an-unnamed-group",
        ),
        pytest.param(
            "France pledged to send more observers.",
            FactKind.ACTOR,
            "France",
            id="who-made-a-promise",
        ),
    ],
)
def test_actors_and_places_are_asked(text, kind, answer):
    assert answer in [given for _, given in facts(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It surprised the council of Porto.", id="a-pronoun"),
        pytest.param("This man visited Porto in 1902.", id="this-man"),
        pytest.param("Ana Costa quarrelled with him in Porto.", id="him"),
        pytest.param("Ana Costa left the town there in 1902.", id="there"),
        pytest.param("Reports say that Ana Costa could leave Porto.", id="a-reported-possibility"),
        pytest.param("Ana Costa rejected the proposal.", id="an-object-that-nobody-knows"),
        pytest.param("The shameful deal was signed by Ana Costa.", id="a-verdict"),
        pytest.param("We think that Ana Costa visited Porto.", id="the-authors-opinion"),
    ],
)
def test_what_does_not_stand_alone_or_takes_sides_is_no_fact(text):
    assert statements(text) == set()


def test_a_role_gives_post_holder_and_body():
    text = "Nadia Petrenko, the governor of the National Bank, resigned on 4 March 2019."
    told = "Nadia Petrenko was the governor of the National Bank."

    assert facts(text, FactKind.ROLE) == [(told, "Governor of the National Bank")]
    assert (told, "Nadia Petrenko") in facts(text, FactKind.ACTOR)
    assert (told, "National Bank") in facts(text, FactKind.ACTOR)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "Vo Minh, a retired general, left Peru in 1990.",
            "Vo Minh was a retired general.",
            id="one-of-many",
        ),
        pytest.param(
            "President Ana Costa left Peru in 1990.", "Ana Costa was President.", id="a-bare-post"
        ),
        pytest.param(
            "Edward Moss, a naval surgeon, left Peru in 1990.",
            "Edward Moss was a naval surgeon.",
            id="a-calling",
        ),
        pytest.param(
            "The Danish president Ana Costa left Peru in 1990.",
            "Ana Costa was the Danish president.",
            id="the-one-of-a-country",
        ),
        pytest.param(
            "Ana Costa, secretary general of the Baltic Council, left Peru in 1990.",
            "Ana Costa was the secretary general of the Baltic Council.",
            id="secretary-general-is-one",
        ),
    ],
)
def test_a_role_takes_its_article(text, statement):
    assert [told for told, _ in facts(text, FactKind.ROLE)] == [statement]


def test_roles_inside_opinions_are_facts_and_nothing_else_is():
    text = "Probably, the director of the Dalton Museum, Hana Sato, left Peru on 3 May 2019."

    assert statements(text) == {"Hana Sato was the director of the Dalton Museum."}


@pytest.mark.parametrize(
    ("text", "statement", "source", "certainty"),
    [
        pytest.param(
            "According to Danish media, Rui Melo fled to Peru.",
            "According to Danish media, Rui Melo fled to Peru.",
            "Danish media",
            Certainty.NAMED_SOURCE,
            id="a-named-source",
        ),
        pytest.param(
            "Reports said that Rui Melo fled to Peru.",
            "According to reports, Rui Melo fled to Peru.",
            "reports",
            Certainty.HEDGED,
            id="bare-reports",
        ),
    ],
)
def test_a_claim_is_never_told_as_fact(text, statement, source, certainty):
    told = [fact for fact in found(text).facts if fact.kind is FactKind.PLACE]

    assert [(f.statement, f.source, f.certainty) for f in told] == [(statement, source, certainty)]


def test_a_claim_asks_who_said_it():
    text = "Ana Costa said that the bridge of Porto was unsafe."

    assert facts(text, FactKind.CLAIM) == [(text, "Ana Costa")]


def test_a_quotation_is_told_in_its_marks():
    text = 'Ana Costa said: "We will rebuild the bridge."'

    assert facts(text, FactKind.CLAIM) == [
        ("Ana Costa said: “We will rebuild the bridge.”", "Ana Costa")
    ]


def test_bare_words_are_told_by_their_fuller_description():
    text = (
        "After the May 10 joint statement of the Danish and Swedish ministers, trade grew."
        " Some shops do not accept the statement signed on May 10."
    )
    told = "The joint statement of the Danish and Swedish ministers was signed on 10 May 2021."

    assert (told, "10 May 2021") in facts(text, FactKind.DATE)


def test_bare_words_are_not_told_by_what_another_thing_was_called():
    first = "In 1505 Rui Melo joined the fleet of Ana Costa in Lisbon."
    after = "The fleet reached Riga on 6 March 1521."

    told = ("The fleet of Ana Costa reached Riga on 6 March 1521.", "Riga")

    assert told in facts(f"{first} {after}", FactKind.PLACE)
    others = facts(f"{first} A fleet of five ships left Porto. {after}", FactKind.PLACE)
    assert not any(answer == "Riga" for _, answer in others)


def test_headline_byline_and_caption_make_no_fact():
    text = (
        "Rui Melo Visits Peru On 3 May 2021\n\nAna Costa 7 May 2021\n\n"
        "Photo: Jurgen Haas visited Peru on 4 May 2021.\n\n"
        "Lena Ortiz visited Chile on 5 May 2021. The council of Porto was glad about the visit."
    )

    assert {answer for _, answer in facts(text, FactKind.DATE)} == {"5 May 2021"}
    told = found(text).facts
    assert not any(name in f.answer for f in told for name in ("Melo", "Costa", "Haas"))


@pytest.mark.parametrize(
    ("where", "told"),
    [("Marvila village in Portugal", True), ("the Portugal village of Marvila", False)],
)
def test_a_village_lies_in_its_land_unless_of_leads_to_its_name(where, told):
    text = f"The attack on {where} on 27 December 2020 alarmed the ministers."

    lies = [
        statement for statement, _ in facts(text, FactKind.PLACE) if " is a village " in statement
    ]
    assert lies == ["Marvila is a village in Portugal."] * told


def test_a_land_does_not_lie_in_its_town():
    found = facts("Talks went on in the Ohio town of Marietta.", FactKind.PLACE)

    assert not [statement for statement, _ in found if statement.startswith("Ohio is")]


def test_every_fact_is_proved_by_whole_sentences():
    reading = found(
        "Lena Ortiz, the mayor of Porto, arrived in Chile on 18 December 2020. On the same day,"
        " Ortiz met Otto Brandt. Brandt said that the port of Riga was closed."
    )
    whole = {(s.start, s.end) for s in reading.sentences}

    assert reading.facts
    assert all(set(fact.evidence) <= whole for fact in reading.facts)


def test_facts_come_most_salient_first():
    reading = found(
        "Lena Ortiz opened the Lisbon summit on 3 May 2021. Rumours say that Rui Melo fled to Peru."
    )

    def by_statement(words: str) -> Fact:
        return next(fact for fact in reading.facts if words in fact.statement)

    saliences = [fact.salience for fact in reading.facts]
    assert saliences == sorted(saliences, reverse=True)
    assert by_statement("opened").salience > by_statement("fled").salience
