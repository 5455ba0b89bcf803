"""Layouts, sentences and quotations, as offsets into the text as it was pasted."""

from itertools import pairwise

import pytest

from articles.extraction.layout import lay_out
from articles.extraction.parsing import parse
from articles.extraction.text import (
    LONGEST_SENTENCE,
    is_english,
    legible,
    quotations,
    sentence_starts,
)

BODY = "The council met in Porto on Monday and voted for a new bridge over the river."


def layouts(text: str, title: str = "") -> list[str]:
    return [paragraph.layout for paragraph in lay_out(text, title)]


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in parse(text).sentences]


@pytest.mark.parametrize(
    ("line", "layout"),
    [
        pytest.param("Council Votes For New Bridge", "headline", id="a-line-without-a-full-stop"),
        pytest.param("By Ana Costa", "byline", id="by-and-a-name"),
        pytest.param("Ana Costa Feature 7 January 2021", "byline", id="name-label-and-date"),
        pytest.param("Ana Costa, 7 January 2021", "byline", id="name-and-date"),
        pytest.param("7 January 2021", "byline", id="a-date-alone"),
        pytest.param("Published: 7 January 2021, 10:15", "byline", id="published-on"),
        pytest.param("Reporting by Ana Costa; editing by Rui Melo", "byline", id="reporting-by"),
        pytest.param("Photo: Ana Costa / Porto Daily", "caption", id="photo-credit"),
        pytest.param(
            "The old bridge before it fell in 1990. (Photo by Ana Costa)", "caption", id="caption"
        ),
        pytest.param("The old bridge at dawn. Getty Images", "caption", id="agency-credit"),
        pytest.param("Read more: the bridges of Porto", "boilerplate", id="read-more"),
        pytest.param("Share this article", "boilerplate", id="share-button"),
        pytest.param("Related", "boilerplate", id="related"),
        pytest.param("© 2021 Porto Daily. All rights reserved.", "caption", id="copyright-sign"),
        pytest.param("All rights reserved.", "boilerplate", id="all-rights-reserved"),
        pytest.param("In 1990 the old bridge fell.", "body", id="a-short-sentence-is-body"),
        pytest.param(
            "Read more than once, the treaty was signed at last by the king of Denmark in 1658.",
            "body",
            id="a-sentence-may-begin-like-a-button",
        ),
    ],
)
def test_lay_out_tells_what_a_line_is(line, layout):
    assert layouts(f"{line}\n\n{BODY}\n\n{BODY}")[0] == layout


def test_lay_out_knows_a_repeated_headline():
    text = f"Council Votes For A Bridge\nAna Costa 7 May 2021\nCouncil votes for a bridge\n\n{BODY}"

    assert layouts(text) == ["headline", "byline", "headline", "body"]


def test_lay_out_knows_the_title_in_the_text():
    assert layouts(f"{BODY}\n\nThe council decides.", "The council decides") == ["body", "headline"]


def test_lay_out_leaves_one_line_as_body():
    assert layouts("Caesar died in 44 BC") == ["body"]


def test_lay_out_joins_lines_wrapped_at_a_width():
    text = "The council met in Porto on Monday\nand voted for a new bridge over the\nriver."

    assert [text[p.start : p.end] for p in lay_out(text)] == [text]


def test_lay_out_keeps_single_lines_apart():
    text = f"{BODY}\n{BODY}"

    assert len(lay_out(text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mr. Costa met Dr. Melo. They spoke.",
            ["Mr. Costa met Dr. Melo.", "They spoke."],
            id="titles-do-not-end-a-sentence",
        ),
        pytest.param(
            "He lives in the U.S. and works in Porto. She does not.",
            ["He lives in the U.S. and works in Porto.", "She does not."],
            id="a-dotted-country",
        ),
        pytest.param(
            "Ship No. 5 sank. J. R. Melo drowned.",
            ["Ship No. 5 sank.", "J. R. Melo drowned."],
            id="numbers-and-initials",
        ),
        pytest.param(
            "The hall was built after World War I. The mayor thanked King Otto I. He was glad.",
            [
                "The hall was built after World War I.",
                "The mayor thanked King Otto I.",
                "He was glad.",
            ],
            id="a-number-that-ends-a-sentence",
        ),
        pytest.param(
            "The town was founded c. 850 by monks. It grew.",
            ["The town was founded c. 850 by monks.", "It grew."],
            id="circa",
        ),
        pytest.param(
            '"We will build it." That was all he said.',
            ['"We will build it."', "That was all he said."],
            id="a-closing-mark-stays-with-its-sentence",
        ),
        pytest.param(
            'He spoke of "full speed ahead. " Then he left the hall.',
            ['He spoke of "full speed ahead. "', "Then he left the hall."],
            id="a-closing-mark-that-stands-apart",
        ),
        pytest.param(
            '"Why now?" asked the mayor. Nobody knew.',
            ['"Why now?" asked the mayor.', "Nobody knew."],
            id="a-question-inside-a-sentence",
        ),
        pytest.param(
            'The mayor spoke of a new start. "',
            ['The mayor spoke of a new start. "'],
            id="a-stray-mark-is-no-sentence",
        ),
        pytest.param(
            "The bill passed.[12] It was signed in May.",
            ["The bill passed.[12]", "It was signed in May."],
            id="footnote-numbers",
        ),
        pytest.param(
            "Council Votes For Bridge\n\nThe mayor was glad.",
            ["Council Votes For Bridge", "The mayor was glad."],
            id="a-headline-does-not-run-on",
        ),
    ],
)
def test_sentences_end_where_they_end(text, expected):
    assert sentences(text) == expected


def test_sentences_keep_offsets_over_control_characters_and_surrogates():
    text = "\x00Ana Costa \ud800 met Rui Melo.\r\n\r\nThey spoke\ud83d."

    assert sentences(text) == ["\x00Ana Costa \ud800 met Rui Melo.", "They spoke\ud83d."]


def test_sentences_agree_with_the_parse():
    page = parse(f"Mr. Costa met Ana Melo. They spoke.\n\n{BODY}")

    parsed = [s.text.strip() for s in page.doc.sents]
    assert parsed == [page.text[s.start : s.end] for s in page.sentences]


def test_long_texts_are_parsed_in_stretches_with_the_same_offsets():
    text = "\n\n".join([BODY] * 600)
    page = parse(text)

    assert [text[s.start : s.end] for s in page.sentences] == [BODY] * 600
    assert page.doc.text == text


def test_a_sentence_without_end_is_cut():
    text = "the cat sat, " * 1_000
    must, _ = sentence_starts(text, lay_out(text))

    assert max(b - a for a, b in pairwise(must)) <= LONGEST_SENTENCE


def test_legible_hides_words_without_end():
    text = "See http://a." * 1 + "b" * 500 + " now."

    assert legible(text, ()) == "See " + " " * 509 + " now."
    assert len(legible(text, ())) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said "yes" and "no".', ["yes", "no"], id="pairs-in-turn"),
        pytest.param("He said “yes”.", ["yes"], id="curly-marks"),
        pytest.param('He said "yes" and left. "', ["yes"], id="a-stray-mark-at-the-end"),
        pytest.param('A "stray mark. He said', [], id="a-mark-that-nobody-closes"),
        pytest.param(
            '"It is done, "he said. "We can go."',
            ["It is done, ", "We can go."],
            id="a-closing-mark-after-a-space",
        ),
        pytest.param(
            '"It is done.\n\n"We can go."',
            ["It is done.", "We can go."],
            id="a-quotation-of-two-paragraphs",
        ),
    ],
)
def test_quotations_are_paired_by_paragraph(text, expected):
    assert [text[q.start : q.end] for q in quotations(text, lay_out(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(BODY, True, id="english"),
        pytest.param("Caesar died in 44 BC.", True, id="a-short-sentence"),
        pytest.param("Porto", True, id="one-word-is-judged-kindly"),
        pytest.param(
            "Le conseil a voté lundi pour un nouveau pont sur le fleuve, et le maire a dit que"
            " les travaux seraient terminés avant la fin de cette année.",
            False,
            id="french",
        ),
        pytest.param(
            "Der Rat der Stadt hat am Montag für eine neue Brücke über den Fluss gestimmt.",
            False,
            id="german",
        ),
        pytest.param("Совет проголосовал за новый мост", False, id="russian"),
        pytest.param("市議会は新しい橋を承認した。", False, id="japanese"),
    ],
)
def test_is_english_by_its_small_words(text, expected):
    assert is_english(text) is expected
