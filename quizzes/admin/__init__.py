from quizzes.admin import attempts, bank, decisions, flashcards, quizzes, rulings

__all__ = ["attempts", "bank", "decisions", "flashcards", "quizzes", "rulings"]
