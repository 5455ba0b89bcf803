"""A small reading made by hand, so that tests of saving and showing need no parser."""

from dataclasses import replace

from articles.extraction import records

TEXT = "The bridge was opened on 3 May 1931. Ada Lund drew the plans in Narva."
BRIDGE = records.Sentence(0, 0, 36, 0)
PLANS = records.Sentence(1, 37, 70, 0, certainty=records.Certainty.NAMED_SOURCE, source="the city")
DAY = records.Entity(
    "e1", records.Kind.DATE, "3 May 1931", (records.Mention(25, 35, "stated"),), "1931-05-03", "day"
)
ADA = records.Entity("e2", records.Kind.PERSON, "Ada Lund", (records.Mention(37, 45),))
NARVA = records.Entity(
    "e3", records.Kind.PLACE, "Narva", (records.Mention(64, 69),), "", "city", "EE", 59.38, 28.19
)
OPENED = records.Fact(
    records.FactKind.DATE,
    "The bridge was opened on 3 May 1931.",
    "3 May 1931",
    (records.Span(0, 36),),
    records.Certainty.ASSERTED,
    answer_entity="e1",
    salience=0.9,
)
DREW = records.Fact(
    records.FactKind.ACTOR,
    "Ada Lund drew the plans in Narva.",
    "Ada Lund",
    (records.Span(37, 70),),
    records.Certainty.NAMED_SOURCE,
    source="the city",
    answer_entity="e2",
    salience=0.5,
)


def reading(**changes) -> records.Reading:
    whole = records.Reading(
        text=TEXT,
        title="A bridge",
        published="",
        sentences=(BRIDGE, PLANS),
        entities=(DAY, ADA, NARVA),
        roles=(),
        frames=(),
        facts=(OPENED, DREW),
    )
    return replace(whole, **changes)
