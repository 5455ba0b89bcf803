"""Trials of a real server: kills, load and races. Each is a module to run: `make kills`.

A trial has a database of its own, on SQLite or, with DATABASE_URL, on PostgreSQL. It prints what it
measured and ends with an error where a promise is broken; `test_trials.py` runs short versions.
"""
