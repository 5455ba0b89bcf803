"""The command that prints how well facts are found."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

TEXT = "Lena Ortiz visited Peru on 3 July 2019.\n"
FACTS = {
    "source": {"published": "2021-05-12"},
    "facts": [
        {
            "id": "d1", "kind": "date", "mentions": ["3 July 2019"], "canonical": "3 July 2019",
            "iso": "2019-07-03", "evidence": [{"start": 0, "end": 39}], "askable": True,
        },
        {
            "id": "a1", "kind": "actor", "mentions": ["Rui Melo"], "canonical": "Rui Melo",
            "evidence": [], "askable": True,
        },
    ],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    row = {"id": "n1", "title": "", "text": TEXT, "published": "2021-05-12"}
    names = [{"start": 0, "end": 10, "kind": "PERSON", "entity": "p1"}]
    dates = [{"start": 27, "end": 38, "value": "2019-07-03"}]
    (tmp_path / "wikinews.jsonl").write_text(json.dumps(row | {"dates": dates, "names": names}))
    (tmp_path / "wikigold.jsonl").write_text(json.dumps(row | {"names": names}))
    (tmp_path / "security_chiefs.txt").write_text(TEXT)
    (tmp_path / "security_chiefs_facts.json").write_text(json.dumps(FACTS))
    (tmp_path / "security_chiefs_questions.json").write_text('{"do_not_ask": []}')
    return tmp_path


def test_evaluate_prints_dates_names_and_facts_with_their_errors(folder):
    out = StringIO()
    call_command("evaluate", gold=str(folder), stdout=out)

    lines = out.getvalue().splitlines()
    assert lines[0].startswith("dates: F 100.0")
    assert any(line.startswith("names: names") and "F 100.0" in line for line in lines)
    assert "facts: 50.0 % (1 of 2) of the askable facts found" in lines
    assert "  not found: a1 Rui Melo" in lines


def test_evaluate_says_when_the_annotated_articles_are_missing(tmp_path):
    with pytest.raises(CommandError, match="annotated articles are not part of the project"):
        call_command("evaluate", gold=str(tmp_path / "nowhere"))
