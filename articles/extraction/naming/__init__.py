"""Behind `names.py`: where names are printed, what kind each is, and which are one."""
