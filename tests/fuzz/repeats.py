"""Texts that repeat one thing: what is quadratic in the reader shows on them first."""

from __future__ import annotations

from collections.abc import Callable

REPEATED: dict[str, Callable[[int], str]] = {
    "quotations": lambda n: '"Ada" said Bo. ' * 3 * n,
    "digits": lambda n: "12 345 " * 8 * n,
    "one endless sentence": lambda n: "Ada Lund opened the bridge in Narva and " * 2 * n,
    "ever new names": lambda n: " ".join(
        f"Ana{i} Lund{i} met Bo{i} Berg in Narva{i}." for i in range(2 * n)
    ),
    "dates on dates": lambda n: "On 3 May 1931 and the next day, two days later. " * n,
    "HTML": lambda n: "<p>Ada Lund<br/>opened <b>it</p> " * n,
    "pronouns": lambda n: "Ada Lund came. She said that he saw her there. " * 2 * n,
    "short paragraphs": lambda n: "Ada Lund opened it.\n\n" * 2 * n,
    "marks": lambda n: "?! “ ” (a) [1] — " * 2 * n,
}
