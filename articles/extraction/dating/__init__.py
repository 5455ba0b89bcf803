"""Behind `dates.py`: the grammar of dates, what is none, and what a date is counted from."""
