"""How fast the two pure packages are, on one core and warm."""

from __future__ import annotations

import time
from collections.abc import Iterator

from config.bench.records import Budget
from quizzes.demo.texts import texts

ROUNDS = 3


def measure() -> Iterator[Budget]:
    from articles.extraction.reading import read
    from quizzes.generation.writing import write

    known = texts()
    write(read(known[0].body, known[0].published))
    words = sum(len(text.body.split()) for text in known) * ROUNDS
    reading = writing = 0.0
    for text in known * ROUNDS:
        began = time.process_time()
        found = read(text.body, text.published, text.title)
        read_at = time.process_time()
        write(found)
        reading += read_at - began
        writing += time.process_time() - read_at
    yield Budget("extraction", words / reading, "words/CPU s", 3000, floor=True)
    yield Budget(
        "extraction and generation", words / (reading + writing), "words/CPU s", 2500, True
    )
    yield Budget("generation's share on top of extraction", 100 * writing / reading, "%", 25)
