"""Behind `roles.py`: the words for posts, and the phrases and verbs that give them to people."""
