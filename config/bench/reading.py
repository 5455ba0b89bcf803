"""How fast the two pure packages are, on one core, with the parser loaded."""

from __future__ import annotations

import time
from collections.abc import Iterator

from config.bench.records import Budget
from quizzes.demo.texts import texts

WARM_UP = """
The engineer Ada Lund opened the Narva Bridge on 3 May 1931. Ada Lund was the director of the
Estonian Bridge Office. President Karl Tamm visited Narva on 5 May 1931. On 2 June 1931 Karl Tamm
appointed the architect Mart Saar. Mart Saar met Ada Lund in Tartu on 9 June 1931.
"""


def measure() -> Iterator[Budget]:
    from articles.extraction.reading import read
    from quizzes.generation.writing import write

    write(read(WARM_UP))
    # Each article once: a second reading of the same names is faster than any real one.
    known = texts()
    words = sum(len(text.body.split()) for text in known)
    reading = writing = 0.0
    for text in known:
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
