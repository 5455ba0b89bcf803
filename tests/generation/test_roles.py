from dataclasses import replace

import pytest

from articles.extraction.records import Span
from quizzes.generation.asking import offices, roles
from quizzes.generation.phrasing.wording import Unclear
from tests.generation.builder import body, build, person, place

ORTIZ = person("p1", "Lena Ortiz")
WEISS = person("p2", "Karl Weiss")


def posts(*held, text=None):
    text = text or [f"{{{who}|{who}}} is {phrase}." for who, phrase, *_ in held]
    reading = build(*text, entities=(ORTIZ, WEISS), roles=held)
    return reading, list(roles.posts(reading))


STEMS = [
    ("U.S. Secretary of State", "U.S.", "U.S. Secretary of State", "a-secretary-of-state"),
    ("director of the Harbour Museum", "", "director of the Harbour Museum", "an-of-phrase"),
    ("Baltic Bank chief executive", "Baltic Bank", "the Baltic Bank chief executive", "a-title"),
    ("Latvian president", "", "the Latvian president", "a-country-and-an-office"),
    ("right-wing Latvian president", "", "the Latvian president", "a-leaning-left-out"),
    ("United States President", "US", "the United States President", "a-country-in-s"),
    ("Attorney-General of Latvia", "", "Attorney-General of Latvia", "a-capital-of-its-own"),
    ("Reading engineer", "Reading", "the Reading engineer", "a-town-that-looks-like-a-word"),
    ("Latvia's prime minister", "Latvia", "Latvia's prime minister", "a-possessive"),
    ("Latvia Prime Minister", "Latvia", "Latvia's Prime Minister", "a-title-of-the-headlines"),
    (
        "Chief of the Coast Guard",
        "Coast Guard",
        "chief of the Coast Guard",
        "a-capital-at-the-start",
    ),
]


@pytest.mark.parametrize(
    ("phrase", "of", "said"), [row[:3] for row in STEMS], ids=[row[3] for row in STEMS]
)
def test_holder_is_asked_by_the_post(phrase, of, said):
    reading, [post] = posts(("p1", phrase, of))

    roles.check(post, reading)

    assert roles.who(post) == f"Who is named in the article as {said}?"


def test_a_title_in_quotation_marks_is_asked_as_the_articles_word():
    _, [post] = posts(("p1", 'Northern "president"', "Northern"))

    assert roles.who(post) == (
        'Whom does the article call the Northern "president", in quotation marks?'
    )


def test_a_former_post_is_called_so():
    _, [post] = posts(("p1", "director of the Harbour Museum", "Harbour Museum", "former"))

    assert roles.who(post).endswith("as a former director of the Harbour Museum?")


@pytest.mark.parametrize(
    "phrase", ["Latvia's transport minister", "Latvia's former transport minister"]
)
def test_a_former_post_is_called_so_once(phrase):
    _, [post] = posts(("p1", phrase, "Latvia", "former"))

    assert roles.who(post).endswith("as Latvia's former transport minister?")


def test_a_possessor_keeps_the_article_that_it_is_printed_with():
    _, [post] = posts(
        ("p1", "European Union's ambassador", "European Union"),
        text=["The European Union's ambassador, {p1|Ortiz}, left."],
    )

    assert roles.who(post).endswith("as the European Union's ambassador?")


def test_a_captain_of_the_ship_is_one_and_a_captain_of_the_guards_one_of_many():
    reading, [post] = posts(
        ("p1", "captain of the Amber", "Amber"),
        text=["The captain of the Amber, {p1|Ortiz}, left."],
    )
    roles.check(post, reading)

    reading, [post] = posts(
        ("p1", "captain of the Guards", "Guards"),
        text=["{p1|Ortiz}, a captain of the Guards, left."],
    )
    with pytest.raises(Unclear, match="several people"):
        roles.check(post, reading)


def test_a_post_of_a_body_named_outside_its_phrase_is_refused():
    reading, [post] = posts(
        ("p1", "manager for Latvia", "Latvia"),
        text=["The bank's manager for Latvia, {p1|Ortiz}, left."],
    )

    with pytest.raises(Unclear, match="of whose"):
        roles.check(post, reading)


REFUSED = [
    (("p1", "president"), "does not say of what", "a-bare-title"),
    (("p1", "Harbour Museum member", "Harbour Museum"), "several people", "a-shared-post"),
    (("p1", "Harbour Museum trader", "Harbour Museum"), "not worth", "who-only-comments"),
    (("p1", "commission spokesman", "commission"), "not worth", "a-spokesman-of-whom"),
    (("p1", "United States Magistrate", "United States"), "several people", "one-of-many-judges"),
    (("p1", "president of the Republic", "Republic"), "which country", "of-which-republic"),
    (("p1", "fourth crew - Latvian commander", "crew"), "name of what", "a-dash-within"),
    (("p1", "owner of a boat yard in Riga", "boat yard"), "name of what", "an-owner"),
    (("p1", "his deputy commander of the Coast Guard", "Coast Guard"), "stand alone", "a-pronoun"),
    (("p1", "director of the Harbour Museum", "Harbour Museum", "future"), "yet", "a-coming-post"),
    (("p1", "British mathematician"), "no post", "a-country-and-a-calling"),
    (("p1", "Second Division Chief"), "does not say of what", "a-unit-of-nobody-knows-what"),
    (("p1", "Latvian Cabinet Minister"), "many ministers", "one-of-a-cabinet"),
    (("p1", "Secretary of State", "", "former"), "which country", "a-secretary-of-which-state"),
    (("p1", "Labor leader", "", "former"), "which country", "a-party-of-many-countries"),
    (("p1", "Latvian special envoy"), "where to", "an-envoy-to-nowhere"),
    (("p1", "legendary Baltic commander"), "judgement", "a-legend"),
    (("p1", "Harbour Board spokesman Captain"), "not worth", "a-spokesman-with-a-rank"),
]


@pytest.mark.parametrize(
    ("held", "reason"), [row[:2] for row in REFUSED], ids=[row[2] for row in REFUSED]
)
def test_loose_post_is_refused(held, reason):
    reading, [post] = posts(held)

    with pytest.raises(Unclear, match=reason):
        roles.check(post, reading)


@pytest.mark.parametrize(
    ("phrase", "says_of_what"),
    [
        ("Amber World director", True),
        ("New Castile Premier", True),
        ("Safety bureau director", False),
        ("base director", False),
    ],
)
def test_a_body_that_was_not_read_as_one_is_known_by_its_capitals(phrase, says_of_what):
    reading, [post] = posts(("p1", phrase))
    post = replace(post, role=replace(post.role, title=phrase))

    if says_of_what:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="does not say of what"):
            roles.check(post, reading)


@pytest.mark.parametrize("phrase", ["UN peace envoy", "United Nations Middle East envoy"])
def test_what_an_envoy_is_sent_for_says_enough(phrase):
    reading, [post] = posts(("p1", phrase, phrase.partition(" ")[0]))

    roles.check(post, reading)


@pytest.mark.parametrize(
    "text",
    ["Call of the Harbour editor {p1|Ortiz} left.", "Then Upper Harbour editor {p1|Ortiz} left."],
)
def test_a_body_that_may_be_cut_short_is_refused(text):
    reading, [post] = posts(("p1", "Harbour editor", "Harbour"), text=[text])

    with pytest.raises(Unclear, match="cut short"):
        roles.check(post, reading)


def test_a_post_of_two_people_is_refused():
    reading, found = posts(
        ("p1", "director of the Harbour Museum", "Harbour Museum"),
        ("p2", "director of the Harbour Museum", "Harbour Museum"),
        text=["{p1|x} and {p2|y} were director of the Harbour Museum."],
    )

    for post in found:
        with pytest.raises(Unclear, match="two people"):
            roles.check(post, reading)


def test_the_fullest_telling_of_a_post_is_asked():
    _, found = posts(
        ("p1", "museum director"), ("p1", "director of the Harbour Museum", "Harbour Museum")
    )

    assert [post.phrase for post in found] == ["director of the Harbour Museum"]


def test_a_post_with_its_land_is_asked_before_a_longer_one_without():
    _, found = posts(
        ("p1", "Latvian president", "Latvia"), ("p1", "president of the Republic", "x")
    )

    assert [post.phrase for post in found] == ["Latvian president"]


def test_a_minister_of_no_portfolio_is_refused():
    reading, [post] = posts(("p1", "Latvian Minister", "Latvia"))

    with pytest.raises(Unclear, match="many ministers"):
        roles.check(post, reading)


ALONE = [
    ("President {p1|Lena Ortiz} spoke. Later President Ortiz left.", True, "an-office-of-the-land"),
    ("President {p1|Lena Ortiz} met President Karl Weiss.", False, "another-holds-it-too"),
    ("President {p1|Lena Ortiz} met the President of Peru.", False, "there-is-one-elsewhere"),
    ("President {p1|Lena Ortiz} met former President Weiss.", False, "one-held-it-before"),
    ("President {p1|Lena Ortiz} met the Peruvian President.", False, "another-of-a-land"),
    ("{p1|Lena Ortiz} was named President in May.", False, "an-office-behind-the-name"),
]


@pytest.mark.parametrize(
    ("text", "is_asked"), [row[:2] for row in ALONE], ids=[row[2] for row in ALONE]
)
def test_a_high_office_without_a_land_is_asked_where_one_person_holds_it(text, is_asked):
    reading, [post] = posts(("p1", "President"), text=[text])

    assert offices.is_sole_office(post.role, reading) is is_asked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{p1|Lena Ortiz} is Home Minister. {c1|Latvia} voted.", "Latvia's Home Minister"),
        ("{p1|Lena Ortiz} is Home Minister. Troops went to {c1|Latvia}.", ""),
        (
            "The Home Minister, {p1|Lena Ortiz}, left. Tea comes from {c1|Latvia} and {c2|Peru}.",
            "Home Minister",
        ),
        (
            "The Home Minister, {p1|Lena Ortiz}, left. {c1|Latvia} lost to {c2|Peru}'s army.",
            "",
        ),
        ("Home Minister {p1|Lena Ortiz} met the Peruvian Home Minister in {c1|Latvia}.", ""),
        ("Home Minister {p1|Lena Ortiz} met Home Minister Weiss of {c1|Latvia}, {c2|Peru}.", ""),
        ("{p1|Lena Ortiz} is Home Minister. It rained.", ""),
    ],
    ids=[
        "one-country",
        "a-country-abroad",
        "two-countries-and-no-other-government",
        "another-government",
        "one-of-another-land",
        "two-of-them",
        "no-country",
    ],
)
def test_a_minister_is_of_the_one_country_of_the_article(text, said):
    lands = (place("c1", "Latvia", "country", "LV"), place("c2", "Peru", "country", "PE"))
    told = tuple(land for land in lands if f"{{{land.id}|" in text)
    reading = build(text, entities=(ORTIZ, *told), roles=(("p1", "Home Minister", ""),))
    [post] = roles.posts(reading)

    if said:
        roles.check(post, reading)
        assert roles.who(post) == f"Who is named in the article as {said}?"
    else:
        with pytest.raises(Unclear, match="which country"):
            roles.check(post, reading)


@pytest.mark.parametrize(("article", "is_asked"), [("the", True), ("an", False)])
def test_the_one_engineer_of_a_named_line_is_asked_for(article, is_asked):
    phrase = "engineer of the Amber Line"
    reading, [post] = posts(("p1", phrase), text=[f"{{p1|Ortiz}} was {article} {phrase}."])
    role = replace(post.role, kind="calling")
    post = replace(post, role=role)

    if is_asked:
        roles.check(post, reading)
    else:
        with pytest.raises(Unclear, match="calling"):
            roles.check(post, reading)


@pytest.mark.parametrize("name", ["Financial Officer", "Lena W."])
def test_a_post_or_half_a_name_taken_for_a_person_is_refused(name):
    people = (person("p1", name), WEISS)
    reading = build(f"{{p1|{name}}} is Amber chief.", entities=people,
                    roles=(("p1", "Amber chief", "Amber"),))  # fmt: skip
    [post] = roles.posts(reading)

    with pytest.raises(Unclear, match="no person"):
        roles.check(post, reading)


def test_a_post_that_passed_on_without_a_date_is_refused():
    reading = build(
        "{p1|Lena Ortiz} is mayor of Riga.",
        "{subject p2|Karl Weiss} {verb replace|replaced} {object p1|Ortiz}.",
        entities=(person("p1", "Lena Ortiz"), WEISS),
        roles=(("p1", "mayor of Riga"),),
    )
    [post] = roles.posts(reading)

    with pytest.raises(Unclear, match="passed on"):
        roles.check(post, reading)


OF_BODY = [
    (
        "Amber Services President",
        "Bulletins by Amber Services came.",
        "president of Amber Services",
    ),
    ("Amber Board chairman", "It rained.", "chairman of the Amber Board"),
    ("Amber Rail director", "The Amber Rail, too, is long.", "director of the Amber Rail"),
    ("Amber Rail director", "It rained.", "the Amber Rail director"),
    ("Amber Rail pianist", "The Amber Rail, too, is long.", "the Amber Rail pianist"),
]


@pytest.mark.parametrize(("phrase", "text", "said"), OF_BODY)
def test_a_body_stands_behind_its_post_where_its_article_is_known(phrase, text, said):
    name = phrase.rpartition(" ")[0]
    told = f"{{p1|Lena Ortiz}}, {phrase}, left. {text}"
    held = [("p1", phrase, name)]
    reading = build(told, entities=(ORTIZ, body("o1", name)), roles=held)
    reading = replace(reading, roles=(replace(reading.roles[0], body_entity="o1"),))
    [post] = roles.posts(reading)

    assert roles.who(post) == f"Who is named in the article as {said}?"


def test_former_reaches_over_and():
    told = "{p1|Lena Ortiz}, the former banker and harbour secretary of Peru, left."
    held = [("p1", "harbour secretary of Peru", "")]
    reading = build(told, entities=(ORTIZ,), roles=held)
    role = replace(reading.roles[0], span=Span(0, len(reading.text)))
    [post] = roles.posts(replace(reading, roles=(role,)))

    with pytest.raises(Unclear, match="former one"):
        roles.check(post, reading)
