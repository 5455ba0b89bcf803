"""Behind `claims.py`: the cues that say where the content of a sentence comes from."""
