import io
import json

import pytest
from django.core.management import call_command

TEXT = (
    "Lena Ortiz, director of the Harbour Museum, opened the Amber Fair in Riga on 3 July 2020. "
    "Karl Weiss, chairman of the Coast Society, visited Tallinn on 9 July 2020. "
    "Ana Costa, head of the City Archive, signed the Amber Pact on 2 August 2020. "
    "Hana Sato, secretary of the Northern Guild, arrived in Vilnius on 8 August 2020."
)
KEYS = "kind form stem key options evidence source certainty score".split()


def run(*arguments, given=b"", monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    call_command("generate_questions", *arguments)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_article_gets_one_line_with_its_questions(monkeypatch, capsys):
    lines = [{"id": 7, "text": TEXT, "published": "2020-09-01"}, {"id": 8, "text": "Hello."}]
    given = "\n".join(map(json.dumps, lines)).encode()

    first, second = run("--json-lines", given=given, monkeypatch=monkeypatch, capsys=capsys)

    assert (first["id"], second["id"]) == (7, 8)
    assert len(first["questions"]) >= 4
    assert second["questions"] == []
    for question in first["questions"]:
        assert list(question) == KEYS
        assert question["key"] in question["options"]
        assert all(TEXT[start:end] for start, end in question["evidence"])


def test_explain_adds_what_was_refused(tmp_path, monkeypatch, capsys):
    path = tmp_path / "article.txt"
    path.write_text(f"{TEXT} Perhaps Lena Ortiz will visit Riga on 9 August.")

    [line] = run(str(path), "--explain", monkeypatch=monkeypatch, capsys=capsys)
    [plain] = run(str(path), monkeypatch=monkeypatch, capsys=capsys)

    assert "refused" not in plain
    assert all(set(entry) == {"kind", "about", "reason", "evidence"} for entry in line["refused"])


@pytest.mark.parametrize("line", [b"nonsense", b'{"id": 1}'])
def test_a_bad_line_gets_an_error_and_the_next_goes_on(line, monkeypatch, capsys):
    given = line + b'\n{"id": 2, "text": "Hello."}'

    bad, good = run("--json-lines", given=given, monkeypatch=monkeypatch, capsys=capsys)

    assert bad["line"] == 1
    assert good["id"] == 2
