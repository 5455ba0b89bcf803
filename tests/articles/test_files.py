from datetime import date

import pytest

from articles.files import Details, article_text, details, looks_like_markup, plain_text

YEARS = range(1900, 1930)
PAGE = """<!doctype html><html><head><title>A bridge &amp; its river</title>
<meta property="og:site_name" content="The Ferry"><meta name=author content='Ada Lund'>
<meta content="1931-05-04T06:00:00Z" property="article:published_time"><style>p {}</style></head>
<body><nav><a href="/">Home</a></nav><h1>A bridge</h1>
<p>The bridge was opened
on <b>3 May</b> 1931.<br>It&nbsp;stood.</p><script>alert("no")</script>
<p>Ada Lund <i>drew<p>the plans.<footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>One</p><p>Two</p>", "One\nTwo", id="a-block-is-a-paragraph"),
        pytest.param("<p>a\n  b</p>", "a b", id="a-line-break-in-the-source-is-a-space"),
        pytest.param("<p>a <b>b</b>c</p>", "a bc", id="inline-tags-part-nothing"),
        pytest.param("a<br>b", "a\nb", id="br-breaks"),
        pytest.param("<p>5 &lt; 6 &amp; 7</p>", "5 < 6 & 7", id="entities-are-resolved"),
        pytest.param("<p>a</p><script>x<y</script>b", "a\nb", id="scripts-are-no-text"),
        pytest.param("<p>a</p><nav>menu</nav><p>b</p>", "a\nb", id="menus-are-no-text"),
        pytest.param("<p>a<script>b", "ab", id="an-open-script-does-not-swallow-the-rest"),
        pytest.param("<p>a<!-- b --> c</p>", "a c", id="comments-are-no-text"),
        pytest.param("<p>a<!-- b", "a b", id="an-open-comment-does-not-swallow-the-rest"),
        pytest.param("</p></div><p>a<div><i>b</p>", "a\nb", id="soup"),
        pytest.param("<div></div><img src=x>", "", id="nothing-to-read"),
        pytest.param("3 < 4 and <p>5", "3 < 4 and\n5", id="a-lone-bracket-is-text"),
    ],
)
def test_plain_text(markup, text):
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    ("text", "is_markup"),
    [
        pytest.param("<p>Hello</p>", True, id="two-tags"),
        pytest.param("<DIV class=a><SPAN>x", True, id="capitals"),
        pytest.param("Is 3 <b and b> 4?", False, id="comparisons"),
        pytest.param("He wrote <p> once.", False, id="one-tag-is-quoted-text"),
        pytest.param("Write to <ada@example.org> or <bo@example.org>.", False, id="addresses"),
    ],
)
def test_looks_like_markup(text, is_markup):
    assert looks_like_markup(text) is is_markup


def test_details_come_from_the_head_of_the_page():
    assert details(PAGE) == Details(
        title="A bridge & its river",
        byline="Ada Lund",
        publisher="The Ferry",
        published=date(1931, 5, 4),
    )


def test_details_of_a_piece_of_a_page_are_empty():
    assert details("<p>A day in May.</p>") == Details()


def test_article_text_leaves_menus_and_notices_out():
    lines = [
        f"In {year} the town of Narva opened a bridge, and Ada Lund drew it." for year in YEARS
    ]
    story = "".join(f"<p>{line.replace('Narva', '<a href=/n>Narva</a>')}</p>" for line in lines)
    page = (
        "<!doctype html><html><body><div class='menu'><ul><li><a href=/>Home</a></li></ul></div>"
        f"<article>{story}</article><div class='share'>Share this with a friend</div></body></html>"
    )

    assert article_text(page) == "\n".join(lines)


def test_article_text_of_a_short_page_keeps_its_paragraphs_whole():
    assert article_text(PAGE).splitlines()[1] == "The bridge was opened on 3 May 1931."


def test_article_text_keeps_every_paragraph_of_a_pasted_piece():
    lines = [f"In {year} the town of Narva opened bridge number {year}." for year in YEARS]

    assert article_text("".join(f"<p>{line}</p>" for line in lines)) == "\n".join(lines)


@pytest.mark.parametrize("soup", ["<div>", "<b><i></b>", "<!--", "<script>", "<", "<p a=", "&amp"])
def test_plain_text_of_a_megabyte_of_soup_takes_no_time(soup):
    """Found with a real HTML parser: 200,000 open tags took it two and a half minutes."""
    plain_text(soup * (1_000_000 // len(soup)))
