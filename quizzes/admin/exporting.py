"""Exports as CSV, safe to open in a spreadsheet."""

from import_export.admin import ExportMixin
from import_export.formats.base_formats import CSV
from import_export.resources import ModelResource

# A cell that begins so is run as a formula by spreadsheets.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")


def defused(value):
    """The value, behind an apostrophe where a spreadsheet would run it."""
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA):
        return f"'{value}"
    return value


class SafeResource(ModelResource):
    def export_resource(self, instance, selected_fields=None, **kwargs):
        return [
            defused(cell) for cell in super().export_resource(instance, selected_fields, **kwargs)
        ]


class CsvExportMixin(ExportMixin):
    """Export at once: the page that asks for a format carries inline styles and scripts."""

    formats = [CSV]
    skip_export_form = True
