"""Reading sheets and the commands that print them."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.generation.sheets import sheet
from tests.generation.test_evaluation import made

TEXT = (
    "Lena Ortiz visited Peru on 3 July 2019. Karl Weiss, the mayor of Porto, designed the Amber "
    "Tower in 1999. Ana Costa painted the Harbour Bridge in 2001. Rui Melo wrote the Song of Porto."
)


def test_a_sheet_shows_the_article_the_key_and_the_proof():
    reading, outcome = made()

    told = sheet("peru", reading, outcome)

    item = outcome.items[0]
    assert told.startswith("# peru\n")
    assert f"### 1. {item.stem}" in told
    assert f"**{item.key}** ✓" in told
    assert f"> {reading.quote(item.evidence[0])}" in told
    assert "Not asked" not in told
    assert "## Not asked" in sheet("peru", reading, outcome, refused=True)


def test_the_command_reads_text_files_and_lines_of_json(tmp_path):
    lines = tmp_path / "two.jsonl"
    row = json.dumps({"title": "Visits", "published": "2021-05-12", "text": TEXT})
    lines.write_text(f"{row}\n{row}\n")
    page = tmp_path / "porto.txt"
    page.write_text(TEXT)
    out = StringIO()

    call_command("reading_sheet", str(page), str(lines), most=1, stdout=out)

    headings = [line for line in out.getvalue().splitlines() if line.startswith("# ")]
    assert headings == ["# porto", "# Visits"]
    assert "Lena Ortiz" in out.getvalue()


def test_the_command_names_a_file_that_it_cannot_read(tmp_path):
    with pytest.raises(CommandError, match="Cannot read"):
        call_command("reading_sheet", str(tmp_path / "none.jsonl"))


def test_evaluate_questions_prints_ideal_items_and_counts(tmp_path):
    row = {"id": "n1", "text": TEXT, "published": "2021-05-12"}
    stem = "On what date did Lena Ortiz visit Peru?"
    wanted = {
        "id": "q1", "stem": stem, "key": "3 July 2019",
        "evidence": [{"s": 0, "start": 0, "end": 39}],
    }  # fmt: skip
    gold = {
        "source": {"published": "2021-05-12"}, "items": [wanted], "do_not_ask": [{"s": [0, 9]}],
    }  # fmt: skip
    (tmp_path / "security_chiefs.txt").write_text(TEXT)
    (tmp_path / "security_chiefs_questions.json").write_text(json.dumps(gold))
    (tmp_path / "wikinews.jsonl").write_text(json.dumps(row))
    out = StringIO()

    call_command("evaluate_questions", gold=str(tmp_path), stdout=out)

    lines = out.getvalue().splitlines()
    assert "questions: 1 of 1 ideal items produced" in lines
    assert "questions: 1 of 1 sentences not to be asked yield nothing" in lines
    assert "wikinews: 1 openings of articles" in lines


def test_evaluate_questions_says_when_the_articles_are_missing(tmp_path):
    with pytest.raises(CommandError, match="annotated articles are not part of the project"):
        call_command("evaluate_questions", gold=str(tmp_path / "nowhere"))
