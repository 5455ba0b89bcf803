"""Which questions are shown together, and those on several facts at once."""
