from dataclasses import replace
from pathlib import Path

import pytest

from articles.extraction.records import Certainty, Entity, FactKind, Kind, Mention, Span
from quizzes.generation.lint import Context, Draft, blocks, check, check_set
from quizzes.generation.lint.sets import ask_the_same, gives_away, told_by_others
from quizzes.generation.records import Choice, Form, Item

TEXT = (
    "Mira Solano, the harbour minister, opened the Calder bridge on 8 May. "
    "Solano later met union leader Jon Barr in Porto. Russia sent two ships."
)


def mention(words, text=TEXT):
    start = text.index(words)
    return Mention(start, start + len(words))


SOLANO = Entity("p1", Kind.PERSON, "Mira Solano", (mention("Mira Solano"), mention("Solano later")))
BARR = Entity("p2", Kind.PERSON, "Jon Barr", (mention("Jon Barr"),))
PORTO = Entity("l1", Kind.PLACE, "Porto", (mention("Porto"),), subtype="city", country="PT")
RUSSIA = Entity("l2", Kind.PLACE, "Russia", (mention("Russia"),), subtype="country", country="RU")
MAY = Entity("d1", Kind.DATE, "8 May 2021", (mention("8 May"),), value="2021-05-08", subtype="day")
KNOWN = (SOLANO, BARR, PORTO, RUSSIA, MAY)


def options(*texts):
    """Options of which the first is the key, shown in the order of the alphabet or of time."""
    return tuple(Choice(text, is_key=place == 0) for place, text in enumerate(texts))


def draft(
    stem="Who opened the Calder bridge?", texts=("Mira Solano", "Jon Barr", "Lea Kord"), **kw
):
    shown = options(*texts)
    return Draft(
        stem, tuple(sorted(shown, key=lambda o: o.text)) if kw.pop("sort", 1) else shown, **kw
    )


def codes(question, **context):
    return {flaw.code for flaw in check(question, Context(**context))}


def proved(question, **context):
    return codes(
        question, text=TEXT, quotes=(TEXT,), entities=KNOWN, published="2021-05-12", **context
    )


def test_a_gap_text_may_begin_with_the_name_that_its_pronoun_means():
    texts = ("1911", "1915", "1920")
    own = draft("Peru gained its independence in ____ (year).", texts, form=Form.CLOZE)
    whose = draft("In its first war it lost ____ (city).", texts, form=Form.CLOZE)

    assert "E6" not in codes(own)
    assert "E6" in codes(whose)


def test_a_sound_question_has_no_flaw():
    assert proved(draft()) == set()


STEMS = [
    ("E5", "Who is Mr Solano of the harbour?", "the-surname-of-the-key"),
    ("E6", "Who did he meet in Porto?", "a-pronoun-without-a-name"),
    ("E6", "Who opened this bridge?", "a-demonstrative"),
    ("E6", "Who attended the meeting?", "a-bare-definite-event"),
    ("E6", "Who rejected the offer in Porto?", "a-place-does-not-tell-which-offer"),
    ("E6", "Who opened it on that day?", "that-day"),
    ("E6", "Who commanded our army?", "first-person"),
    ("E6", "Who opened the Calder bridge yesterday?", "yesterday"),
    ("E6", "Who opened the Calder bridge last week?", "last-week"),
    ("E6", "Who settled that lawsuit in Porto?", "that-before-an-event"),
    ("E6", "Who drew up an agreement between the two companies?", "the-two"),
    ("E6", "Which body framed his powers in Porto?", "a-personal-pronoun-for-a-thing"),
    ("E6", "Who was sent there?", "there-without-a-place"),
    ("E7", "Who opened the Calder bridge", "no-question-mark"),
    ("E7", "Mira opened the Calder bridge?", "no-wh-word"),
    ("E7", "When did Jon Barr met union leaders?", "did-with-a-past-form"),
    ("E7", "Who opened the the Calder bridge?", "a-doubled-word"),
    ("E7", "Who opened the Calder bridge , then?", "a-stray-space"),
    ("E7", 'Who opened the "Calder bridge?', "an-unpaired-quotation-mark"),
    ("E7", "who opened the Calder bridge?", "a-small-first-letter"),
    ("E7", "Who met a union leader and a engineer in Porto?", "a-before-a-vowel"),
    ("E7", "", "nothing-typed"),
    ("E9", "Who met the terrorists in Porto?", "a-loaded-word"),
    ("E11", "Who did not open the Calder bridge?", "a-negative"),
    ("E11", "Which of them wasn't in Porto?", "a-short-negative"),
    ("W6", "Who " + "opened the Calder bridge and " * 7 + "met Jon in Porto?", "over-thirty-words"),
    ("W7", "Who met Jon Barr, who leads the union, in Porto?", "a-relative-clause-between-commas"),
    ("W11", "Who recently opened the Calder bridge?", "a-vague-word"),
]


@pytest.mark.parametrize(("code", "stem"), [s[:2] for s in STEMS], ids=[s[2] for s in STEMS])
def test_stem_flaw_is_found(code, stem):
    assert code in codes(draft(stem))


CLEAN_STEMS = {
    "a-title-behind-that": "Who said that Prime Minister Ana Costa would leave Porto?",
    "a-pronoun-for-the-one-asked": "Who said he would try to reopen the Calder bridge?",
    "a-pronoun-for-a-name-before": "When did Ali Karim meet his colleagues in Porto?",
    "a-modified-event": "Who attended the meeting of the dockers in Porto?",
    "an-event-named-by-a-place": "Who spoke at the meeting in Porto?",
    "a-label-with-anti": "Who proposed the anti-terrorism law on 8 May 2021 in Porto?",
    "my-in-a-title": "Who won with the song My Calder Bridge in 1971?",
    "that-as-a-conjunction": "Who said that the Calder bridge was safe?",
    "existential-there": "Who said there was a fire on the Calder bridge?",
    "a-loaded-word-within-quotation-marks": 'Who, by the article, spoke of "terrorists" in Porto?',
    "a-negative-within-quotation-marks": 'Who said "we cannot wait" in Porto?',
    "did-and-a-past-in-a-clause": "What did Jon Barr say when he was asked in Porto?",
}


@pytest.mark.parametrize("stem", CLEAN_STEMS.values(), ids=CLEAN_STEMS.keys())
def test_clean_stem_passes(stem):
    assert codes(draft(stem)) == set()


OPTIONS = [
    ("E1", ("Tomas Weil", "Jon Barr", "Lea Kord"), "a-key-the-proof-does-not-mention"),
    ("E3", ("Mira Solano", "Mira Solanno", "Jon Barr"), "a-misspelling-of-the-key"),
    ("E3", ("Mira Solano", "Solano", "Jon Barr"), "a-surname-of-the-key"),
    ("E4", ("Mira Solano", "Porto", "Jon Barr"), "a-place-among-people"),
    ("E4", ("Porto", "Russia", "Lisbon"), "a-country-among-cities"),
    ("E4", ("8 May 2021", "May 2021", "2019"), "mixed-precision"),
    ("E4", ("8 May 2021", "Jon Barr", "Lea Kord"), "a-name-among-dates"),
    ("E9", ("Mira Solano", "The terrorists", "Jon Barr"), "a-loaded-option"),
    ("E10", ("Mira Solano's", "Jon Barr", "Lea Kord"), "a-stray-possessive"),
    ("E10", ("the bridge", "a harbour", "ship"), "articles-on-some"),
    ("E10", ("Harbour minister", "union leader", "engineer"), "capitals-on-some"),
    ("E10", ("Minister of", "Leader", "Engineer"), "a-dangling-end"),
    ("E11", ("Mira Solano", "Jon Barr", "None of the above"), "none-of-the-above"),
    ("E11", ("True", "False"), "true-or-false"),
    ("E12", ("Mira Solano", "Jon Barr"), "one-distractor"),
    ("E12", ("Mira Solano", "Jon Barr", "Jon Barr"), "one-twice"),
    ("E13", ("8 May 2021", "9 May 2021", "13 May 2021"), "a-date-after-publication"),
    ("W1", ("Minister of the harbours and fisheries", "Mayor", "Envoy"), "a-long-key"),
    ("W2", ("8 May 2021", "9 April 2021", "18 April 2021", "20 April 2021"), "an-only-may"),
    ("W2", ("Mira Solano", "Barr", "Kord", "Weil"), "an-only-full-name"),
    ("W3", ("8 May 2021", "8 June 2021", "8 July 2021", "9 May 2020"), "a-common-centre"),
    ("W12", ("Solano", "Jon Barr", "Lea Kord"), "another-spelling"),
]


def test_other_days_of_a_plan_may_be_later_than_the_article():
    plan = draft(stem="When would the bridge open?", texts=("8 June 2021", "9 June 2021"))

    assert "E13" not in {flaw.code for flaw in check(plan, Context(published="2021-05-12"))}


@pytest.mark.parametrize(("code", "texts"), [o[:2] for o in OPTIONS], ids=[o[2] for o in OPTIONS])
def test_option_flaw_is_found(code, texts):
    named = Entity("p1", Kind.PERSON, "Mira Solano", (mention("Mira Solano"), mention("Solano")))
    context = Context(
        quotes=(TEXT,), text=TEXT, entities=(named, *KNOWN[1:]), published="2021-05-12"
    )

    found = {flaw.code for flaw in check(draft(texts=texts), context)}

    assert code in found


def test_two_right_answers_are_found_in_a_list():
    text = "Mira Solano and Jon Barr opened the Calder bridge."
    found = codes(draft(), quotes=(text,))

    assert "E2" in found


def test_a_name_known_to_be_right_too_is_no_distractor():
    assert "E2" in proved(draft(), also_true=("Jon Barr",))


def test_a_country_is_no_distractor_for_its_city():
    portugal = Entity("l3", Kind.PLACE, "Portugal", (), subtype="country", country="PT")
    question = draft("Where did they meet?", ("Porto", "Portugal", "Lisbon"))

    assert "E2" in codes(question, entities=(PORTO, portugal))


@pytest.mark.parametrize(
    ("certainty", "stem", "flawed"),
    [
        (Certainty.NAMED_SOURCE, "Who blocked the port of Porto?", True),
        (Certainty.NAMED_SOURCE, "According to state radio, who blocked the port of Porto?", False),
        (Certainty.HEDGED, "Who blocked the port of Porto?", True),
        (Certainty.HEDGED, "Who is alleged to have blocked the port of Porto?", False),
        (Certainty.OPINION, "According to the article, who blocked the port of Porto?", True),
        (Certainty.UNREAL, "Who blocked the port of Porto?", True),
        (Certainty.ASSERTED, "Who blocked the port of Porto?", False),
    ],
    ids=[
        "a-claim-asked-as-fact", "a-claim-with-its-source", "a-rumour-asked-as-fact",
        "a-rumour-said-to-be-one", "an-opinion", "what-did-not-happen", "a-plain-fact",
    ],
)  # fmt: skip
def test_claims_are_asked_as_claims(certainty, stem, flawed):
    assert ("E8" in codes(draft(stem), certainty=certainty)) is flawed


def test_a_name_from_nowhere_blocks_and_a_word_from_nowhere_warns():
    flaws = check(
        draft("Who dedicated the Calder bridge with Otto Brandt?"),
        Context(quotes=(TEXT,), text=TEXT, entities=KNOWN),
    )

    assert [(flaw.severity, flaw.message) for flaw in flaws] == [
        ("error", "“Otto” is not in the article."),
        ("error", "“Brandt” is not in the article."),
        ("warning", "“dedicated” is not in the proof."),
    ]


def test_a_date_part_that_all_options_share_is_no_clue():
    dates = ("8 May 2021", "9 May 2021", "10 May 2021")

    assert "E5" not in codes(draft("On what day in May 2021 was it open?", dates))
    assert "E5" in codes(draft("On what day in May was it?", (*dates[:2], "10 June 2021")))


def test_the_people_of_a_country_give_it_away():
    question = draft("Which country sent Russian ships?", ("Russia", "Norway", "Sweden"))

    assert "E5" in codes(question)


def test_the_only_country_of_the_stem_points_at_the_key():
    question = draft("Which Dutch town held the talks?", ("Netherlands", "Norway", "Sweden"))

    assert "W5" in codes(question)


def test_a_before_the_blank_tells():
    question = draft("Jon Barr is a ____ .", ("Engineer", "Lawyer", "Driver"), form=Form.CLOZE)

    assert "W4" in codes(question)


def test_the_headline_makes_a_question_trivial():
    assert "W8" in codes(draft(), title="Mira Solano opens the Calder bridge")


def test_ten_copied_words_are_noticed():
    proof = "On a wet day in spring Mira Solano opened the Calder bridge to all the town."

    assert "W10" in codes(
        draft("Who on a wet day in spring opened the Calder bridge to all the town?"),
        quotes=(proof.replace("Mira Solano ", ""),),
    )


def test_words_that_have_to_be_the_articles_are_no_copy():
    said = "the Calder bridge will open on a wet day to all the town"
    proof = (f'"{said}," Mira Solano said.',)

    assert "W10" not in codes(draft(f'Who is quoted as saying: "{said}"?'), quotes=proof)
    assert "W10" not in codes(draft(f"{said} of ____ (town).", form=Form.CLOZE), quotes=proof)


@pytest.mark.parametrize(
    ("texts", "sort"),
    [
        (("8 May 2021", "10 May 2021", "9 May 2021"), False),
        (("Mira Solano", "Jon Barr", "Lea Kord"), False),
    ],
    ids=["dates-out-of-time", "names-out-of-the-alphabet"],
)
def test_options_out_of_order_are_noticed(texts, sort):
    assert "W9" in codes(draft(texts=texts, sort=sort))


def test_errors_come_first_and_block():
    flaws = check(draft("Who recently opened this?"), Context())

    assert [flaw.severity for flaw in flaws] == ["error", "warning"]
    assert blocks(flaws)
    assert not blocks(flaws[1:])


def test_a_gap_text_has_one_blank():
    texts = ("Porto", "Lisbon", "Braga")

    assert "E7" in codes(draft("____ lies north of ____.", texts, form=Form.CLOZE))
    assert "E7" not in codes(draft("Jon Barr met her in ____.", texts, form=Form.CLOZE))


def item(stem, *texts, evidence=(0, 10), clause=None, key=0):
    shown = tuple(Choice(text, is_key=place == key) for place, text in enumerate(texts))
    return Item(
        FactKind.ACTOR, Form.CHOICE, stem, shown, (Span(*evidence),), Certainty.ASSERTED, 0,
        clause=Span(*clause) if clause else None,
    )  # fmt: skip


def found(*items):
    return [(flaw.code, flaw.positions) for flaw in check_set(items)]


def test_the_same_fact_twice_is_an_enemy():
    one = item("Who opened the Calder bridge?", "Mira Solano", "Jon Barr", "Lea Kord")
    other = item("Who unveiled the Calder bridge?", "Mira Solano", "Lea Kord", "Ann Weil")

    assert found(one, other) == [("Q1", (0, 1))]


def test_a_key_in_the_stem_of_the_same_event_is_a_leak():
    one = item("Who opened the Calder bridge?", "Mira Solano", "Jon Barr", "Lea Kord")
    other = item("When did Mira Solano open the Calder bridge?", "8 May", "9 May", "10 May")

    assert found(one, other) == [("Q2", (0, 1))]


def test_a_key_in_the_stem_of_another_event_is_no_leak():
    one = item("Who opened the Calder bridge?", "Mira Solano", "Jon Barr", "Lea Kord")
    other = item("Where was Mira Solano born?", "Porto", "Faro", "Braga", evidence=(50, 90))

    assert found(one, other) == []


def test_keys_that_crowd_one_place_or_one_name_are_noticed():
    stems = ["Who built A?", "Who sank B?", "Who sold C?", "Who met D?", "Who led E?",
             "Who wrote F?", "Who lost G?", "Who drew H?"]  # fmt: skip
    items = [
        item(stem, "Mira Solano" if n < 4 else f"P{n}", "X", "Y", evidence=(n * 10, n * 10 + 5))
        for n, stem in enumerate(stems)
    ]

    assert found(*items) == [("Q4", (0, 1, 2, 3)), ("Q3", tuple(range(8)))]


GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold data is not here")
def test_ideal_questions_pass_the_lint():
    import json

    text = (GOLD / "security_chiefs.txt").read_text()
    blocked = {}
    for ideal in json.loads((GOLD / "security_chiefs_questions.json").read_text())["items"]:
        form = Form.CLOZE if ideal["form"] == "cloze" else Form.CHOICE
        question = Draft(ideal["stem"], options(ideal["key"], *ideal["distractors"]), form)
        quotes = tuple(text[proof["start"] : proof["end"]] for proof in ideal["evidence"])
        flaws = check(question, Context(quotes=quotes, text=text, published="2021-01-07"))
        if blocks(flaws):
            blocked[ideal["id"]] = [flaw for flaw in flaws if flaw.severity == "error"]

    assert blocked == {}


def asked_for(post, key, *others):
    one = item(f"Who is named in the article as {post}?", key, *others)
    return replace(one, kind=FactKind.ROLE, answer_entity=key)


def test_a_post_is_told_where_half_of_its_options_answer_other_posts():
    mayor = asked_for("mayor of Riga", "Ortiz", "Weiss", "Costa", "Sato")
    judge = asked_for("judge of Riga", "Weiss", "Ortiz", "Costa", "Sato")
    pilot = asked_for("pilot of Riga", "Costa", "Ortiz", "Barr", "Sato")

    assert told_by_others(mayor, [mayor, judge, pilot])
    assert not told_by_others(mayor, [mayor, judge])


def test_who_did_something_is_not_told_by_posts():
    mayor = replace(asked_for("mayor", "Ortiz", "Weiss", "Costa"), kind=FactKind.ACTOR)
    others = [asked_for("judge", "Weiss", "Sato", "Barr"), asked_for("pilot", "Costa", "Sato")]

    assert not told_by_others(mayor, others)


def test_when_and_where_of_one_event_are_two_questions():
    one = item("In which city did Mira Solano open the Calder bridge?", "Porto", clause=(0, 9))
    other = item("On what date did Mira Solano open the Calder bridge?", "8 May", clause=(0, 9))
    when, where = replace(other, kind=FactKind.DATE), replace(one, kind=FactKind.PLACE)

    assert not ask_the_same(when, where)
    assert not ask_the_same(when, replace(one, kind=FactKind.ACTOR))
    assert ask_the_same(when, replace(other, stem=f"{other.stem[:-1]} at noon?", kind=when.kind))


def test_a_post_told_before_a_name_answers_who_holds_it():
    who = replace(
        item("Who is named in the article as Peru's mayor?", "Mira Solano"), kind=FactKind.ROLE
    )
    told = item("On what date did the mayor Mira Solano open the bridge?", "8 May", "9 May")
    plain = item("On what date did Mira Solano open the bridge?", "8 May", "9 May")

    assert gives_away(told, who)
    assert not gives_away(plain, who)
