"""Groups: peoples, faiths, adherents, and the troops of a country."""

from __future__ import annotations

import pytest

from articles.extraction.records import Kind
from tests.extraction.naming import found


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param(
            "Two Armenians and a Danish doctor signed the letter.",
            {"Armenians": ["Armenians"]},
            id="an-adjective-is-no-group",
        ),
        pytest.param(
            "Russian peacekeepers closed the road. The Russian peacekeepers said nothing.",
            {"Russian peacekeepers": ["Russian peacekeepers", "Russian peacekeepers"]},
            id="a-nationality-and-its-people",
        ),
        pytest.param(
            "Armenian saboteurs crossed the river, the ministry claimed.",
            {},
            id="a-loaded-word-makes-no-group",
        ),
    ],
)
def test_groups(text, groups):
    assert found(text, Kind.GROUP) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param(
            "Thousands of Hausa and Fulani fled. Hausa traders stayed in Jos.",
            ["Hausa", "Fulani"],
            id="a-people-without-a-plural-and-its-adjective",
        ),
        pytest.param(
            "Sadrists marched in Kufa, and Peronists won in Salta.",
            ["Sadrists", "Peronists"],
            id="those-who-follow-a-leader",
        ),
        pytest.param(
            "Sunnis and Shiites marched with Christians in Basra.",
            ["Sunnis", "Shiites", "Christians"],
            id="those-of-a-faith",
        ),
        pytest.param(
            "The Kikuyu and the Luo voted apart, said a Kikuyu elder in Nyeri.",
            ["Kikuyu", "Luo"],
            id="peoples-with-an-article",
        ),
        pytest.param("Tourists left Lamu. Activists stayed.", [], id="anybody-is-no-group"),
    ],
)
def test_peoples_and_adherents(text, groups):
    assert list(found(text, Kind.GROUP)) == groups
