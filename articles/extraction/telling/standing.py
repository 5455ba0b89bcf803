"""Facts that no event tells: who holds which post, and which place lies in which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from articles.extraction.records import Certainty, Fact, FactKind, Kind, Reading, Role
from articles.extraction.telling.proofs import Proofs
from articles.extraction.telling.statements import Teller, article, capital

LIES_IN = re.compile(
    r"(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*),? (?P<kind>village|town|city|district|province"
    r"|port|suburb|island|region|county|settlement|municipality)(?: of| in|,)? (?:the )?",
)
_SEATS = frozenset("village town city port suburb island settlement municipality".split())

LONGEST = 60


def role_facts(reading: Reading, teller: Teller, proofs: Proofs) -> Iterator[Fact]:
    """The post, its holder and its body: three things to ask of one role."""
    for index, role in best_roles(reading.roles):
        if reading.sentences[role.sentence].layout != "body":
            continue
        fact = Fact(
            FactKind.ROLE,
            teller.role(role),
            capital(role.phrase),
            proofs.spans([role.sentence]),
            Certainty.ASSERTED,
            role=index,
        )
        yield fact
        yield from _named_in(fact, role, teller)


def _named_in(fact: Fact, role: Role, teller: Teller) -> Iterator[Fact]:
    bodies = [teller.by_id[role.body_entity]] if role.body_entity else []
    named = [entity for _, _, entity in teller.mentions_in(*role.span)]
    for entity in dict.fromkeys([teller.by_id[role.person], *bodies, *named]):
        kind = FactKind.PLACE if entity.kind is Kind.PLACE else FactKind.ACTOR
        belongs = kind is FactKind.ACTOR or entity in bodies or entity.name in role.phrase
        if entity.kind is not Kind.DATE and belongs:
            yield replace(fact, kind=kind, answer=entity.name, answer_entity=entity.id)


def best_roles(roles: tuple[Role, ...]) -> list[tuple[int, Role]]:
    """One role for each post that a person holds: the one told most fully."""
    best: dict[tuple[str, str, str], int] = {}
    for index, role in enumerate(roles):
        body = role.body_entity or role.body.lower()
        key = (role.person, role.title.lower().split()[-1], body)
        if key not in best or len(role.phrase) > len(roles[best[key]].phrase):
            best[key] = index
    return [(index, roles[index]) for index in sorted(best.values())]


def place_facts(reading: Reading, teller: Teller, proofs: Proofs) -> Iterator[Fact]:
    """ "Marvila village in Portugal": which place lies in which."""
    places = [item for item in teller.mentions if item[2].kind is Kind.PLACE]
    for (start, end, inner), (begin, _, outer) in pairwise(places):
        if not end <= begin < start + LONGEST or inner.id == outer.id:
            continue
        found = LIES_IN.fullmatch(reading.text, start, begin)
        position = proofs.sentence_at(start)
        told = reading.sentences[position]
        described = reading.text[:start].endswith(("The ", "the "))
        if found and described and found["kind"] in _SEATS and " of " in found.group():
            # "The West Bank town of Ramallah": the second lies in the first.
            continue
        if found and told.layout == "body" and told.certainty is not Certainty.OPINION:
            kind = found["kind"].lower()
            yield Fact(
                FactKind.PLACE,
                f"{found['name']} is {article(kind)} {kind} in {outer.name}.",
                outer.name,
                proofs.spans([position]),
                Certainty.ASSERTED,
                answer_entity=outer.id,
            )
