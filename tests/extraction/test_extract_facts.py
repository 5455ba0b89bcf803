"""The commands that read articles as a stream: shape, errors, flushing, same bytes."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles import streaming

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Lena Ortiz, the mayor of Porto, arrived in Chile on 18 December. Reports said she was ill."


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def answers(*lines: bytes) -> list[dict]:
    out = io.StringIO()
    options = {"path": None, "json_lines": True}
    from articles.management.commands.extract_facts import answer

    streaming.respond(options, io.BytesIO(b"\n".join(lines)), out, answer)
    return [json.loads(given) for given in out.getvalue().splitlines()]


def test_extract_facts_answers_in_the_promised_shape():
    [found] = answers(line(id="a1", title="Mayor", published="2021-05-12", text=TEXT))

    assert list(found) == ["id", "sentences", "entities", "facts"]
    assert list(found["sentences"][0]) == ["start", "end", "certainty", "source"]
    assert list(found["entities"][0]) == [
        "id", "kind", "name", "value", "subtype", "country", "lat", "lon", "mentions",
    ]  # fmt: skip
    assert list(found["facts"][0]) == [
        "kind", "statement", "answer", "evidence", "source", "certainty", "salience",
    ]  # fmt: skip
    assert found["id"] == "a1"
    assert [s["certainty"] for s in found["sentences"]] == ["A", "C"]


def test_extract_facts_gives_offsets_into_the_text():
    [found] = answers(line(id=1, published="2021-05-12", text=TEXT))

    ortiz = next(entity for entity in found["entities"] if entity["kind"] == "person")
    day = next(entity for entity in found["entities"] if entity["kind"] == "date")
    assert next(TEXT[a:b] for a, b in ortiz["mentions"]) == "Lena Ortiz"
    assert (day["value"], day["subtype"]) == ("2020-12-18", "day")
    assert all(TEXT[a:b].endswith(".") for fact in found["facts"] for a, b in fact["evidence"])


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        pytest.param(b"{", "not JSON", id="not-json"),
        pytest.param(b"[1, 2]", "not a JSON object", id="a-list"),
        pytest.param(line(id=1), '"text" is missing', id="no-text"),
        pytest.param(line(id=1, text=5), '"text" is missing or is not a string', id="a-number"),
        pytest.param(line(text="A.", title=5), '"title" is not a string', id="title-a-number"),
        pytest.param(line(text="A.", published="May"), "'May' is not a day", id="no-day"),
        pytest.param(line(text="A.", published=2021), "2021 is not a day", id="a-year"),
        pytest.param(b'{"text": "\xff"}', "not text in UTF-8", id="not-utf-8"),
        pytest.param(b"[" * 100_000, "not JSON", id="nested-without-end"),
    ],
)
def test_a_bad_line_gets_an_error_and_the_others_go_on(bad, reason):
    good = line(id="good", text="Ana Costa left Chile.")
    first, error, last = answers(good, bad, good)

    assert first == last
    assert first["id"] == "good"
    assert list(error) == ["line", "error"]
    assert error["line"] == 2
    assert reason in error["error"]


def test_an_article_that_the_reader_fails_on_does_not_stop_the_stream():
    def fails(request: streaming.Request) -> streaming.Answer:
        if request.id == 1:
            raise ZeroDivisionError("oh")
        return {"id": request.id}

    out = io.StringIO()
    given = io.BytesIO(line(id=1, text="a") + b"\n" + line(id=2, text="b"))
    streaming.respond({"path": None, "json_lines": True}, given, out, fails)

    assert [json.loads(answer) for answer in out.getvalue().splitlines()] == [
        {"line": 1, "error": "The reader failed: ZeroDivisionError: oh"},
        {"id": 2},
    ]


def test_empty_lines_are_passed_over():
    assert len(answers(b"", line(id=1, text="Porto."), b"  ")) == 1


def test_lone_surrogates_and_nul_come_through():
    [found] = answers(b'{"id": "x", "text": "Ana Costa \\ud800 left\\u0000 Chile."}')

    assert found["sentences"] == [{"start": 0, "end": 24, "certainty": "A", "source": ""}]


def test_each_line_is_written_before_the_next_is_read():
    class Watched(io.StringIO):
        flushed: list[str] = []

        def flush(self) -> None:
            self.flushed.append(self.getvalue())

    class Asking(io.BytesIO):
        def __next__(self) -> bytes:
            seen.append(len(out.flushed))
            return super().__next__()

    out, seen = Watched(), []
    given = Asking(line(id=1, text="a") + b"\n" + line(id=2, text="b") + b"\n")
    streaming.respond({"path": None, "json_lines": True}, given, out, lambda r: {"id": r.id})

    assert seen == [0, 1, 2]
    assert out.flushed == ['{"id": 1}\n', '{"id": 1}\n{"id": 2}\n']


def test_extract_facts_reads_a_file_with_its_own_line_ends(tmp_path, capsys):
    path = tmp_path / "porto.txt"
    path.write_bytes(b"Ana Costa left Chile.\r\n\r\nOn 3 May she came back to Chile.")
    call_command("extract_facts", str(path), published="2021-05-12", title="Costa")

    found = json.loads(capsys.readouterr().out)
    assert found["id"] == "porto"
    assert [[s["start"], s["end"]] for s in found["sentences"]] == [[0, 21], [25, 57]]
    assert "2021-05-03" in [entity["value"] for entity in found["entities"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "Name a text file", id="nothing"),
        pytest.param(["nowhere.txt"], "Cannot read nowhere.txt", id="no-such-file"),
        pytest.param(["x.txt", "--json-lines"], "not both", id="file-and-stream"),
        pytest.param(["manage.py", "--published", "May"], "'May' is not a day", id="no-day"),
    ],
)
def test_extract_facts_says_what_is_wrong(arguments, message):
    with pytest.raises(CommandError, match=message):
        call_command("extract_facts", *arguments)


def test_extract_facts_refuses_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\xff\xd8\xff")

    with pytest.raises(CommandError, match="is not text in UTF-8"):
        call_command("extract_facts", str(path))


def test_the_command_gives_the_same_bytes_in_two_processes():
    command = [sys.executable, "manage.py", "extract_facts", "--json-lines"]
    given = line(id="a", published="2021-05-12", text=TEXT) + b"\n{\n"

    def run(seed: str) -> bytes:
        env = {"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "DATELINE_DEBUG": "1"}
        done = subprocess.run(
            command, input=given, capture_output=True, cwd=ROOT, env=env, check=True
        )
        return done.stdout

    first = run("1")
    assert first == run("2")
    assert [next(iter(json.loads(given))) for given in first.splitlines()] == ["id", "line"]
