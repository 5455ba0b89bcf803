"""Attempts as students take them: who may start, what is answered, when time is up."""
