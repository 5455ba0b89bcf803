"""Measures every budget that Dateline has set itself. Run by `manage.py bench`."""
