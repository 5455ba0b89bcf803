"""Behind `frames.py`: from the parse to who did what, with whom, where and when."""
