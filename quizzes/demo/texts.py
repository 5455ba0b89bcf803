"""The demo articles: a few header lines, a blank line, the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent / "articles"


@dataclass(frozen=True, slots=True)
class Text:
    title: str
    byline: str
    publisher: str
    published: date
    body: str


def texts() -> list[Text]:
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Text:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return Text(
        title=fields["Title"],
        byline=fields["Byline"],
        publisher=fields["Publisher"],
        published=date.fromisoformat(fields["Published"]),
        body=body.strip() + "\n",
    )
