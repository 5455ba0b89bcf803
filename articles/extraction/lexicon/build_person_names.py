"""Build the lists of given names and surnames kept here (needs Faker, MIT licence, to run).

`python -m articles.extraction.lexicon.build_person_names` folds the names of Faker's locales into
two sorted files. The lists weigh in a vote only, so a few odd names do no harm.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator

from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines

# Scripts whose letters give a readable name when written in Latin letters one by one.
SPELLED_OUT = {"ru_RU", "uk_UA", "bg_BG", "mk_MK", "el_GR", "ka_GE", "hy_AM"}
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ɏ][a-zà-öø-ÿā-ɏ'’]{1,14}")


def locales() -> Iterator[tuple[str, type]]:
    import faker.providers.person as person

    for module in pkgutil.iter_modules(person.__path__):
        yield (
            module.name,
            importlib.import_module(f"faker.providers.person.{module.name}").Provider,
        )


def listed(provider: type, *starts: str) -> Iterator[str]:
    for attribute in sorted(dir(provider)):
        if attribute.startswith(starts):
            values = getattr(provider, attribute)
            if isinstance(values, tuple | list | dict):
                yield from (value for value in values if isinstance(value, str))


def gather(*starts: str) -> list[str]:
    from text_unidecode import unidecode  # type: ignore[import-untyped]

    found: Counter[str] = Counter()
    for locale, provider in locales():
        latin = unidecode if locale in SPELLED_OUT else str
        names = {latin(name).replace("'", "") for name in listed(provider, *starts)}
        # One big list of all American births holds words such as "America" and "Baby": a name
        # needs a second witness unless a smaller list has it.
        weight = 1 if locale in {"en", "is_IS"} else 2
        found.update({fold(name): weight for name in sorted(names) if NAME.fullmatch(name)})
    return sorted(name for name, times in found.items() if times > 1 and " " not in name)


def write(name: str, names: list[str], more: str) -> None:
    ours = {fold(word) for line in lines(FOLDER / more) for word in line.split(",")}
    rows = "\n".join(sorted({*names, *ours} - {""}))
    head = f"# Folded {name.replace('_', ' ')}: those of Faker (MIT licence) and {more}.\n"
    (FOLDER / f"{name}.txt").write_text(head + rows + "\n", encoding="utf-8")


if __name__ == "__main__":
    write("given_names", gather("first_name", "given_name"), "more_given_names.txt")
    write("surnames", gather("last_name", "surname"), "more_surnames.txt")
