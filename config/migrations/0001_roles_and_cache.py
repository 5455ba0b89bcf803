"""The three roles as groups, and the table that every process shares its cache in."""

from django.core.management import call_command
from django.db import migrations

from config.roles import ROLES


def make_roles(apps, schema_editor):
    group = apps.get_model("auth", "Group")
    for name in ROLES:
        group.objects.get_or_create(name=name)


def make_cache_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("auth", "0012_alter_user_first_name_max_length")]

    operations = [
        migrations.RunPython(make_roles, migrations.RunPython.noop, elidable=False),
        migrations.RunPython(make_cache_table, migrations.RunPython.noop, elidable=False),
    ]
