"""Give the questions that are there the hints that new ones are drafted with."""

from django.db import migrations
from django.db.models import OuterRef, Subquery

from quizzes.making.hinting import drafted

ONE_KEY = ("choice", "typed", "source")


def draft(apps, schema_editor):
    Version = apps.get_model("quizzes", "QuestionVersion")
    Evidence = apps.get_model("articles", "Evidence")
    Option = apps.get_model("quizzes", "Option")
    proof = Evidence.objects.filter(fact=OuterRef("question__fact")).order_by("start")
    key = Option.objects.filter(version=OuterRef("pk"), is_key=True)
    found = Version.objects.filter(hints=[]).annotate(
        paragraph=Subquery(proof.values("sentence__paragraph")[:1]),
        quote=Subquery(proof.values("quote")[:1]),
        answer=Subquery(key.values("text")[:1]),
    )
    batch = []
    for version in found.iterator():
        quote = version.quote if version.form in ONE_KEY else ""
        version.hints = drafted(version.paragraph, quote or "", version.answer or "")
        batch.append(version)
        if len(batch) == 500:
            Version.objects.bulk_update(batch, ["hints"])
            batch.clear()
    Version.objects.bulk_update(batch, ["hints"])


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0008_forms_of_question"),
        ("articles", "0001_initial"),
    ]
    operations = [migrations.RunPython(draft, migrations.RunPython.noop)]
