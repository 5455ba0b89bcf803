import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.marking_up import Mark, mark_up


def html(text, marks=(), proofs=()):
    return [piece.html for piece in mark_up(text, [Mark(*mark) for mark in marks], proofs)]


PROOF = '<span class="proof" id="proof" tabindex="-1">'


@pytest.mark.parametrize(
    ("text", "marks", "proofs", "expected"),
    [
        pytest.param(
            "One.\n\n  \nTwo.", [], [], ["One.", "Two."], id="blank-lines-are-no-paragraphs"
        ),
        pytest.param(
            "a <b> & 'c'", [], [], ["a &lt;b&gt; &amp; &#x27;c&#x27;"], id="text-is-escaped"
        ),
        pytest.param(
            "On 3 May.",
            [(3, 8, "date")],
            [],
            ['On <mark class="date">3 May</mark>.'],
            id="a-mark-is-marked",
        ),
        pytest.param(
            "<i>",
            [(0, 3, "place", '"><script>')],
            [],
            ['<mark class="place" title="&quot;&gt;&lt;script&gt;">&lt;i&gt;</mark>'],
            id="titles-are-escaped",
        ),
        pytest.param(
            "Bank of Narva",
            [(0, 13, "actor"), (8, 13, "place")],
            [],
            ['<mark class="actor">Bank of Narva</mark>'],
            id="of-nested-marks-the-outer-stays",
        ),
        pytest.param(
            "abcdef",
            [(0, 3, "date"), (2, 6, "place")],
            [],
            ['ab<mark class="place">cdef</mark>'],
            id="of-overlapping-marks-the-longer-stays",
        ),
        pytest.param(
            "abcdef",
            [(1, 3, "date")],
            [(0, 6)],
            [f'{PROOF}a<mark class="date">bc</mark>def</span>'],
            id="marks-stay-inside-a-proof",
        ),
        pytest.param(
            "abcdef",
            [(1, 4, "date")],
            [(3, 6)],
            [f'a<mark class="date">bc</mark>{PROOF}<mark class="date">d</mark>ef</span>'],
            id="a-mark-across-the-edge-of-a-proof-is-split",
        ),
        pytest.param(
            "abc\ndef",
            [(2, 5, "actor")],
            [(1, 6)],
            [
                f'a{PROOF}b<mark class="actor">c</mark></span>',
                '<span class="proof"><mark class="actor">d</mark>e</span>f',
            ],
            id="proof-and-mark-go-on-in-the-next-paragraph",
        ),
        pytest.param(
            "abcdef",
            [],
            [(4, 6), (0, 2)],
            [f'{PROOF}ab</span>cd<span class="proof">ef</span>'],
            id="only-the-first-proof-is-the-anchor",
        ),
        pytest.param("abc", [(2, 2, "date")], [(1, 1)], ["abc"], id="empty-spans-mark-nothing"),
    ],
)
def test_mark_up(text, marks, proofs, expected):
    assert html(text, marks, proofs) == expected


def test_mark_up_grows_with_the_text_and_no_faster():
    """Ten thousand names in one paragraph: quadratic work would take minutes."""
    text = "Narva " * 20_000
    marks = [Mark(at * 6, at * 6 + 5, "place") for at in range(20_000)]

    piece = mark_up(text, marks, [(at * 6, at * 6 + 6) for at in range(0, 20_000, 2)])[0]

    assert piece.html.count("<mark") == 20_000


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


@settings(max_examples=100, deadline=None)
@given(text=st.text("ab <&>\"'\n", max_size=40), marks=spans, proofs=spans)
def test_mark_up_changes_no_word_and_always_nests(text, marks, proofs):
    pieces = mark_up(text, [Mark(start, end, "date", "<") for start, end in marks], proofs)

    for piece in pieces:
        assert unescape(re.sub(r"<[^<>]*>", "", piece.html)) == text[piece.start : piece.end]
        tags = re.findall(r"<(/?)(mark|span)", piece.html)
        while (at := next((i for i in range(len(tags) - 1) if closes(*tags[i : i + 2])), -1)) >= 0:
            del tags[at : at + 2]
        assert tags == []


def closes(opening, closing):
    return opening == ("", closing[1]) and closing[0] == "/"
