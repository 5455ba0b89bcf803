"""The article as it was opened, against a second tab that saves an older text over a newer one."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import NamedTuple

from articles.models import Article


class Edition(NamedTuple):
    """What a reading depends on."""

    body: str
    title: str
    published_on: date | None

    @property
    def digest(self) -> str:
        return hashlib.sha256(repr(tuple(self)).encode()).hexdigest()


def edition_of(article: Article) -> Edition:
    return Edition(article.body, article.title, article.published_on)
