from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Dateline"

    def ready(self) -> None:
        from config import checks  # noqa: F401

        post_migrate.connect(make_roles, sender=apps.get_app_config("auth"))


def make_roles(using: str, **kwargs) -> None:
    """Make the three groups where they are missing, also after a flush."""
    from django.contrib.auth.models import Group

    from config.roles import ROLES

    for name in ROLES:
        Group.objects.using(using).get_or_create(name=name)
