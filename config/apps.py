from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Dateline"

    def ready(self) -> None:
        from config import checks  # noqa: F401
