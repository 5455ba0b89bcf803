"""Wrong options, safe first and plausible second."""
