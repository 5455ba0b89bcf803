"""Facts of an earlier reading meet a new one: they stay the same rows, and find their proof again.

Inside the transaction that saves the reading (articles/ingest.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from articles.aligning import Alignment, Placed, Standing, words
from articles.extraction import records
from articles.models import Article, Entity, Evidence, Fact, digest
from articles.pairing import Told, pair
from articles.sentences import Sentences
from articles.signals import proof_checked

BY_READER = "read"
WORDING = ("statement", "answer", "source", "certainty")
NOTHING = dict.fromkeys(WORDING, "")


class Earlier:
    """What an earlier reading left: facts with their proof, and the sentences they stood in.

    To be read before the sentences are replaced. `mine` are the facts that a person worked on.
    """

    def __init__(self, article: Article) -> None:
        worked_on = Fact.history.filter(article=article).exclude(history_change_reason=BY_READER)
        rows = article.facts.select_related("answer_entity")
        self.facts = list(rows.prefetch_related("evidence__sentence"))
        self.mine = set(worked_on.values_list("id", flat=True).distinct()) if self.facts else set()
        self.digests = list(article.sentences.values_list("digest", flat=True))

    def find_proof(self, sentences: Sentences) -> None:
        """Give every piece of proof its state and its place in the text as it is now."""
        texts = [sentences.quote(row) for row in sentences.rows]
        alignment = Alignment(self.digests, [row.digest for row in sentences.rows], texts)
        for fact in self.facts:
            taken: set[int] = set()
            for proof in fact.evidence.all():
                _find(proof, alignment, sentences, taken)

    def lost(self) -> list[Fact]:
        """Those that a person worked on, and no proof of them is left."""
        return [
            fact
            for fact in self.facts
            if fact.pk in self.mine
            and all(proof.state == Standing.LOST for proof in fact.evidence.all())
        ]


def _find(proof: Evidence, alignment: Alignment, sentences: Sentences, taken: set[int]) -> None:
    """`taken` are the sentences that prove the same fact already: each does so once."""
    position = proof.sentence.position if proof.sentence else None
    was = proof.was
    back = alignment.exact(digest(was), None) if was else None
    if back is not None:  # the edit was taken back
        placed = Placed(Standing.SUPPORTED, back)
    else:
        placed = alignment.place(proof.digest, proof.quote, position)
    if placed.at is None or placed.at in taken:
        return _lose(proof)
    taken.add(placed.at)
    is_changed = placed.standing == Standing.CHANGED or bool(was and back is None)
    proof.was = (was or proof.quote) if is_changed else ""
    proof.state = Standing.CHANGED if is_changed else placed.standing
    return sentences.tie(proof, sentences.rows[placed.at])


def drop_what_is_gone(article: Article) -> None:
    """Mark proof as lost whose words are nowhere in the body, as soon as it is edited.

    Nobody is asked what rests on it, even where the reader is late or fails; whatever comes near
    those words the reader looks for.
    """
    text = words(article.body)
    proofs = Evidence.objects.standing().filter(fact__article=article)
    gone = [proof for proof in proofs if words(proof.quote) not in text]
    for proof in gone:
        _lose(proof)
    Evidence.objects.bulk_update(gone, ["sentence", "state", "quote", "was", "digest"], 100)
    proof_checked.send(sender=Article, article=article)


def _lose(proof: Evidence) -> None:
    """From now on it says what somebody saw last."""
    proof.quote = proof.was or proof.quote
    proof.digest = digest(proof.quote)
    proof.sentence, proof.state, proof.was = None, Evidence.State.LOST, ""


def save_facts(
    article: Article,
    reading: records.Reading,
    earlier: Earlier,
    sentences: Sentences,
    entities: dict[str, Entity],
) -> list[Fact]:
    """Write the facts with their proof; `position` is the index in `reading.facts`.

    Returns the facts of an earlier reading that this one does not have. Those of them that a
    person worked on stay, after the last one; the others are for the caller to delete.
    """
    told = [_told(fact, sentences) for fact in reading.facts]
    known = [_known(fact, sentences) for fact in earlier.facts]
    pairs = {place: earlier.facts[old] for place, old in pair(known, told).items()}
    unread = [fact for fact in earlier.facts if fact not in set(pairs.values())]
    reworded = [fact for place, fact in pairs.items() if _update(fact, reading.facts[place])]
    names = {(entity.kind, entity.name): entity for entity in reversed(entities.values())}
    follows = {fact.pk for fact in earlier.facts if fact.answer_entity}
    follows |= {fact.pk for fact in reworded}
    for place, fact in pairs.items():
        fact.position = place
        if fact.pk in follows:
            fact.answer_entity = entities.get(reading.facts[place].answer_entity or "")
    for place, fact in enumerate(unread, start=len(reading.facts)):
        fact.position = place
        _miss(fact)
        answer = fact.answer_entity
        fact.answer_entity = names.get((answer.kind, answer.name)) if answer else None
    _write(earlier.facts, reworded)
    fresh = {
        place: _fresh(article, place, fact, entities)
        for place, fact in enumerate(reading.facts)
        if place not in pairs
    }
    bulk_create_with_history([*fresh.values()], Fact, default_change_reason=BY_READER)
    _write_proof(earlier.facts, {**pairs, **fresh}, reading, sentences)
    return [fact for fact in unread if fact.pk not in earlier.mine]


def found_in(fact: records.Fact) -> dict[str, str]:
    """What the reader says, as long as the columns that hold it."""
    return {
        "statement": fact.statement[:1000],
        "answer": fact.answer[:300],
        "source": fact.source[:300],
        "certainty": fact.certainty.value,
    }


def _told(fact: records.Fact, sentences: Sentences) -> Told:
    said = found_in(fact)
    places = tuple(sentences.at(span.start).position for span in fact.evidence)
    return Told(fact.kind, said["answer"], said["statement"], places)


def _known(fact: Fact, sentences: Sentences) -> Told:
    said: dict[str, Any] = fact.before if fact.found == NOTHING else fact.found
    said = said or {"answer": fact.answer, "statement": fact.statement}
    places = tuple(proof.sentence.position for proof in fact.evidence.all() if proof.sentence)
    return Told(fact.kind, said["answer"], said["statement"], places, by_hand=not fact.found)


def _update(fact: Fact, now: records.Fact) -> bool:
    """Let the fact say what was read; True where its wording changed with it.

    Where a person has reworded it, their words stay. A fact that claims something else than before
    remembers what, until somebody looks at it.
    """
    fact.salience = now.salience
    said, earlier = found_in(now), fact.found
    if not earlier or said == earlier:
        return False
    told = fact.before if earlier == NOTHING else earlier
    as_read = all(getattr(fact, name) == told.get(name) for name in WORDING)
    before = fact.before or earlier
    fact.before = {} if before == said else before
    fact.found = said
    for name in WORDING if as_read else ():
        setattr(fact, name, said[name])
    return as_read


def _miss(fact: Fact) -> None:
    """The reader does not tell the fact any more: in other words that is news, in the same it is
    not, as what is worth telling depends on the rest of the text too."""
    reworded = any(proof.state == Standing.CHANGED for proof in fact.evidence.all())
    if fact.found and reworded:
        fact.before = fact.before or fact.found
        fact.found = NOTHING


def _write(facts: Iterable[Fact], reworded: list[Fact]) -> None:
    bulk_update_with_history(reworded, Fact, [*WORDING], default_change_reason=BY_READER)
    columns = ["position", "salience", "answer_entity", "found", "before"]
    Fact.objects.bulk_update(facts, columns, batch_size=100)


def _fresh(article: Article, place: int, fact: records.Fact, entities: dict[str, Entity]) -> Fact:
    return Fact(
        article=article,
        position=place,
        kind=fact.kind,
        answer_entity=entities.get(fact.answer_entity or ""),
        salience=fact.salience,
        found=found_in(fact),
        **found_in(fact),
    )


def _write_proof(
    facts: Iterable[Fact], told: dict[int, Fact], reading: records.Reading, sentences: Sentences
) -> None:
    """Earlier proof keeps its row; what the reader gives beyond it is added."""
    known = {fact.pk: list(fact.evidence.all()) for fact in facts}
    rows = [proof for proofs in known.values() for proof in proofs]
    for place, fact in told.items():
        there = {p.start for p in known.get(fact.pk, ()) if p.state != Standing.LOST}
        spans = dict.fromkeys(reading.facts[place].evidence)
        rows += [sentences.prove(fact, *span) for span in spans if span.start not in there]
    Evidence.objects.bulk_create(rows)
