"""Facts that are there already: what the reader found is the last row that it wrote of them."""

from django.db import migrations

TOLD = ("statement", "answer", "source", "certainty")


def fill(apps, schema_editor):
    Fact, Log = apps.get_model("articles", "Fact"), apps.get_model("articles", "HistoricalFact")
    read = Log.objects.filter(history_change_reason="read").order_by("history_id")
    found = {row.pop("id"): row for row in read.values("id", *TOLD)}
    facts = list(Fact.objects.filter(pk__in=found).only("pk", "found"))
    for fact in facts:
        fact.found = found[fact.pk]
    Fact.objects.bulk_update(facts, ["found"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_proof_states")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
