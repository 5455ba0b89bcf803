"""Writes months.txt: the months in the languages of the CLDR that people are likely to type.

Run by `make months`; needs Babel, which trafilatura brings. A word that means one month in one
language and another in another (Czech and Croatian "listopad") is left out.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from babel import Locale

from quizzes.interactions.names import normalise

LANGUAGES = (
    "en de fr es it pt nl sv da nb fi is pl cs sk hu ro tr az ru uk be bg sr_Latn sr hr sl mk el "
    "et lv lt sq ca eu gl ga cy mt id ms vi sw"
).split()
HEADER = """\
# The months as people write them, folded: number, then words. Made by build_months.py
# from Unicode CLDR data (Unicode License v3) in Babel.
"""


def table() -> dict[int, list[str]]:
    meant: dict[str, set[int]] = defaultdict(set)
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in Locale.parse(language).months[context][width].items():
                    meant[normalise(name)].add(month)
    plain = {word: months for word, months in meant.items() if word.isalpha() and len(word) > 2}
    return {
        month: sorted(word for word, months in plain.items() if months == {month})
        for month in range(1, 13)
    }


def main() -> None:
    lines = [f"{month} {' '.join(words)}\n" for month, words in table().items()]
    Path(__file__).with_name("months.txt").write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
