"""Articles in, one JSON line out for each: what the two reading commands share."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from django.core.management.base import CommandError

from articles.extraction.records import Reading

type Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """One article to be read. `id` is given back as it came."""

    id: Any
    text: str
    published: date | None = None
    title: str = ""


class BadRequest(ValueError):
    """A line that asks for nothing that can be read; its text tells the sender why."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", help="a text file in UTF-8")
    parser.add_argument("--published", default="", help="publication date, as YYYY-MM-DD")
    parser.add_argument("--title", default="", help="the headline, where it is not in the text")
    parser.add_argument(
        "--json-lines",
        action="store_true",
        help='read {"id", "title", "published", "text"} lines from standard input',
    )


def respond(
    options: dict[str, Any], given: BinaryIO, out: TextIO, answer: Callable[[Request], Answer]
) -> None:
    """Write and flush one line for each article; a bad line gets an error line."""
    if bool(options["path"]) == bool(options["json_lines"]):
        raise CommandError("Name a text file, or use --json-lines, but not both.")
    if options["path"]:
        print(as_line(answer(request_from_file(options))), file=out, flush=True)
        return
    for number, line in enumerate(given, start=1):
        if line.strip():
            print(as_line(_answer_line(number, line, answer)), file=out, flush=True)


def _answer_line(number: int, line: bytes, answer: Callable[[Request], Answer]) -> Answer:
    try:
        return answer(request_from_line(line))
    except BadRequest as error:
        return {"line": number, "error": str(error)}
    except Exception as error:
        # A stream outlives one article that the reader fails on; the sender is told.
        return {"line": number, "error": f"The reader failed: {type(error).__name__}: {error}"}


def request_from_file(options: dict[str, Any]) -> Request:
    path = Path(options["path"])
    try:
        # Line ends stay as they are: offsets count them.
        text = path.read_bytes().decode("utf-8")
        return Request(path.stem, text, read_day(options["published"]), options["title"])
    except OSError as error:
        raise CommandError(f"Cannot read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not text in UTF-8.") from error
    except BadRequest as error:
        raise CommandError(str(error)) from error


def request_from_line(line: bytes) -> Request:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadRequest("The line is not text in UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise BadRequest(f"The line is not JSON: {error}.") from error
    if not isinstance(fields, dict):
        raise BadRequest("The line is not a JSON object.")
    text, title = fields.get("text"), fields.get("title") or ""
    if not isinstance(text, str):
        raise BadRequest('"text" is missing or is not a string.')
    if not isinstance(title, str):
        raise BadRequest('"title" is not a string.')
    return Request(fields.get("id"), text, read_day(fields.get("published")), title)


def read_day(given: Any) -> date | None:
    if given in (None, ""):
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise BadRequest(f"The publication date {given!r} is not a day as YYYY-MM-DD.") from error


def as_line(answer: Answer) -> str:
    """ASCII only, so that neither the terminal's encoding nor a lone surrogate can spoil it."""
    return json.dumps(answer, ensure_ascii=True, separators=(", ", ": "))


def describe(request: Request, reading: Reading) -> Answer:
    """What was found, as the public shape of both commands; generation adds its questions."""
    return {
        "id": request.id,
        "sentences": list(_sentences(reading)),
        "entities": list(_entities(reading)),
        "facts": list(_facts(reading)),
    }


def _sentences(reading: Reading) -> Iterator[Answer]:
    for sentence in reading.sentences:
        yield {
            "start": sentence.start,
            "end": sentence.end,
            "certainty": sentence.certainty.value,
            "source": sentence.source,
        }


def _entities(reading: Reading) -> Iterator[Answer]:
    for entity in reading.entities:
        yield {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": entity.name,
            "value": entity.value,
            "subtype": entity.subtype,
            "country": entity.country,
            "lat": entity.lat,
            "lon": entity.lon,
            "mentions": [[mention.start, mention.end] for mention in entity.mentions],
        }


def _facts(reading: Reading) -> Iterator[Answer]:
    for fact in reading.facts:
        yield {
            "kind": fact.kind.value,
            "statement": fact.statement,
            "answer": fact.answer,
            "evidence": [[span.start, span.end] for span in fact.evidence],
            "source": fact.source,
            "certainty": fact.certainty.value,
            "salience": fact.salience,
        }
