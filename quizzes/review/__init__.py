"""What is shown of an attempt, and when: the proof of each answer, notes, disputes."""
