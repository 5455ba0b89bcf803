"""English of questions: clauses, full names and dates, and what a phrase points to."""
