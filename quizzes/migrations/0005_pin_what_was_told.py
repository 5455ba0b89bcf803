"""Versions that are there already: no text was edited under them, so what holds now held then."""

from django.db import migrations


def fill(apps, schema_editor):
    Version = apps.get_model("quizzes", "QuestionVersion")
    Mention = apps.get_model("articles", "Mention")
    known = {}

    def pinned(fact):
        proofs = list(fact.evidence.order_by("start"))
        dated = Mention.objects.filter(
            entity=fact.answer_entity_id, sentence__in=[proof.sentence_id for proof in proofs]
        )
        first = dated.order_by("start").first() if fact.answer_entity_id else None
        published = fact.article.published_on
        return {
            "quotes": [proof.quote for proof in proofs],
            "found": fact.found,
            "published": published.isoformat() if published else "",
            "gone": [],
            "dated": {"basis": first.basis, "anchor": first.anchor} if first else {},
        }

    versions = Version.objects.select_related("question__fact__article").defer(
        "question__fact__article__body", "question__fact__article__markup"
    )
    batch = []
    for version in versions.iterator(chunk_size=500):
        fact = version.question.fact
        if fact.pk not in known:
            known[fact.pk] = pinned(fact)
        version.pinned = known[fact.pk]
        batch.append(version)
        if len(batch) == 500:
            Version.objects.bulk_update(batch, ["pinned"])
            batch = []
    Version.objects.bulk_update(batch, ["pinned"])


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0004_pinned_proof"),
        ("articles", "0005_facts_as_found"),
    ]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
